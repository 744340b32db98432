namespace Feed.Articles.Quotes;

/// <summary>Finds texts that an article prints in full without quotation marks: <c>Here is Governor Smith's speech in full:</c> They end
/// where the reporter's own text resumes. A list of messages, <c>Tweets by Smith:</c> or <c>Smith, on Twitter:</c>, ends with the list.
/// Reads the paragraphs of one article in order.</summary>
internal sealed class AnnouncedTexts
{
    private const int MaxOwnerDistance = 4;
    private const int MaxSignatureLength = 8;
    private const int MaxListHeaderLength = 14;

    /// <summary>Words that the speaker uses and the reporter does not: <c>I</c>, <c>we</c>, <c>you</c>.</summary>
    private const ReportingRole SpeakersWords = ReportingRole.FirstPerson | ReportingRole.FirstPersonPlural | ReportingRole.Addressed;

    private int? announcement;

    /// <summary>Whether the announced text is a list of messages.</summary>
    private bool isList;

    /// <summary>The name of the person whose text is announced; empty without a name.</summary>
    private string owner = "";

    /// <summary>The paragraph that announced this one's text; null if the reporter wrote this one.</summary>
    /// <param name="index">The paragraph's index.</param>
    /// <param name="kind">What it is; null for the headline.</param>
    /// <param name="text">Its text.</param>
    /// <param name="words">Its tokens.</param>
    public int? AnnouncementOf(int index, ParagraphKind? kind, string text, ReadOnlySpan<Token> words)
    {
        if (kind is null or ParagraphKind.Caption || words.Length == 0)
            return null;
        if (announcement is not null && (isList ? kind is ParagraphKind.ListItem
            : kind is ParagraphKind.Text or ParagraphKind.ListItem && !Ends(text, words)))
            return announcement;
        var isAnnouncement = kind is ParagraphKind.Text or ParagraphKind.Heading
            && IsAnnouncement(kind == ParagraphKind.Heading, text, words);
        isList = !isAnnouncement && kind is ParagraphKind.Text or ParagraphKind.Heading && AnnouncesMessages(words);
        announcement = isAnnouncement || isList ? index : null;
        return null;
    }

    /// <summary>Whether a paragraph announces a list of messages: <c>Tweets by Smith:</c>, <c>Smith, on Twitter:</c>, <c>Smith posted three
    /// tweets:</c></summary>
    private static bool AnnouncesMessages(ReadOnlySpan<Token> words)
    {
        if (words.Length < 4 || words[^1].Mark != ':' || words.Length > MaxListHeaderLength)
            return false;
        var (on, platform) = (words[^3], words[^2]);
        if (on is { IsLowercase: true } && on.Is(WordClass.Preposition) && platform.IsCapital && words[0].IsCapital
            && (platform.Is(WordClass.Organisation) || platform.End - platform.Start == 1))
            return true;
        for (var at = 0; at + 2 < words.Length; at++)
        {
            if (words[^2].Is(ReportingRole.Message) && words[at] is { IsLowercase: true } verb && verb.Is(WordClass.SpeechVerb))
                return true;
            if (words[at].Is(ReportingRole.Message) && words[at + 1].Is(ReportingRole.Sender) && NameLength(words[(at + 2)..]) > 0)
                return true;
        }

        return false;
    }

    private bool IsAnnouncement(bool isHeading, string text, ReadOnlySpan<Token> words)
    {
        var last = words[^1].Mark;
        var start = words.Length - 1;
        while (start > 0 && words[start - 1].Mark is not ('.' or '?' or '!' or '"'))
            start--;
        var sentence = words[start..];
        if (!(isHeading || last == ':' || (last == '.' && sentence.Length > 1 && sentence[^2].Is(ReportingRole.Whole))))
            return false;
        if (!Has(sentence, ReportingRole.Whole, ReportingRole.None) || FindOwner(text, sentence) is not { } found)
            return false;
        owner = found;
        return true;
    }

    /// <summary>The person whose speech, statement or letter a sentence announces; empty for a pronoun, null when it announces none. <c>The
    /// points of Smith's speech</c> announces a summary by the reporter, so it does not count.</summary>
    private static string? FindOwner(string text, ReadOnlySpan<Token> sentence)
    {
        var isInFull = Has(sentence, ReportingRole.Whole, ReportingRole.Message);
        for (var at = 0; at < sentence.Length; at++)
        {
            if (isInFull && sentence[at].Is(WordClass.SpeechVerb) && sentence[at].IsLowercase && at > 0
                && sentence[at - 1] is { IsCapital: true, Possessive: false } subject && !subject.Is(WordClass.Function))
                return NameOf(text, subject);
            if (!sentence[at].Is(WordClass.Channel | WordClass.SpeechNoun) && !sentence[at].Is(ReportingRole.Message))
                continue;
            if (at + 1 < sentence.Length && sentence[at + 1].Is(WordClass.LinkPreposition | WordClass.Agent)
                && NameLength(sentence[(at + 2)..]) is > 0 and var length && !IsPartOfOtherThing(sentence, at))
                return NameOf(text, sentence[at + 1 + length]);
            for (var possessor = at - 1; possessor >= 0 && possessor > at - MaxOwnerDistance; possessor--)
            {
                if (sentence[possessor].Possessive || sentence[possessor].IsGenderedPronoun)
                    return IsPartOfOtherThing(sentence, possessor) ? null : NameOf(text, sentence[possessor]);
            }
        }

        return null;
    }

    /// <summary>The text of a word that is a name; empty for any other word.</summary>
    private static string NameOf(string text, Token word) =>
        word.IsCapital && !word.Is(WordClass.Function) ? text[word.Start..word.End] : "";

    /// <summary>The number of words in the name at the start, including the titles and small words before it; 0 without a name.</summary>
    private static int NameLength(ReadOnlySpan<Token> words)
    {
        var last = 0;
        for (var at = 0; at < words.Length && (words[at].IsCapital || (last == 0 && words[at].IsWord
            && !words[at].Is(WordClass.Preposition))); at++)
        {
            if (words[at].IsCapital)
                last = at + 1;
        }

        return last;
    }

    /// <summary>Whether a preposition before a name ties it to something that is not a text: <c>the points of Smith's speech</c>.</summary>
    private static bool IsPartOfOtherThing(ReadOnlySpan<Token> sentence, int name)
    {
        var at = name - 1;
        while (at >= 0 && (sentence[at].IsCapital || sentence[at].Is(WordClass.Determiner | WordClass.Role | WordClass.Title)
            || sentence[at].Is(ReportingRole.Whole)) && !sentence[at].Is(WordClass.Preposition))
            at--;
        return at > 0 && sentence[at].Is(WordClass.Preposition) && !IsDocument(sentence[at - 1]);
    }

    /// <summary>Whether a word such as <em>text</em> or <em>transcript</em> announces a whole text by itself.</summary>
    private static bool IsDocument(Token word) => word.Is(ReportingRole.Whole) && word.Is(ReportingRole.Message);

    /// <summary>Whether a paragraph ends the announced text: the reporter resumes, somebody signs, or a quote begins.</summary>
    private bool Ends(string text, ReadOnlySpan<Token> words)
    {
        if (words[0].Mark == '"' || (Marks.IsDash(words[0].Mark) && words.Length < MaxSignatureLength))
            return true;
        var isOpen = words[^1].Mark is not ('.' or '!' or '?' or ',' or ':' or ';');
        var isSignature = isOpen && words.Length <= MaxSignatureLength && owner.Length > 0
            && text.Contains(owner, StringComparison.Ordinal);
        return isSignature || (!Has(words, SpeakersWords, ReportingRole.None)
            && (isOpen || words[0].Is(WordClass.CapitalisedCommonWord) || IsReport(text, words)));
    }

    /// <summary>Whether the reporter wrote a paragraph: the speaker is the subject of a verb in it, or it reports speech.</summary>
    private bool IsReport(string text, ReadOnlySpan<Token> words)
    {
        for (var at = 0; at + 1 < words.Length && words[at].Mark != '"'; at++)
        {
            if (!words[at].IsWord)
                continue;
            var isOwner = owner.Length > 0 && text.AsSpan(words[at].Start, words[at].End - words[at].Start).SequenceEqual(owner);
            var isRole = words[at].Is(WordClass.Role) && at < MaxOwnerDistance && words[0].Is(WordClass.Definite | WordClass.Indefinite);
            if (!isOwner && !isRole && !(words[at].IsCapital
                && (at == 0 || words[at].Class == WordClass.None || words[at].Is(WordClass.FirstName))))
                continue;
            var next = at + 1;
            while (next + 1 < words.Length && words[next].Is(WordClass.Adverb | WordClass.Manner))
                next++;
            if (words[next].IsLowercase && (isOwner ? words[next].Is(WordClass.Finite) : words[next].Is(ReportingRole.Verb)))
                return true;
        }

        return false;
    }

    /// <summary>Whether a word has a role in <paramref name="any"/> and none in <paramref name="none"/>.</summary>
    private static bool Has(ReadOnlySpan<Token> words, ReportingRole any, ReportingRole none)
    {
        foreach (ref readonly var word in words)
        {
            if (word.Is(any) && !word.Is(none))
                return true;
        }

        return false;
    }
}
