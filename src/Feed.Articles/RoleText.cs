namespace Feed.Articles;

/// <summary>Formats roles for display.</summary>
public static class RoleText
{
    private static readonly Dictionary<string, string> FullForms = DataFile.Entries("Quotes.en.role-abbreviations.txt")
        .Select(line => line.Split(" = ", 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    /// <summary>
    /// Expands the abbreviations in a role, and makes the title of several people that of one: <c>Lt. Gov.</c> becomes <c>Lieutenant
    /// Governor</c>, and <c>Senators</c> becomes <c>Senator</c>.
    /// </summary>
    /// <param name="role">The role as written in an article.</param>
    public static string InFull(string role)
    {
        var words = role.Split(' ');
        return string.Join(' ', words.Select((word, at) =>
            word.EndsWith('.') || at == words.Length - 1 ? FullForms.GetValueOrDefault(word, word) : word));
    }
}
