using System.Buffers;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>Recognises the dateline before the first words of a report: <c>SACRAMENTO, Calif., March 3, 2026 (AP) —</c>.</summary>
internal static partial class Dateline
{
    private const int MaxLength = 130;
    private const int MaxDateLineLength = 90;
    private const int MaxDayLength = 40;

    /// <summary>The length of the longest word that begins with a small letter within a place.</summary>
    private const int MaxSmallWord = 5;

    /// <summary>Every dateline has one of these, or a closing bracket and a date.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create("—–―-_:]/|");

    /// <summary>The length of the dateline, its dash or colon and the space after it; 0 when the paragraph has none.</summary>
    public static int Length(string paragraph) => Lengths.Of(paragraph);

    private static readonly LineMemo<int> Lengths = new(Measure);

    private static int Measure(string paragraph)
    {
        var head = AsciiDigits.Of(paragraph.Length <= MaxLength ? paragraph : paragraph[..MaxLength]);
        if (head.Length == 0 || !CanBegin(head[0]))
            return 0;
        var hasDigit = AsciiDigits.HasDigit(head);
        if (!head.AsSpan().ContainsAny(Marks) && !(hasDigit && head.AsSpan().ContainsAny(").,")))
            return 0;
        var longest = 0;
        var smallWords = CountSmallWords(head);
        foreach (var (form, isDated, signs, maxSmallWords) in Forms)
        {
            if ((hasDigit || !isDated) && smallWords <= maxSmallWords && (signs.Length == 0 || head.AsSpan().ContainsAny(signs))
                && form.Match(head) is { Success: true } match)
                longest = Math.Max(longest, match.Length);
            if (longest > 0 && !hasDigit)
                break;
        }

        if (longest == 0 && PlaceAlone().Match(head) is { Success: true } alone && BylinePlace.Is(alone.Groups["place"].Value)
            && Releases.HeaderLine.IsProse(paragraph))
            longest = alone.Length;

        return longest == 0 ? 0 : AsciiDigits.LengthIn(paragraph, longest);
    }

    /// <summary>
    /// The number of long words before the first digit, bracket or slash that begin with a small letter. A place has none.
    /// </summary>
    private static int CountSmallWords(ReadOnlySpan<char> head)
    {
        var end = 0;
        while (end < head.Length && !char.IsDigit(head[end]) && head[end] is not ('(' or '/'))
            end++;
        var count = 0;
        foreach (var range in head[..end].Split(' '))
        {
            var word = head[range];
            count += word.Length > MaxSmallWord && char.IsLower(word[0]) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The date in the paragraph's dateline, with or without its year; null when there is none.</summary>
    public static FoundDate? Date(string paragraph)
    {
        if (Length(paragraph) is not (> 0 and var length))
            return null;
        var head = paragraph[..length];
        return EnglishDate.First(head) ?? (MultilingualDate.First(head, language: null) is { } written ? FoundDate.Of(written) : null);
    }

    /// <summary>The date of a line that consists of a date only, such as <c>Published Tuesday, March 3, 2026 at 10:15 a.m.</c></summary>
    public static DateOnly? DateAlone(string line)
    {
        // Most lines have no digit, and each head line is tested several times.
        if (line.Length > MaxDateLineLength || AsciiDigits.Of(line) is var text && !AsciiDigits.HasDigit(text))
            return null;
        line = EraDate.ToCommonYears(line);
        return OnlyDate().IsMatch(text)
                && (EnglishDate.All(line).Cast<DateOnly?>().FirstOrDefault() ?? MultilingualDate.First(line, language: null)) is { } date
                ? date
            : PlaceAndDate().Match(line) is { Success: true } match && IsDivided(match, line)
                ? MultilingualDate.First(match.Groups["date"].Value, language: null)
            : null;
    }

    /// <summary>The day of a line that is only a day without its year: <c>Tuesday, March 3</c>. Null for any other line.</summary>
    public static FoundDate? DayAlone(string line) =>
        line.Length <= MaxDayLength && AsciiDigits.HasDigit(line) && OnlyDay().IsMatch(line) ? EnglishDate.First(line) : null;

    /// <summary>
    /// Whether a comma separates the place from the date, or the month is not English: <c>Regatta 3 March 2026</c> is a headline.
    /// </summary>
    private static bool IsDivided(Match match, string line) =>
        match.Groups["comma"].Value != " " || (EnglishDate.First(line) is null && match.Groups["date"].Value.Any(char.IsLetter));

    private static bool CanBegin(char first) => char.IsUpper(first) || char.IsDigit(first) || first is '(' or '[' or '/';

    /// <summary>
    /// The dateline patterns. Each says whether it has a date, and has two cheap checks that run before it: the signs of which every match
    /// contains at least one (empty for no check), and the maximum of <see cref="CountSmallWords"/> in a match (one for a month or a day of
    /// the week; <see cref="MaxLength"/> for no limit).
    /// </summary>
    private static readonly (Regex Form, bool IsDated, string Signs, int MaxSmallWords)[] Forms =
    [
        (Distributor(), true, "(/", 0), (Capitals(), false, "", MaxLength), (DatedPlace(), true, "", 1),
        (AgencyAfterPlace(), false, "(/", 0), (DateBeforePlace(), true, "", 1), (AgencyFirst(), true, "(/", MaxLength),
        (Federal(), false, "W", MaxLength), (Bracketed(), true, "[(", MaxLength), (AgencyBetween(), true, "-–—", MaxLength),
        (PlaceInBrackets(), false, "(", MaxLength), (Written(), true, "", 1), (Unmarked(), true, "", 1), (Yearless(), true, "", 0),
    ];

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private const string Weekday = "(?i:(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?)[.,]{0,2} ";
    private const string Month = "(" + EnglishDate.MonthStarts
        + "|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Za-z]{0,6}";
    private const string Ordinal = "(st|nd|rd|th|ST|ND|RD|TH)?";
    private const string Day = "(" + Weekday + ")?((?i:the) )?(" + Month + @"\.? {1,2}\d{1,2}" + Ordinal + @"(,? {1,2}\d{4})?"
        + @"|\d{1,2}" + Ordinal + "( of)? " + Month + @"\.?(,? \d{4})?|\d{1,2}-" + Month + @"-\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4})";

    /// <summary>The time of day after a date: <c> at 8.30 am CET</c>.</summary>
    private const string Hour = @"((,| at|, at)? \d{1,2}([:.]\d\d( ?[ap]\.?m\.?)?| ?[ap]\.?m\.?)( \p{Lu}{2,4})?)?";

    private const string Place =
        @"\p{Lu}[\p{L}\p{M}.'’]*([ -](\p{Lu}[\p{L}\p{M}.'’]*|of|the|de|la|le|del|am|an|der|upon|on|sur|under|in|and|&)){0,5}";

    // A region begins after a comma or a space. If it could begin inside a word, a line of capitals could be split in thousands of ways.
    private const string Region = @"((, ?| )\p{Lu}[\p{L}.]*( \p{Lu}[\p{L}.]*){0,3}){0,2}";
    private const string OtherPlace = "(((,? &|,? and) | ?/ ?)" + Place + Region + ")?";
    private const string Agency = @"(\([\p{L}\d .,&/'’®™-]{2,40}\)|/[\p{L}\d .&-]{3,40}/)";
    private const string KnownAgency =
        @"\((\p{Lu}{2,6}|\p{Ll}{3,4}(/\p{Ll}{2,4})?|[\p{L} -]*([Ww]ire|WIRE|[Nn]ews|NEWS|Reuters|Press|Bloomberg)[\p{L} ]*)\)";
    private const string Dash = "( ?(—|–|―|_|--+) ?| - )";

    /// <summary><c>(Port Ansel, Oregon) – The</c>.</summary>
    [GeneratedRegex(
        @"^\((" + Place + @"(, ?\p{Lu}[\p{L}.]*( \p{Lu}[\p{L}.]*){0,2}){1,2}|\p{Lu}{2}[\p{Lu} .'’-]{2,30})\)" + Dash
            + @"(?=[\p{Lu}“""])",
        Options,
        1000)]
    private static partial Regex PlaceInBrackets();

    [GeneratedRegex(
        "^(" + Weekday + ")?(" + Month + @"\.? \d{1,2}" + Ordinal + @"|\d{1,2}" + Ordinal + "( of)? " + Month + @"\.?)$",
        Options,
        1000)]
    private static partial Regex OnlyDay();

    /// <summary><c>HARWICK, Ill., March 3 (AP) —</c> and <c>HARWICK, Ill., March 3, 2026 /PRNewswire/ --</c>.</summary>
    [GeneratedRegex(
        @"^\p{Lu}[\p{Lu}\p{M}.'’\- ]+(, ?[\p{L}.,'’ 0-9]{1,45})?( ?" + Agency + ")? ?(—|–|_|--+| - ) ?" + @"(\([\p{Lu} ]{3,30}\)--)?",
        Options,
        1000)]
    private static partial Regex Capitals();

    /// <summary><c>London, 3 March 2026:</c>, <c>[Harwick, 3rd March 2026] –</c>, <c>Harwick, Ill. (March 3, 2026) -</c>.</summary>
    [GeneratedRegex(@"^\[?" + Place + Region + OtherPlace + @"( \[" + Place + @"\])?(, ?|[;:] | ?[-–—|] ?| -- | / | )\(?" + Day + Hour
        + @"\)?[,.]?( ?" + Agency + @"|, \p{Lu}{2,6})?\]?( ?: ?| ?\| |" + Dash + @"|(?<=/)\.? )", Options, 1000)]
    private static partial Regex DatedPlace();

    /// <summary><c>Harwick (dpa) -</c> and <c>Harwick, Ill.--(BUSINESS WIRE)--</c>.</summary>
    [GeneratedRegex(
        "^" + Place + Region + OtherPlace + ",?( ?" + KnownAgency + @"( - | ?(—|–|_|--+) ?)"
        + @"| ?-- ?\([\p{L}\d .,&-]{3,60}\)( ?-- ?| - ?)| ?/[\p{L}\d .&-]{3,40}/ ?--? ?)", Options, 1000)]
    private static partial Regex AgencyAfterPlace();

    /// <summary><c>March 3, 2026 - HARWICK, Ill. -</c> and <c>3 March 2026, London:</c>.</summary>
    [GeneratedRegex(
        @"^[\[(]?" + Day + @"[\])]?(,? |, ?| ?\| ?|" + Dash + ")(" + Agency + " ?" + Dash + "?)?(" + Place + Region + ")?"
        + "( ?" + Agency + ")?( ?: ?|" + Dash + ")", Options, 1000)]
    private static partial Regex DateBeforePlace();

    /// <summary><c>(NewsWire) - March 3, 2026 - HARWICK —</c>, <c>(NEWSWIRE) - HARWICK, IL - March 3, 2026 -</c>.</summary>
    [GeneratedRegex(
        "^" + Agency + " ?" + Dash + "?(" + Day + "( ?: ?|" + Dash + ")(" + Place + Region + Dash + ")?"
        + "|" + Place + Region + "(, ?|" + Dash + ")" + Day + "( ?: ?|" + Dash + "))",
        Options,
        1000)]
    private static partial Regex AgencyFirst();

    /// <summary><c>Washington, D.C. -</c>: a capital city that does not start a sentence.</summary>
    [GeneratedRegex(@"^(Washington|WASHINGTON),? D\.? ?C\.?,?( ?—| ?–| ?--+| -) ?", Options, 1000)]
    private static partial Regex Federal();

    private const string WrittenDay =
        @"(\d{1,2}(\.|º|er|st|nd|rd|th)?[ -](de |of |di )?\p{L}{3,13}\.?,?[ -](de |del )?\d{4}|\d{4}\. \p{L}{3,12} \d{1,2}\.?(, \p{L}{3,12})?|\d{1,2}[./]\d{1,2}[./]\d{4}"
        + @"|\p{L}{3,10}\.? \d{1,2}(st|nd|rd|th)?,? \d{4}|\d{4} ?[年년] ?\d{1,2} ?[月월] ?\d{1,2} ?[日일]?)";

    /// <summary>
    /// <c>[Harwick, March 3rd, 2026] The</c>, <c>[March 3, 2026] The</c>, <c>(Harwick, Oregon – March 3, 2026) The</c>: the closing
    /// bracket ends it.
    /// </summary>
    [GeneratedRegex(@"^\[(" + Place + Region + "(, ?| ))?" + Day + @"\] ?|^\(" + Place + Region + "(, ?| ?[-–—] ?)" + Day
        + @"\) (?=[\p{Lu}“""])", Options, 1000)]
    private static partial Regex Bracketed();

    /// <summary><c>HARWICK, USA - Quay Newswire - 3 March 2026 - </c>.</summary>
    [GeneratedRegex("^" + Place + Region + Dash + @"\p{Lu}[\p{L}\d .&]{3,40}?" + Dash + Day + Dash, Options, 1000)]
    private static partial Regex AgencyBetween();

    /// <summary><c>(Neustadt, 3. März 2026) –</c>, <c>Madrid, 3 de marzo de 2026.-</c>, <c>London, UK: 3-Mar-2026.</c></summary>
    [GeneratedRegex(
        @"^\(?" + Place + Region + OtherPlace + "( ?" + Agency + ")?(, ?| ?[-–—] ?|: ?| )(le |den |li |el |am |\\()?" + WrittenDay
            + @"\)?( ?" + Agency
            + @")?(\.? ?[-–—]+ ?| ?: |\. )",
        Options,
        1000)]
    private static partial Regex Written();

    /// <summary><c>Harwick, Mar 3, 2026 The</c>, <c>HARWICK, Mar 3 (DLN) The</c>: a capital follows a full date or the agency.</summary>
    [GeneratedRegex("^" + Place + Region + ", ?" + Day + @"((?<=\d{4})( ?" + Agency + ")?| " + KnownAgency + @") (?=[\p{Lu}“""])", Options, 1000)]
    private static partial Regex Unmarked();

    /// <summary><c>Madrid, 3 mar (DLN).- </c>, <c>Harwick, 3 mar. /Dalpres/ - </c>: no year, and a month of any language.</summary>
    [GeneratedRegex("^" + Place + Region + OtherPlace + @", ?(le |den |li |el |am )?\d{1,2}\.? (de )?\p{L}{3,10}\.? ?" + Agency + @"(\.? ?[-–—]+ ?| ?: )",
        Options, 1000)]
    private static partial Regex Yearless();

    /// <summary><c>LAHORE: </c>, <c>Rabat - </c>: a known place before a sentence.</summary>
    [GeneratedRegex(@"^(?<place>" + Place + ")( ?: | - |- )", Options, 1000)]
    private static partial Regex PlaceAlone();

    /// <summary>
    /// <c>HARWICK, Vt. / ACCESS Newswire / March 3, 2026 /</c>, <c>HARWICK--(BUSINESS WIRE)--March 3, 2026--</c>,
    /// <c>Harwick, VT (PRWEB) March 3, 2026</c>, <c>HARWICK, Vt. - (NEWMEDIAWIRE - March 3, 2026) -</c>.
    /// </summary>
    [GeneratedRegex(
        "^" + Place + Region + OtherPlace + @",? ?(/ ?[\p{L}\d .&-]{3,40}? ?/|((--?|–|—) ?)?\([\p{L}\d .,&-]{3,60}\)) ?((--?|–|—) ?)?" + Day
            + @"( ?(/|--?|–|—) ?|(?<=\d{4}|\d{4}-\d{2}-\d{2})( (?=\p{Lu})| ?$))"
            + "|^(" + Place + Region + @",? ?((--?|–|—) ?)?)?\([\p{L}\d .&]{3,40}? ?[-–—,] ?" + Day + @"\) ?(--?|–|—) ?",
        Options,
        1000)]
    private static partial Regex Distributor();

    /// <summary><c>Neustadt, den 3. März 2026</c>, <c>Paris, le 3 mars 2026</c>, <c>3-Mar-2026</c>, <c>10/25/2025</c>.</summary>
    [GeneratedRegex(
        @"^(?i:(Release date|Date of release|Date|Datum|Fecha|Data|Published|Posted|Released|Issued)( on)?:? *|[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]{2,6} ?[:：] ?)?(" + Place
        + "( ?/ ?" + Place + ")?" + @"(?<comma>, ?| ))?(?i:" + AnyWeekday
        + @")(le |den |li |el |a |am |the )?(?<date>"
        + WrittenDay + @")( ?(r|г|р|года|roku)\.?)?([ ,|/]*((at )?(?i:" + Clock + @")( [A-Z]{1,4}(/[A-Z]{3,4})?)?)?( by [\p{L} ]{2,30})?)?\.?$",
        Options,
        1000)]
    private static partial Regex PlaceAndDate();

    private const string Clock = @"[\d:.]+ *(a\.?m\.?|p\.?m\.?)?";
    private const string AnyWeekday = "((mon|tues|wednes|thurs|fri|satur|sun)day,? *)?";

    [GeneratedRegex(
        "^((first )?(published|posted|created|updated|last updated|dated?|issued|released|release date|date of release)( on| at)?:? *)?"
        + AnyWeekday
        + "(at )?(" + Clock + "( [A-Z]{1,2}S?T)?,? *(on )?" + AnyWeekday + ")?"
        + @"(the )?(\p{L}{3,9}\.? \d{1,2}(st|nd|rd|th)?,? \d{4}"
        + @"|\d{1,2}(st|nd|rd|th)?( of)?[ -]\p{L}{3,9}\.?,?[ -]\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4})"
        + "[ ,|]*((at )?" + Clock + @"( [A-Z]{1,4})?)?\.?$",
        Options | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex OnlyDate();
}
