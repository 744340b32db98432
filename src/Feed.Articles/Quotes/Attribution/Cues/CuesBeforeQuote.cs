namespace Feed.Articles.Quotes;

/// <summary>Finds the speaker in the words of the sentence before a quote: <c>Smith said: "A."</c>, <c>In Smith's words, "A".</c></summary>
internal sealed class CuesBeforeQuote(SentenceGrammar grammar)
{
    private const int MaxGroupDistance = 6;

    private readonly AnnotatedDocument text = grammar.Text;
    private readonly Mentions mentions = grammar.Mentions;
    private readonly SpeechVerbFinder verbs = grammar.Verbs;
    private readonly SubjectFinder subjects = grammar.Subjects;
    private readonly CueSpeakers speakers = new(grammar);
    private readonly TextAuthors authors = new(grammar);

    /// <summary>The possible speaker; null when the words before the quote in its paragraph show none.</summary>
    public Candidate? Find(QuoteSpan quote)
    {
        var end = quote.First - 1;
        if (text.Tokens[end].Paragraph != quote.Paragraph)
            return null;
        var start = text.SentenceStart(end);
        while (start < end && (text.Tokens[start].Mark is '"' or ',' || Marks.IsDash(text.Tokens[start].Mark)))
            start++;
        if (speakers.AccordingTo(start, end) is { } source)
            return source;
        if (verbs.NonFactual.EndsWithUnspokenInfinitive(start, end))
            return WithCue(Mention.Unnamed(start, start), start);
        if (verbs.NonFactual.HabitualVerb(start, end) is > 0 and var habit)
            return WithCue(subjects.Before(habit, start), habit);
        if (grammar.Relayed.Overheard(start, end) is { } heard)
            return WithCue(heard.Speaker, heard.Verb);
        var verb = verbs.Last(start, end);
        if (verb >= 0 && WithCue(speakers.SpeakerOf(verb, start, end), verb) is { } said)
            return said;
        // In the words of Smith, "A".
        if (text.Is(start, WordClass.Preposition) && text.Is(start + 2, WordClass.SpeechNoun)
            && text.Is(start + 3, WordClass.AffiliationPreposition))
            return WithCue(subjects.After(start + 3, end), start + 2);
        // In Smith's words, "A".
        if (text.Is(start, WordClass.Preposition) && mentions.At(start + 1) is { Kind: not MentionKind.Pronoun } owner
            && text.Tokens[owner.Last].Possessive && text.Is(owner.Last + 1, WordClass.SpeechNoun))
            return WithCue(owner, owner.Last + 1);
        return text.Tokens[end - 1].Mark == ':' ? BeforeColon(start, end) : null;
    }

    /// <summary>The author of a claim that the sentence quotes in order to comment on it: Jones in <c>Smith rejected Jones's claim that the
    /// bridge was "glued"</c>. Null when the subject gives its own view, as in <c>Smith said that Jones's claim was "absurd"</c>.</summary>
    public Candidate? AuthorOfClaim(QuoteSpan quote)
    {
        var end = quote.First - 1;
        if (text.Tokens[end].Paragraph != quote.Paragraph)
            return null;
        var start = text.SentenceStart(end);
        for (var at = end - 1; at > start; at--)
        {
            if (!text.Is(at, ReportingRole.Verdict) || !text.Tokens[at - 1].Possessive
                || mentions.At(at - 1) is not { IsSurePerson: true } owner)
                continue;
            var verb = verbs.Last(start, owner.First);
            var isOwnView = verb >= 0 && text.Is(verb, ReportingRole.TakesThat | ReportingRole.Clause | ReportingRole.Call)
                && !text.Is(verb, ReportingRole.Rebuts) && !text.Is(verb + 1, WordClass.Preposition);
            var isContent = at + 1 == end || text.Is(at + 1, ReportingRole.Conjunction)
                || text.Is(at + 1, WordClass.AffiliationPreposition | WordClass.UnsaidMarker);
            return isOwnView || !isContent || verbs.Last(at + 1, end) >= 0 ? null : WithCue(owner, at);
        }

        return null;
    }

    /// <summary>The author of what a colon introduces; an unnamed speaker after <em>they</em>, because several people speak.</summary>
    private Candidate? BeforeColon(int start, int end)
    {
        var group = end - 2;
        while (group > start && group > end - MaxGroupDistance && !text.Is(group, WordClass.Group))
            group--;
        if (group > start && group > end - MaxGroupDistance)
            return speakers.WithCue(Mention.Unnamed(group, group), group, "colon");
        return (authors.OfAnnouncedText(start, end) ?? authors.FirstNamed(start, end)) is { } name
            ? Candidate.Of(text, "colon", name, ":")
            : null;
    }

    private Candidate? WithCue(Mention? speaker, int verb) => speakers.WithCue(speaker, verb, "cue.before");
}
