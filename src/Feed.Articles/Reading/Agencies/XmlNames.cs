using System.Xml.Linq;

namespace Feed.Articles.Reading.Agencies;

/// <summary>
/// Finds elements and attributes by local name, ignoring case and namespace: agencies use the namespaces of several versions, or none.
/// </summary>
internal static class XmlNames
{
    /// <summary>Whether the element has this local name.</summary>
    public static bool Is(this XElement element, string name) => element.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The child elements of this name; empty when the element is missing.</summary>
    public static IEnumerable<XElement> All(this XElement? element, string name) =>
        element?.Elements().Where(child => child.Is(name)) ?? [];

    /// <summary>Follows a path of names, taking the first such child at each step; null when a step is missing.</summary>
    public static XElement? Find(this XElement? element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            element = element.All(name).FirstOrDefault();
        return element;
    }

    /// <summary>The value of the attribute of this local name; null when it is missing.</summary>
    public static string? Get(this XElement? element, string name) =>
        element?.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;

    /// <summary>The element's text on one line; null when it is missing or empty.</summary>
    public static string? Text(this XElement? element) =>
        element is not null && CleanText.Line(element.Value) is { Length: > 0 } text ? text : null;
}
