namespace Feed.Syndication;

/// <summary>Turns a tag into the category of an entry in RSS and Atom.</summary>
internal static class FeedCategory
{
    /// <summary>The prefix of an IPTC Media Topic's address; the topic's code follows.</summary>
    private const string MediaTopics = "http://cv.iptc.org/newscodes/mediatopic/";

    /// <summary>
    /// The tag's label, for both <c>term</c> and <c>label</c> of Atom: newsboat and feedparser show the term, other readers the label.
    /// Commas become semicolons, because FreshRSS would split "Economy, business and finance" into two tags.
    /// </summary>
    public static string Name(Tag tag) => tag.Label.Replace(',', ';');

    /// <summary>The address of the tag's IPTC Media Topic; without one, the address of the site's tags.</summary>
    public static string Scheme(Tag tag, FeedDocument document) =>
        tag.MediaTopic is { } code ? MediaTopics + code : document.TagScheme.AbsoluteUri;
}
