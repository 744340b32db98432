using System.Globalization;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Reads an embargo in Chinese, Japanese or Korean, whose words stand before or behind its time: <c>엠바고: 2099년 3월 5일 오전 10시</c>,
/// <c>2099年3月5日10時 報道解禁</c>. The line has next to nothing besides; news about a ban says more. The words are those of
/// <c>embargo-dense.txt</c>.
/// </summary>
internal static partial class CjkEmbargo
{
    /// <summary>A sign of these scripts says as much as a word of others.</summary>
    private const int MaxOtherSigns = 2;

    private const int Noon = 12;

    private static readonly char[] Marks = [' ', '\t', ':', '：', '、', '，', '。', '！', '!', '【', '】'];

    private static readonly ILookup<string, string> Entries = DataFile.Entries("Reading.Releases.embargo-dense.txt")
        .Select(line => line.Split(": ", 2)).SelectMany(kind => kind[1].Split(", ").Select(words => (Kind: kind[0], words)))
        .ToLookup(entry => entry.Kind, entry => entry.words);

    private static readonly PhraseTable Ask = new(Entries["ask"]);
    private static readonly PhraseTable Lifted = new(Entries["lifted"]);
    private static readonly PhraseTable Small = new(Entries["small"]);
    private static readonly PhraseTable Morning = new(Entries["am"]);
    private static readonly PhraseTable Evening = new(Entries["pm"]);

    /// <summary>Whether a line has a word of such an embargo.</summary>
    public static bool MayAskToWait(string line) => HtmlSize.CountDense(line) > 0 && (Ask.IsIn(line) || Lifted.IsIn(line));

    /// <summary>The embargo in English words; null when the line asks for none.</summary>
    public static string? ToEnglish(string line)
    {
        if (!MayAskToWait(line))
            return null;
        var isLifted = Lifted.IsIn(line);
        var rest = (isLifted ? Lifted : Ask).Replace(line, (_, _) => " ");
        rest = Small.Replace(Clocks(Dates(AsciiDigits.Of(rest))), (_, _) => " ").Trim(Marks);
        if (EmbargoTime.CountOtherLetters(rest) > MaxOtherSigns)
            return null;
        return isLifted ? "no embargo" : $"embargo until {rest}".TrimEnd();
    }

    private static string Dates(string text) => Date().Replace(text, match => string.Create(CultureInfo.InvariantCulture,
        $" {match.Groups["d"].ValueSpan} {CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(Math.Clamp(Number(match, "m"), 1, 12))} {match.Groups["y"].ValueSpan} "));

    /// <summary>An hour with its half of the day, which stands before it.</summary>
    private static string Clocks(string text)
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
