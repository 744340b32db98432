namespace Feed.Storage.Names;

/// <summary>Where a person's name stands in a list by surname: under the word <see cref="Filed"/>.</summary>
/// <param name="Before">The words before that, such as given names and a "de la" that does not count; empty when there are none.</param>
/// <param name="Filed">The surname, or the whole name of somebody who has but one, or of an organisation.</param>
/// <param name="After">The words behind it, such as "Jr." or the given name that follows an East Asian family name; empty when there are
/// none.</param>
public sealed record SortName(string Before, string Filed, string After)
{
    /// <summary>The letters A to Z under which names stand, in small letters.</summary>
    public const string Letters = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>What orders names: of folded letters; the surname as a whole comes first, then the other words.</summary>
    public string Key => $"{Slug.Of(WithoutSmallPrefix(Filed))} {Slug.Of($"{Before} {After}")}".TrimEnd();

    /// <summary>The letter under which the name stands, in small letters; null when it begins with none of <see cref="Letters"/>.</summary>
    public string? Letter => Key is [var first, ..] && Letters.Contains(first) ? first.ToString() : null;

    /// <summary>Finds the surname in a full name as shown.</summary>
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

    /// <summary>The "al-" of al-Assad and the "d’" of d’Estaing count no more than a "van".</summary>
    private static string WithoutSmallPrefix(string filed)
    {
        var end = filed.IndexOfAny(['-', '\'', '’']);
        return end is > 0 and < 4 && end + 1 < filed.Length && char.IsUpper(filed[end + 1]) && filed[..end].All(char.IsLower)
            ? filed[(end + 1)..]
            : filed;
    }

    private static string Join(string[] words) => string.Join(' ', words);
}
