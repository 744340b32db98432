using Feed.Articles;
using Feed.Articles.Quotes;
using Feed.Articles.Topics;

namespace Feed.Storage;

/// <summary>One configuration file.</summary>
/// <param name="Value">What is in force.</param>
/// <param name="Text">The text that it was read from; empty when there is none.</param>
/// <param name="ETag">Of the newest upload, accepted or not; empty when there is none.</param>
/// <param name="Rejection">The newest upload when it is not in force, and why; null when it is.</param>
internal sealed record ConfigurationFile<T>(T Value, string Text, string ETag, AttentionFile? Rejection);

/// <summary>All that decides how files are read, besides the files.</summary>
/// <param name="Reader">Reads by it.</param>
/// <param name="Hash">Eight hex digits that differ when any of it does.</param>
/// <param name="Zone">The publisher's time zone.</param>
/// <param name="PeopleFile">The publisher's people.</param>
/// <param name="TopicsFile">The publisher's topics.</param>
internal sealed record CurrentConfiguration(
    ArticleReader Reader,
    string Hash,
    TimeZoneInfo Zone,
    ConfigurationFile<PeopleConfiguration> PeopleFile,
    ConfigurationFile<TopicsConfiguration> TopicsFile)
{
    /// <summary>The files that are not in force as they were uploaded last.</summary>
    public IEnumerable<AttentionFile> Rejections => new[] { PeopleFile.Rejection, TopicsFile.Rejection }.OfType<AttentionFile>();
}
