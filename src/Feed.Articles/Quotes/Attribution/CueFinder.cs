namespace Feed.Articles.Quotes;

/// <summary>Reads the words right before and right behind a quote for who says it.</summary>
internal sealed class CueFinder(AnnotatedDocument text, Mentions mentions)
{
    private readonly SubjectFinder subjects = new(text, mentions);
    private readonly SpeechVerbs verbs = new(text);

    /// <summary>The attribution that the sentence of a quote gives; null when it gives none.</summary>
    public Attribution? Find(Passage quote)
    {
        var behind = Behind(quote);
        var before = Before(quote);
        return before is null || behind?.Confidence >= before.Confidence ? behind : before;
    }

    /// <summary>The attribution that a sentence without quotes gives to what follows it, as in <c>Smith was blunt.</c></summary>
    /// <param name="low">Its first token.</param>
    /// <param name="end">The token behind its last.</param>
    public Attribution? FromSentence(int low, int end) =>
        subjects.OfClause(low, end) is { } subject ? new Attribution(subject, null, "sentence before", 0.6) : null;

    private Attribution? Behind(Passage quote)
    {
        var low = quote.End;
        while (text.Tokens[low].Mark is '"' or ',' or '-' or '–' or '—' or '―')
            low++;
        var end = ClauseEnd(low, quote.Paragraph);
        if (AccordingTo(low, end) is { } source)
            return source;
        if (text.Tokens[low] is { Shape: Shape.Small } first && first.Is(WordClass.Verb) && !verbs.IsParticiple(low))
            return Said(subjects.After(low, end), low, "verb and speaker behind", 0.96);
        if (text.Tokens[low - 1].Mark is '-' or '–' or '—' or '―'
            && subjects.After(low - 1, end) is { Kind: not MentionKind.Phrase } signed)
            return new Attribution(signed, "—", "signed", 0.9);
        if (quote.LastChar is ',' or '?' or '!' && !text.Tokens[low].Is(WordClass.Preposition | WordClass.Clause))
        {
            var verb = verbs.First(low, end);
            var lead = mentions.At(low) is { Kind: MentionKind.FullName } name && text.Tokens[name.Last + 1].Mark == ',' ? name : null;
            return verb > low && (!verbs.IsPassive(verb) || text.Is(verb + 1, WordClass.Agent))
                ? Said(lead ?? SubjectOf(verb, low, end), verb, "speaker and verb behind", quote.LastChar == ',' ? 0.95 : 0.85)
                : null;
        }

        return Tag(low, end);
    }

    /// <summary>A speaker and a verb at the end of a sentence in which a part is quoted: <c>"A thing" of the past, Smith
    /// said.</c></summary>
    private Attribution? Tag(int low, int end)
    {
        var verb = verbs.Last(low, end, finite: true);
        if (verb > low && text.Tokens[verb - 1].Mark == ',')
            return Said(subjects.After(verb, end), verb, "verb and speaker behind", 0.75);
        return verb > low && (!text.Tokens[verb + 1].IsWord || text.Tokens[verb + 1].Is(WordClass.Preposition | WordClass.Calendar))
            && subjects.Before(verb, low) is { Kind: not MentionKind.Phrase } speaker
            && (speaker.First == low || text.Tokens[speaker.First - 1].Mark == ',')
            ? Said(speaker, verb, "speaker and verb behind", 0.75)
            : null;
    }

    private Attribution? Before(Passage quote)
    {
        var end = quote.First - 1;
        if (text.Tokens[end].Paragraph != quote.Paragraph)
            return null;
        var low = text.SentenceStart(end);
        while (low < end && text.Tokens[low].Mark is '"' or ',' or '-' or '–' or '—')
            low++;
        if (AccordingTo(low, end) is { } source)
            return source;
        var verb = verbs.Last(low, end);
        if (verb >= 0 && Said(SubjectOf(verb, low, end), verb, "speaker and verb before", 0.9) is { } said)
            return said;
        return text.Tokens[end - 1].Mark == ':' && FirstName(low, end) is { } name ? new Attribution(name, ":", "first name before a colon", 0.7)
            : null;
    }

    private Mention? FirstName(int low, int end)
    {
        for (var at = low; at < end; at++)
        {
            if (mentions.At(at) is { } name && !text.Tokens[name.Last].Possessive && (name.Person is not null || name.Kind == MentionKind.Pronoun))
                return name;
        }

        return null;
    }

    private Attribution? Said(Mention? speaker, int verb, string rule, double confidence) =>
        speaker is null ? null : new Attribution(speaker, text.Word(verb).ToString(), rule, confidence);

    private Attribution? AccordingTo(int low, int end) =>
        text.Is(low, WordClass.Source) && subjects.After(low + 1, end) is { } source
            ? new Attribution(source, text.Span(low, low + 1), "according to", 0.95)
            : null;

    /// <summary>Who does what a verb says; of a passive the person behind <c>by</c>, else nobody whom the text names.</summary>
    private Mention? SubjectOf(int verb, int low, int end)
    {
        if (verbs.IsPassive(verb))
            return text.Is(verb + 1, WordClass.Agent) ? subjects.After(verb + 1, end) : new Mention(MentionKind.Phrase, verb, verb);
        if (!verbs.IsSecond(verb))
            return subjects.Before(verb, low);
        var start = subjects.ClauseStart(low, verb);
        return verbs.Last(start, verb, finite: true) is >= 0 and var finite && subjects.Before(finite, start) is { } sayer
            && (sayer.Kind != MentionKind.Phrase || (sayer.First <= start + 1 && mentions.At(sayer.First)?.Person is null))
            ? sayer
            : subjects.OfClause(start, verb);
    }

    private int ClauseEnd(int low, int paragraph)
    {
        var end = low;
        while (text.Tokens[end] is { Run: < 0 } token && token.Paragraph == paragraph && token.Mark is not ('.' or '?' or '!'))
            end++;
        return end;
    }
}
