using Azure;
using Azure.Storage.Blobs.Models;
using Feed.Articles.Pictures;
using Feed.Storage.Records;

namespace Feed.Storage.Pictures;

/// <summary>Serves the pictures of published articles to readers, under the names in the articles' records.</summary>
internal sealed class ServedPictures(FeedStorage storage, ArticleRecords records)
{
    /// <summary>Whether readers may see a picture, and its media type and length if they may.</summary>
    /// <param name="id">The article.</param>
    /// <param name="copyName">The name of the copy.</param>
    /// <param name="cancellation">Cancels the call.</param>
    public async Task<ServedPicture> FindAsync(string id, string copyName, CancellationToken cancellation)
    {
        if (!ArticleId.IsValid(id) || PicturePath.ParseFormat(copyName) is not { } format
            || await records.FindHeaderAsync(id, cancellation) is not { IsDamaged: false } record)
            return new ServedPicture(PictureState.Unknown);
        return record.State switch
        {
            ArticleState.Withdrawn => new ServedPicture(PictureState.Withdrawn),
            ArticleState.Published when record.Pictures.FirstOrDefault(file => file.CopyName == copyName) is { } file =>
                new ServedPicture(PictureState.Shown) { MediaType = format.MediaType(), Length = file.Length },
            _ => new ServedPicture(PictureState.Unknown),
        };
    }

    /// <summary>Opens a range of a picture's bytes; null when the copy is gone.</summary>
    /// <param name="id">The article.</param>
    /// <param name="copyName">The name of the copy.</param>
    /// <param name="from">The first byte.</param>
    /// <param name="length">The number of bytes; null for all that follow.</param>
    /// <param name="cancellation">Cancels the call.</param>
    public async Task<Stream?> OpenAsync(string id, string copyName, long from, long? length, CancellationToken cancellation)
    {
        try
        {
            var options = new BlobDownloadOptions { Range = from == 0 && length is null ? default : new HttpRange(from, length) };
            var blob = storage.Pictures.GetBlobClient(PicturePath.Of(id, copyName));
            return (await blob.DownloadStreamingAsync(options, cancellation)).Value.Content;
        }
        catch (RequestFailedException fault) when (fault.IsBlobMissing())
        {
            return null;
        }
    }
}
