using System.Security.Cryptography;

namespace Feed.Storage.Configuration;

/// <summary>The publisher's own look of the site: files in the container <c>config</c>.</summary>
/// <param name="StyleSheet"><c>site.css</c>, which comes after the site's own style sheet; null when there is none.</param>
/// <param name="Logo"><c>logo.svg</c>, else <c>logo.png</c>, in place of the site's name; null when there is none.</param>
public sealed record SiteLook(LookFile? StyleSheet, LookFile? Logo)
{
    /// <summary>The look that ships with Feed.</summary>
    public static SiteLook Shipped { get; } = new(null, null);

    /// <summary>A file of the look by the name that its address has; null when there is none.</summary>
    public LookFile? Find(string name) => name == StyleSheet?.Name ? StyleSheet : name == Logo?.Name ? Logo : null;
}

/// <summary>One file of a look.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="ContentType">Its media type, found in its content.</param>
/// <param name="Bytes">Its content.</param>
public sealed record LookFile(string Name, string ContentType, byte[] Bytes)
{
    /// <summary>Ten hex digits that change with the content.</summary>
    public string Version { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes))[..10];
}
