using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>
/// Reads a file again when a regular expression timed out: on a busy machine other programs may have taken that time, so the file may be
/// harmless.
/// </summary>
internal static class TimeoutRetry
{
    /// <summary>The number of attempts before the machine counts as too busy.</summary>
    public const int Attempts = 3;

    /// <summary>The result of the first attempt without a timeout.</summary>
    /// <exception cref="RegexMatchTimeoutException">The last attempt timed out too.</exception>
    public static T Retry<T>(Func<T> read)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return read();
            }
            catch (RegexMatchTimeoutException) when (attempt < Attempts)
            {
                // The next attempt reuses the expressions that this one has compiled.
            }
        }
    }
}
