using Feed.Storage.Records;
using Microsoft.Extensions.Logging;

namespace Feed.Storage.Pictures;

/// <summary>Copies the pictures of an article before it is published, one at a time, and later detects whether they have changed.</summary>
/// <param name="store">The pictures.</param>
/// <param name="log">Records that the container of the copies is missing.</param>
internal sealed partial class PictureCopies(PictureStore store, ILogger<PictureCopies> log)
{
    /// <summary>The maximum total size of an article's pictures, in bytes.</summary>
    public const long MaxBytes = 60L * 1024 * 1024;

    /// <summary>Copies the pictures; returns the article with the copies, and the pictures for its record.</summary>
    /// <param name="id">The article's id.</param>
    /// <param name="read">The article as the parser read it.</param>
    /// <param name="before">The current record; null when there is none.</param>
    /// <param name="cancellation">Cancels the copying; the sweep deletes copies without a record.</param>
    public async Task<(Article Article, IReadOnlyList<PictureFile> Files)> CopyAsync(
        string id, ReadResult.Accepted read, ArticleRecord? before, CancellationToken cancellation)
    {
        var article = read.Article;
        if (article.Image is not { IsOwn: true } && !article.Pictures.Any(picture => picture.IsOwn))
            return (article, []);
        var session = new PictureCopySession(store, id, read.Parts, before?.Pictures ?? []);
        var lead = article.Image is { } image ? await TryCopyAsync(session, image, cancellation) : null;
        List<ArticlePicture> others = [];
        foreach (var picture in article.Pictures)
        {
            if (await TryCopyAsync(session, picture, cancellation) is { } copied)
                others.Add(copied);
        }

        // The first picture that can be shown replaces a lead picture that cannot.
        if (lead is null && article.Image is not null
            && others.Find(ArticleContent.IsShown) is { } next)
        {
            lead = next;
            others.Remove(next);
        }

        return (article with { Image = lead, Pictures = others, Notes = [.. article.Notes, .. session.Notes.All] }, session.Files);
    }

    /// <summary>Whether a file has changed since it was copied, or a copy is missing.</summary>
    public async Task<bool> NeedsCopyAsync(ArticleRecord? record, CancellationToken cancellation)
    {
        // Without the container nothing can be copied. The sweep publishes the article again once the container is back.
        if (record is null or { State: ArticleState.Withdrawn } or { Pictures.Count: 0 } or { Rejection: not null }
            || !await store.ContainerExistsAsync(cancellation))
            return false;
        if (await FilesHaveChangedAsync(record, cancellation))
            return true;
        foreach (var copyName in record.Pictures.Select(file => file.CopyName))
        {
            if (copyName is not null && !await store.ExistsAsync(record.Id, copyName, cancellation))
                return true;
        }

        return record.Pictures.Any(file => file.IsLost);
    }

    /// <summary>Whether a picture file of a record has been added, changed or deleted since the pictures were copied.</summary>
    public Task<bool> FilesHaveChangedAsync(ArticleRecord record, CancellationToken cancellation) =>
        FilesHaveChangedAsync(record, name => store.FindETagAsync(name, cancellation));

    /// <summary>Whether a picture file of a record has been added, changed or deleted since the pictures were copied.</summary>
    /// <param name="record">The record.</param>
    /// <param name="findETag">Finds the ETag of a file; null when there is no file.</param>
    public static async Task<bool> FilesHaveChangedAsync(ArticleRecord record, Func<string, Task<string?>> findETag)
    {
        foreach (var file in record.Pictures)
        {
            if (file.Name is not null && await findETag(file.Name) != file.ETag)
                return true;
        }

        return false;
    }

    private async Task<ArticlePicture?> TryCopyAsync(PictureCopySession session, ArticlePicture picture, CancellationToken cancellation)
    {
        if (!picture.IsOwn)
            return picture;
        try
        {
            return await session.CopyAsync(picture, cancellation);
        }
        catch (LostContainerException lost)
        {
            if (session.LeaveOut(picture, lost))
                LogLost(lost.Advice);
            return picture;
        }
    }

    [LoggerMessage(40, LogLevel.Error, "Articles are published without their pictures: {Reason}")]
    private partial void LogLost(string reason);
}
