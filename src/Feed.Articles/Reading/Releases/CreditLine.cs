using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Recognises the line below an agency's text that says who worked on it: <c>(Reporting by Jane Roe; Editing by Sam Low)</c>.
/// </summary>
internal static partial class CreditLine
{
    private const int Longest = 300;

    /// <summary>Whether the paragraph is such a line and nothing else.</summary>
    public static bool Is(string line) => line.Length <= Longest && Credit().IsMatch(line);

    /// <summary>The reporters whom the first such line names; empty when there is none.</summary>
    public static IReadOnlyList<string> Authors(IEnumerable<string> lines) =>
        lines.FirstOrDefault(Is) is { } line && Reporters().Match(line) is { Success: true } match
            ? Byline.Authors("By " + Place().Replace(match.Groups["names"].Value, ""))
            : [];

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"^[(\[]? ?((additional |further )?(reporting|writing)( and (reporting|writing|editing))?|editing|compiled|translated) by [^()]+[)\]]?\.?$",
        Options,
        1000)]
    private static partial Regex Credit();

    [GeneratedRegex(@"^[(\[]? ?(reporting|writing)( and (reporting|writing|editing))? by:? (?<names>[^;)\]]+)", Options, 1000)]
    private static partial Regex Reporters();

    /// <summary>Where a reporter is, and the dot that ends the credit.</summary>
    [GeneratedRegex(@" in \p{Lu}[\p{L} .]*?(?=,| and |$)|\.$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();
}
