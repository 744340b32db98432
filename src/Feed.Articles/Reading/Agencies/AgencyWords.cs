namespace Feed.Articles.Reading.Agencies;

/// <summary>The words of <c>agency-words.txt</c>, by kind.</summary>
internal static class AgencyWords
{
    private static readonly ILookup<string, string> Words = DataFile.Entries("Reading.Agencies.agency-words.txt")
        .Select(line => line.Split(':', 2))
        .SelectMany(parts => parts[1].Split(',', StringSplitOptions.TrimEntries).Select(word => (Kind: parts[0], Word: word)))
        .ToLookup(entry => entry.Kind, entry => entry.Word);

    /// <summary>The words of a kind, such as <c>usable</c>.</summary>
    public static IEnumerable<string> Of(string kind) => Words[kind];
}
