using Feed.Storage.Records;
using Microsoft.Extensions.Logging;

namespace Feed.Storage.Pictures;

/// <summary>
/// Copies the pictures of an article that is about to be published, one at a time, and notices when they have changed since.
/// </summary>
/// <param name="store">The pictures.</param>
/// <param name="log">Told when there is no place to keep them.</param>
internal sealed partial class PictureKeeper(PictureStore store, ILogger<PictureKeeper> log)
{
    /// <summary>The most bytes of all pictures of an article.</summary>
    public const long MaxBytes = 60L * 1024 * 1024;

    /// <summary>The article with the pictures that are there, and what its record has to know of them.</summary>
    /// <param name="id">The article.</param>
    /// <param name="read">As it was read.</param>
    /// <param name="before">The record so far; null when there is none.</param>
    /// <param name="cancellation">Ends the copying; what was copied the sweep clears away.</param>
    public async Task<(Article Article, IReadOnlyList<PictureFile> Files)> KeepAsync(
        string id, ReadResult.Accepted read, ArticleRecord? before, CancellationToken cancellation)
    {
        var article = read.Article;
        if (article.Image is not { IsOwn: true } && !article.Pictures.Any(picture => picture.IsOwn))
            return (article, []);
        var copying = new PictureCopying(store, id, read.Parts, before?.Pictures ?? []);
        var lead = article.Image is { } image ? await TryKeepAsync(copying, image, cancellation) : null;
        List<ArticlePicture> others = [];
        foreach (var picture in article.Pictures)
        {
            if (await TryKeepAsync(copying, picture, cancellation) is { } kept)
                others.Add(kept);
        }

        if (lead is null && article.Image is not null
            && others.Find(picture => picture.Kept is not null || picture.Url is not null) is { } next)
        {
            lead = next;
            others.Remove(next);
        }

        return (article with { Image = lead, Pictures = others, Notes = [.. article.Notes, .. copying.Notes.All] }, copying.Files);
    }

    /// <summary>Whether a picture of a record has come, changed or gone since, or its copy is lost.</summary>
    public async Task<bool> HaveChangedAsync(ArticleRecord? record, CancellationToken cancellation)
    {
        if (record is null or { State: ArticleState.Withdrawn } or { Pictures.Count: 0 } or { Rejection: not null }
            || !await store.IsThereAsync(cancellation))
            return false;
        if (await AreOthersAsync(record, cancellation))
            return true;
        foreach (var kept in record.Pictures.Select(file => file.Kept))
        {
            if (kept is not null && !await store.ExistsAsync(record.Id, kept, cancellation))
                return true;
        }

        return record.Pictures.Any(file => file.IsLost);
    }

    /// <summary>Whether the files of a record's pictures are others by now: one may have come while the article was published.</summary>
    public async Task<bool> AreOthersAsync(ArticleRecord record, CancellationToken cancellation)
    {
        foreach (var file in record.Pictures)
        {
            if (file.Name is not null && await store.VersionAsync(file.Name, cancellation) != file.ETag)
                return true;
        }

        return false;
    }

    private async Task<ArticlePicture?> TryKeepAsync(PictureCopying copying, ArticlePicture picture, CancellationToken cancellation)
    {
        if (!picture.IsOwn)
            return picture;
        try
        {
            return await copying.KeepAsync(picture, cancellation);
        }
        catch (LostContainerException lost)
        {
            if (copying.Lose(picture, lost))
                LogLost(lost.Advice);
            return picture;
        }
    }

    [LoggerMessage(40, LogLevel.Error, "Articles are published without their pictures: {Reason}")]
    private partial void LogLost(string reason);
}
