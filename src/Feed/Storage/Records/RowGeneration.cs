using System.Security.Cryptography;

namespace Feed.Storage.Records;

/// <summary>
/// Identifies the rows of one attempt to write an article. Each attempt has its own value, so it can neither delete nor restore the rows
/// of another one.
/// </summary>
internal static class RowGeneration
{
    /// <summary>Version of the row layout. An article with rows of another layout gets new rows when its file is next read.</summary>
    public const int Layout = 8;

    public static string New() => RandomNumberGenerator.GetHexString(8, lowercase: true);

    /// <summary>Whether a text has the form of a generation: eight lowercase hex digits.</summary>
    public static bool IsValid(string text) => text.Length == 8 && text.All(char.IsAsciiHexDigitLower);
}
