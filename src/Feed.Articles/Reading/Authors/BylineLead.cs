using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>The words of <c>byline-leads.txt</c>, which occur next to the names in a byline.</summary>
internal static class BylineLead
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly ILookup<string, string> Words = DataFile.ByKind("Reading.Authors.byline-leads.txt");

    private static readonly FrozenSet<string> JobTitles = Words["post"].ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Suffixes = Words["suffix"].ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The first words of bylines that begin with a lead word. Lines that begin with another word are skipped.</summary>
    private static readonly FrozenSet<string> First = new[] { "label", "unsure", "by", "dated", "from" }.SelectMany(kind => Words[kind])
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FirstWords =
        First.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// The words before the names. A foreign lead word such as <c>Von</c> also begins headlines, so it counts only before two or three
    /// capitalised words.
    /// </summary>
    private static readonly Regex Pattern = new(
        $@"^\s*((?i:{Any("label")}): *|(?<unsure>(?i:{Any("unsure")}): *)|(?i:{Any("by")}) (?i:by):? +"
        + $@"|(?i:{Any("dated")})(?i: on)?:? [^\p{{L}}]*[\p{{L}}\d., /:-]{{4,30}}? (?i:by) +"
        + $@"|{Any("from")}\s+(?=\p{{Lu}}[\p{{L}}.'’-]+( {Any("small")})* \p{{Lu}}[\p{{L}}.'’-]+( \p{{Lu}}[\p{{L}}.'’-]+)?"
        + $@"( {Any("and")} .{{3,40}})?\s*([,/|(·•].{{0,60}})?$))",
        Options,
        TimeSpan.FromSeconds(1));

    /// <summary>A longer line is not a pair of dates.</summary>
    private const int MaxDatesLength = 120;

    private static readonly Regex ReadingTime = Of($@"\s*[|•·–—,-]\s*\d{{1,3}}[ -]?({Any("read")})\.?$");

    private static readonly Regex Updated = Of($@"^({Any("updated")})\b");

    private static readonly Regex BetweenDates = Of(@"\s*[|•·;]\s*|\s+[–—-]+\s+");

    private static readonly Regex Newsroom = Of($@"(^|\s)({Any("newsroom")})$");

    private static readonly Regex WithAgency = Of($@",? \(?({Any("agency-and")}) ({Any("agency")})\)?$");

    private static Regex Of(string pattern) => new(pattern, Options | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    /// <summary>The length of the part before the names; 0 when the line is not such a byline.</summary>
    public static int Length(string line)
    {
        var text = line.AsSpan().TrimStart();
        var end = text.IndexOfAny(' ', ':', '\t');
        return end > 0 && FirstWords.Contains(text[..end]) ? Pattern.Match(line).Length : 0;
    }

    /// <summary>Whether the lead word of a line also labels other texts; a known first name must then follow.</summary>
    public static bool IsAmbiguous(string line) => Pattern.Match(line).Groups["unsure"].Success;

    /// <summary>A pattern for each of the words of a kind, the longest first.</summary>
    public static string AnyOf(string kind) =>
        $"({string.Join('|', Words[kind].OrderByDescending(word => word.Length).Select(Regex.Escape))})";

    /// <summary>Korean job titles, which follow the name.</summary>
    public static IEnumerable<string> ReporterTitles => Words["reporter"];

    /// <summary>Places from newspaper bylines that are in no other list.</summary>
    public static IEnumerable<string> Places => Words["place"];

    /// <summary>The names after a leading job title: <c>political reporter Jane Roe</c>.</summary>
    public static string AfterJobTitle(string names)
    {
        const int MaxWords = 4;
        var words = names.Split(' ');
        for (var at = 0; at <= Math.Min(MaxWords, words.Length - 3); at++)
        {
            if (words[at].EndsWith(','))
                return names;
            if (IsJobTitle(words[at]) && char.IsUpper(words[at + 1].FirstOrDefault()))
            {
                var isJobTitle = char.IsLower(words[at][0])
                    || (AuthorNames.IsFirstName(words[at + 1]) && !AuthorNames.IsFirstName(words[0]));
                return isJobTitle ? string.Join(' ', words[(at + 1)..]) : names;
            }
        }

        return names;
    }

    /// <summary>Whether a word is the abbreviation of an agency.</summary>
    public static bool IsAgency(string word) => Words["agency"].Contains(word, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The words before the end of a newsroom's name: <c>Harwick Courier</c> for <c>Harwick Courier staff</c>; null for any other byline.
    /// </summary>
    public static string? BeforeNewsroom(string byline) =>
        Newsroom.Match(byline) is { Success: true, Index: var at } ? byline[..at] : null;

    /// <summary>Whether a word can end an author's job title.</summary>
    public static bool IsJobTitle(string word) => JobTitles.Contains(word);

    /// <summary>Whether a word with a full stop may end a name.</summary>
    public static bool IsSuffix(string word) => Suffixes.Contains(word);

    /// <summary>A line without the reading time that pages put at the end of a byline: <c>· 4 min read</c>.</summary>
    public static string WithoutReadingTime(string line) => ReadingTime.Replace(line, "");

    /// <summary>
    /// The publication date in a line that also has an update date: <c>Published 3 March 2026 | Updated 4 March 2026</c>.
    /// Null for any other line.
    /// </summary>
    public static string? WithoutUpdate(string line)
    {
        if (line.Length > MaxDatesLength || BetweenDates.Split(line) is not [var one, var other])
            return null;
        return Updated.IsMatch(other) && IsDay(one) ? one : Updated.IsMatch(one) && IsDay(other) ? other : null;

        bool IsDay(string part) => Dateline.DateAlone(part) is not null && !Updated.IsMatch(part)
            && MultilingualDate.First(part == one ? other : one, language: null) is not null;
    }

    /// <summary>
    /// The name before an agency whose copy the author used: <c>Jane Roe avec AFP</c>, <c>Jane Roe (mit dpa)</c>; empty when the
    /// words before the agency are a newspaper's name, <c>La Gazette avec AFP</c>; null when the line has no agency.
    /// </summary>
    public static string? BeforeAgency(string line)
    {
        if (WithAgency.Match(line) is not { Success: true, Index: > 0 and var at })
            return null;
        var words = line[..at].Split(' ');
        var first = words.Length > 1 && First.Contains(words[0]) ? words[1] : words[0];
        return Words["article"].Contains(first) ? "" : line[..at];
    }

    private static string Any(string kind) => $"({string.Join('|', Words[kind].Select(Regex.Escape))})";
}
