namespace Feed.Articles;

/// <summary>Reads the data files embedded in the assembly: one entry per line; a line that starts with <c>#</c> is a comment.</summary>
internal static class DataFile
{
    /// <summary>The entries of a file, in file order.</summary>
    /// <param name="name">The file's path in the project, with dots for slashes, such as <c>Reading.boilerplate.txt</c>.</param>
    public static IEnumerable<string> Entries(string name)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream($"Feed.Articles.{name}")
            ?? throw new InvalidOperationException($"The assembly lacks its data file {name}.");
        using var reader = new StreamReader(stream);
        List<string> entries = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.Trim() is { Length: > 0 } entry && entry[0] != '#')
                entries.Add(entry);
        }

        return entries;
    }
}
