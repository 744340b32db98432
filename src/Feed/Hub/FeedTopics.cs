using Feed.Storage;
using Feed.Syndication;

namespace Feed.Hub;

/// <summary>The WebSub topics of a list: the addresses that its feeds declare as <c>rel="self"</c>.</summary>
internal static class FeedTopics
{
    /// <summary>One address per feed format.</summary>
    public static IEnumerable<string> Of(ListName list, SiteLinks links)
    {
        var path = list.TermKey is var (kind, slug) ? FeedSubject.FeedPathOf(kind, slug) : FeedSubject.Everything.FeedPath;
        return FeedFormats.All.Select(format => links.To($"{path}.{format.Extension()}").AbsoluteUri);
    }
}
