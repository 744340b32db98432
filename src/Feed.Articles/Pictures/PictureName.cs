using System.Text;

namespace Feed.Articles.Pictures;

/// <summary>Recognises picture files by name, and resolves an article's references to them.</summary>
public static class PictureName
{
    private const int MaxLength = 1024;

    private static readonly HashSet<string> Extensions = new(
        [
            .. PictureFormats.All.SelectMany(PictureFormats.Extensions),
            ".svg", ".svgz", ".bmp", ".tif", ".tiff", ".heic", ".heif", ".ico", ".psd",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a name has the extension of a picture format, supported or not.</summary>
    public static bool HasPictureExtension(string name) => Extensions.Contains(Path.GetExtension(name));

    /// <summary>
    /// The blob name of the picture that an article refers to; null when the reference is not a picture in the container.
    /// </summary>
    /// <param name="article">The blob name of the article, folders included.</param>
    /// <param name="reference">
    /// The reference as written: relative to the article's folder, or from the container's root after a slash; percent-encoded or not.
    /// </param>
    public static string? Resolve(string article, string reference)
    {
        var end = reference.AsSpan().IndexOfAny('?', '#');
        var path = Unescaped(end < 0 ? reference : reference[..end]).Replace('\\', '/').Trim();
        if (path.Length is 0 or > MaxLength || path.Contains(':', StringComparison.Ordinal)
            || path.StartsWith("//", StringComparison.Ordinal) || path.Any(char.IsControl) || !HasPictureExtension(path))
            return null;
        var parts = path[0] == '/' ? [] : article.Split('/').SkipLast(1).ToList();
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".." && parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else if (part.Any(letter => letter != '.'))
                parts.Add(part);
        }

        return Normalised(string.Join('/', parts));
    }

    private static string? Normalised(string name)
    {
        try
        {
            return name.Normalize(NormalizationForm.FormC) is { Length: > 0 and <= MaxLength } composed ? composed : null;
        }
        catch (ArgumentException)
        {
            // A lone surrogate cannot be normalised.
            return null;
        }
    }

    private static string Unescaped(string path) => path.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(path) : path;
}
