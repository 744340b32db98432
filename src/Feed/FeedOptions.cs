namespace Feed;

/// <summary>The settings under <c>Feed:</c>.</summary>
public sealed class FeedOptions
{
    /// <summary>Title of the site, shown on every page and in every feed.</summary>
    public string Title { get; set; } = "Feed";

    /// <summary>A line below the title on every page; empty for none. At most 200 characters.</summary>
    public string Tagline { get; set; } = "";

    /// <summary>
    /// Text at the bottom of every page; empty for none. <c>[words](address)</c> is a link to an https, http or mailto address or to a
    /// path. At most 1000 characters.
    /// </summary>
    public string Footer { get; set; } = "";

    /// <summary>Absolute address that every link starts with. Empty: the host determines it.</summary>
    public string BaseUrl { get; set; } = "";

    /// <summary>Absolute address of the WebSub hub. Feeds name it, and Feed notifies it of changes. Empty: Feed uses no hub.</summary>
    public string Hub { get; set; } = "";

    /// <summary>Language of articles that declare none, as a BCP 47 tag.</summary>
    public string Language { get; set; } = "en";

    /// <summary>Time zone of dates without a zone, as an IANA name.</summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>How many articles a page or feed shows, 1 to 100.</summary>
    public int PageSize { get; set; } = 20;

    /// <summary>Whether Feed reads statements without quotation marks too, such as <c>Smith said that ...</c>.</summary>
    public bool ReportedSpeech { get; set; } = true;

    /// <summary>
    /// Whether <c>/uploads</c> accepts PUT and DELETE. Always true in the Functions host, which requires a function key for both; false by
    /// default in Feed.Local, which requires none.
    /// </summary>
    public bool AllowUpload { get; set; }
}
