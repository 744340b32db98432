using Feed.Storage.Lists;
using Feed.Storage.Records;
using Feed.Web.Http;

namespace Feed.Web;

/// <summary>Finds the article that an address names.</summary>
static class ArticleFinder
{
    /// <exception cref="ShortCircuitException">There is no such article, or it has been withdrawn.</exception>
    public static async Task<ArticleRecord> FindAsync(ArticleLists lists, string id, CancellationToken cancellation)
    {
        var record = await lists.FindAsync(id, cancellation);
        return record switch
        {
            { State: ArticleState.Published, Content: not null } => record,
            { State: ArticleState.Withdrawn } => throw new ShortCircuitException(Answer.Gone("This article has been withdrawn.")),
            _ => throw new ShortCircuitException(Answer.Missing("There is no such article here.")),
        };
    }
}
