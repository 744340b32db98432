namespace Feed.Articles.Reading;

/// <summary>Creates a summary for an article without one.</summary>
internal static class Summary
{
    /// <summary>The longest summary, in UTF-16 units.</summary>
    public const int MaxLength = 300;

    /// <summary>A first paragraph shorter than this is followed by the next one.</summary>
    private const int ShortLead = 90;

    /// <summary>The first sentences of the text that fit, without its dateline; a longer first sentence is cut after a word.</summary>
    public static string Of(IReadOnlyList<Paragraph> paragraphs, int limit = MaxLength)
    {
        string[] texts = [.. paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.Text).Take(2)
            .Select(paragraph => paragraph.Text[Dateline.Length(paragraph.Text)..])];
        return texts switch
        {
            [] => paragraphs is [var only, ..] ? Fit(only.Text, limit) : "",
            [{ Length: < ShortLead } lead, var next] when limit == MaxLength => Fit($"{lead} {next}", limit),
            [var lead, ..] => Fit(lead, limit),
        };
    }

    /// <summary>As many whole sentences as fit; if none fits, as many words as fit and an ellipsis.</summary>
    public static string Fit(string text, int limit = MaxLength)
    {
        text = text.Trim();
        var end = 0;
        for (var i = 0; i < Math.Min(limit, text.Length); i++)
        {
            if (EndsSentence(text, i, out var after) && after <= limit)
                end = after;
        }

        return end > 0 ? text[..end] : CleanText.Cut(text, limit);
    }

    /// <summary>Whether a sentence ends here: punctuation before a space and a capital, except after an abbreviation or initial.</summary>
    private static bool EndsSentence(string text, int stop, out int after)
    {
        after = stop + 1;
        if (text[stop] is not ('.' or '?' or '!' or '…'))
            return false;
        while (after < text.Length && text[after] is '”' or '"' or '’' or ')')
            after++;
        if (after < text.Length && (text[after] != ' ' || after + 1 >= text.Length || char.IsLower(text[after + 1])))
            return false;
        if (text[stop] != '.')
            return true;
        var word = stop;
        while (word > 0 && (char.IsLetter(text[word - 1]) || text[word - 1] == '.'))
            word--;
        var length = stop - word;
        return length > 1 && !text.AsSpan(word, length).Contains('.') && !Abbreviations.Contains(text[word..stop]);
    }

    private static readonly HashSet<string> Abbreviations = new(DataFile.Entries("Reading.abbreviations.txt"), StringComparer.Ordinal);
}
