using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Recognises credit lines below an agency's text: <c>(Reporting by Jane Roe; Editing by Sam Low)</c>, and initials of contributors:
/// <c>jr/sl</c>. The words are in <c>credit-words.txt</c>.
/// </summary>
internal static partial class CreditLine
{
    private const int MaxLength = 300;
    private const int MaxInitialsLength = 24;

    private static readonly ILookup<string, string> Words = DataFile.Entries("Reading.Releases.Tail.credit-words.txt")
        .Select(line => line.Split(':', 2)).ToLookup(parts => parts[0], parts => Regex.Escape(parts[1].Trim()));

    private static readonly string CreditVerb = $"({Any("write")}|{Any("work")})";

    private const string Start = @"[-–—* ]{0,3}[(\[]{0,2} ?";

    private static readonly Regex Credit = new(
        $@"^{Start}(({Any("also")}) )?{CreditVerb}( ({Any("and")}) {CreditVerb})*:? ({Any("by")})\b[^()]*(\([^()]*\)[^()]*)*[)\]]{{0,2}}\.?$"
        + $@"|^[(\[]{{1,2}} ?({Any("line")})\b[^()]*(\([^()]*\)[^()]*)*[)\]]{{1,2}}\.?$"
        + $@"|^[(\[]{{1,2}} ?by [^()]*\b{CreditVerb} by\b[^()]*[)\]]{{1,2}}\.?$", Options | RegexOptions.NonBacktracking);

    private static readonly Regex Reporters = new(
        $@"^{Start}(({Any("write")})( ({Any("and")}) {CreditVerb})*:? )?({Any("by")}):? (?<names>[^;()\]]+)",
            Options, TimeSpan.FromMilliseconds(Embargo.RegexTimeoutMs));

    /// <summary>Further contributors in the same part of the line.</summary>
    private static readonly Regex Others = new($@"[,.] ?(({Any("also")}) )?{CreditVerb}( ({Any("and")}) {CreditVerb})* ({Any("by")})\b.*$",
        Options | RegexOptions.NonBacktracking);

    /// <summary>Whether the whole paragraph is a credit line.</summary>
    public static bool Is(string line) =>
        line is ['(', .., ')', ')'] && line.IndexOf(") ((", StringComparison.Ordinal) is > 0 and var close
            ? Is(line[..(close + 1)]) && ContactLine.HasPhoneMailOrWeb(line[close..])
        : ReporterLead.AuthorsOfLine(line).Count > 0
            || line.Length <= MaxLength && Credit.IsMatch(line) && (line[0] is '(' or '[' || !HeaderLine.IsProse(line));

    /// <summary>Whether a whole line is the initials of contributors.</summary>
    public static bool IsInitials(string line) =>
        line.Length <= MaxInitialsLength && (Initials().IsMatch(line) || SignedBy().IsMatch(line));

    /// <summary>Whether a whole line is the agency that sent the text, perhaps with initials: <c>PTI AB CD</c>.</summary>
    public static bool IsAgencySignature(string line) =>
        line.Length <= MaxInitialsLength && AgencySignature().Match(line) is { Success: true } match
        && ReleaseWords.IsAgency(match.Groups["agency"].Value);

    /// <summary>The index at which the credit after the last sentence of a paragraph begins; 0 when there is none.</summary>
    public static int SignatureStart(string paragraph)
    {
        if (paragraph is [.., ')' or ']'] && paragraph.LastIndexOfAny(['(', '[']) is > 0 and var open && IsAfterSentence(paragraph, open)
            && Is(paragraph[open..]))
            return open;
        foreach (var space in SpacesNearEnd(paragraph))
        {
            if (IsAfterSentence(paragraph, space + 1) && paragraph[(space + 1)..] is var rest
                && (IsAgencySignature(rest) || IsMarkedInitials(rest)))
                return space;
        }

        return 0;
    }

    /// <summary>The indexes of the spaces near the end of a text, in order. A signature begins after one of them.</summary>
    private static List<int> SpacesNearEnd(string text)
    {
        List<int> spaces = [];
        for (var at = text.LastIndexOf(' '); at > 0 && text.Length - at <= MaxInitialsLength; at = text.LastIndexOf(' ', at - 1))
            spaces.Insert(0, at);
        return spaces;
    }

    private static bool IsAfterSentence(string text, int at) =>
        text.AsSpan(0, at).TrimEnd() is [.., '.' or '?' or '!' or '”' or '"' or '’' or '\''];

    /// <summary>
    /// Whether a text is initials that cannot be a word of the article: they have slashes, or brackets around two letters.
    /// </summary>
    private static bool IsMarkedInitials(string text) =>
        Marked().IsMatch(text) && !Words["word"].Contains(text.Trim('(', ')', '[', ']', '/'));

    /// <summary>The reporters in the first credit line; empty when there is none.</summary>
    public static IReadOnlyList<string> Authors(IEnumerable<string> lines) =>
        lines.FirstOrDefault(Is) is not { } line ? []
            : ReporterLead.AuthorsOfLine(line) is { Count: > 0 } named ? named
            : Reporters.Match(line) is { Success: true } match
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

    /// <summary>The initials of one or two people in lower case, or of one in capitals: <c>- jr -</c>, <c>/JR</c>, <c>jr sl</c>.</summary>
    [GeneratedRegex(@"^[-–—(<\[/ ]{0,3}(\p{Ll}{2,3}( \p{Ll}{2,3})?|\p{Lu}{2,3})[-–—)>\]/ ]{0,3}$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex SignedBy();

    /// <summary><c>/ab/</c>, <c>(jk/rm)</c>, <c>jk/rm/sl</c>, <c>(ab)</c>.</summary>
    [GeneratedRegex(@"^([(\[/]?\p{L}{2,4}(/\p{L}{2,4})+/?[)\]]?|/\p{Ll}{2,3}/?|[(\[]\p{Ll}{2}(-\p{Ll}{2})?[)\]])$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Marked();

    [GeneratedRegex(@"^[-–—(\[/ ]{0,3}(?<agency>\p{Lu}{2,8})([ /-]{1,2}\p{L}{2,4}){0,4}[-–—)\]/. ]{0,3}$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AgencySignature();
}
