using System.Xml;

namespace Feed.Articles.Reading.OpenDocument;

/// <summary>Collects the pictures of an OpenDocument file while its text is read.</summary>
internal sealed class OdtPictures
{
    private readonly List<ArticlePicture> pendingPictures = [];

    /// <summary>The depth in the XML of the last picture of the frame; -1 before the first one.</summary>
    private int lastPictureDepth = -1;

    /// <summary>Starts a frame; only its first picture counts.</summary>
    public void BeginFrame() => lastPictureDepth = -1;

    /// <summary>Whether an element is the picture of a frame, or the picture's title or description.</summary>
    public static bool IsPart(XmlReader reader) => reader.LocalName is "image" or "title" or "desc";

    /// <summary>Skips an element, and keeps its picture or description. A description follows its picture.</summary>
    public void Take(XmlReader reader)
    {
        var depth = reader.Depth;
        if (reader.LocalName == "image" && Picture(OfficeXml.Attribute(reader, "href")) is { } picture)
        {
            // A frame may contain its picture in several formats; the first is the best.
            if (lastPictureDepth != depth)
                pendingPictures.Add(picture);
            lastPictureDepth = depth;
            reader.Skip();
        }
        else if (reader.LocalName is "title" or "desc" && lastPictureDepth == depth && pendingPictures.Count > 0)
        {
            var isLonger = reader.LocalName == "desc" || pendingPictures[^1].Description.Length == 0;
            var text = CleanText.Line(reader.ReadElementContentAsString());
            if (isLonger && text.Length > 0)
                pendingPictures[^1] = pendingPictures[^1] with { Description = text };
        }
        else
        {
            reader.Skip();
        }
    }

    /// <summary>The paragraph with the pictures that precede it.</summary>
    public Paragraph Attach(Paragraph paragraph) => PicturePlaces.Attach(paragraph, pendingPictures);

    /// <summary>Ends the text: the remaining pictures go to its last paragraph.</summary>
    public void End(List<Paragraph> paragraphs) => PicturePlaces.AttachToLast(paragraphs, pendingPictures);

    private static ArticlePicture? Picture(string address)
    {
        if (WebAddress.Parse(address) is { } url)
            return new ArticlePicture(url, "");
        var part = address.StartsWith("./", StringComparison.Ordinal) ? address[2..] : address;
        return part.Length == 0 || part.Contains(':', StringComparison.Ordinal) ? null : new ArticlePicture(null, "") { Part = part };
    }
}
