using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Feed.Articles.Reading.Word;

/// <summary>Finds the pictures in one part of a Word document.</summary>
internal sealed class DocxPictures
{
    /// <summary>
    /// The minimum side of a picture, a third of an inch, in English Metric Units (914,400 per inch). Smaller pictures are icons.
    /// </summary>
    private const long MinSide = 300_000;

    private readonly Dictionary<string, string> embeddedParts;
    private readonly Dictionary<string, Uri> linkedAddresses;
    private string description = "";
    private bool isBackground;
    private bool isSmall;

    public DocxPictures(OpenXmlPart part)
    {
        embeddedParts = part.Parts.Where(pair => pair.OpenXmlPart is ImagePart)
            .ToDictionary(pair => pair.RelationshipId, pair => pair.OpenXmlPart.Uri.OriginalString.TrimStart('/'), StringComparer.Ordinal);
        linkedAddresses = part.ExternalRelationships.ToDictionary(link => link.Id, link => link.Uri, StringComparer.Ordinal);
    }

    /// <summary>Takes an element of a drawing.</summary>
    /// <returns>The picture when the element shows one, else null.</returns>
    public ArticlePicture? Take(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "inline" or "anchor":
                (description, isSmall) = ("", false);
                isBackground = reader.GetAttribute("behindDoc") is "1" or "true";
                return null;
            case "extent":
                isSmall = IsSmall(reader.GetAttribute("cx")) || IsSmall(reader.GetAttribute("cy"));
                return null;
            case "docPr":
                description = CleanText.Line(reader.GetAttribute("descr") ?? "");
                return null;
            case "shape":
                (description, isBackground, isSmall) = (CleanText.Line(reader.GetAttribute("alt") ?? ""), false, false);
                return null;
            case "blip":
                return Picture(OfficeXml.Attribute(reader, "embed"), OfficeXml.Attribute(reader, "link"));
            case "imagedata":
                return Picture(DocxXml.RelationshipId(reader), "");
            default:
                return null;
        }
    }

    private ArticlePicture? Picture(string embedded, string linked)
    {
        if (isBackground || isSmall)
            return null;
        if (embeddedParts.TryGetValue(embedded, out var part))
            return new ArticlePicture(null, description) { Part = part };
        return linkedAddresses.TryGetValue(linked, out var address) && WebAddress.Parse(address.OriginalString) is { } url
            ? new ArticlePicture(url, description) : null;
    }

    private static bool IsSmall(string? extent) => long.TryParse(extent, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
        && size < MinSide;
}
