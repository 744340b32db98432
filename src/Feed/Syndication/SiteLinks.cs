using Feed.Storage;

namespace Feed.Syndication;

/// <summary>Builds the addresses of the site.</summary>
/// <param name="baseUrl">Absolute address of the front page.</param>
public sealed class SiteLinks(Uri baseUrl)
{
    private readonly Uri root = RootOf(baseUrl);

    /// <summary>The front page, with a slash at the end.</summary>
    public Uri Home => root;

    /// <summary>The absolute address of a path relative to the front page.</summary>
    /// <param name="path">Escaped, without a leading slash.</param>
    public Uri To(string path) => new(root.AbsoluteUri + path);

    /// <summary>The address of a path without scheme and host, for links between pages.</summary>
    public string Local(string path) => root.AbsolutePath + path;

    /// <summary>The path of a tag's, speaker's or author's page.</summary>
    public static string PathOf(TermKind kind, string slug) => $"{kind.Plural()}/{Uri.EscapeDataString(slug)}";

    /// <summary>The path of an article's page.</summary>
    public static string PathOfArticle(string id) => $"articles/{id}";

    /// <summary>The path of a picture of an article.</summary>
    /// <param name="id">The article.</param>
    /// <param name="copyName">The name under which the picture is stored.</param>
    public static string PathOfPicture(string id, string copyName) => $"pictures/{id}/{copyName}";

    /// <summary>The path of the page of one quote.</summary>
    public static string PathOfQuote(string id, string key) => $"{PathOfArticle(id)}/quotes/{key}";

    /// <summary>Escapes a value for the query of a canonical address; colons stay as they are.</summary>
    public static string Escape(string value) => Uri.EscapeDataString(value).Replace("%3A", ":", StringComparison.Ordinal);

    /// <summary>The query of an address, with its question mark; empty without parameters. Parameters that are null are left out.</summary>
    public static string Query(params IEnumerable<string?> parameters)
    {
        var query = string.Join('&', parameters.Where(parameter => parameter is not null));
        return query.Length > 0 ? $"?{query}" : "";
    }

    /// <summary>
    /// In ASCII, with a slash at the end: headers allow nothing else, and some feed readers cannot handle other characters.
    /// </summary>
    private static Uri RootOf(Uri baseUrl)
    {
        var ascii = new UriBuilder(baseUrl) { Host = baseUrl.IdnHost }.Uri.AbsoluteUri;
        return new Uri(ascii.EndsWith('/') ? ascii : ascii + "/");
    }
}
