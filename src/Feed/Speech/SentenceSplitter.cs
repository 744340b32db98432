using System.Text.RegularExpressions;

namespace Feed.Speech;

/// <summary>Splits short texts into sentences and words.</summary>
internal static partial class SentenceSplitter
{
    /// <summary>The sentences, trimmed, with their full stops. An abbreviation such as "Mr." or "U.S." does not end a sentence.</summary>
    public static IEnumerable<string> Split(string text) =>
        End().Split(text).Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0);

    /// <summary>The words, with the punctuation around them.</summary>
    public static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>White space after a full stop and its closing marks, followed by a character that can start a sentence.</summary>
    [GeneratedRegex(
        @"(?<=(?<!\b(\p{Lu}|\p{Lu}\p{Ll}{1,2}|\p{Lu}\.\p{Lu}|Sept|Prof|Capt|Cllr))\.[”’""')]?|[!?…][”’""')]?)\s+(?=[“‘""'(]?[\p{Lu}\p{Nd}])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex End();
}
