using System.Security.Cryptography;

namespace Feed.Storage.Records;

/// <summary>
/// Names the rows of one attempt: no two attempts share a name, so neither can delete or revive what the other wrote.
/// </summary>
internal static class RowGeneration
{
    /// <summary>Number of the layout of rows: an article whose rows have another one gets new rows when its file is next read.</summary>
    public const int Layout = 4;

    public static string New() => RandomNumberGenerator.GetHexString(8, lowercase: true);

    /// <summary>Whether a text is the name of an attempt to write rows.</summary>
    public static bool IsValid(string text) => text.Length == 8 && text.All(char.IsAsciiHexDigitLower);
}
