using System.Globalization;
using System.Text.Json;

namespace Feed.Articles.Reading.Agencies;

/// <summary>
/// An object in a ninjs item. Names ignore case: version 1 writes <c>versioncreated</c>, version 2 <c>versionCreated</c>.
/// </summary>
internal sealed class NinjsObject(JsonElement element)
{
    /// <summary>A property's string or number as text; null when the property is missing or has another type.</summary>
    public string? Text(string name) => Find(name) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number =>
            number.TryGetInt64(out var whole) ? whole.ToString(CultureInfo.InvariantCulture) : number.GetRawText(),
        _ => null,
    };

    /// <summary>The distinct names of the properties, ignoring case.</summary>
    public IEnumerable<string> Names =>
        element.EnumerateObject().Select(property => property.Name).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The texts, numbers and booleans of every property of that name, and of its array items or members. Null is skipped.
    /// </summary>
    public IEnumerable<string> Values(string name) => element.EnumerateObject()
        .Where(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        .SelectMany(property => SimpleValues(property.Value, depth: 0));

    private static IEnumerable<string> SimpleValues(JsonElement value, int depth) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Number => [value.GetRawText()],
        JsonValueKind.True => ["true"],
        JsonValueKind.False => ["false"],
        JsonValueKind.Array when depth == 0 => value.EnumerateArray().SelectMany(item => SimpleValues(item, 1)),
        JsonValueKind.Object when depth <= 1 => value.EnumerateObject().SelectMany(property => SimpleValues(property.Value, 2)),
        _ => [],
    };

    /// <summary>The objects in a list; empty when the property is missing or is not a list.</summary>
    public IEnumerable<NinjsObject> Objects(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Select(item => new NinjsObject(item)) : [];

    /// <summary>The objects in a list, or the property values of an object: version 1 writes its associations as an object.</summary>
    public IEnumerable<NinjsObject> Members(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Object } named
            ? named.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Object)
                .Select(member => new NinjsObject(member.Value))
            : Objects(name);

    /// <summary>The string properties whose names start with a prefix.</summary>
    public IEnumerable<(string Name, string Text)> TextsStartingWith(string prefix) =>
        element.EnumerateObject()
            .Where(property =>
                property.Name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && property.Value.ValueKind == JsonValueKind.String)
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
