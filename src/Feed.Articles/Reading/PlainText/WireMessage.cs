using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>
/// Takes the text out of a message as agencies transmit it (IPTC 7901, ANPA 1312): SOH and a heading, STX and the text, ETX and the time of
/// transmission.
/// </summary>
internal static partial class WireMessage
{
    private const byte StartOfHeading = 0x01;
    private const byte StartOfText = 0x02;
    private const byte EndOfText = 0x03;
    private const byte EndOfTransmission = 0x04;

    /// <summary>The heading starts within this many bytes, after filler bytes.</summary>
    private const int LatestStart = 16;

    private const int MaxHeadingLength = 2000;
    private const int MaxTrailerLength = 200;

    /// <summary>
    /// The text of a message without control bytes, and when it was transmitted; null when the file is not such a message.
    /// </summary>
    public static (byte[] Text, DateTimeOffset? Sent)? Of(ReadOnlySpan<byte> content)
    {
        if (content[..Math.Min(content.Length, LatestStart)].IndexOf(StartOfHeading) < 0)
            return null;
        var start = content[..Math.Min(content.Length, MaxHeadingLength)].IndexOf(StartOfText);
        if (start < 0)
            return null;
        var rest = content[(start + 1)..];
        var end = rest.IndexOfAny(EndOfText, EndOfTransmission);
        var text = end < 0 ? rest : rest[..end];
        var trailer = end < 0 ? [] : rest[end..Math.Min(rest.Length, end + MaxTrailerLength)];
        return (Plain(text), Sent(Encoding.Latin1.GetString(trailer)));
    }

    /// <summary>
    /// The text without control bytes and without ANPA's line format characters: ^ before a headline, &lt; at the end of a line.
    /// </summary>
    private static byte[] Plain(ReadOnlySpan<byte> text)
    {
        var plain = new byte[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var isFormat = text[i] == '^' && (i == 0 || text[i - 1] is (byte)'\n' or (byte)'\r')
                || (text[i] == '=' && IsFormatLine(text[..i]) && (i + 1 == text.Length || text[i + 1] is (byte)'\r' or (byte)'\n'))
                || text[i] is (byte)'<' or (byte)'^' && (i + 1 == text.Length || text[i + 1] is (byte)'\r' or (byte)'\n');
            if (!isFormat && text[i] is >= 0x20 and not 0x7F or (byte)'\n' or (byte)'\r' or (byte)'\t')
                plain[length++] = text[i];
        }

        return plain[..length];
    }

    /// <summary>Whether the last line starts with a format character: <c>^By Jane Roe=</c>.</summary>
    private static bool IsFormatLine(ReadOnlySpan<byte> text)
    {
        var start = text.LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
        return start < text.Length && text[start] == '^';
    }

    /// <summary><c>242200 GMT Jun 17</c> is the 24th, 22:00, of June 2017.</summary>
    private static DateTimeOffset? Sent(string trailer)
    {
        if (Time().Match(trailer) is not { Success: true } match)
            return Foot(trailer);
        var zone = match.Groups["zone"].Success ? ZoneNames.Find(match.Groups["zone"].Value, TimeZoneInfo.Utc) : TimeZoneInfo.Utc;
        return zone is not null && MultilingualDate.Month(match.Groups["month"].Value) is { } month && DateTime.TryParseExact(
            $"{match.Groups["time"].Value} {month:00} 20{match.Groups["year"].Value}", "ddHHmm MM yyyy",
            CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? local.MomentIn(zone)
            : null;
    }

    /// <summary>ANPA's foot: <c>03-14-26 1412EDT</c>, in month-day order.</summary>
    private static DateTimeOffset? Foot(string trailer)
    {
        if (FootTime().Match(trailer) is not { Success: true } match
            || ZoneNames.Find(match.Groups["zone"].Value, TimeZoneInfo.Utc) is not { } zone)
            return null;
        return DateTime.TryParseExact(
            match.Groups["day"].Value + " " + match.Groups["time"].Value, "MM-dd-yy HHmm", CultureInfo.InvariantCulture,
            DateTimeStyles.None, out var local)
            ? local.MomentIn(zone)
            : null;
    }

    [GeneratedRegex(@"\b(?<day>[0-9]{2}-[0-9]{2}-[0-9]{2}) (?<time>[0-9]{4}) ?(?<zone>[A-Z]{3,4})\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FootTime();

    [GeneratedRegex(@"(?<time>[0-9]{6}) ?(?<zone>[A-Z]{3,4})? (?<month>\p{L}{3}) ?(20)?(?<year>[0-9]{2})\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Time();
}
