namespace Feed.Articles;

/// <summary>Writes roles for people.</summary>
public static class RoleText
{
    private static readonly Dictionary<string, string> Full = DataFile.Entries("Quotes.en.role-abbreviations.txt")
        .Select(line => line.Split(" = ", 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    /// <summary>The role without abbreviations: <c>Lt. Gov.</c> is <c>Lieutenant Governor</c>.</summary>
    /// <param name="role">What an article calls a person.</param>
    public static string InFull(string role) =>
        role.Contains('.', StringComparison.Ordinal) || Full.ContainsKey(role)
            ? string.Join(' ', role.Split(' ').Select(word => Full.GetValueOrDefault(word, word)))
            : role;
}
