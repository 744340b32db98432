namespace Feed.Speech;

/// <summary>Reads the word lists that are embedded in the assembly.</summary>
internal static class WordFile
{
    /// <summary>The lines of a list without comments and empty lines.</summary>
    public static IReadOnlyList<string> Lines(string name)
    {
        using var stream = typeof(WordFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks {name}.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')];
    }
}
