namespace Feed;

/// <summary>The settings under <c>Feed:</c>.</summary>
public sealed class FeedOptions
{
    /// <summary>Title of the feed of everything and of the pages.</summary>
    public string Title { get; set; } = "Feed";

    /// <summary>Absolute address of the site, the start of every link; empty: what the host knows of itself.</summary>
    public string BaseUrl { get; set; } = "";

    /// <summary>BCP 47 tag of the language of articles that declare none.</summary>
    public string Language { get; set; } = "en";

    /// <summary>IANA name of the zone of dates that name none.</summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>How many articles a page or feed shows, 1 to 100.</summary>
    public int PageSize { get; set; } = 20;

    /// <summary>Whether what people say without quotation marks counts as theirs: <c>Smith said that ...</c>.</summary>
    public bool ReportedSpeech { get; set; } = true;

    /// <summary>Whether files may be put and deleted at <c>/uploads</c>. The Functions host sets it, because it asks for a key there; a laptop asks nobody.</summary>
    public bool AllowUpload { get; set; }
}
