using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>The forms of dates, times of day and zones in an embargo.</summary>
internal static partial class TimePatterns
{
    /// <summary>The names of the months, each cut to three letters.</summary>
    public const string Months = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(
        // midnight, 12 noon, midday
        @"(?<midnight>\b(12 )?midnight\b)|(?<noon>\b(12 )?(noon|midday)\b)"
        // 9am, 9.30 p.m.
        + @"|(?<![\d/.])(?<h>\d{1,2})( ?[:.] ?(?<m>\d{2}))? ?(?<half>[ap]\. ?m\b\.?|[ap]m\b)"
        // 930am, 1130pm
        + @"|(?<![\d/.:])(?<h>[01]?\d|2[0-3])(?<m>[0-5]\d)(?<half>[ap]\. ?m\b\.?|[ap]m\b)"
        // 17:00, 9.30 hrs
        + @"|(?<![\d/.])(?<h>\d{1,2})[:.](?<m>\d{2})(?![\d/])(:\d{2})?( ?h(ou)?rs?\b)?"
        // 0930 hrs, 1700h, 0001 GMT
        + @"|\b(?<h>[0-2]\d)(?<m>[0-5]\d)( ?h(ou)?rs\b| ?h\b|(?= ?(?-i:[A-Z]{2,4})\b))"
        // 0930 on, 1700 Monday
        + @"|\b(?<h>0\d|1[0-8]|2[1-3])(?<m>[0-5]\d)\b(?= ?(on\b|,|$|\(|\p{L}))"
        // 1930 on, 2000 Monday: other numbers of this form are years
        + @"|\b(?<h>19|20)(?<m>[0-5]\d)\b(?= ?(on\b|,? \p{L}+day\b|\p{L}+( \p{L}+)? time\b|\())", Options, 1000)]
    public static partial Regex Clock();

    /// <summary>The text between a time of day and its zone: marks, the day of the week, and a date's small words.</summary>
    [GeneratedRegex(@"^([\s(),.\[\]]+|(?<dash>[-–—|:/](?=[\s\p{L}]))|(mon|tues|wednes|thurs|fri|satur|sun)day\b|(mon|tue|wed|thu|fri|sat|sun)\b|(on|of|the)\b)*", Options,
        1000)]
    public static partial Regex Filler();

    [GeneratedRegex(@"\b(?<a>\d{1,2})((?<mark>[/.-])(?<b>\d{1,2})\k<mark>|-(?<m>" + Months + @")\p{L}{0,6}-)(?<y>(20)?\d{2})\b(?![:.]\d)"
        + @"|(?<![\d/.])(?<y>20\d{2})((?<mark>[/.])(?<b>\d{1,2})\k<mark>(?<a>\d{1,2})|(?<b>[01]\d)(?<a>[0-3]\d))(?![\d/]|[:.]\d)", Options, 1000)]
    public static partial Regex NumericDate();

    [GeneratedRegex(@"\b(\d{1,2}(st|nd|rd|th)?\b|\p{L}{3,9}\.? \d{1,2}\b)", Options, 1000)]
    public static partial Regex DayOfMonth();

    [GeneratedRegex(@"^([^\p{L}\d]|\b(until|till?|at|on|from|before|for|not|to|the|of|after|is|prior|earlier|than|release|publication|use|date|time|strictly|and|local)\b)*$", Options, 1000)]
    public static partial Regex SmallWords();

    [GeneratedRegex(@"(?<![\d.])\d+", Options, 1000)]
    public static partial Regex Number();

    [GeneratedRegex(@"\b(?<h>[0-2]?\d) ?h ?(?<m>[0-5]\d)\b", Options, 1000)]
    public static partial Regex HourMark();

    [GeneratedRegex(@"\b(?<h>[0-2]?\d) ?o['’]?clock\b", Options, 1000)]
    public static partial Regex OClock();

    [GeneratedRegex(@"(?<time>\d ?[ap]\.?m\.?(?=(?-i:[A-Z]{2,4})\b)|\d(?=[/-](?-i:[A-Z]{2,4})\b))[/-]?", Options, 1000)]
    public static partial Regex ZoneAtTime();

    [GeneratedRegex(@"^[+−-](0\d|1[0-4]):?[0-5]\d(?!\d)", Options, 1000)]
    public static partial Regex Offset();

    [GeneratedRegex(@"^(the )?(?-i:U\.?S\.?A?\.?|UK|U\.K\.) (?=\p{L})", Options, 1000)]
    public static partial Regex Country();

    [GeneratedRegex(@"\b(all )?times( are| in| given| quoted)*[ :]+", Options, 1000)]
    public static partial Regex AllTimes();

    [GeneratedRegex(@"\b(mon|tues|wednes|thurs|fri|satur|sun)day\b", Options, 1000)]
    public static partial Regex Weekday();

    /// <summary>Words that look like a zone or a place: <c>XST</c>, <c>Ruritanian time</c>, <c>US Central</c>.</summary>
    [GeneratedRegex(
        @"^(?-i:[A-Z]{1,3}[DS]?T)\b|^(in|at) (?-i:[A-Z][a-z]+)|^(?!local)\p{L}+( \p{L}+){0,2} time\b"
        + @"|^(?!(" + Months + @"|sept|not|for|and|the|this)\b)(?-i:[A-Z]{3,4})(?= ?([,;)\]\d]|$))"
        + @"|^(?<word>(?!(for|please|contact|note|this|all|not|until|no|embargo(ed)?|press|media|news|release|strictly|under)\b)((?-i:U\.?S\.?) )?(?-i:[A-Z][a-z]+)\b(?! ?\d))",
        Options,
        1000)]
    public static partial Regex UnknownZone();

    /// <summary>Where the name or the offset of a zone may begin.</summary>
    [GeneratedRegex(@"(?<![\p{L}\d])[\p{L}+−-]", Options, 1000)]
    public static partial Regex NameStart();

    [GeneratedRegex(@"^(?<h>\d{1,2})h?$", Options, 1000)]
    public static partial Regex Hour();

    [GeneratedRegex(
        @"\b((GMT|UTC|UT) ?([+−-]|plus|minus) ?|(?!(" + Months + @"|mon|tue|wed|thu|fri|sat|sun)\p{L}?[+−-])(?-i:[A-Z]{3,4})[+−-])\d{1,2}(:?\d{2})?(?!\d| ?(" + Months + @"))|(?<=(\d[:.]\d\d|[ap]\.? ?m\.?) ?)[+−-](0\d|1[0-4]):?[0-5]\d(?!\d)",
        Options, 1000)]
    public static partial Regex WrittenOffset();

    [GeneratedRegex(@"\b(mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)\b\.?", Options, 1000)]
    public static partial Regex ShortWeekday();

    [GeneratedRegex("^(" + Months + "|sept)$", Options, 1000)]
    public static partial Regex ShortMonth();

    /// <summary>A word that looks like the abbreviation of a zone: <c>XST</c>.</summary>
    [GeneratedRegex(@"\b(?-i:[A-Z]{1,3}[DS]T)\b", Options, 1000)]
    public static partial Regex UnknownAbbreviation();

    /// <summary>The preposition before a place whose local time counts.</summary>
    [GeneratedRegex(@"^(in|at) (?=(?-i:[A-Z]))", Options, 1000)]
    public static partial Regex InPlace();
}
