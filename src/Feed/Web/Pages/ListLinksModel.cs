namespace Feed.Web.Pages;

/// <summary>Model of the part of a page that links to other lists.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Heading">The heading of the part.</param>
/// <param name="Links">The lists.</param>
public sealed record ListLinksModel(PageFrame Frame, string Heading, IReadOnlyList<ListLink> Links);

/// <summary>A link to a related list.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Path">Its path and query below the front page.</param>
public sealed record ListLink(string Name, string Path);
