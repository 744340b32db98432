using Feed.Articles.Pictures;
using MimeKit;

namespace Feed.Articles.Reading;

/// <summary>The pictures inside a mail: those that its HTML shows by content id, and attached ones.</summary>
internal sealed class MailPictures
{
    private readonly Dictionary<string, Func<Stream>> parts = [];
    private readonly List<string> names = [];

    /// <summary>Opens the pictures by part name: <c>cid:</c> and the content id if the part has one.</summary>
    public IReadOnlyDictionary<string, Func<Stream>> Parts => parts;

    /// <summary>The pictures among the parts of a mail.</summary>
    public static MailPictures Of(IEnumerable<MimeEntity> parts)
    {
        var pictures = new MailPictures();
        foreach (var part in parts.OfType<MimePart>().Where(IsPicture))
        {
            var name = part.ContentId is { Length: > 0 } id ? $"cid:{id}" : $"attached-{pictures.names.Count + 1}";
            var bytes = MailParts.Bytes(part);
            if (pictures.parts.TryAdd(name, () => new MemoryStream(bytes, writable: false)))
                pictures.names.Add(name);
        }

        return pictures;
    }

    /// <summary>Adds the pictures in the <c>data:</c> URLs of the mail's HTML.</summary>
    public void Add(IReadOnlyDictionary<string, Func<Stream>> others)
    {
        foreach (var (name, open) in others)
            parts[name] = open;
    }

    /// <summary>The pictures that the mail's HTML does not show.</summary>
    /// <param name="shown">The parts that the page shows.</param>
    public IReadOnlyList<ArticlePicture> Attached(IReadOnlySet<string> shown) =>
        [.. names.Where(name => !shown.Contains(name)).Select(name => new ArticlePicture(null, "") { Part = name })];

    /// <summary>A parsed file with the pictures of its mail.</summary>
    public ParsedFile AddTo(ParsedFile parsed, IReadOnlyList<ArticlePicture> attached) => parsed with
    {
        Attached = [.. parsed.Attached, .. attached],
        Parts = parsed.Parts.Count == 0 ? parts : parsed.Parts.Concat(parts).DistinctBy(part => part.Key).ToDictionary(),
    };

    private static bool IsPicture(MimePart part) =>
        part.ContentType.MediaType.Equals("image", StringComparison.OrdinalIgnoreCase)
            || (part.FileName is { } name && PictureName.HasPictureExtension(name.Trim()));
}
