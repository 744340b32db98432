namespace Feed.Web;

/// <summary>
/// Every public address, as a route template; both hosts use exactly these. No template begins with a slash, and each name here is the name
/// of its endpoint in <see cref="Endpoints"/> and of its function in Azure.
/// </summary>
public static class Routes
{
    /// <summary>The front page. The Functions host would replace an empty template with the function's name.</summary>
    public const string Home = "{ignored:maxlength(0)?}";

    /// <summary>Feed of everything: <c>rss</c>, <c>atom</c>, <c>json</c>, or <c>xml</c> for feed readers that guess the address.</summary>
    public const string LatestFeed = "feed.{format}";

    /// <summary>An address that feed readers guess: the RSS feed of everything.</summary>
    public const string RssProbe = "rss.xml";

    /// <summary>An address that feed readers guess: the Atom feed of everything.</summary>
    public const string AtomProbe = "atom.xml";

    /// <summary>An address that feed readers guess: the RSS feed of everything.</summary>
    public const string IndexProbe = "index.rss";

    /// <summary>Page of all tags.</summary>
    public const string Tags = "tags";

    /// <summary>All tags as JSON.</summary>
    public const string TagsJson = "tags.json";

    /// <summary>Page of a tag.</summary>
    public const string Tag = "tags/{tag}";

    /// <summary>Feed of a tag.</summary>
    public const string TagFeed = "tags/{tag}/feed.{format}";

    /// <summary>Page of all speakers.</summary>
    public const string Speakers = "speakers";

    /// <summary>All speakers as JSON.</summary>
    public const string SpeakersJson = "speakers.json";

    /// <summary>Names of speakers and topics that match <c>?q=</c>, as JSON, for search boxes with suggestions.</summary>
    public const string Names = "names.json";

    /// <summary>Page of a speaker.</summary>
    public const string Speaker = "speakers/{speaker}";

    /// <summary>Feed of a speaker: each entry is what the person said in one article.</summary>
    public const string SpeakerFeed = "speakers/{speaker}/feed.{format}";

    /// <summary>A speaker's quotes as JSON.</summary>
    public const string SpeakerQuotes = "speakers/{speaker}/quotes.json";

    /// <summary>What a speaker said, quoted and reported, as JSON.</summary>
    public const string SpeakerStatements = "speakers/{speaker}/statements.json";

    /// <summary>OpenAPI 3.1 description of every address.</summary>
    public const string OpenApi = "openapi.json";

    /// <summary>Page of all authors.</summary>
    public const string Authors = "authors";

    /// <summary>All authors as JSON.</summary>
    public const string AuthorsJson = "authors.json";

    /// <summary>Page of an author.</summary>
    public const string Author = "authors/{author}";

    /// <summary>Feed of an author: the articles whose bylines name the person.</summary>
    public const string AuthorFeed = "authors/{author}/feed.{format}";

    /// <summary>
    /// Page of an article. Its name comes after <see cref="ArticleJson"/>, because the Functions host tries the templates in the order of
    /// their names.
    /// </summary>
    public const string ArticlePage = "articles/{id}";

    /// <summary>An article's record as JSON.</summary>
    public const string ArticleJson = "articles/{id}.json";

    /// <summary>A picture of an article; its name is the hash of its bytes.</summary>
    public const string Picture = "pictures/{id}/{file}";

    /// <summary>Page of a single quote; the key is a hash of its words.</summary>
    public const string QuotePage = "articles/{id}/quotes/{key}";

    /// <summary>Page for building a combination to follow.</summary>
    public const string Follow = "follow";

    /// <summary>The search page.</summary>
    public const string Search = "search";

    /// <summary>OpenSearch 1.1 description: tells browsers and other programs how to search the site.</summary>
    public const string OpenSearch = "opensearch.xml";

    /// <summary>All feeds as an OPML outline, or the feed of one combination.</summary>
    public const string Opml = "feeds.opml";

    /// <summary>Addresses of all pages, for search engines: an index, and its parts by <c>?part=</c>.</summary>
    public const string Sitemap = "sitemap.xml";

    /// <summary>What crawlers may read.</summary>
    public const string Robots = "robots.txt";

    /// <summary>The site's icon.</summary>
    public const string Favicon = "favicon.ico";

    /// <summary>Static assets.</summary>
    public const string Asset = "assets/{name}";

    /// <summary>Page that says what this is and how to subscribe.</summary>
    public const string About = "about";

    /// <summary>Whether the host can reach its storage.</summary>
    public const string Health = "health";

    /// <summary>Page of the files that need an editor's attention: rejected, held, or published with notes.</summary>
    public const string Rejected = "rejected";

    /// <summary>The files that need attention as JSON.</summary>
    public const string RejectedJson = "rejected.json";

    /// <summary>Stores a file of an article.</summary>
    public const string UploadPut = "uploads/{*name}";

    /// <summary>Withdraws the file of an article.</summary>
    public const string UploadDelete = "uploads/{*name}";

    /// <summary>
    /// All requests that match no other endpoint, except paths reserved by the Functions host. Its name comes after those of all others,
    /// uploads included, for the reason given at <see cref="ArticlePage"/>.
    /// </summary>
    public const string Wildcard = "{*path:regex(^(?!(admin|runtime)(/|$)))}";

    /// <summary>The front page with a method that it does not support: <see cref="Wildcard"/> does not match an empty path.</summary>
    public const string WildcardHome = Home;
}
