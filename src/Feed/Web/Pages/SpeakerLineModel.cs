using Feed.Storage.Records;

namespace Feed.Web.Pages;

/// <summary>Model of the line that says who speaks in an article.</summary>
/// <param name="Frame">What all pages share.</param>
/// <param name="Record">The article's record.</param>
public sealed record SpeakerLineModel(PageFrame Frame, ArticleRecord Record)
{
    private const int MaxNames = 5;

    /// <summary>The speakers that the line names.</summary>
    public IEnumerable<Speaker> Named => Record.Content!.Speakers.Take(MaxNames);

    /// <summary>How many others there are; the line links to the article, which names them.</summary>
    public int More => Math.Max(0, Record.Content!.Speakers.Count - MaxNames);
}
