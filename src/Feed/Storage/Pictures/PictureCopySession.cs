using Feed.Articles.Pictures;
using Feed.Storage.Records;

namespace Feed.Storage.Pictures;

/// <summary>Copies the pictures of one article.</summary>
/// <param name="store">The pictures.</param>
/// <param name="id">The article's id.</param>
/// <param name="parts">The pictures inside the article's file.</param>
/// <param name="recorded">The pictures in the article's current record.</param>
internal sealed class PictureCopySession(
    PictureStore store, string id, IReadOnlyDictionary<string, Func<Stream>> parts, IReadOnlyList<PictureFile> recorded)
{
    /// <summary>The smallest width and height of a picture inside a file, in pixels; a smaller one is an icon or an ornament.</summary>
    private const int MinPixels = 50;

    private readonly List<PictureFile> files = [];
    private long bytesLeft = PictureCopies.MaxBytes;
    private bool isLost;

    /// <summary>The pictures for the article's record.</summary>
    public IReadOnlyList<PictureFile> Files => files;

    /// <summary>The notes for the editor.</summary>
    public PictureNotes Notes { get; } = new();

    /// <summary>
    /// The picture with its copy. A picture in a separate file stays without a copy if that file is missing or unusable. Null when a
    /// picture inside the article's file cannot or should not be shown.
    /// </summary>
    /// <exception cref="LostContainerException">The container of the copies is missing.</exception>
    public Task<ArticlePicture?> CopyAsync(ArticlePicture picture, CancellationToken cancellation) =>
        picture.BlobName is { } name ? CopyFileAsync(picture, name, cancellation) : CopyPartAsync(picture, cancellation);

    /// <summary>Leaves out a picture because the container is missing. The record marks it as lost, so a later sweep adds it.</summary>
    /// <returns>Whether this is the first such picture of the article.</returns>
    public bool LeaveOut(ArticlePicture picture, LostContainerException lost)
    {
        if (picture.BlobName is not null)
            files.Add(new PictureFile(picture.BlobName, ETag: null, CopyName: null));
        if (isLost)
            return false;
        isLost = true;
        files.Add(PictureFile.Lost);
        Notes.Add($"The article is shown without its pictures because their container is missing. {lost.Advice}");
        return true;
    }

    private async Task<ArticlePicture?> CopyFileAsync(ArticlePicture picture, string name, CancellationToken cancellation)
    {
        var before = recorded.FirstOrDefault(file => file.Name == name);
        if (before is { CopyName: { } copyName } && before.Length <= bytesLeft
            && await store.FindETagAsync(name, cancellation) == before.ETag
            && await store.ExistsAsync(id, copyName, cancellation))
            return AddCopy(picture, before);
        if (await store.ReadAsync(name, cancellation) is not var (etag, bytes))
        {
            files.Add(new PictureFile(name, ETag: null, CopyName: null));
            if (!picture.IsOptional)
                Notes.AddMissing(name);
            return picture;
        }

        var problem = FindProblem(bytes, out var header);
        if (problem is not null)
        {
            files.Add(new PictureFile(name, etag, CopyName: null));
            Notes.Add($"The picture {name} {problem}.");
            return picture;
        }

        return AddCopy(picture, await WriteAsync(new PictureFile(name, etag, CopyName: null), bytes!, header!, cancellation));
    }

    private async Task<ArticlePicture?> CopyPartAsync(ArticlePicture picture, CancellationToken cancellation)
    {
        if (!parts.TryGetValue(picture.Part!, out var open))
            return null;
        var bytes = await UnpackAsync(open, cancellation);
        var problem = FindProblem(bytes, out var header);
        if (problem is not null)
        {
            Notes.Add($"The picture {picture.Part} inside the file {problem}.");
            return null;
        }

        if (header is { Width: > 0 and < MinPixels } or { Height: > 0 and < MinPixels })
            return null;
        return AddCopy(picture, await WriteAsync(new PictureFile(Name: null, ETag: null, CopyName: null), bytes!, header!, cancellation));
    }

    /// <returns>Null when the part is too large. Counts the bytes, because the size in an archive's directory can be wrong.</returns>
    private static async Task<byte[]?> UnpackAsync(Func<Stream> open, CancellationToken cancellation)
    {
        try
        {
            await using var part = open();
            using var bytes = new MemoryStream();
            var buffer = new byte[81920];
            for (int read; (read = await part.ReadAsync(buffer, cancellation)) > 0;)
            {
                if (bytes.Length + read > PictureHeader.MaxBytes)
                    return null;
                bytes.Write(buffer, 0, read);
            }

            return bytes.ToArray();
        }
        catch (InvalidDataException)
        {
            // The part is damaged, although the text in the same archive could be read.
            return [];
        }
    }

    private string? FindProblem(byte[]? bytes, out PictureHeader? header)
    {
        header = bytes is null ? null : PictureHeader.Read(bytes);
        if (bytes is null)
            return $"is larger than {PictureHeader.MaxBytes / (1024 * 1024)} MB, the limit for one picture; make it smaller";
        if (header is null)
            return PictureHeader.Problem(bytes);
        return bytes.Length > bytesLeft
            ? $"is left out: the pictures of an article may have at most {PictureCopies.MaxBytes / (1024 * 1024)} MB in total" : null;
    }

    private async Task<PictureFile> WriteAsync(PictureFile file, byte[] bytes, PictureHeader header, CancellationToken cancellation)
    {
        var copyName = PicturePath.CopyName(bytes, header.Format);

        // The sweep does not delete a copy that the record refers to. If the record changes in the meantime, this attempt fails.
        if (!recorded.Any(other => other.CopyName == copyName) || !await store.ExistsAsync(id, copyName, cancellation))
            await store.WriteAsync(id, copyName, header.Format, bytes, cancellation);
        return file with { CopyName = copyName, Length = bytes.Length, Width = header.Width, Height = header.Height };
    }

    private ArticlePicture AddCopy(ArticlePicture picture, PictureFile file)
    {
        files.Add(file);
        bytesLeft -= file.Length;
        return picture with
        {
            CopyName = file.CopyName,
            MediaType = PicturePath.ParseFormat(file.CopyName!)?.MediaType(),
            Width = file.Width > 0 ? file.Width : picture.Width,
            Height = file.Height > 0 ? file.Height : picture.Height,
        };
    }
}
