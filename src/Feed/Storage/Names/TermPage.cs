namespace Feed.Storage.Names;

/// <summary>A page of tags, speakers or authors, in the order of their slugs.</summary>
/// <param name="Terms">The terms.</param>
/// <param name="HasMore">Whether more terms follow.</param>
public sealed record TermPage(IReadOnlyList<Term> Terms, bool HasMore);
