namespace Feed.Web.Pages;

/// <summary>Model of the line that says who speaks in an article.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Article">The article.</param>
public sealed record SpeakerLineModel(PageFrame Frame, Article Article);
