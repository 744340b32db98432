namespace Feed.Storage.Configuration;

/// <summary>The publisher's own look of the site: files in the container <c>config</c>.</summary>
/// <param name="StyleSheet"><c>site.css</c>, which pages load after Feed's own style sheet; null when there is none.</param>
/// <param name="Logo"><c>logo.svg</c> or, without it, <c>logo.png</c>, which replaces the site's name; null when there is none.</param>
public sealed record SiteLook(LookFile? StyleSheet, LookFile? Logo)
{
    /// <summary>The look that ships with Feed.</summary>
    public static SiteLook Shipped { get; } = new(null, null);

    /// <summary>The file of the look with a name in URLs; null when there is none.</summary>
    public LookFile? Find(string name) => name == StyleSheet?.Name ? StyleSheet : name == Logo?.Name ? Logo : null;
}
