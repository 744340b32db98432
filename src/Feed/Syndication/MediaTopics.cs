namespace Feed.Syndication;

/// <summary>The vocabulary of topics that other news systems share.</summary>
public static class MediaTopics
{
    /// <summary>IPTC Media Topics: scheme and code together are the concept's address.</summary>
    public const string Scheme = "http://cv.iptc.org/newscodes/mediatopic/";
}
