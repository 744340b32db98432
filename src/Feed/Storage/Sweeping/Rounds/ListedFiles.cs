using Azure.Storage.Blobs.Models;
using Feed.Articles.Pictures;
using Feed.Storage.Publishing;

namespace Feed.Storage.Sweeping.Rounds;

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
