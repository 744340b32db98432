namespace Feed.Articles.Quotes;

/// <summary>Compares spellings of names.</summary>
internal static class Spelling
{
    /// <summary>Whether two words differ by one substituted, deleted or inserted letter; their first letters must be equal.</summary>
    public static bool OneEditApart(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 1 || one.Length < 4 || char.ToUpperInvariant(one[0]) != char.ToUpperInvariant(other[0]))
            return false;
        (one, other) = (one.ToLowerInvariant(), other.ToLowerInvariant());
        var start = 0;
        while (start < one.Length && start < other.Length && one[start] == other[start])
            start++;
        var end = 0;
        while (end < one.Length - start && end < other.Length - start && one[^(end + 1)] == other[^(end + 1)])
            end++;
        var restOne = one.Length - start - end;
        var restOther = other.Length - start - end;
        return Math.Max(restOne, restOther) == 1;
    }
}
