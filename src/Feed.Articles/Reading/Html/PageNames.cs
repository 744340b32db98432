using System.Collections.Frozen;

namespace Feed.Articles.Reading;

/// <summary>The class names, ids and declared names by which pages mark their parts, from <c>page-names.txt</c>.</summary>
internal static class PageNames
{
    private static readonly ILookup<string, string> Kinds = DataFile.Entries("Reading.Html.page-names.txt")
        .Select(line => line.Split(": ", 2)).ToLookup(parts => parts[0], parts => parts[1]);

    /// <summary>The names of a kind, most important first.</summary>
    public static string[] List(string kind) => [.. Kinds[kind]];

    /// <summary>The names of a kind.</summary>
    public static FrozenSet<string> Set(string kind) => Kinds[kind].ToFrozenSet(StringComparer.Ordinal);
}
