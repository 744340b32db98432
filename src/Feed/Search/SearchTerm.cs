namespace Feed.Search;

/// <summary>A word or phrase of a query.</summary>
/// <param name="Text">The term as typed, without quotation marks.</param>
/// <param name="IsUnwanted">Whether the term must not occur.</param>
internal sealed record SearchTerm(string Text, bool IsUnwanted)
{
    /// <summary>Whether the term has several words.</summary>
    public bool IsPhrase => Text.Contains(' ');

    /// <summary>The term in the syntax of queries.</summary>
    public override string ToString() => (IsUnwanted ? "-" : "") + (IsPhrase || SearchSyntax.StartsWithMinus(Text) ? $"\"{Text}\"" : Text);
}
