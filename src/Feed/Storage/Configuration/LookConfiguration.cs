using Feed.Storage.Records;

namespace Feed.Storage.Configuration;

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
