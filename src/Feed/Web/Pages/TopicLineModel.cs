using Feed.Storage;

namespace Feed.Web.Pages;

/// <summary>Model of the line above a headline that says what the article is about.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Article">The article.</param>
public sealed record TopicLineModel(PageFrame Frame, Article Article)
{
    /// <summary>The article's first topic that is not the topic of the whole page; null when there is none.</summary>
    public Tag? Topic => Article.Tags.FirstOrDefault(tag => ListName.Tag(tag.Slug).Value != Frame.Feed.Key);
}
