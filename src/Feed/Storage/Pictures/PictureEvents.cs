using Feed.Storage.Lists;
using Feed.Storage.Records;
using Microsoft.Extensions.Logging;

namespace Feed.Storage.Pictures;

/// <summary>Knows which articles wait for a picture or show it.</summary>
/// <param name="records">Confirm what the rows propose.</param>
/// <param name="rows">The index.</param>
/// <param name="log">Told of pictures.</param>
internal sealed partial class PictureEvents(ArticleRecords records, ListRows rows, ILogger<PictureEvents> log)
{
    /// <summary>The files of the articles whose text names a picture.</summary>
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

        Tell(picture, blobs);
        return blobs;
    }

    /// <summary>Removes the record of a picture that an earlier version took for an article and rejected.</summary>
    public async Task ForgetAsync(string picture, CancellationToken cancellation)
    {
        if (await records.FindAsync(ArticleId.Of(picture), cancellation) is not { } rejected)
            return;
        await records.PurgeAsync(rejected, cancellation);
        await rows.DeleteAsync(rejected, cancellation);
    }

    private void Tell(string picture, List<string> articles)
    {
        if (articles.Count > 0)
            LogNamed(picture, string.Join(", ", articles));
        else
            LogUnnamed(picture);
    }

    [LoggerMessage(43, LogLevel.Information, "The picture {Blob} belongs to {Articles}")]
    private partial void LogNamed(string blob, string articles);

    [LoggerMessage(44, LogLevel.Information, "The picture {Blob} waits: no article names it yet")]
    private partial void LogUnnamed(string blob);
}
