using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Storage.Blobs.Models;
using Feed.Articles.Pictures;
using Feed.Storage.Publishing;

namespace Feed.Storage.Sweeping;

/// <summary>Consecutive files in a round's listing, stored in 16 bytes each: a million files take 16 MB.</summary>
/// <param name="First">The name of the first file.</param>
/// <param name="Marks">The files that may be articles, without folders and pictures.</param>
internal sealed record ListedFiles(string First, IReadOnlyList<FileMark> Marks)
{
    public static ListedFiles Of(IReadOnlyList<BlobItem> blobs) => new(
        blobs[0].Name,
        [
            .. blobs.Where(blob => !UploadedBlob.IsFolderPlaceholder(blob.Metadata) && !PictureName.HasPictureExtension(blob.Name))
                .Select(blob => FileMark.Of(ArticleId.Of(blob.Name), FoundBlob.Of(blob).ETag))
        ]);

    public BinaryData Write()
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes))
        {
            writer.Write(First);
            writer.Write(Marks.Count);
            foreach (var mark in Marks)
            {
                writer.Write(mark.Id);
                writer.Write(mark.ETag);
            }
        }

        return new BinaryData(bytes.ToArray());
    }

    public static ListedFiles Read(BinaryData bytes)
    {
        using var reader = new BinaryReader(bytes.ToStream());
        var first = reader.ReadString();
        var marks = new FileMark[reader.ReadInt32()];
        for (var at = 0; at < marks.Length; at++)
            marks[at] = new FileMark(reader.ReadUInt64(), reader.ReadUInt64());
        return new ListedFiles(first, marks);
    }
}

/// <summary>
/// What a round stores of a file: 64 bits of the id and 64 bits of a hash of its ETag. On a site with ten million files, the chance that
/// any two ids collide is one in 370,000.
/// </summary>
/// <param name="Id">The first 16 digits of the article's id.</param>
/// <param name="ETag">A hash of the file's ETag.</param>
internal readonly record struct FileMark(ulong Id, ulong ETag)
{
    public static FileMark Of(string id, string etag) => new(IdOf(id), HashOf(etag));

    public static ulong IdOf(string id) => ulong.Parse(id.AsSpan(0, 16), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    /// <summary>The range of records that the file belongs to.</summary>
    public char Range => RoundProgress.Ranges[(int)(Id >> 60)];

    private static ulong HashOf(string etag) => BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(etag)));
}
