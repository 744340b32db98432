namespace Feed.Storage.Names;

/// <summary>A page of speakers, by surname.</summary>
/// <param name="Terms">The speakers.</param>
/// <param name="HasMore">Whether more speakers of the letter follow.</param>
/// <param name="Letters">The letters that have speakers.</param>
public sealed record NamePage(IReadOnlyList<Term> Terms, bool HasMore, IReadOnlyList<string> Letters);
