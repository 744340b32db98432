using System.Xml.Linq;

namespace Feed.Articles.Reading.Agencies;

/// <summary>Finds elements and attributes by their local names: agencies use the namespaces of several versions, or none.</summary>
internal static class XmlNames
{
    /// <summary>Whether the element has a name, in any case.</summary>
    public static bool Is(this XElement element, string name) => element.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The children of a name; none of a missing element.</summary>
    public static IEnumerable<XElement> All(this XElement? element, string name) =>
        element?.Elements().Where(child => child.Is(name)) ?? [];

    /// <summary>The first child of a name, and so on down a path; null when one is missing.</summary>
    public static XElement? Find(this XElement? element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            element = element.All(name).FirstOrDefault();
        return element;
    }

    /// <summary>The attribute of a local name; null when it is missing.</summary>
    public static string? Get(this XElement? element, string name) =>
        element?.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;

    /// <summary>The text inside, on one line; null when there is none.</summary>
    public static string? Text(this XElement? element) =>
        element is not null && CleanText.Line(element.Value) is { Length: > 0 } text ? text : null;
}
