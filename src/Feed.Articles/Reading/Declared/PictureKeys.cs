namespace Feed.Articles.Reading;

/// <summary>The keys inside the mapping of a picture.</summary>
internal static class PictureKeys
{
    private static readonly string[] Addresses = ["url", "src", "path", "file", "feature", "image", "source", "filename"];
    private static readonly string[] Descriptions = ["alt", "description", "caption", "title"];
    private static readonly string[] Credits = ["credit", "photographer"];
    private static readonly string[] All = [.. Addresses, .. Descriptions, .. Credits];

    /// <summary>Keys for the picture's layout; they do not describe it.</summary>
    private static readonly string[] Layout =
        [.. DataFile.Entries("Reading.Declared.picture-keys.txt").SelectMany(line => line.Split(' '))];

    /// <summary>The address or file name of the picture; null when there is none.</summary>
    public static DeclaredValue.Text? Address(DeclaredValue.Map map) => map.TextOf(Addresses);

    /// <summary>What the picture shows; null when the mapping does not say.</summary>
    public static DeclaredValue.Text? Description(DeclaredValue.Map map) => map.TextOf(Descriptions);

    /// <summary>The credit; null when there is none.</summary>
    public static DeclaredValue.Text? Credit(DeclaredValue.Map map) => map.TextOf(Credits);

    /// <summary>One sentence for each unused entry, except layout keys.</summary>
    public static IEnumerable<string> NotesOn(DeclaredValue.Map map, string picture, CollectedFacts collected)
    {
        DeclaredValue.Text[] used = [.. new[] { Address(map), Description(map), Credit(map) }.OfType<DeclaredValue.Text>()];
        foreach (var (key, value) in map.Entries)
        {
            if (DeclaredTexts.IsEmpty(value) || IsLayout(key)
                || (value is DeclaredValue.Text text && Array.Exists(used, other => other.Value == text.Value)))
                continue;
            var nearest = Array.Find(All, known => FactKeys.IsMisspelling(key, known));
            yield return $"\"{CollectedFacts.Shorten(key)}\" in the {picture} in {collected.Where(value)} was not used; "
                + (nearest is null ? "a picture has url, alt and credit." : $"did you mean {nearest}?");
        }
    }

    private static bool IsLayout(string key) =>
        !All.Contains(key, StringComparer.OrdinalIgnoreCase)
        && (Layout.Contains(key, StringComparer.OrdinalIgnoreCase) || FactKeys.IsGeneratorKey(key));
}
