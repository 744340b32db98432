using System.Globalization;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>Finds the date in a short line, even if OCR has misread it: <c>22nd Auguist, 1966</c>, <c>29 M1AY 1978</c>.</summary>
internal static partial class NoisyDate
{
    private const int MaxLineLength = 160;

    /// <summary>Every year begins with one of these.</summary>
    private const string FirstDigits = "12";

    /// <summary>The first date of the line; null when there is none.</summary>
    public static NoisyDateMatch? Find(string line)
    {
        if (line.Length > MaxLineLength || line.AsSpan().IndexOfAny(FirstDigits) < 0)
            return null;
        return First(DayFirst(), line, tolerant: false) ?? First(MonthFirst(), line, tolerant: false) ?? First(Iso(), line, tolerant: false)
            ?? First(DayFirst(), line, tolerant: true) ?? First(MonthFirst(), line, tolerant: true);
    }

    private static NoisyDateMatch? First(Regex pattern, string line, bool tolerant)
    {
        for (var match = pattern.Match(line); match.Success; match = pattern.Match(line, match.Index + 1))
        {
            StepBudget.Spend();
            var month = match.Groups["n"].Success ? Number(match.Groups["n"].Value)
                : !tolerant && NumberAfterMonth().IsMatch(match.Groups["m"].Value) ? null
                : Month(match.Groups["m"].Value, tolerant);
            if (month is { } known && Number(match.Groups["y"].Value) is { } year && Number(match.Groups["d"].Value) is { } day
                && FoundDate.Of(year, known, day) is { } date)
                return new NoisyDateMatch(date, match.Index, match.Length);
            if (match.Index + 1 >= line.Length)
                break;
        }

        return null;
    }

    private static int? Month(string text, bool tolerant)
    {
        var letters = NoisyText.Letters(text);
        var names = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;
        var best = (Month: 0, Distance: int.MaxValue);
        for (var i = 0; i < 12; i++)
        {
            var name = names[i].ToUpperInvariant();
            if (letters == name || (letters.Length >= 3 && letters.Length <= 4 && name.StartsWith(letters, StringComparison.Ordinal)))
                return i + 1;
            var most = name.Length >= 7 ? 3 : name.Length >= 4 ? 1 : 0;
            if (tolerant && NoisyText.Distance(letters, name, most) is var distance && distance <= most && distance < best.Distance)
                best = (i + 1, distance);
        }

        return best.Month == 0 ? null : best.Month;
    }

    /// <summary>A number in which OCR may have read 1, 0 and 5 as l, O and S, with stray spaces and marks.</summary>
    private static int? Number(string text)
    {
        var digits = string.Concat(text.Where(c => c is not (' ' or '.' or ',' or '-')).Select(c => c switch
        {
            'l' or 'I' or 'i' or '|' => '1',
            'O' or 'o' => '0',
            'S' => '5',
            _ => char.IsDigit(c) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)) : c,
        }));
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private const string Day = @"(?<d>[0-3lIiO|]?\.?[\dlIO])";
    private const string Ordinal = "(?:st|nd|rd|th|ST|ND|RD|TH)";

    /// <summary>A mark inside a year is an OCR error if the number cannot be a time of day: <c>19.77</c>, <c>1.977</c>.</summary>
    private const string Year = @"(?<y>(?:1 ?[89]|2 ?0) ?\d ?(?:\d|[SlIO](?!\p{L}))|1[.,][89]\d\d|1[89][.-][6-9]\d)(?!\d)";
    private const string Gap = @"[^\p{L}\d\n]";

    [GeneratedRegex(
        @"(?<![\p{L}\d])" + Day + "(?: ?" + Ordinal + ")?" + Gap + @"{0,4}(?<m>\p{L}[\p{L}\d~()'’;:. ,_*-]{1,14}?)" + Gap + "{0,4}" + Year,
        RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex DayFirst();

    [GeneratedRegex(
        @"(?<!\p{L})(?<m>\p{L}[\p{L}\d~()'’;:_*-]{2,11})\.?" + Gap + "{1,3}" + Day + Ordinal + "?" + Gap + "{1,4}" + Year,
        RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex MonthFirst();

    /// <summary>A number after the month is the day: <c>IST, March 5, 2099</c> is not the first of March.</summary>
    [GeneratedRegex(@"\p{L} \d", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumberAfterMonth();

    [GeneratedRegex(@"(?<!\d)(?<y>(?:19|20)\d\d)-(?<n>\d\d)-(?<d>\d\d)(?!\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Iso();
}

/// <summary>A date and its place in its line.</summary>
internal readonly record struct NoisyDateMatch(FoundDate Date, int Index, int Length);
