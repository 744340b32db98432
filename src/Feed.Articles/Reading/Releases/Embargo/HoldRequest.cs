using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Finds a sentence that asks to hold the article, as senders of mails and editors write it: <c>Please hold until then</c>, <c>This is only
/// a draft</c>. The words are in <c>cover-words.txt</c>.
/// </summary>
internal static partial class HoldRequest
{
    private const int MaxWords = 40;
    private const int MaxPolitePhrases = 3;
    private const int MaxOrderWords = 14;
    private const int MaxShortOrderWords = 8;
    private const int MaxLabelledWords = 20;

    private static readonly ILookup<string, WordPattern> Entries = DataFile.Entries("Reading.Releases.Embargo.cover-words.txt")
        .Select(line => line.Split(':', 2)).ToLookup(parts => parts[0], parts => WordPattern.Parse(parts[1]));

    /// <summary>
    /// Whether a short text above an article is only an order to wait: <c>Don't post yet</c>. Without a full stop it may be a headline, so
    /// it must contain a word such as "this" or "yet".
    /// </summary>
    public static bool IsOrder(string text) =>
        Words(text) is { Length: <= MaxOrderWords } words
        && (Array.Exists(words, word => MailWords.IsWord(word, "order-word"))
            || (words.Length <= MaxShortOrderWords && HeaderLine.EndsSentence(text)))
        && Array.Exists(SentenceEnd().Split(text), sentence =>
            AsksDirectly(Words(sentence), StartOf(sentence)) && !SaysNoNeedToWait(sentence))
        && !HeadNotice.HasNews(AsAgreed().Replace(text, ""));

    /// <summary>
    /// Whether a comment only begins like a request, <c>Hold on, is this right?</c>, or quotes somebody.
    /// </summary>
    public static bool IsRemark(string text) =>
        text.TrimStart() is ['"' or '“' or '„' or '«' or '‘', ..] || Entries["remark"].Any(entry => entry.End(Words(text), 0) > 0);

    /// <summary>The sentence in a line that asks to hold the article; null when there is none.</summary>
    public static string? FindRequest(string line) => Array.Find(SentenceEnd().Split(line), Asks)?.Trim();

    /// <summary>Whether a sentence of a note to editors begins with a request or is one.</summary>
    /// <param name="note">The note.</param>
    /// <param name="isLabelled">Whether it stands behind a label.</param>
    public static bool BeginsSentenceIn(string note, bool isLabelled = false) =>
        Array.Exists(SentenceEnd().Split(note), sentence => AsksDirectly(Words(sentence), StartOf(sentence), isLabelled));

    /// <summary>Whether a sentence says that there is no need to wait, and gives no time for publication.</summary>
    public static bool SaysNoNeedToWait(string sentence) =>
        Words(sentence) is var words && (HasPhrase("asks-nothing", words) || SaysOver(sentence, words)) && !SaysWhen(sentence, words);

    /// <summary>Whether a sentence says that its embargo is over: <c>The embargo on the report has now passed</c>.</summary>
    public static bool IsOver(string sentence) =>
        sentence.Contains("embargo", StringComparison.OrdinalIgnoreCase) && SaysOver(sentence, Words(sentence));

    /// <summary>Removes the sentences that say that the embargo is over.</summary>
    public static string RemoveLiftedSentences(string text) => !text.Contains("embargo", StringComparison.OrdinalIgnoreCase) ? text
        : string.Join(' ', SentenceEnd().Split(text).Where(sentence => !IsOver(sentence))).Trim();

    private static bool SaysOver(string sentence, string[] words) =>
        HasPhrase("embargo-over", words) && !(HasPhrase("embargo-again", words) && EmbargoTime.HasTime(sentence));

    /// <summary>Whether a sentence says when the article may appear: <c>This can go live on Thursday</c>.</summary>
    private static bool SaysWhen(string sentence, string[] words) => HasPhrase("may-appear", words) && EmbargoTime.HasTime(sentence);

    private static string[] Words(string sentence) => [.. Word().Matches(sentence).Select(match => match.Value.Replace('’', '\''))];

    private static bool Asks(string sentence)
    {
        var words = Words(sentence);
        if (words.Length is 0 or > MaxWords)
            return false;
        if (SaysWhen(sentence, words))
            return true;
        if (HasPhrase("asks-nothing", words) || SaysOver(sentence, words))
            return false;
        return HasPhrase("asks-to-hold", words) || AsksDirectly(words, StartOf(sentence));
    }

    /// <summary>The index of the first word after the editor's name: <c>Tom, please hold</c>.</summary>
    private static int StartOf(string sentence) => AddresseeName().IsMatch(sentence) ? 1 : 0;

    /// <summary>Whether a sentence begins with a request or is one.</summary>
    private static bool AsksDirectly(string[] words, int start, bool isLabelled = false)
    {
        if (HasPhrase("asks-nothing", words))
            return false;
        for (var skipped = 0; skipped <= MaxPolitePhrases; skipped++)
        {
            if (Entries["request-start"].Any(entry => entry.End(words, start) > 0)
                || (isLabelled && Entries["label-request"].Any(entry => entry.End(words, start) > 0))
                || Entries["whole-request"].Any(entry => MatchesToEnd(entry, words, start)))
                return true;
            if (Entries["polite"].Select(entry => entry.End(words, start)).Max() is not (> 0 and var end))
                return false;
            // A greeting is followed by a name: "Hi Tom".
            start = end;
            if (start + 1 < words.Length && char.IsUpper(words[start][0]) && words[start] != "I")
                start++;
        }

        return false;
    }

    private static bool HasPhrase(string kind, string[] words) =>
        Entries[kind].Any(entry => Enumerable.Range(0, words.Length).Any(at => entry.End(words, at) > 0));

    /// <summary>Whether an entry matches the rest of a sentence, except for polite words at its end.</summary>
    private static bool MatchesToEnd(WordPattern entry, string[] words, int start) =>
        entry.End(words, start) is > 0 and var end
        && (end == words.Length || Entries["polite"].Any(polite => polite.End(words, end) is > 0 and var last && last + 1 >= words.Length));

    /// <summary>Phrases of senders that would otherwise count as news.</summary>
    [GeneratedRegex(@"\bas (we )?(agreed|told|said)\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AsAgreed();

    /// <summary>A first name before the request.</summary>
    [GeneratedRegex(@"^\W*\p{Lu}\p{L}+, ", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex AddresseeName();

    [GeneratedRegex(@"(?<=[.!?;])\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\p{L}\p{N}]+(['’-][\p{L}\p{N}]+)*", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
