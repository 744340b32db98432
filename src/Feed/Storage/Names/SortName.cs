namespace Feed.Storage.Names;

/// <summary>A person's name in three parts, for a list by surname.</summary>
/// <param name="Before">The words before the surname, such as given names and a "de la" that is not part of it; empty when there are
/// none.</param>
/// <param name="SortedBy">
/// What the list sorts by: the surname; the whole name for a person with a single name, and for an organisation.
/// </param>
/// <param name="After">The words after the surname, such as "Jr." or the given name that follows an East Asian family name; empty when
/// there are none.</param>
public sealed record SortName(string Before, string SortedBy, string After)
{
    /// <summary>The letters A to Z that names are listed under, in lowercase.</summary>
    public const string Letters = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>The sort key, folded as in slugs: the surname first, then the other words.</summary>
    public string Key => $"{Slug.Of(WithoutLowercasePrefix(SortedBy))} {Slug.Of($"{Before} {After}")}".TrimEnd();

    /// <summary>The lowercase letter that the name is listed under; null when it starts with something else.</summary>
    public string? Letter => Key is [var first, ..] && Letters.Contains(first) ? first.ToString() : null;

    /// <summary>Splits a full name as shown to readers.</summary>
    public static SortName Of(string name)
    {
        var order = NameOrder.Shipped;
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2)
            return new SortName("", name, "");
        if (order.IsOrganisation(words))
            return words[0] == "The" ? new SortName("The", Join(words[1..]), "") : new SortName("", name, "");
        var end = words.Length;
        while (end > 1 && order.IsSuffix(words[end - 1]))
            end--;
        if (order.IsFamilyFirst(words[..end]))
            return new SortName("", words[0], Join(words[1..]));
        var from = end - 1;
        if (from > 2 && order.IsJoiner(words[from - 1]))
            from -= 2;
        while (from > 1 && order.IsParticle(words[from - 1]))
            from--;
        while (from < end - 1 && char.IsLower(words[from][0]))
            from++;
        return new SortName(Join(words[..from]), Join(words[from..end]), Join(words[end..]));
    }

    /// <summary>Drops the "al-" of al-Assad and the "d’" of d’Estaing: like a lowercase "van", they do not count in the order.</summary>
    private static string WithoutLowercasePrefix(string sortedBy)
    {
        var end = sortedBy.IndexOfAny(['-', '\'', '’']);
        return end is > 0 and < 4 && end + 1 < sortedBy.Length && char.IsUpper(sortedBy[end + 1]) && sortedBy[..end].All(char.IsLower)
            ? sortedBy[(end + 1)..]
            : sortedBy;
    }

    private static string Join(string[] words) => string.Join(' ', words);
}
