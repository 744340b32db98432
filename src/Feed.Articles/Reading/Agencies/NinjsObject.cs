using System.Globalization;
using System.Text.Json;

namespace Feed.Articles.Reading.Agencies;

/// <summary>
/// An object of a ninjs item. Names count in any case: version 1 writes <c>versioncreated</c>, version 2 <c>versionCreated</c>.
/// </summary>
internal sealed class NinjsObject(JsonElement element)
{
    /// <summary>A property's text or number; null when it is missing or something else.</summary>
    public string? Text(string name) => Find(name) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number =>
            number.TryGetInt64(out var whole) ? whole.ToString(CultureInfo.InvariantCulture) : number.GetRawText(),
        _ => null,
    };

    /// <summary>The names of the properties, each once.</summary>
    public IEnumerable<string> Names =>
        element.EnumerateObject().Select(property => property.Name).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The texts of a property wherever it stands, and right inside its lists and objects; null is none.
    /// </summary>
    public IEnumerable<string> Values(string name) => element.EnumerateObject()
        .Where(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        .SelectMany(property => Simple(property.Value, depth: 0));

    private static IEnumerable<string> Simple(JsonElement value, int depth) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Number => [value.GetRawText()],
        JsonValueKind.True => ["true"],
        JsonValueKind.False => ["false"],
        JsonValueKind.Array when depth == 0 => value.EnumerateArray().SelectMany(item => Simple(item, 1)),
        JsonValueKind.Object when depth <= 1 => value.EnumerateObject().SelectMany(property => Simple(property.Value, 2)),
        _ => [],
    };

    /// <summary>The objects of a list; none when the property is missing or something else.</summary>
    public IEnumerable<NinjsObject> Objects(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Select(item => new NinjsObject(item)) : [];

    /// <summary>The objects of a list, or the values of an object that names them, as version 1 has its associations.</summary>
    public IEnumerable<NinjsObject> Members(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Object } named
            ? named.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Object)
                .Select(member => new NinjsObject(member.Value))
            : Objects(name);

    /// <summary>The properties whose names begin so and that hold text.</summary>
    public IEnumerable<(string Name, string Text)> TextsOf(string start) =>
        element.EnumerateObject()
            .Where(property =>
            property.Name.StartsWith(start, StringComparison.OrdinalIgnoreCase) && property.Value.ValueKind == JsonValueKind.String)
            .Select(property => (property.Name, property.Value.GetString()!));

    private JsonElement? Find(string name)
    {
        foreach (var property in element.EnumerateObject())
        {
            if (property.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                return property.Value;
        }

        return null;
    }
}
