namespace Feed.Articles.Reading;

/// <summary>Chooses the reader of a file by its name, and holds that against what the file is.</summary>
internal static class FileReader
{
    private const string Accepted = "text files (.txt)";

    /// <summary>The draft, or one sentence on why there is none.</summary>
    public static (Draft? Draft, string? Problem) Read(ArticleFile file, TimeZoneInfo zone)
    {
        var extension = Path.GetExtension(file.Name).ToLowerInvariant();
        if (FileSignature.Of(file.Content.Span) is { } kind)
            return (null, $"The file is {kind}, not an article; accepted are {Accepted}.");
        return extension switch
        {
            ".txt" or ".text" or "" => PlainTextReader.Read(file.Content.Span, zone),
            _ => (null, $"Files that end in {extension} are not read; accepted are {Accepted}."),
        };
    }
}
