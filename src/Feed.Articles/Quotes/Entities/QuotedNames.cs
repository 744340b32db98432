namespace Feed.Articles.Quotes;

/// <summary>Finds the people named inside quotes. A person named in a quote did not say it: John Smith does not say <c>"John would crawl
/// over glass"</c>.</summary>
internal sealed class QuotedNames
{
    private const int MaxVerbDistance = 3;
    private const int MaxQuoteDistance = 12;
    private const int MaxNestedLength = 12;
    private const int MaxCueLength = 5;

    private readonly AnnotatedDocument text;
    private readonly ILookup<int, Person> byQuote;

    /// <summary>Collects the names in the quotes.</summary>
    public QuotedNames(AnnotatedDocument text, IReadOnlyList<Mention> mentions)
    {
        this.text = text;
        byQuote = mentions.Where(NamesSomebodyElse).ToLookup(name => text.Tokens[name.First].QuoteIndex, name => name.Person!);
    }

    /// <summary>The people named in the quotes right before or after a subject and its verb of speech.</summary>
    public Person[] NamedInQuotesOf(Mention subject)
    {
        if (byQuote.Count == 0)
            return [];
        var start = text.Is(subject.First - 1, WordClass.SpeechVerb) ? subject.First - 1 : subject.First;
        if (start == subject.First && !AnnotatedDocument.Any(subject.Last + 1, subject.Last + MaxVerbDistance,
            at => text.Is(at, WordClass.SpeechVerb)))
            return [];
        var before = text.Tokens[start - 1].Mark == '"' ? byQuote[text.Tokens[start - 2].QuoteIndex] : [];
        return [.. before, .. byQuote[QuoteAfter(subject.Last)]];
    }

    /// <summary>The index of the quote after a subject, without another sentence in between; -1 when there is none.</summary>
    private int QuoteAfter(int subject)
    {
        var at = subject + 1;
        while (at < subject + MaxQuoteDistance && text.Tokens[at].QuoteIndex < 0
            && (text.SameSentence(subject, at) || !text.Tokens[at].IsWord)
            && text.Tokens[at].Paragraph == text.Tokens[subject].Paragraph)
            at++;
        return text.Tokens[at].Paragraph == text.Tokens[subject].Paragraph ? text.Tokens[at].QuoteIndex : -1;
    }

    /// <summary>Whether a name in a quote belongs to somebody other than the speaker. These do not count: a bare surname (a team, or the
    /// speaker's own), an introduction (<c>I'm John</c>), and a name in a nested quote, which a third person may have said.</summary>
    private bool NamesSomebodyElse(Mention name)
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

    /// <summary>Whether a single mark shortly before a name opens a nested quote.</summary>
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
