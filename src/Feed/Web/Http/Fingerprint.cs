using System.Globalization;
using System.Text;
using Feed.Storage.Lists;
using Feed.Storage.Names;

namespace Feed.Web.Http;

/// <summary>Computes a fingerprint of the data behind a response: equal for the same articles in the same state and order.</summary>
static class Fingerprint
{
    public static string Of(ArticlePage page, params IEnumerable<string> more)
    {
        var text = new StringBuilder();
        foreach (var article in page.Articles)
            text.Append(CultureInfo.InvariantCulture, $"{article.Cursor} {article.Updated.UtcTicks} {article.PublishedVersion}\n");
        return text.Append(page.Next).Append('\n').AppendJoin('\n', more).ToString();
    }

    public static string Of(TermPage page) => $"{string.Join('\n', page.Terms)}\n{page.HasMore}";
}
