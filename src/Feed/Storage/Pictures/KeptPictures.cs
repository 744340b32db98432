using Azure;
using Azure.Storage.Blobs.Models;
using Feed.Articles.Pictures;
using Feed.Storage.Records;

namespace Feed.Storage.Pictures;

/// <summary>The pictures that readers may have: those of published articles, under the addresses that their records name.</summary>
public sealed class KeptPictures
{
    private readonly FeedStorage storage;
    private readonly ArticleRecords records;

    internal KeptPictures(FeedStorage storage, ArticleRecords records) => (this.storage, this.records) = (storage, records);

    /// <summary>Whether readers may have a picture, and what it is.</summary>
    /// <param name="id">The article.</param>
    /// <param name="kept">The name of the copy.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<KeptPicture> FindAsync(string id, string kept, CancellationToken cancellation)
    {
        if (!ArticleId.IsValid(id) || PicturePath.Format(kept) is not { } format
            || await records.FindHeaderAsync(id, cancellation) is not { IsDamaged: false } record)
            return new KeptPicture(PictureState.Unknown);
        return record.State switch
        {
            ArticleState.Withdrawn => new KeptPicture(PictureState.Withdrawn),
            ArticleState.Published when record.Pictures.FirstOrDefault(file => file.Kept == kept) is { } file =>
                new KeptPicture(PictureState.Shown) { MediaType = format.MediaType(), Length = file.Length },
            _ => new KeptPicture(PictureState.Unknown),
        };
    }

    /// <summary>A part of a picture, from a byte on; null when its copy is gone.</summary>
    /// <param name="id">The article.</param>
    /// <param name="kept">The name of the copy.</param>
    /// <param name="from">The first byte.</param>
    /// <param name="length">How many bytes; null for all that follow.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<Stream?> OpenAsync(string id, string kept, long from, long? length, CancellationToken cancellation)
    {
        try
        {
            var options = new BlobDownloadOptions { Range = from == 0 && length is null ? default : new HttpRange(from, length) };
            return (await storage.Pictures.GetBlobClient($"{id}/{kept}").DownloadStreamingAsync(options, cancellation)).Value.Content;
        }
        catch (RequestFailedException fault) when (fault.IsBlobMissing())
        {
            return null;
        }
    }
}

/// <summary>A picture under an address.</summary>
/// <param name="State">What it is to readers.</param>
public sealed record KeptPicture(PictureState State)
{
    /// <summary>Its media type; empty when readers may not have it.</summary>
    public string MediaType { get; init; } = "";

    /// <summary>Its bytes.</summary>
    public long Length { get; init; }
}

/// <summary>What a picture is to readers.</summary>
public enum PictureState
{
    /// <summary>No published article shows it.</summary>
    Unknown,

    /// <summary>A published article shows it.</summary>
    Shown,

    /// <summary>Its article has been withdrawn.</summary>
    Withdrawn,
}
