namespace Feed.Web.Pages;

/// <summary>Model of a part of a page that leads on to other lists.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Heading">The heading of the part.</param>
/// <param name="Choices">The lists.</param>
public sealed record ChoiceListModel(PageFrame Frame, string Heading, IReadOnlyList<Choice> Choices);

/// <summary>A link to a related list.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Path">Its path and query below the front page.</param>
/// <param name="Articles">How many of the articles on the page it has.</param>
public sealed record Choice(string Name, string Path, int Articles);
