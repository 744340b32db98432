namespace Feed.Web.Pages;

/// <summary>Model of the about page.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Example">The names used in the examples.</param>
public sealed record AboutModel(PageFrame Frame, SubscribeExample Example);
