using System.Globalization;

namespace Feed.Syndication;

/// <summary>A moment in ISO 8601, in UTC and to the second, such as <c>2026-03-01T09:30:00Z</c>.</summary>
internal static class IsoTime
{
    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString("s", CultureInfo.InvariantCulture) + "Z";
}
