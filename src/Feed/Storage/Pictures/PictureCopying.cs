using Feed.Articles.Pictures;
using Feed.Storage.Records;

namespace Feed.Storage.Pictures;

/// <summary>The copying of one article's pictures.</summary>
/// <param name="store">The pictures.</param>
/// <param name="id">The article.</param>
/// <param name="parts">The pictures inside its file.</param>
/// <param name="known">What its record knows so far.</param>
internal sealed class PictureCopying(
    PictureStore store, string id, IReadOnlyDictionary<string, Func<Stream>> parts, IReadOnlyList<PictureFile> known)
{
    /// <summary>The side of the smallest picture inside a file that is more than an icon or a mark, in pixels.</summary>
    private const int Smallest = 50;

    private readonly List<PictureFile> files = [];
    private long left = PictureKeeper.MaxBytes;
    private bool isLost;

    /// <summary>What the record has to know.</summary>
    public IReadOnlyList<PictureFile> Files => files;

    /// <summary>What the editor has to know.</summary>
    public PictureNotes Notes { get; } = new();

    /// <summary>
    /// The picture with its copy; without one where there is no file beside the article, and null where the file holds none that is shown.
    /// </summary>
    /// <exception cref="LostContainerException">There is no container to keep it in.</exception>
    public Task<ArticlePicture?> KeepAsync(ArticlePicture picture, CancellationToken cancellation) =>
        picture.Beside is { } name ? KeepFileAsync(picture, name, cancellation) : KeepPartAsync(picture, cancellation);

    /// <summary>Leaves a picture out because there is no container; the record says that it is missing, so that it comes later.</summary>
    /// <returns>Whether it is the first of the article.</returns>
    public bool Lose(ArticlePicture picture, LostContainerException lost)
    {
        if (picture.Beside is not null)
            files.Add(new PictureFile(picture.Beside, ETag: null, Kept: null));
        if (isLost)
            return false;
        isLost = true;
        files.Add(PictureFile.Lost);
        Notes.Add($"The article is shown without its pictures, because there is no place to keep them. {lost.Advice}");
        return true;
    }

    private async Task<ArticlePicture?> KeepFileAsync(ArticlePicture picture, string name, CancellationToken cancellation)
    {
        var before = known.FirstOrDefault(file => file.Name == name);
        if (before is { Kept: { } kept } && before.Length <= left && await store.VersionAsync(name, cancellation) == before.ETag
            && await store.ExistsAsync(id, kept, cancellation))
            return Take(picture, before);
        if (await store.ReadAsync(name, cancellation) is not var (etag, bytes))
        {
            files.Add(new PictureFile(name, ETag: null, Kept: null));
            if (!picture.IsOptional)
                Notes.AddMissing(name);
            return picture;
        }

        var problem = Problem(bytes, out var header);
        if (problem is not null)
        {
            files.Add(new PictureFile(name, etag, Kept: null));
            Notes.Add($"The picture {name} {problem}.");
            return picture;
        }

        return Take(picture, await WriteAsync(new PictureFile(name, etag, Kept: null), bytes!, header!, cancellation));
    }

    private async Task<ArticlePicture?> KeepPartAsync(ArticlePicture picture, CancellationToken cancellation)
    {
        if (!parts.TryGetValue(picture.Part!, out var open))
            return null;
        var bytes = await UnpackAsync(open, cancellation);
        var problem = Problem(bytes, out var header);
        if (problem is not null)
        {
            Notes.Add($"The picture {picture.Part} inside the file {problem}.");
            return null;
        }

        if (header is { Width: > 0 and < Smallest } or { Height: > 0 and < Smallest })
            return null;
        return Take(picture, await WriteAsync(new PictureFile(Name: null, ETag: null, Kept: null), bytes!, header!, cancellation));
    }

    /// <returns>Null when it is larger than anything that is kept, whatever the archive says of its size.</returns>
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
            // A damaged part of an archive whose text could be read.
            return [];
        }
    }

    private string? Problem(byte[]? bytes, out PictureHeader? header)
    {
        header = bytes is null ? null : PictureHeader.Read(bytes);
        if (bytes is null)
            return $"has more than {PictureHeader.MaxBytes / (1024 * 1024)} MB, the most of one picture; make it smaller";
        if (header is null)
            return PictureHeader.Problem(bytes);
        return bytes.Length > left
            ? $"is left out: the pictures of an article may have {PictureKeeper.MaxBytes / (1024 * 1024)} MB together" : null;
    }

    private async Task<PictureFile> WriteAsync(PictureFile file, byte[] bytes, PictureHeader header, CancellationToken cancellation)
    {
        var kept = PicturePath.Kept(bytes, header.Format);

        // The sweep leaves alone what the record names, and a record that changes meanwhile makes this attempt fail.
        if (!known.Any(other => other.Kept == kept) || !await store.ExistsAsync(id, kept, cancellation))
            await store.WriteAsync(id, kept, header.Format, bytes, cancellation);
        return file with { Kept = kept, Length = bytes.Length, Width = header.Width, Height = header.Height };
    }

    private ArticlePicture Take(ArticlePicture picture, PictureFile file)
    {
        files.Add(file);
        left -= file.Length;
        return picture with
        {
            Kept = file.Kept,
            MediaType = PicturePath.Format(file.Kept!)?.MediaType(),
            Width = file.Width > 0 ? file.Width : picture.Width,
            Height = file.Height > 0 ? file.Height : picture.Height,
        };
    }
}
