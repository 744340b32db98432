namespace Feed.Articles;

/// <summary>The data files that ship inside the assembly: one entry a line, <c>#</c> begins a comment line.</summary>
internal static class DataFile
{
    /// <summary>The entries of a file, in its order.</summary>
    /// <param name="name">The file's name with its folder, such as <c>Reading.boilerplate.txt</c>.</param>
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
