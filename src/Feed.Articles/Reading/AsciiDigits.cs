namespace Feed.Articles.Reading;

/// <summary>
/// Digits of every script as ASCII digits. The pattern <c>\d</c> and <see cref="char.IsDigit(char)"/> take <c>٣</c> for a digit, and the
/// parsers of numbers do not: what a pattern finds has to pass here before it is parsed.
/// </summary>
internal static class AsciiDigits
{
    /// <summary>The text with each decimal digit as an ASCII one; as long as the text.</summary>
    public static string Of(string text) =>
        text.Any(IsForeign) ? string.Concat(text.Select(c => IsForeign(c) ? (char)('0' + (int)char.GetNumericValue(c)) : c)) : text;

    private static bool IsForeign(char c) => c > '9' && char.IsDigit(c);
}
