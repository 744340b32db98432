using Feed.Syndication;

namespace Feed.Web.Pages;

/// <summary>Model of a picture of an article.</summary>
/// <param name="Picture">The picture.</param>
/// <param name="Language">BCP 47 tag of the article's language.</param>
/// <param name="IsLead">Whether it is above the text.</param>
public sealed record PictureModel(ShownPicture Picture, string Language, bool IsLead);
