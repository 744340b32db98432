namespace Feed.Articles.Quotes;

/// <summary>
/// Finds the people whom quoted words name, so that somebody else says them: Smith does not say <c>"John would crawl over glass"</c> of
/// himself.
/// </summary>
internal sealed class QuotedNames
{
    private const int MaxVerbDistance = 3;
    private const int MaxQuoteDistance = 12;
    private const int MaxNestedLength = 12;
    private const int MaxCueLength = 5;

    private readonly AnnotatedDocument text;
    private readonly ILookup<int, Person> byQuote;

    /// <summary>Looks at every name in a quote.</summary>
    public QuotedNames(AnnotatedDocument text, IReadOnlyList<Mention> mentions)
    {
        this.text = text;
        byQuote = mentions.Where(IsOfAnother).ToLookup(name => text.Tokens[name.First].QuoteIndex, name => name.Person!);
    }

    /// <summary>The people named by the quotes that belong to the verb beside a subject, right before it or behind it.</summary>
    public Person[] Beside(Mention subject)
    {
        if (byQuote.Count == 0)
            return [];
        var start = text.Is(subject.First - 1, WordClass.SpeechVerb) ? subject.First - 1 : subject.First;
        if (start == subject.First && !AnnotatedDocument.Any(subject.Last + 1, subject.Last + MaxVerbDistance,
            at => text.Is(at, WordClass.SpeechVerb)))
            return [];
        var before = text.Tokens[start - 1].Mark == '"' ? byQuote[text.Tokens[start - 2].QuoteIndex] : [];
        return [.. before, .. byQuote[QuoteBehind(subject.Last)]];
    }

    /// <summary>The quote behind a subject: no other sentence begins in between.</summary>
    private int QuoteBehind(int subject)
    {
        var at = subject + 1;
        while (at < subject + MaxQuoteDistance && text.Tokens[at].QuoteIndex < 0
            && (text.SameSentence(subject, at) || !text.Tokens[at].IsWord)
            && text.Tokens[at].Paragraph == text.Tokens[subject].Paragraph)
            at++;
        return text.Tokens[at].Paragraph == text.Tokens[subject].Paragraph ? text.Tokens[at].QuoteIndex : -1;
    }

    /// <summary>
    /// Whether a name in a quote belongs to somebody other than the speaker. Not a bare surname (a team, or the speaker's own), not
    /// <c>I'm John</c>, not the words of a third person.
    /// </summary>
    private bool IsOfAnother(Mention name)
    {
        var quote = text.Tokens[name.First].QuoteIndex;
        if (quote < 0 || name.Person is not { IsGuess: false, IsAnonymous: false } person
            || name.Kind is not (MentionKind.FullName or MentionKind.BareName)
            || (name.Kind == MentionKind.BareName && person.Name.AsSpan().EndsWith(text.Word(name.Head))))
            return false;
        var before = name.First - 1;
        if (text.Is(before, WordClass.Be | WordClass.Auxiliary) || text.Is(before, ReportingRole.FirstPerson | ReportingRole.Subject)
            || (text.Tokens[before].Mark == ',' && text.Is(before - 1, ReportingRole.FirstPerson)))
            return false;
        return !IsInNestedQuote(name, out var mark)
            || AnnotatedDocument.Any(mark - MaxCueLength, mark, at => text.Is(at, ReportingRole.FirstPerson));
    }

    /// <summary>Whether a single mark opens a quote within the quote shortly before a name.</summary>
    private bool IsInNestedQuote(Mention name, out int mark)
    {
        var quote = text.Tokens[name.First].QuoteIndex;
        mark = name.First - 1;
        while (mark > name.First - MaxNestedLength && text.Tokens[mark].QuoteIndex == quote
            && !SingleMarks.IsSingleMark(text.Tokens[mark].Mark))
            mark--;
        return text.Tokens[mark].QuoteIndex == quote && SingleMarks.IsSingleMark(text.Tokens[mark].Mark);
    }
}
