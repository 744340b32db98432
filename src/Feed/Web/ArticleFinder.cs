using Feed.Storage.Lists;
using Feed.Storage.Records;
using Feed.Web.Http;

namespace Feed.Web;

/// <summary>Finds the article that an address names, or what to answer instead.</summary>
static class ArticleFinder
{
    public static async Task<(StoredArticle? Stored, Answer? Instead)> FindAsync(ArticleLists lists, string id,
        CancellationToken cancellation)
    {
        var stored = IsId(id) ? await lists.FindAsync(id, cancellation) : null;
        return stored switch
        {
            { State: ArticleState.Published, Content: not null } => (stored, null),
            { State: ArticleState.Withdrawn } => (null, Answer.Gone("This article has been withdrawn.")),
            _ => (null, Answer.Missing("There is no such article here.")),
        };
    }

    private static bool IsId(string id) => id.Length == 32 && id.All(char.IsAsciiHexDigitLower);
}
