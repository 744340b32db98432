using Feed.Storage.Lists;
using Feed.Storage.Records;
using Microsoft.Extensions.Logging;

namespace Feed.Storage.Pictures;

/// <summary>Finds the articles that refer to a picture file, whether they show it or wait for it.</summary>
/// <param name="records">The records, which confirm the rows.</param>
/// <param name="rows">The rows of the lists.</param>
/// <param name="log">Records the articles of each picture.</param>
internal sealed partial class PictureReferences(ArticleRecords records, ListRows rows, ILogger<PictureReferences> log)
{
    /// <summary>The files of the articles that refer to a picture file.</summary>
    public async Task<IReadOnlyList<string>> ArticlesAsync(string picture, CancellationToken cancellation)
    {
        var list = ListName.Picture(picture);
        List<string> blobs = [];
        await foreach (var id in rows.ArticlesAsync(list, cancellation))
        {
            if (await records.FindHeaderAsync(id, cancellation) is { State: not ArticleState.Withdrawn } record
                && !blobs.Contains(record.Blob))
                blobs.Add(record.Blob);
        }

        Log(picture, blobs);
        return blobs;
    }

    /// <summary>Deletes the record of a picture: an earlier version of Feed treated pictures as articles and rejected them.</summary>
    public async Task DeleteRecordAsync(string picture, CancellationToken cancellation)
    {
        if (await records.FindAsync(ArticleId.Of(picture), cancellation) is not { } rejected)
            return;
        await records.PurgeAsync(rejected, cancellation);
        await rows.DeleteAsync(rejected, cancellation);
    }

    private void Log(string picture, List<string> articles)
    {
        if (articles.Count > 0)
            LogNamed(picture, string.Join(", ", articles));
        else
            LogUnnamed(picture);
    }

    [LoggerMessage(43, LogLevel.Information, "The picture {Blob} belongs to {Articles}")]
    private partial void LogNamed(string blob, string articles);

    [LoggerMessage(44, LogLevel.Information, "No article refers to the picture {Blob} yet")]
    private partial void LogUnnamed(string blob);
}
