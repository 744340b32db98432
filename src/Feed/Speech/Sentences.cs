using System.Text.RegularExpressions;

namespace Feed.Speech;

/// <summary>Splits short texts into sentences.</summary>
internal static partial class Sentences
{
    /// <summary>The sentences, trimmed, with their full stops. An abbreviation such as "Mr." or "U.S." ends none.</summary>
    public static IEnumerable<string> Split(string text) =>
        End().Split(text).Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0);

    /// <summary>White space behind a full stop, its closing marks included, before what can begin a sentence.</summary>
    [GeneratedRegex(
        @"(?<=(?<!\b(\p{Lu}|\p{Lu}\p{Ll}{1,2}|\p{Lu}\.\p{Lu}|Sept|Prof|Capt|Cllr))\.[”’""')]?|[!?…][”’""')]?)\s+(?=[“‘""'(]?[\p{Lu}\p{Nd}])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex End();
}
