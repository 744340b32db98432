using System.Globalization;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Reads an embargo in Chinese, Japanese or Korean, whose wording comes before or after its time: <c>엠바고: 2099년 3월 5일 오전 10시</c>,
/// <c>2099年3月5日10時 報道解禁</c>. Such a line contains hardly anything else; news about a ban says more. The words are in
/// <c>embargo-dense.txt</c>.
/// </summary>
internal static partial class CjkEmbargo
{
    /// <summary>The most characters besides the embargo and its time. In these scripts a character counts like a word.</summary>
    private const int MaxOtherCharacters = 2;

    private const int Noon = 12;

    private static readonly char[] Marks = [' ', '\t', ':', '：', '、', '，', '。', '！', '!', '【', '】'];

    private static readonly ILookup<string, string> Entries = DataFile.ListsByKind("Reading.Releases.Embargo.embargo-dense.txt");

    private static readonly PhraseTable Ask = new(Entries["ask"]);
    private static readonly PhraseTable Lifted = new(Entries["lifted"]);
    private static readonly PhraseTable Small = new(Entries["small"]);
    private static readonly (string Offset, PhraseTable Words)[] Zones =
        [.. Entries.Where(kind => kind.Key.StartsWith("UTC", StringComparison.Ordinal)).Select(kind => (kind.Key, new PhraseTable(kind)))];
    private static readonly PhraseTable Morning = new(Entries["am"]);
    private static readonly PhraseTable Evening = new(Entries["pm"]);

    /// <summary>Whether a line contains a word for an embargo or its end.</summary>
    public static bool MayAskToWait(string line) => DenseScript.CountIn(line) > 0 && (Ask.IsIn(line) || Lifted.IsIn(line));

    /// <summary>The embargo in English words; null when the line has none.</summary>
    public static string? ToEnglish(string line)
    {
        if (!MayAskToWait(line))
            return null;
        var isLifted = Lifted.IsIn(line);
        var rest = (isLifted ? Lifted : Ask).Replace(line, (_, _) => " ");
        rest = ReplaceDates(AsciiDigits.Of(rest));
        var zone = Zones.FirstOrDefault(names => names.Words.IsIn(rest));
        rest = zone.Words?.Replace(rest, (_, _) => " ") ?? rest;
        rest = Small.Replace(ReplaceClocks(rest), (_, _) => " ").Trim(Marks);
        if (EmbargoTime.WithoutTimeAndZone(rest).Count(char.IsLetter) > MaxOtherCharacters)
            return null;
        return isLifted ? "no embargo" : $"embargo until {rest} {zone.Offset}".TrimEnd();
    }

    private static string ReplaceDates(string text) => Date().Replace(text, match => string.Create(CultureInfo.InvariantCulture,
        $" {match.Groups["d"].ValueSpan} {CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(Math.Clamp(Number(match, "m"), 1, 12))} {match.Groups["y"].ValueSpan} "));

    /// <summary>Converts 12-hour times, which begin with am or pm, to 24-hour times.</summary>
    private static string ReplaceClocks(string text)
    {
        text = Evening.Replace(Morning.Replace(text, (_, _) => " AM"), (_, _) => " PM");
        return Clock().Replace(text, match =>
        {
            var hour = Number(match, "h") % 24;
            hour = match.Groups["half"].Value switch
            {
                "PM" when hour < Noon => hour + Noon,
                "AM" when hour == Noon => 0,
                _ => hour,
            };
            return string.Create(CultureInfo.InvariantCulture, $" {hour:00}:{(match.Groups["m"].Success ? Number(match, "m") : 0):00} ");
        });
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"(?<y>2[01]\d\d) ?(年|년|\.|-|/) ?(?<m>\d{1,2}) ?(月|월|\.|-|/) ?(?<d>\d{1,2})( ?(日|일|號|号)|\.|(?!\d))( ?[(（]\p{L}{1,3}[)）])?", Options, 1000)]
    private static partial Regex Date();

    [GeneratedRegex(@"((?<half>AM|PM) ?)?(?<![\d:])(?<h>\d{1,2})( ?(時|时|點|点|시)( ?(?<m>\d{1,2}) ?(分|분))?|:(?<m>\d\d))", Options, 1000)]
    private static partial Regex Clock();
}
