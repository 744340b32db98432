using Feed.Articles.Quotes;
using Feed.Articles.Topics;
using Feed.Storage.Records;

namespace Feed.Storage.Configuration;

/// <summary>The publisher's settings and configuration files, which together with a file determine the content of its article.</summary>
/// <param name="Reader">The parser with this configuration.</param>
/// <param name="Hash">Eight hex digits that change with everything that affects the content of articles.</param>
/// <param name="Zone">The publisher's time zone.</param>
/// <param name="PeopleFile">The publisher's people.</param>
/// <param name="TopicsFile">The publisher's topics.</param>
/// <param name="LookFiles">The site's look, which does not affect the content of articles.</param>
internal sealed record CurrentConfiguration(
    ArticleReader Reader,
    string Hash,
    TimeZoneInfo Zone,
    ConfigurationFile<PeopleConfiguration> PeopleFile,
    ConfigurationFile<TopicsConfiguration> TopicsFile,
    LookConfiguration LookFiles)
{
    /// <summary>All files and the ETags of their newest uploads, empty where there is none.</summary>
    public IEnumerable<(string Name, string ETag)> Files =>
    [
        (ConfigurationFiles.People.Name, PeopleFile.ETag), (ConfigurationFiles.Topics.Name, TopicsFile.ETag),
        (LookFormats.StyleSheet.Name, LookFiles.StyleFile.ETag),
        (LookFormats.Svg.Name, LookFiles.SvgFile.ETag), (LookFormats.Png.Name, LookFiles.PngFile.ETag),
    ];

    /// <summary>The files whose newest upload is not in force.</summary>
    public IEnumerable<AttentionFile> Rejections =>
        LookFiles.Rejections.Prepend(TopicsFile.Rejection).Prepend(PeopleFile.Rejection).OfType<AttentionFile>();
}
