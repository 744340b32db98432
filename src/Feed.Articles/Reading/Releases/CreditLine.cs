using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Recognises credit lines below an agency's text: <c>(Reporting by Jane Roe; Editing by Sam Low)</c>, and contributors' initials:
/// <c>jr/sl</c>. The words are in <c>credit-words.txt</c>.
/// </summary>
internal static partial class CreditLine
{
    private const int MaxLength = 300;
    private const int MaxInitialsLength = 24;

    private static readonly ILookup<string, string> Words = DataFile.Entries("Reading.Releases.credit-words.txt")
        .Select(line => line.Split(':', 2)).ToLookup(parts => parts[0], parts => Regex.Escape(parts[1].Trim()));

    private static readonly string Works = $"({Any("write")}|{Any("work")})";

    private const string Start = @"[-–—* ]{0,3}[(\[]{0,2} ?";

    private static readonly Regex Credit = new(
        $@"^{Start}(({Any("also")}) )?{Works}( ({Any("and")}) {Works})*:? ({Any("by")})\b[^()]*(\([^()]*\)[^()]*)*[)\]]{{0,2}}\.?$"
        + $@"|^[(\[]{{1,2}} ?({Any("line")})\b[^()]*(\([^()]*\)[^()]*)*[)\]]{{1,2}}\.?$"
        + $@"|^[(\[]{{1,2}} ?by [^()]*\b{Works} by\b[^()]*[)\]]{{1,2}}\.?$", Options | RegexOptions.NonBacktracking);

    private static readonly Regex Reporters = new(
        $@"^{Start}(({Any("write")})( ({Any("and")}) {Works})*:? )?({Any("by")}):? (?<names>[^;()\]]+)", Options, TimeSpan.FromMilliseconds(Embargo.Clock));

    /// <summary>Further contributors in the same part of the line.</summary>
    private static readonly Regex Others = new($@"[,.] ?(({Any("also")}) )?{Works}( ({Any("and")}) {Works})* ({Any("by")})\b.*$",
        Options | RegexOptions.NonBacktracking);

    /// <summary>Whether the paragraph is such a line and nothing else.</summary>
    public static bool Is(string line) =>
        line.Length <= MaxLength && Credit.IsMatch(line) && (line[0] is '(' or '[' || !HeadLine.IsProse(line));

    /// <summary>Whether a line is nothing but the initials of those who worked on the text.</summary>
    public static bool IsInitials(string line) =>
        line.Length <= MaxInitialsLength && (Initials().IsMatch(line) || SignedBy().IsMatch(line));

    /// <summary>The reporters named in the first such line; empty when there is none.</summary>
    public static IReadOnlyList<string> Authors(IEnumerable<string> lines) =>
        lines.FirstOrDefault(Is) is { } line && Reporters.Match(line) is { Success: true } match
            ? Byline.Authors("By " + Place().Replace(Others.Replace(match.Groups["names"].Value, ""), ""))
            : [];

    private static string Any(string kind) => string.Join('|', Words[kind].OrderByDescending(word => word.Length));

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>A reporter's location, and the full stop that ends the credit.</summary>
    [GeneratedRegex(@" in \p{Lu}[\p{L} .]*?(?=,| and |$)|\.$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();

    /// <summary>Two or more parts separated by slashes: <c>jr/sl</c>, <c>(JR-SL/th)</c>.</summary>
    [GeneratedRegex(@"^[-–—(<\[/ ]{0,3}\p{L}{1,5}( ?[/-] ?\p{L}{1,4})*( ?/ ?\p{L}{1,4})[-–—)>\]/ ]{0,3}$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Initials();

    /// <summary>One or two people in small letters or in capitals alone: <c>- jr -</c>, <c>/JR</c>, <c>jr sl</c>.</summary>
    [GeneratedRegex(@"^[-–—(<\[/ ]{0,3}(\p{Ll}{2,3}( \p{Ll}{2,3})?|\p{Lu}{2,3})[-–—)>\]/ ]{0,3}$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex SignedBy();
}
