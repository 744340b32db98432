using Feed.Articles.Quotes;
using Feed.Articles.Topics;

namespace Feed.Articles;

/// <summary>The publisher's settings for reading files.</summary>
public sealed record ReaderSettings
{
    /// <summary>The time zone of dates that name none.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>The language of files that declare none, as a BCP 47 tag.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Whether to find reported speech: statements without quotation marks.</summary>
    public bool ReportedSpeech { get; init; } = true;

    /// <summary>The publisher's people, from <c>config/people.yaml</c>.</summary>
    public PeopleConfiguration People { get; init; } = PeopleConfiguration.Empty;

    /// <summary>The publisher's own topics, from <c>config/topics.yaml</c>.</summary>
    public TopicsConfiguration Topics { get; init; } = TopicsConfiguration.Empty;
}
