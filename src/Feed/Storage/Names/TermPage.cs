namespace Feed.Storage.Names;

/// <summary>Some of the tags, speakers or authors, in the order of their slugs.</summary>
/// <param name="Terms">The terms.</param>
/// <param name="More">Whether others come after them.</param>
public sealed record TermPage(IReadOnlyList<Term> Terms, bool More);
