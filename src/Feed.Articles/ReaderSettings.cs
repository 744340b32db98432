using Feed.Articles.Quotes;
using Feed.Articles.Topics;

namespace Feed.Articles;

/// <summary>What the publisher has decided about reading, apart from the file itself.</summary>
public sealed record ReaderSettings
{
    /// <summary>The zone of dates that name none.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>BCP 47 tag of the language of files that declare none.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Whether to find what people say without quotation marks.</summary>
    public bool ReportedSpeech { get; init; } = true;

    /// <summary>The publisher's people, from <c>config/people.yaml</c>.</summary>
    public PeopleConfiguration People { get; init; } = PeopleConfiguration.Empty;

    /// <summary>The publisher's own topics, from <c>config/topics.yaml</c>.</summary>
    public TopicsConfiguration Topics { get; init; } = TopicsConfiguration.Empty;
}
