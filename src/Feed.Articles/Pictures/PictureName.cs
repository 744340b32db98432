using System.Text;

namespace Feed.Articles.Pictures;

/// <summary>The names of picture files, and how the text of an article refers to them.</summary>
public static class PictureName
{
    private const int Longest = 1024;

    private static readonly HashSet<string> Extensions = new(
        [
            .. PictureFormats.All.SelectMany(PictureFormats.Extensions),
            ".svg", ".svgz", ".bmp", ".tif", ".tiff", ".heic", ".heif", ".ico", ".psd",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a file is a picture and no article by its name, of a kind that is shown or not.</summary>
    public static bool Is(string name) => Extensions.Contains(Path.GetExtension(name));

    /// <summary>
    /// The name of the file in the container that an article's text refers to; null when it refers to no picture beside it.
    /// </summary>
    /// <param name="article">The name of the article's own file, folders included.</param>
    /// <param name="reference">
    /// As the text has it: relative to the article's folder, or from the container's root after a slash; percent-encoded or not.
    /// </param>
    public static string? Resolve(string article, string reference)
    {
        var end = reference.AsSpan().IndexOfAny('?', '#');
        var path = Decoded(end < 0 ? reference : reference[..end]).Replace('\\', '/').Trim();
        if (path.Length is 0 or > Longest || path.Contains(':', StringComparison.Ordinal)
            || path.StartsWith("//", StringComparison.Ordinal) || path.Any(char.IsControl) || !Is(path))
            return null;
        var parts = path[0] == '/' ? [] : article.Split('/').SkipLast(1).ToList();
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".." && parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else if (part.Any(letter => letter != '.'))
                parts.Add(part);
        }

        return Composed(string.Join('/', parts));
    }

    private static string? Composed(string name)
    {
        try
        {
            return name.Normalize(NormalizationForm.FormC) is { Length: > 0 and <= Longest } composed ? composed : null;
        }
        catch (ArgumentException)
        {
            // Half of a surrogate pair.
            return null;
        }
    }

    private static string Decoded(string path) => path.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(path) : path;
}
