namespace Feed.Articles.Quotes;

/// <summary>The short forms of the firms that an article names in full: <em>Harwick</em> for <c>Harwick Foods</c>.</summary>
internal sealed class FirmsInText
{
    private const int MaxNameLength = 4;

    private readonly AnnotatedDocument text;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> shortForms;

    public FirmsInText(AnnotatedDocument text)
    {
        this.text = text;
        shortForms = new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        var tokens = text.Tokens;
        for (var at = 1; at < tokens.Length; at++)
        {
            if (tokens[at].IsCapital && tokens[at].Is(WordClass.Organisation) && IsNameWord(at - 1))
                AddFirm(at);
        }
    }

    /// <summary>Whether a word is the short form of a firm's name.</summary>
    public bool IsShortForm(ReadOnlySpan<char> word) => shortForms.Contains(word);

    /// <summary>Adds the word before an organisation word, and the first word of the whole name. A word such as <em>Steel</em> may also be
    /// a surname, so it needs a word for owners or staff before it: <c>shares in Harwick Steel</c>.</summary>
    private void AddFirm(int last)
    {
        var first = last - 1;
        while (first > last - MaxNameLength && IsNameWord(first - 1))
            first--;
        var isOwned = text.Is(first - 1, WordClass.LinkPreposition) && text.Is(first - 2, WordClass.OrganisationPart);
        if (!isOwned && !text.Is(last, WordClass.Body | WordClass.Firm))
            return;
        shortForms.Add(text.Word(last - 1));
        if (first > last - MaxNameLength && !text.Is(first, WordClass.FirstName))
            shortForms.Add(text.Word(first));
    }

    private bool IsNameWord(int at) => text.Tokens[at] is { IsCapital: true, Possessive: false } word
        && !word.Is(WordClass.Function | WordClass.Title | WordClass.Role | WordClass.RarelySurname);
}
