using System.Text;
using Feed.Articles.Quotes;
using Feed.Articles.Topics;
using Feed.Storage.Records;

namespace Feed.Storage.Configuration;

/// <summary>One configuration file.</summary>
/// <param name="Value">What is in force.</param>
/// <param name="Bytes">What it was read from; empty when there is none.</param>
/// <param name="ETag">Of the newest upload, accepted or not; empty when there is none.</param>
/// <param name="Rejection">The newest upload when it is not in force, and why; null when it is.</param>
internal sealed record ConfigurationFile<T>(T Value, byte[] Bytes, string ETag, AttentionFile? Rejection)
{
    /// <summary><see cref="Bytes"/> as text.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes);
}

/// <summary>The files of the site's look.</summary>
/// <param name="StyleFile"><c>site.css</c>.</param>
/// <param name="SvgFile"><c>logo.svg</c>, which comes before the other.</param>
/// <param name="PngFile"><c>logo.png</c>.</param>
internal sealed record LookConfiguration(ConfigurationFile<LookFile?> StyleFile, ConfigurationFile<LookFile?> SvgFile,
    ConfigurationFile<LookFile?> PngFile)
{
    /// <summary>The look that is in force.</summary>
    public SiteLook Look { get; } = new(StyleFile.Value, SvgFile.Value ?? PngFile.Value);

    /// <summary>The files that are not in force as they were uploaded last.</summary>
    public IEnumerable<AttentionFile?> Rejections => [StyleFile.Rejection, SvgFile.Rejection, PngFile.Rejection];
}

/// <summary>All that decides how files are read, besides the files.</summary>
/// <param name="Reader">Reads by it.</param>
/// <param name="Hash">Eight hex digits that differ when any of it does.</param>
/// <param name="Zone">The publisher's time zone.</param>
/// <param name="PeopleFile">The publisher's people.</param>
/// <param name="TopicsFile">The publisher's topics.</param>
/// <param name="LookFiles">The site's look, which decides nothing about articles.</param>
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
        ("people.yaml", PeopleFile.ETag), ("topics.yaml", TopicsFile.ETag),
        (LookFormats.StyleSheet.Name, LookFiles.StyleFile.ETag),
        (LookFormats.Svg.Name, LookFiles.SvgFile.ETag), (LookFormats.Png.Name, LookFiles.PngFile.ETag),
    ];

    /// <summary>The files that are not in force as they were uploaded last.</summary>
    public IEnumerable<AttentionFile> Rejections =>
        LookFiles.Rejections.Prepend(TopicsFile.Rejection).Prepend(PeopleFile.Rejection).OfType<AttentionFile>();
}
