using Feed.Storage.Records;

namespace Feed.Storage.Publishing;

/// <summary>
/// How many times an upload is read again after a failure that may be the machine's fault, and when. Later attempts are further apart,
/// since a busy machine may stay busy for an hour.
/// </summary>
internal static class Attempts
{
    /// <summary>
    /// After this many failures in a row, Feed tries again only when the file, the configuration or the parser has changed.
    /// </summary>
    public const int Max = 5;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);

    /// <summary>Counts a failed attempt, and decides when to retry and what advice to give the editor.</summary>
    /// <param name="before">The current record; null when there is none.</param>
    /// <param name="version">What was read.</param>
    /// <param name="now">The current time.</param>
    public static (int Number, DateTimeOffset? RetryAt, string Advice) After(
        ArticleRecord? before, ContentVersion version, DateTimeOffset now)
    {
        var number = before?.SeenVersion == version ? before.Attempts + 1 : 1;
        var pause = FirstPause * (1 << (2 * (number - 1)));
        return number < Max ? (number, now + pause, "Feed tries again automatically.")
            : (number, null, $"All {Max} attempts failed; upload it in a simpler form, such as plain text, and report the problem.");
    }
}
