using System.Globalization;
using Feed.Storage.Configuration;
using Feed.Storage.Records;
using Feed.Syndication;

namespace Feed.Web.Pages;

/// <summary>What all pages share: header, footer and metadata.</summary>
/// <param name="Site">The site.</param>
/// <param name="Title">The page's own title; empty for the front page.</param>
/// <param name="Path">Path and query below the front page; null when the page has no address of its own.</param>
/// <param name="Description">A sentence for search engines and shared links.</param>
/// <param name="Feed">
/// The only feed that feed readers discover on the page. With a second feed, those that subscribe to all they discover would show entries
/// twice.
/// </param>
public sealed record PageFrame(Site Site, string Title, string? Path, string Description, FeedSubject Feed)
{
    /// <summary>Paths and names of the pages that every page links to.</summary>
    public static IReadOnlyList<(string Path, string Name)> Navigation { get; } = [(Routes.Speakers, "Speakers"), (Routes.Tags, "Topics"),
        (Routes.Authors, "Authors"), (Routes.Follow, "Follow")];

    /// <summary>schema.org's description of the page, JSON that is safe inside a script element; null for none.</summary>
    public string? JsonLd { get; init; }

    /// <summary>The text in the search box; null for none.</summary>
    public string? SearchText { get; init; }

    /// <summary>The title as browsers show it.</summary>
    public string FullTitle => Title.Length == 0 ? Site.Options.Title : $"{Title} · {Site.Options.Title}";

    /// <summary>The picture for shared links; null for none.</summary>
    public ShownPicture? Image { get; init; }

    /// <summary>The kind of page as Open Graph names it: <c>article</c> or <c>website</c>.</summary>
    public string Kind { get; init; } = "website";

    /// <summary>The page's feed in every format, in order of preference, each with its own title.</summary>
    public IEnumerable<FeedAddress> Alternates => FeedFormats.All.Select(format => Address(Feed, format));

    /// <summary>The address of a feed in one format.</summary>
    public FeedAddress Address(FeedSubject subject, FeedFormat format) => new(
        format,
        $"{subject.TitleOn(Site.Options.Title)} ({format.Display()})",
        Site.Links.To($"{subject.FeedPath}.{format.Extension()}{FeedPaging.FirstPage.Query(subject.PageQuery)}"));

    /// <summary>The address of a path, for links between pages.</summary>
    public string To(string path) => Site.Links.Local(path);

    /// <summary>The address of a static file, with its version.</summary>
    public string Asset(string name) => Site.Links.Local($"assets/{name}?v={Assets.Version(name)}");

    /// <summary>
    /// The publisher's text at the bottom of the page, in pieces: each with the address of its link, or null if it is not a link.
    /// </summary>
    public IEnumerable<(string Text, string? Address)> Footer => FooterText.Pieces(Site.Options.Footer);

    /// <summary>The address of a file of the publisher's look, with its version.</summary>
    public string Asset(LookFile file) => Site.Links.Local($"assets/{file.Name}?v={file.Version}");

    /// <summary>A day as people write it, in the site's time zone.</summary>
    public string Day(DateTimeOffset time) => DayText.Of(time, Site.TimeZone);

    /// <summary>A moment as people write it, to the minute, in the site's time zone and with its name.</summary>
    public string Moment(DateTimeOffset time) =>
        $"{Local(time).ToString($"{DayText.Format}, HH:mm", CultureInfo.InvariantCulture)} ({Site.Options.TimeZone})";

    /// <summary>The day on which an article was added, if its own date comes from the dateline or a caption; else null.</summary>
    public string? AddedDay(ArticleRecord record) =>
        record.Date.From is PublishedFrom.Dateline or PublishedFrom.Caption ? Day(record.FirstSeen) : null;

    /// <summary>The dateline's day, if it differs from the day of the article; else null.</summary>
    public string? DatelineDay(ArticleRecord record) =>
        record.Content!.Dateline?.Resolve(DateOnly.FromDateTime(Local(record.FirstSeen))) is { } date
        && date.ToString(DayText.Format, CultureInfo.InvariantCulture) is var day && day != Day(record.Published) ? day : null;

    private DateTime Local(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, Site.TimeZone).DateTime;
}

/// <summary>One address to subscribe to.</summary>
/// <param name="Format">Its format.</param>
/// <param name="Title">Its title.</param>
/// <param name="Url">Its address.</param>
public sealed record FeedAddress(FeedFormat Format, string Title, Uri Url);
