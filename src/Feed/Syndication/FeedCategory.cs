namespace Feed.Syndication;

/// <summary>A tag as the category of an entry in RSS and Atom.</summary>
internal static class FeedCategory
{
    /// <summary>IPTC Media Topics: this and the code together are the concept's address.</summary>
    private const string MediaTopics = "http://cv.iptc.org/newscodes/mediatopic/";

    /// <summary>
    /// The label, which is what readers show: newsboat and feedparser Atom's <c>term</c>, others its <c>label</c>. FreshRSS splits it at
    /// commas, so that "Economy, business and finance" would be two tags.
    /// </summary>
    public static string Name(Tag tag) => tag.Label.Replace(',', ';');

    /// <summary>Where the tag belongs: the address of its IPTC Media Topic, which ends with the code, else the site's own tags.</summary>
    public static string Scheme(Tag tag, FeedDocument document) =>
        tag.MediaTopic is { } code ? MediaTopics + code : document.TagScheme.AbsoluteUri;
}
