namespace Feed;

/// <summary>The settings under <c>Feed:</c>.</summary>
public sealed class FeedOptions
{
    /// <summary>Title of the feed of everything and of the pages.</summary>
    public string Title { get; set; } = "Feed";

    /// <summary>A line below the title on every page; empty for none. At most 200 characters.</summary>
    public string Tagline { get; set; } = "";

    /// <summary>
    /// Text at the foot of every page, in which <c>[words](address)</c> is a link, https or within the site; empty for none. At most 1000
    /// characters.
    /// </summary>
    public string Footer { get; set; } = "";

    /// <summary>Absolute address of the site, the start of every link; empty: what the host knows of itself.</summary>
    public string BaseUrl { get; set; } = "";

    /// <summary>
    /// Absolute address of the WebSub hub. Feeds name it, and Feed notifies it of changes. Empty: Feed notifies nobody.
    /// </summary>
    public string Hub { get; set; } = "";

    /// <summary>BCP 47 tag of the language of articles that declare none.</summary>
    public string Language { get; set; } = "en";

    /// <summary>IANA name of the zone of dates that name none.</summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>How many articles a page or feed shows, 1 to 100.</summary>
    public int PageSize { get; set; } = 20;

    /// <summary>Whether what people say without quotation marks counts as theirs: <c>Smith said that ...</c>.</summary>
    public bool ReportedSpeech { get; set; } = true;

    /// <summary>
    /// Whether files may be put and deleted at <c>/uploads</c>. The Functions host sets it, because it asks for a key there; a laptop asks
    /// nobody.
    /// </summary>
    public bool AllowUpload { get; set; }
}
