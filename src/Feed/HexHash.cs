using System.Security.Cryptography;
using System.Text;

namespace Feed;

/// <summary>The first hex digits of a SHA-256 hash, in lowercase.</summary>
internal static class HexHash
{
    /// <summary>The hash of a text in UTF-8.</summary>
    public static string Of(string text, int length) => Of(Encoding.UTF8.GetBytes(text), length);

    /// <summary>The hash of some bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes, int length) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..length];
}
