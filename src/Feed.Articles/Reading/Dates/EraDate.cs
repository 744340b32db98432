using System.Globalization;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>Years counted from the beginning of an era, as in <c>令和8年3月3日</c>. The eras are in <c>eras.txt</c>.</summary>
internal static class EraDate
{
    private const string Years = @" ?(?<year>[0-9]{1,3}|元) ?年(?= ?[0-9]{1,2} ?月)";

    private static readonly Dictionary<string, int> Eras = DataFile.Entries("Reading.Dates.eras.txt")
        .Select(line => line.Split(": ")).ToDictionary(
            parts => parts[1], parts => int.Parse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private static readonly Regex Pattern = new(
        $"(?<era>{string.Join('|', Eras.Keys)}){Years}",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    /// <summary>The text with these years converted to the common calendar.</summary>
    public static string ToCommonYears(string text) =>
        text.Contains('年', StringComparison.Ordinal) ? Pattern.Replace(AsciiDigits.Of(text), match => Year(match) + "年") : text;

    private static string Year(Match match)
    {
        var year = match.Groups["year"].Value == "元" ? 1 : int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        return (Eras[match.Groups["era"].Value] + year).ToString(CultureInfo.InvariantCulture);
    }
}
