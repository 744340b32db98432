namespace Feed.Articles;

/// <summary>Formats roles for display.</summary>
public static class RoleText
{
    private static readonly Dictionary<string, string> FullForms = DataFile.Entries("Quotes.en.role-abbreviations.txt")
        .Select(line => line.Split(" = ", 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    /// <summary>Expands the abbreviations in a role: <c>Lt. Gov.</c> becomes <c>Lieutenant Governor</c>.</summary>
    /// <param name="role">The role as written in an article.</param>
    public static string InFull(string role) =>
        role.Contains('.', StringComparison.Ordinal) || FullForms.ContainsKey(role)
            ? string.Join(' ', role.Split(' ').Select(word => FullForms.GetValueOrDefault(word, word)))
            : role;
}
