namespace Feed.Articles.Reading.Agencies;

/// <summary>The words of <c>agency-words.txt</c>, by kind.</summary>
internal static class AgencyWords
{
    private static readonly ILookup<string, string> Words = DataFile.ListsByKind("Reading.Agencies.agency-words.txt");

    /// <summary>The words of a kind, such as <c>usable</c>.</summary>
    public static IEnumerable<string> Of(string kind) => Words[kind];
}
