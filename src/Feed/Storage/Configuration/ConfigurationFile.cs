using System.Text;
using Feed.Storage.Records;

namespace Feed.Storage.Configuration;

/// <summary>One configuration file.</summary>
/// <param name="Value">The value that is in force.</param>
/// <param name="Bytes">The content that the value was read from; empty when there is none.</param>
/// <param name="ETag">The ETag of the newest upload, accepted or not; empty when there is none.</param>
/// <param name="Rejection">Why the newest upload is not in force; null when it is.</param>
internal sealed record ConfigurationFile<T>(T Value, byte[] Bytes, string ETag, AttentionFile? Rejection)
{
    /// <summary><see cref="Bytes"/> as text.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes);
}
