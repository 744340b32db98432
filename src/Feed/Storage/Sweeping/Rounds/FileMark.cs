using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Feed.Storage.Sweeping.Rounds;

/// <summary>
/// What a round stores about a file: 64 bits of the id and 64 bits of a hash of its ETag. On a site with ten million files, the chance that
/// any two ids collide is one in 370,000.
/// </summary>
/// <param name="Id">The first 16 digits of the article's id.</param>
/// <param name="ETag">A hash of the file's ETag.</param>
internal readonly record struct FileMark(ulong Id, ulong ETag)
{
    public static FileMark Of(string id, string etag) => new(IdOf(id), HashOf(etag));

    public static ulong IdOf(string id) => ulong.Parse(id.AsSpan(0, 16), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    /// <summary>The range of records that the file belongs to.</summary>
    public char Range => RoundProgress.Ranges[(int)(Id >> 60)];

    private static ulong HashOf(string etag) => BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(etag)));
}
