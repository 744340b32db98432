using System.Buffers;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Recognises a sentence in which a text says that it must wait, with or without a full stop: <c>This press release is confidential until
/// the paper is published.</c>, <c>Not for publication until the vote is over.</c> The words are in <c>hold-instructions.txt</c>.
/// </summary>
internal static partial class OwnRequest
{
    private const int MaxParagraphLength = 400;

    private static readonly SearchValues<char> QuotationMarks = SearchValues.Create("“”„«»\"");

    private static readonly string Lead = $@"^\W{{0,6}}(({Any("polite")})\W+){{0,4}}";

    private static readonly Regex Request = new(
        $@"{Lead}(({Any("own")}) (({Any("text", "paper")}) {Is("embargoed")}|({Any("text")}) {Is("closed")}"
        + $@"|({Any("text")}) ({Any("ban")}) ({Any("act", "everyday")})( [\p{{L}}'’-]+){{0,6}})"
        + $@"|({Any("treat")}) ({Any("own")})( ({Any("text", "paper")}))? as( ({Any("still")})){{0,2}} ({Any("embargoed", "closed")})"
        + $@"|({Any("keep")}) ({Any("own")}) ({Any("text")})( ({Any("still")})){{0,2}} ({Any("embargoed", "closed")})"
        + $@"|({Any("fragment")}) ({Any("act")})( [\p{{L}}'’-]+){{0,3}}),? ({Any("wait")}) {HoldInstruction.Awaited}",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        TimeSpan.FromMilliseconds(Embargo.RegexTimeoutMs));

    private static readonly FirstWords StartWords = HoldInstruction.FirstWordsOf("polite", "own", "treat", "keep", "fragment");

    /// <summary>The sentence of a paragraph that asks for a hold; null when none does.</summary>
    public static string? FindIn(string paragraph) =>
        paragraph.Length > MaxParagraphLength || !HoldHintScanner.Scan(paragraph).HasFlag(HoldHints.Until) ? null
            : Array.Find(SentenceEnd().Split(paragraph), Asks);

    /// <summary>Whether a sentence asks for a hold. With quotation marks it is speech, and with a speaker it is news.</summary>
    public static bool Asks(string sentence) =>
        Match(sentence).Success && !sentence.AsSpan().ContainsAny(QuotationMarks) && !HoldInstruction.IsNews(sentence)
        && !Embargo.IsLifted(sentence) && !HoldRequest.IsOver(sentence);

    /// <summary>The match of a sentence that asks for a hold. Its group "end" is the event or time that it waits for.</summary>
    public static Match Match(string sentence) =>
        sentence.Length <= EmbargoClause.MaxLineLength && StartWords.MatchesStartOf(sentence) ? Request.Match(sentence)
            : System.Text.RegularExpressions.Match.Empty;

    private static string Any(params string[] kinds) => HoldInstruction.Any(kinds);

    private static string Is(string kind) => $@"({Any("be")})( ({Any("still")})){{0,2}} ({Any(kind)})";

    [GeneratedRegex(@"(?<=(?<!\b[ap]\.? ?m\.?)[.!?])\s+(?=\S)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Embargo.RegexTimeoutMs)]
    private static partial Regex SentenceEnd();
}
