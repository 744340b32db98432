using System.Text.RegularExpressions;

namespace Feed;

/// <summary>The text of <see cref="FeedOptions.Footer"/>: plain text with links written as <c>[words](address)</c>.</summary>
internal static partial class FooterText
{
    private static readonly string[] AllowedPrefixes = ["https://", "http://", "mailto:", "/"];

    /// <summary>Splits the text into pieces, each with the address that it links to; null for plain text.</summary>
    public static IEnumerable<(string Text, string? Address)> Pieces(string text)
    {
        var at = 0;
        foreach (Match link in Link().Matches(text))
        {
            if (link.Index > at)
                yield return (text[at..link.Index], null);
            yield return (link.Groups["words"].Value, link.Groups["address"].Value);
            at = link.Index + link.Length;
        }

        if (at < text.Length)
            yield return (text[at..], null);
    }

    /// <summary>The first link address that is not allowed; null when all are allowed.</summary>
    public static string? FindForbiddenAddress(string text) => Pieces(text).Select(piece => piece.Address).OfType<string>().FirstOrDefault(
        address => address.StartsWith("//", StringComparison.Ordinal)
            || !AllowedPrefixes.Any(start => address.StartsWith(start, StringComparison.OrdinalIgnoreCase)));

    [GeneratedRegex(@"\[(?<words>[^\[\]]+)\]\((?<address>[^\s()]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
