using System.Text;
using Feed.Articles.Quotes;
using Feed.Articles.Topics;
using Feed.Storage.Records;

namespace Feed.Storage.Configuration;

/// <summary>One configuration file.</summary>
/// <param name="Value">The value that is in force.</param>
/// <param name="Bytes">The content that the value was read from; empty when there is none.</param>
/// <param name="ETag">The ETag of the newest upload, accepted or not; empty when there is none.</param>
/// <param name="Rejection">Why the newest upload is not in force; null when it is.</param>
internal sealed record ConfigurationFile<T>(T Value, byte[] Bytes, string ETag, AttentionFile? Rejection)
{
    /// <summary><see cref="Bytes"/> as text.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes);
}

/// <summary>The files of the site's look.</summary>
/// <param name="StyleFile"><c>site.css</c>.</param>
/// <param name="SvgFile"><c>logo.svg</c>, which takes precedence over <c>logo.png</c>.</param>
/// <param name="PngFile"><c>logo.png</c>.</param>
internal sealed record LookConfiguration(ConfigurationFile<LookFile?> StyleFile, ConfigurationFile<LookFile?> SvgFile,
    ConfigurationFile<LookFile?> PngFile)
{
    /// <summary>The look that is in force.</summary>
    public SiteLook Look { get; } = new(StyleFile.Value, SvgFile.Value ?? PngFile.Value);

    /// <summary>The files whose newest upload is not in force.</summary>
    public IEnumerable<AttentionFile?> Rejections => [StyleFile.Rejection, SvgFile.Rejection, PngFile.Rejection];
}

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
