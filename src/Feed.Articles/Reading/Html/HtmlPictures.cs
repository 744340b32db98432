using System.Globalization;
using AngleSharp.Dom;

namespace Feed.Articles.Reading;

/// <summary>
/// The pictures that a page shows. They are read before anything is cut from the page. Each element keeps only the number of its picture,
/// because the library that extracts the main text rewrites URLs.
/// </summary>
internal sealed class HtmlPictures
{
    private const string Marker = "https://article.invalid/feed-picture/";
    private const int MinSide = 50;

    private static readonly string[] LazyAddresses =
        ["data-src", "data-original", "data-lazy-src", "data-lazyload", "data-url", "srcset", "data-srcset"];

    private readonly List<ArticlePicture> found = [];

    /// <summary>Reads the pictures of a page, and marks their elements.</summary>
    public static HtmlPictures Mark(IDocument page, PictureAddresses addresses)
    {
        var pictures = new HtmlPictures();
        foreach (var element in page.QuerySelectorAll("img"))
        {
            var picture = IsSmall(element) || HiddenHtml.IsMarkedHidden(element) || (addresses.IsWebPage && IsLinkToPage(element)) ? null
                : Read(element, addresses);
            foreach (var attribute in element.Attributes.Select(attribute => attribute.Name)
                .Where(name => name is not ("alt" or "width" or "height")).ToList())
                element.RemoveAttribute(attribute);
            if (picture is null)
                continue;
            element.SetAttribute("src", Marker + pictures.found.Count.ToString(CultureInfo.InvariantCulture));
            pictures.found.Add(picture);
        }

        return pictures;
    }

    /// <summary>The parts of the file that the page shows.</summary>
    public IReadOnlySet<string> Parts => found.Select(picture => picture.Part).OfType<string>().ToHashSet(StringComparer.Ordinal);

    /// <summary>The picture of an element; null when it shows no usable picture.</summary>
    public ArticlePicture? Of(IElement image) =>
        image.GetAttribute("src") is { } source && source.StartsWith(Marker, StringComparison.Ordinal)
        && int.TryParse(source.AsSpan(Marker.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number < found.Count
            ? found[number]
            : null;

    private static ArticlePicture? Read(IElement element, PictureAddresses addresses)
    {
        var source = element.GetAttribute("src")?.Trim() ?? "";
        var isPlaceholder = source.Length == 0 || source.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
            || source.StartsWith(DataPictures.Scheme, StringComparison.Ordinal);
        if (isPlaceholder
            && LazyAddresses.Select(element.GetAttribute).FirstOrDefault(address => !string.IsNullOrWhiteSpace(address)) is { } lazy)
            source = lazy.Trim().Split([' ', ','])[0];
        return addresses.Find(source, CleanText.Line(element.GetAttribute("alt") ?? "")) is not { } picture ? null : picture with
        {
            Width = Pixels(element.GetAttribute("width")),
            Height = Pixels(element.GetAttribute("height")),
        };
    }

    /// <summary>Whether the declared size is that of a spacer or a tracking pixel.</summary>
    private static bool IsSmall(IElement element) => Pixels(element.GetAttribute("width")) < MinSide
        || Pixels(element.GetAttribute("height")) < MinSide;

    /// <summary>Whether a picture is only a link to another page, as in a teaser.</summary>
    private static bool IsLinkToPage(IElement element) =>
        element.Closest("a[href]")?.GetAttribute("href") is { } href && element.Closest("figure") is null
            && !Pictures.PictureName.HasPictureExtension(href.Split('?', '#')[0]);

    private static int? Pixels(string? attribute) =>
        int.TryParse(attribute, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) ? pixels : null;
}

/// <summary>Resolves a picture URL in a text.</summary>
/// <param name="Base">The page's own URL, if known, for relative URLs.</param>
/// <param name="Parts">The pictures inside the file.</param>
internal sealed record PictureAddresses(Uri? Base, IReadOnlyDictionary<string, Func<Stream>> Parts)
{
    private const string ContentId = "cid:";

    /// <summary>Whether the source is a web page: its pictures may link to other stories.</summary>
    public bool IsWebPage { get; init; }

    /// <summary>The picture at an address; null when the address is invalid.</summary>
    /// <param name="address">The address as written.</param>
    /// <param name="description">What the picture shows.</param>
    public ArticlePicture? Find(string address, string description)
    {
        if (address.StartsWith(DataPictures.Scheme, StringComparison.Ordinal)
            || address.StartsWith(ContentId, StringComparison.OrdinalIgnoreCase))
        {
            var part = address.StartsWith(ContentId, StringComparison.OrdinalIgnoreCase)
                ? ContentId + Uri.UnescapeDataString(address[ContentId.Length..]) : address[DataPictures.Scheme.Length..];
            return Parts.ContainsKey(part) ? new ArticlePicture(null, description) { Part = part } : null;
        }

        if (address.StartsWith("//", StringComparison.Ordinal))
            address = "https:" + address;
        if (WebAddress.Parse(address) is { } absolute)
            return new ArticlePicture(absolute, description);
        if (!Pictures.PictureName.HasPictureExtension(address.Split('?', '#')[0]))
            return Resolve(address) is { } resolved ? new ArticlePicture(resolved, description) : null;
        return new ArticlePicture(Resolve(address), description) { BlobName = address, IsOptional = Base is not null };
    }

    private Uri? Resolve(string address) =>
        Base is not null && address.Length > 0 && Uri.TryCreate(Base, address, out var relative) ? WebAddress.Parse(relative.AbsoluteUri)
            : null;
}
