using System.Collections.Frozen;

namespace Feed.Web.Pages;

/// <summary>The static files of the site; embedded in the assembly, so that every host has them.</summary>
static class Assets
{
    private const string Prefix = "Feed.Web.Assets.";

    private static readonly FrozenDictionary<string, Asset> All = typeof(Assets).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToFrozenDictionary(name => name[Prefix.Length..], Read);

    /// <summary>A file by its name; null when there is none.</summary>
    public static Asset? Find(string name) => All.GetValueOrDefault(name);

    /// <summary>The version of a file's content, for addresses that can be cached forever.</summary>
    public static string Version(string name) => All[name].Version;

    private static Asset Read(string resource)
    {
        using var stream = typeof(Assets).Assembly.GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new Asset(bytes, HexHash.Of(bytes, length: 10), Path.GetExtension(resource) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => "image/x-icon",
        });
    }
}

/// <summary>A static file.</summary>
/// <param name="Bytes">Its content.</param>
/// <param name="Version">Ten hex digits that change with the content.</param>
/// <param name="ContentType">Its media type.</param>
sealed record Asset(byte[] Bytes, string Version, string ContentType);
