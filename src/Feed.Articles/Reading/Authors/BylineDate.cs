using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>Separates the day on the line of a byline from the names: <c>By Jane Roe March 3, 2026</c>.</summary>
internal static partial class BylineDate
{
    /// <summary>Moves the names before the day: <c>March 3, 2026 by Jane Roe</c> becomes <c>By Jane Roe | March 3, 2026</c>.</summary>
    public static string NamesFirst(string line) =>
        DateFirst().Match(line) is { Success: true } match ? $"By {match.Groups["names"].Value} | {match.Groups["date"].Value}" : line;

    /// <summary>A line without the date and time that follow its names.</summary>
    public static string Remove(string line) =>
        DateAfterNames().Match(line) is { Success: true, Index: > 0 } date ? line[..date.Index] : line;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Weekday = "((?i:mon|tues|wednes|thurs|fri|satur|sun)(?i:day),? +)?";
    private const string Month = "(" + EnglishDate.MonthStarts + ")[a-z]{0,6}";
    private const string Verb = "(((?i:first|last) )?(?i:posted|published|updated)(?i: on)?:? *|(?i:on) +)?";

    /// <summary>The start of the date in a byline, with the word and the separator before it.</summary>
    [GeneratedRegex(
        @"[\s,|•·–—-]*\b" + Verb + Weekday + @"(?<!\p{L})(?=\d{1,2}[ ./-]|\d{4}-|(?i:" + Month + @")\.? \d{1,2}\b)",
        Options,
        1000)]
    private static partial Regex DateAfterNames();

    [GeneratedRegex(
        "^" + Verb + Weekday + "(?<date>" + Month + @"\.? \d{1,2}(st|nd|rd|th)?,? \d{4}|\d{1,2}(st|nd|rd|th)? " + Month + @"\.?,? \d{4}"
        + @"|\d{4}-\d{2}-\d{2})(,? *(at )?\d{1,2}[:.]\d{2}( ?[ap]\.?m\.?)?( [A-Z]{2,4})?)?[ ,|•·–—-]+[Bb]y:? +(?<names>\p{Lu}.+)$",
        Options,
        1000)]
    private static partial Regex DateFirst();
}
