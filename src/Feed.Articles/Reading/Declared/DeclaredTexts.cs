namespace Feed.Articles.Reading;

/// <summary>Finds the texts of a declared value of any form, for facts that must not be missed.</summary>
internal static class DeclaredTexts
{
    private const int MaxCount = 50;

    /// <summary>The texts in a value, with aliases resolved. Lists and mappings are searched two levels deep.</summary>
    public static IReadOnlyList<string> Of(DeclaredValue value) =>
        [.. Inside(value, depth: 0).Select(text => CleanText.Line(text.Value)).Where(text => text.Length > 0).Take(MaxCount)];

    /// <summary>Whether a value is empty; false for a value that is there but cannot be understood.</summary>
    public static bool IsEmpty(DeclaredValue value) => value switch
    {
        DeclaredValue.Nothing => true,
        DeclaredValue.Text { Value: var text } => string.IsNullOrWhiteSpace(text),
        DeclaredValue.Alias { Target: { } target } => IsEmpty(target),
        DeclaredValue.List list => list.Items.All(item => item is DeclaredValue.Nothing),
        DeclaredValue.Map map => map.Entries.Count == 0,
        _ => false,
    };

    /// <summary>A value on one line, as in YAML without quotation marks. Two values that say the same give the same line.</summary>
    public static string Written(DeclaredValue value) => value switch
    {
        DeclaredValue.Text text => CleanText.Line(text.Value),
        DeclaredValue.Alias alias => $"*{alias.Name}",
        DeclaredValue.List list => $"[{string.Join(", ", list.Items.Select(Written))}]",
        DeclaredValue.Map map => $"{{{string.Join(", ", map.Entries.Select(entry => $"{entry.Key}: {Written(entry.Value)}"))}}}",
        _ => "",
    };

    /// <summary>The entry of a text such as <c>draft:true</c>, which YAML parses as plain text; null when the key is unknown.</summary>
    public static DeclaredEntry? Entry(DeclaredValue.Text text)
    {
        var colon = text.Value.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && FactKeys.Find(text.Value[..colon]) is not null
            ? new DeclaredEntry(text.Value[..colon], text with { Value = text.Value[(colon + 1)..].Trim() })
            : null;
    }

    /// <summary>The entry, split at its colon if YAML parsed <c>{draft:true}</c> as a key without a value; otherwise unchanged.</summary>
    public static DeclaredEntry Split(DeclaredEntry entry) =>
        entry.Value is DeclaredValue.Nothing && Entry(new DeclaredValue.Text(entry.Key, IsPlain: true, entry.Value.Line)) is { } found
            ? found
            : entry;

    private static IEnumerable<DeclaredValue.Text> Inside(DeclaredValue value, int depth) => value switch
    {
        DeclaredValue.Text text => [text],
        DeclaredValue.Alias { Target: DeclaredValue.Text text } => [text],
        DeclaredValue.Alias { Target: { } target } when depth == 0 => Inside(target, 1),
        DeclaredValue.List list when depth < 2 => list.Items.SelectMany(item => Inside(item, depth + 1)),
        DeclaredValue.Map map when depth < 2 => map.Entries.SelectMany(entry => Inside(entry.Value, depth + 1)),
        _ => [],
    };
}
