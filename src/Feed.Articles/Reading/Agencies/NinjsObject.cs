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
