using Feed.Storage;
using Feed.Storage.Configuration;
using Feed.Syndication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Feed.Web.Pages;

/// <summary>The site's settings, addresses and look. Addresses are resolved on first use, when the host knows its own.</summary>
/// <param name="options">The settings.</param>
/// <param name="services">Used to find the host's address.</param>
public sealed class Site(IOptions<FeedOptions> options, IServiceProvider services)
{
    private readonly Lazy<SiteLinks> links = new(() => new SiteLinks(BaseAddress.Find(options.Value.BaseUrl, services)));

    /// <summary>The settings.</summary>
    public FeedOptions Options => options.Value;

    /// <summary>The zone in which days and months begin.</summary>
    public TimeZoneInfo TimeZone { get; } = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);

    /// <summary>The publisher's look, as last read.</summary>
    public SiteLook Look
    {
        get
        {
            Dependencies.Current?.Add(Dependencies.Look);
            return services.GetRequiredService<LookWatch>().Current;
        }
    }

    /// <summary>Builds addresses.</summary>
    public SiteLinks Links => links.Value;

    /// <summary>Composes feed documents.</summary>
    public FeedComposer Composer =>
        new(Links, Options.Title, Options.Language, Options.Hub.Length > 0 ? new Uri(Options.Hub) : null, TimeZone);

    /// <summary>Starts a refresh of the look if it is due; waits up to a second for the first one.</summary>
    internal Task KeepLookFreshAsync(CancellationToken cancellation) =>
        services.GetRequiredService<LookWatch>().KeepFreshAsync(cancellation);

    /// <summary>Reads the publisher's current look from storage.</summary>
    internal Task<SiteLook> ReadLookAsync(CancellationToken cancellation)
    {
        Dependencies.Current?.Add(Dependencies.Look);
        return services.GetRequiredService<LookWatch>().ReadCurrentAsync(cancellation);
    }

    /// <summary>The frame of a page.</summary>
    /// <param name="title">The page's own title; empty for the front page.</param>
    /// <param name="path">Path and query of the page below the front page; null when it has no address of its own.</param>
    /// <param name="description">A sentence for search engines and shared links; if empty, the title is used.</param>
    /// <param name="feed">The feed of what the page shows; null for the feed of everything.</param>
    public PageFrame Frame(string title, string? path, string description, FeedSubject? feed = null) =>
        new(this, title, path, description.Length > 0 ? description : title, feed ?? FeedSubject.Everything);

    /// <summary>The frame of a page of a list.</summary>
    /// <param name="subject">What the list is about.</param>
    /// <param name="paging">The place in the list.</param>
    public PageFrame Frame(FeedSubject subject, FeedPaging paging) =>
        Frame(subject.Label, subject.PageAt(paging), subject.Description, subject);
}
