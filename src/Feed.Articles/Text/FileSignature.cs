namespace Feed.Articles;

/// <summary>Recognises files that are not articles by their first bytes, whatever their names.</summary>
internal static class FileSignature
{
    private static readonly (byte[] Start, FileKind Kind)[] Known =
    [
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], new("a PNG picture")),
        ([0xFF, 0xD8, 0xFF], new("a JPEG picture")),
        ([.. "GIF8"u8], new("a GIF picture")),
        ([.. "PK\u0003\u0004"u8], new("a zip archive") { IsZip = true }),
        ([.. "PK\u0005\u0006"u8], new("an empty zip archive")),
        ([0x1F, 0x8B], new("a gzip archive")),
        ([.. "BZh"u8], new("a bzip2 archive")),
        ([0xFD, .. "7zXZ"u8], new("an xz archive")),
        ([.. "7z"u8, 0xBC, 0xAF], new("a 7-Zip archive")),
        ([.. "Rar!"u8], new("a RAR archive")),
        ([0x7F, .. "ELF"u8], new("a program")),
        ([.. "MZ\u0090"u8], new("a program")),
        ([.. "ID3"u8], new("an audio file")),
        ([.. "OggS"u8], new("an audio file")),
        ([.. "RIFF"u8], new("an audio or video file")),
        ([.. "II*\0"u8], new("a TIFF picture")),
        ([.. "MM\0*"u8], new("a TIFF picture")),
        ([.. "SQLite format 3\0"u8], new("a database")),
    ];

    /// <summary>The kind of file; null when the bytes match no known kind.</summary>
    public static FileKind? KindOf(ReadOnlySpan<byte> content)
    {
        if (OfficeFile.KindOf(content) is { } office)
            return office;
        foreach (var (start, kind) in Known)
        {
            if (content.StartsWith(start))
                return kind;
        }

        return content.Length > 12 && content[4..8].SequenceEqual("ftyp"u8) ? new FileKind("a video or picture") : null;
    }
}
