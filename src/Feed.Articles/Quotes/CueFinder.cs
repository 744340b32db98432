namespace Feed.Articles.Quotes;

/// <summary>Reads the words right before and right behind a quote for who says it.</summary>
internal sealed class CueFinder(ArticleText text, Mentions mentions)
{
    private const int FarthestVerb = 30;
    private const int NearVerb = 4;

    private readonly SubjectFinder subjects = new(text, mentions);

    /// <summary>The attribution that the sentence of a quote gives; null when it gives none.</summary>
    public Attribution? Find(Passage quote)
    {
        var after = After(quote);
        if (after is { Confidence: > 0.9 } && quote.LastChar == ',' && !text.Is(quote.First - 2, "that"))
            return after;
        var before = Before(quote);
        if (before is { Cue: not null, Confidence: >= 0.8 } && (text.Is(quote.First - 2, "that") || (quote.LastChar != ','
            && !text.Tokens[quote.First - 2].IsWord)))
            return before;
        if (after is null && before is null or { Cue: null })
            after = Tag(quote);
        return before is null || (after is not null && after.Confidence >= before.Confidence) ? after : before;
    }

    /// <summary>The attribution that a sentence without quotes gives to what follows it, as in <c>Smith was blunt.</c></summary>
    /// <param name="low">Its first token.</param>
    /// <param name="end">The token behind its last.</param>
    public Attribution? FromSentence(int low, int end)
    {
        if (low >= end)
            return null;
        var verb = LastVerb(low, end, WordClass.Verb);
        if (verb >= 0 && SubjectOf(verb, low, end) is { } speaker)
            return new Attribution(speaker, text.Word(verb).ToString(), "sentence before", 0.75);
        return subjects.OfClause(low, end) is { } subject ? new Attribution(subject, null, "sentence before", 0.6) : null;
    }

    private Attribution? After(Passage quote)
    {
        var low = quote.End;
        while (low < text.Tokens.Length && text.Tokens[low].Mark is '"' or ',' or '-' or '–' or '—' or '―' && text.Tokens[low].Run < 0)
            low++;
        var end = ClauseEnd(low, quote.Paragraph);
        if (low >= end)
            return null;
        var comma = quote.LastChar is ',' or '?' or '!' or '—' or '-' or '…' || HasComma(quote.End, low);
        if (text.Is(low, "according") && text.Is(low + 1, "to") && subjects.After(low + 1, end) is { } source)
            return new Attribution(source, "according to", "according to", 0.95);
        ref readonly var first = ref text.Tokens[low];
        if (first.Shape == Shape.Small && first.Is(WordClass.Verb) && !IsParticiple(low))
        {
            return (comma || first.Is(WordClass.StrongVerb)) && subjects.After(low, end) is { } inverted
                ? new Attribution(inverted, text.Word(low).ToString(), "verb and speaker behind", 0.96)
                : null;
        }

        if (text.Tokens[low - 1].Mark is '-' or '–' or '—' or '―'
            && subjects.After(low - 1, end) is { Kind: not MentionKind.Phrase } signed && end - signed.Last < 14)
            return new Attribution(signed, "—", "signed", 0.9);
        if (first.Is(WordClass.Preposition) || (mentions.At(low) is null && IsConjunction(low)))
            return null;
        var verb = FirstVerb(low, Math.Min(end, low + FarthestVerb), comma ? WordClass.Verb : WordClass.StrongVerb);
        if (verb > low && IsPassive(verb, low))
            return text.Is(verb + 1, "by")
                && subjects.After(verb + 1, end) is { } teller
                ? new Attribution(teller, text.Word(verb).ToString(), "verb and speaker behind", 0.85) : null;
        if (verb > low && (NameWithComma(low) ?? subjects.Before(verb, low)) is { } speaker)
        {
            if (comma && (quote.LastChar == ',' || !text.Tokens[low].IsCapital || speaker.Kind != MentionKind.Pronoun))
                return new Attribution(speaker, text.Word(verb).ToString(), "speaker and verb behind", 0.95);
            if (quote.LastChar == '.' && IsBareTag(verb, end))
                return new Attribution(speaker, text.Word(verb).ToString(), "speaker and verb behind", 0.8);
            return null;
        }

        return comma ? SpeakerWithAnyVerb(low, end, quote.LastChar == ',') : null;
    }

    /// <summary>A full name and a comma right behind a quote: whatever the apposition says, its verb is the name's.</summary>
    private Mention? NameWithComma(int low) => mentions.At(low) is { Kind: MentionKind.FullName } name
        && text.Tokens[name.Last + 1].Mark == ',' ? name : null;

    /// <summary>A speaker and a verb at the end of the sentence in which a part is quoted: <c>"A thing" of the past, Smith
    /// said.</c></summary>
    private Attribution? Tag(Passage quote)
    {
        var low = quote.End + 1;
        var end = ClauseEnd(low, quote.Paragraph);
        var verb = LastVerb(low, end, WordClass.StrongVerb);
        if (verb < low || IsParticiple(verb))
            return null;
        if (text.Tokens[verb - 1].Mark == ',' && subjects.After(verb, end) is { Kind: not MentionKind.Phrase } inverted)
            return new Attribution(inverted, text.Word(verb).ToString(), "verb and speaker behind", 0.85);
        return IsBareTag(verb, end) && subjects.Before(verb, low) is { } speaker && (speaker.First == low
            || text.Tokens[speaker.First - 1].Mark == ',')
            ? new Attribution(speaker, text.Word(verb).ToString(), "speaker and verb behind", 0.85)
            : null;
    }

    /// <summary>Right behind a comma any verb is one of speech: <c>Smith thundered</c>, <c>thundered Smith</c>, <c>a weary Smith
    /// sighed</c>.</summary>
    private Attribution? SpeakerWithAnyVerb(int low, int end, bool afterComma)
    {
        for (var at = low; at < end && at < low + 3; at++)
        {
            if (mentions.At(at) is { } name)
            {
                var closed = name.Last + 2 >= end || !text.Tokens[name.Last + 2].IsWord;
                var possessive = text.Tokens[name.Last].Possessive;
                return !possessive && name.Last + 1 <= end && (afterComma
                    || closed) ? new Attribution(name, null, "speaker behind", 0.75) : null;
            }

            if (!text.Tokens[at].IsWord || text.Tokens[at].Is(WordClass.Preposition) || IsConjunction(at))
                break;
        }

        return null;
    }

    private bool IsConjunction(int at) =>
        text.Word(at) is "and" or "but" or "while" or "as" or "when" or "that" or "which" or "because" or "or" or "who" or "if" or "so";

    private Attribution? Before(Passage quote)
    {
        var end = quote.First - 1;
        if (end < 0 || text.Tokens[end].Paragraph != quote.Paragraph)
            return null;
        var low = SentenceStart(end);
        if (low >= end)
            return null;
        var colon = text.Tokens[end - 1].Mark == ':';
        if (colon && mentions.At(end - 2) is { } label && label.First == low)
            return new Attribution(label, ":", "name and colon", 0.9);
        if (text.Is(low, "according") && text.Is(low + 1, "to") && subjects.After(low + 1, end) is { } source)
            return new Attribution(source, "according to", "according to", 0.9);
        var verb = LastVerb(low, end, WordClass.Verb);
        if (colon && LastClause(verb, end) is > 0 and var clause && subjects.OfClause(clause, end) is { } turned)
            return new Attribution(turned, ":", "subject of the sentence", 0.8);
        if (verb >= 0 && end - verb > NearVerb && text.Tokens[verb].Class.HasFlag(WordClass.WeakVerb)
            && LastVerb(low, end, WordClass.StrongVerb) is >= 0 and var stronger)
            verb = stronger;
        if (verb >= 0 && SubjectOf(verb, low, end) is { } speaker)
        {
            var strong = text.Tokens[verb].Is(WordClass.StrongVerb);
            return new Attribution(speaker, text.Word(verb).ToString(), "speaker and verb before", colon || strong ? 0.9 : 0.8);
        }

        if (OwnerOfWords(low, end) is { } owner)
            return new Attribution(owner, null, "owner of the words", 0.8);
        if (subjects.OfClause(low, end) is { } subject)
            return new Attribution(subject, null, "subject of the sentence", colon ? 0.8 : 0.65);
        return colon && FirstName(low, end) is { } only ? new Attribution(only, ":", "only name of the sentence", 0.7) : null;
    }

    private Mention? FirstName(int low, int end)
    {
        for (var at = low; at < end; at++)
        {
            if (mentions.At(at) is { Person: not null } name && !text.Tokens[name.Last].Possessive)
                return name;
        }

        return null;
    }

    /// <summary>The name behind the last <em>but</em> or <em>while</em> that follows a verb; 0 when no name is there.</summary>
    private int LastClause(int verb, int end)
    {
        for (var at = end - 2; at > verb && verb >= 0; at--)
        {
            if (text.Word(at) is "but" or "while" or "whereas" && mentions.At(at + 1) is { Kind: not MentionKind.Phrase })
                return at + 1;
        }

        return 0;
    }

    /// <summary>Who in <c>in Smith's words</c> or <c>Smith's answer was short</c> has the words.</summary>
    private Mention? OwnerOfWords(int low, int end)
    {
        for (var at = low; at < end; at++)
        {
            if (mentions.At(at) is { } owner && text.Tokens[owner.Last].Possessive)
            {
                for (var noun = owner.Last + 1; noun < end && noun <= owner.Last + 3; noun++)
                {
                    if (text.Tokens[noun].Is(WordClass.SpeechNoun))
                        return owner;
                }
            }
        }

        return null;
    }

    private Mention? SubjectOf(int verb, int low, int end)
    {
        if (IsPassive(verb, low))
            return text.Is(verb + 1, "by") ? subjects.After(verb + 1, end) : new Mention(MentionKind.Phrase, verb, verb);
        if (text.Word(verb - 1) is "and" or "but" or "then" && LastFiniteVerb(low, verb) is >= 0 and var first
            && subjects.Before(first, low) is { } same)
            return same;
        if (IsParticiple(verb))
        {
            if (mentions.At(verb - 1) is { Person: not null } doer && doer.First >= low && !text.Tokens[verb - 1].Possessive)
                return doer;
            if (LastFiniteVerb(low, verb) is >= 0 and var finite && subjects.Before(finite, low) is { } sayer)
                return sayer;
            return subjects.OfClause(low, verb) ?? subjects.OfClause(low, end);
        }

        return verb == low ? subjects.After(verb, end) : subjects.Before(verb, low) ?? subjects.OfClause(low, end);
    }

    /// <summary>Whether somebody is asked or told, rather than asking or telling.</summary>
    private bool IsPassive(int verb, int low)
    {
        var at = verb - 1;
        while (at > low && text.Tokens[at].Is(WordClass.Adverb))
            at--;
        return at >= low && text.Word(at) is "was" or "were" or "been" or "being" or "is" or "are" && !IsParticiple(verb);
    }

    private int SentenceStart(int end)
    {
        var low = end;
        while (low > 0 && text.Tokens[low - 1] is { Run: < 0 } before && before.Sentence == text.Tokens[end].Sentence)
            low--;
        while (low < end && text.Tokens[low].Mark is '"' or ',' or '-' or '–' or '—')
            low++;
        return low;
    }

    private int ClauseEnd(int low, int paragraph)
    {
        var end = low;
        while (end < text.Tokens.Length && text.Tokens[end] is { Run: < 0 } token && token.Paragraph == paragraph
            && token.Mark is not ('.' or '?' or '!' or ';'))
            end++;
        return end;
    }

    private int FirstVerb(int low, int end, WordClass kind)
    {
        for (var at = low; at < end; at++)
        {
            if (IsSpeechVerb(at, kind) && !IsParticiple(at))
                return at;
        }

        return -1;
    }

    private int LastFiniteVerb(int low, int end)
    {
        for (var at = end - 1; at > low; at--)
        {
            if (IsSpeechVerb(at, WordClass.StrongVerb) && !IsParticiple(at))
                return at;
        }

        return -1;
    }

    private int LastVerb(int low, int end, WordClass kind)
    {
        for (var at = end - 1; at >= low; at--)
        {
            if (IsSpeechVerb(at, kind))
                return at;
        }

        return -1;
    }

    private bool IsSpeechVerb(int at, WordClass kind)
    {
        ref readonly var token = ref text.Tokens[at];
        var back = token.Shape == Shape.Small && !token.Is(WordClass.Function | WordClass.Adverb) && text.Is(at + 1, "back")
            && (!text.Tokens[at + 2].IsWord || text.Word(at + 2).EndsWith("ly", StringComparison.Ordinal));
        return (token.Is(kind) || back) && mentions.At(at) is null && (token.Shape == Shape.Small || at == 0
            || text.Tokens[at - 1].Sentence != token.Sentence)
            && !text.Tokens[at - 1].Possessive
            && text.Word(at - 1) is not ("to" or "when" or "if" or "the" or "a" or "an" or "his" or "her" or "its" or "their" or "no");
    }

    private bool HasComma(int low, int end)
    {
        for (var at = low; at < end; at++)
        {
            if (text.Tokens[at].Mark == ',')
                return true;
        }

        return false;
    }

    private bool IsParticiple(int at) => text.Word(at).EndsWith("ing", StringComparison.Ordinal);

    /// <summary>Whether what follows a verb only says when, where or to whom, so that the verb speaks of the quote before it.</summary>
    private bool IsBareTag(int verb, int end) =>
        verb + 1 >= end || text.Tokens[verb + 1].Is(WordClass.Preposition | WordClass.Calendar) || !text.Tokens[verb + 1].IsWord;
}
