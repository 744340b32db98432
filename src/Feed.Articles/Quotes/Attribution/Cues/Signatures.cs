namespace Feed.Articles.Quotes;

/// <summary>Finds the signature below a quote: <c>— Ann Smith, mayor of Arva</c>.</summary>
internal sealed class Signatures(SentenceGrammar grammar)
{
    private const int MaxBlockLength = 12;
    private const int MaxSourceLength = 12;

    private readonly AnnotatedDocument text = grammar.Text;

    /// <summary>The name after the dash that begins the paragraph below a quote. Other paragraphs of the same block quote may come between.
    /// A source that may not be a person (<c>— Harwick Gazette</c>) gives an unnamed speaker, unless a colon introduces the
    /// quote.</summary>
    public Candidate? Find(QuoteSpan quote)
    {
        if (quote.End + 1 < text.FirstTokens[quote.Paragraph + 1])
            return null;
        var below = quote.Paragraph + 1;
        while (below < quote.Paragraph + MaxBlockLength && text.IsOpenBlockQuote(quote.Paragraph) && text.IsOpenBlockQuote(below))
            below++;
        var dash = text.FirstTokens[below];
        if (!Marks.IsDash(text.Tokens[dash].Mark))
            return null;
        var end = text.FirstTokens[below + 1];
        var signed = grammar.Mentions.At(dash + 1) is { } name && IsPerson(name, end) ? name
            : IsSource(dash + 1, end) && text.Tokens[text.FirstTokens[quote.Paragraph] - 1].Mark != ':'
            ? Mention.Unnamed(dash + 1, dash + 1) : null;
        return signed is null ? null : Candidate.Of(text, "signature", signed, text.Tokens[dash].Mark.ToString());
    }

    /// <summary>Whether a line below a quote only names its source: it is short and has no verb and no other dash.</summary>
    private bool IsSource(int first, int end) => end - first <= MaxSourceLength
        && !AnnotatedDocument.Any(first, end, at => Marks.IsDash(text.Tokens[at].Mark) || text.IsFinite(at));

    /// <summary>Whether a name below a quote is a person's, not a work's or a newspaper's. Its capitals alone are not enough, unless it is
    /// a full name whose words have no other meaning.</summary>
    private bool IsPerson(Mention name, int end)
    {
        if (name.Kind == MentionKind.Phrase)
            return false;
        if (name.First < name.Core || name.Person is { Confirmed: true } or { MentionCount: > 1 }
            || text.Is(name.Last + 2, WordClass.Role | WordClass.Occupation))
            return true;
        return name.Kind == MentionKind.FullName && (name.Last + 1 >= end || text.Tokens[name.Last + 1].Mark is ',' or '(')
            && !AnnotatedDocument.Any(name.First, name.Last + 1, HasOtherMeaning);
    }

    private bool HasOtherMeaning(int at) => (text.Tokens[at].Class & ~WordClass.Ending) != WordClass.None
        || (text.Language.ClassOfEnding(text.Word(at)) & (WordClass.Past | WordClass.Participle)) != 0;
}
