namespace Feed.Articles.Quotes;

/// <summary>A role as pages show it next to a name.</summary>
/// <param name="Token">The first token of the name that the role describes.</param>
/// <param name="Words">The complete role.</param>
/// <param name="Head">The noun for the person.</param>
/// <param name="Rank">How well it introduces the person.</param>
internal sealed record ShownRole(int Token, string Words, string Head, RoleRank Rank)
{
    /// <summary>Chooses the role to show at a token: among those of the best rank, the most recent one before the token, else the next one;
    /// null when there is none. A fuller form elsewhere in the article replaces a short one: <c>Secretary</c> becomes <c>former secretary
    /// of state</c>.</summary>
    /// <param name="roles">The roles of one person, in the order of their tokens.</param>
    /// <param name="token">Where the article refers to the person.</param>
    public static ShownRole? Choose(IReadOnlyList<ShownRole> roles, int token)
    {
        if (roles.Count == 0)
            return null;
        var best = roles.Min(role => role.Rank);
        var chosen = roles.LastOrDefault(role => role.Rank == best && role.Token <= token) ?? roles.First(role => role.Rank == best);
        return roles.FirstOrDefault(chosen.IsPartOf) ?? chosen;
    }

    private bool IsPartOf(ShownRole other) => other.Words.Length > Words.Length
        && (other.Words.StartsWith($"{Words} ", StringComparison.OrdinalIgnoreCase)
        || other.Words.EndsWith($" {Words}", StringComparison.OrdinalIgnoreCase)
        || (Rank == RoleRank.Title && RoleText.InFull(Words).Equals(other.Head, StringComparison.OrdinalIgnoreCase)));
}

/// <summary>How well a role introduces a person, best first.</summary>
internal enum RoleRank
{
    /// <summary>A title before the name: <c>Mayor Ada Kern</c>.</summary>
    Title,

    /// <summary>A role without an indefinite article: <c>Ada Kern, the director of the museum</c>.</summary>
    Office,

    /// <summary>A title that the person no longer has: <c>former Senator Ada Kern</c>.</summary>
    FormerTitle,

    /// <summary>A noun before the name: <c>novelist Ada Kern</c>.</summary>
    Noun,

    /// <summary>Any other role that the person no longer has: <c>Ada Kern, a former teacher</c>.</summary>
    Former,

    /// <summary>A role that many people have, or one from a quote: <c>Ada Kern, a farmer from Arva</c>.</summary>
    Description,

    /// <summary>A relation to somebody: <c>the mayor's sister</c>.</summary>
    Relation,

    /// <summary>Only a form of address: <c>Dr. Ada Kern</c>.</summary>
    Address,
}
