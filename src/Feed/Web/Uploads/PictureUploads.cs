using Feed.Articles.Pictures;
using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Storage.Records;
using Feed.Syndication;
using Feed.Web.Http;
using Feed.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Feed.Web;

/// <summary>Validates uploaded pictures and builds the responses.</summary>
/// <param name="lists">The articles.</param>
/// <param name="site">Builds addresses.</param>
internal sealed class PictureUploads(ArticleLists lists, Site site)
{
    /// <summary>How many bytes are enough to identify a picture.</summary>
    private const int MaxHeadLength = 64 * 1024;

    /// <summary>The error response if a file named like a picture is not one that Feed supports; null if it is.</summary>
    internal static async Task<Answer?> FindErrorAsync(string name, Stream body, CancellationToken cancellation)
    {
        body.Position = 0;
        var head = new byte[MaxHeadLength];
        var length = await body.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation);
        body.Position = 0;
        return PictureHeader.Read(head.AsSpan(0, length)) is not null ? null
            : new Answer.Failed(422, "Not a picture", $"The file {name} {PictureHeader.Problem(head.AsSpan(0, length))}.");
    }

    /// <summary>The response to a stored picture.</summary>
    /// <param name="name">The name of the picture.</param>
    /// <param name="isNew">Whether there was no file of this name before.</param>
    /// <param name="articles">The files of the articles that refer to it.</param>
    /// <param name="cancellation">Cancels the call.</param>
    internal async Task<Answer> AnswerAsync(string name, bool isNew, IReadOnlyList<string> articles, CancellationToken cancellation)
    {
        List<Uri> addresses = [];
        foreach (var article in articles)
        {
            if (await lists.FindAsync(ArticleId.Of(article), cancellation) is { State: ArticleState.Published } record)
                addresses.Add(site.Links.To(SiteLinks.PathOfArticle(record.Id)));
        }

        var report = new PictureReport(UploadOutcome.Picture, name, articles, addresses)
        {
            Notes = articles.Count == 0 ? ["No article refers to this picture yet; it is shown once one does."] : [],
        };
        return new Answer.Done(isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK) { Body = JsonContent.Bytes(report) };
    }
}
