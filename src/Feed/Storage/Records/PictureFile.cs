using System.Globalization;

namespace Feed.Storage.Records;

/// <summary>One picture of an article in its record: the file that it comes from and the copy that Feed serves.</summary>
/// <param name="Name">The file in the container <c>articles</c>; null for a picture inside the article's file.</param>
/// <param name="ETag">The version of that file; null when the file was missing or could not be copied.</param>
/// <param name="CopyName">The name of the copy in the folder of the article's id; null when there is no copy.</param>
internal sealed record PictureFile(string? Name, string? ETag, string? CopyName)
{
    private const string None = "-";

    /// <summary>Marks a record with pictures that could not be copied because the container was missing.</summary>
    public static PictureFile Lost { get; } = new(Name: null, ETag: null, CopyName: null);

    /// <summary>Whether it is <see cref="Lost"/>.</summary>
    public bool IsLost => Name is null && CopyName is null;

    /// <summary>Length of the copy, in bytes.</summary>
    public long Length { get; init; }

    /// <summary>Width in pixels; 0 when unknown.</summary>
    public int Width { get; init; }

    /// <summary>Height in pixels; 0 when unknown.</summary>
    public int Height { get; init; }

    /// <summary>The text of the column: one line per file; null when there are no files.</summary>
    public static string? ToColumn(IReadOnlyList<PictureFile> files) => files.Count == 0 ? null
        : string.Join('\n', files.Select(file => string.Create(
        CultureInfo.InvariantCulture,
        $"{file.CopyName ?? None} {file.Length} {file.Width} {file.Height} {file.ETag ?? None} {file.Name}")));

    /// <summary>Reads what <see cref="ToColumn"/> wrote.</summary>
    /// <returns>False for any other text.</returns>
    public static bool TryParse(string? column, out IReadOnlyList<PictureFile> files)
    {
        List<PictureFile> read = [];
        files = read;
        foreach (var line in string.IsNullOrEmpty(column) ? [] : column.Split('\n'))
        {
            if (line.Split(' ', 6) is not [var copyName, var lengthText, var widthText, var heightText, var etag, var name]
                || !long.TryParse(lengthText, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
                || !int.TryParse(widthText, NumberStyles.None, CultureInfo.InvariantCulture, out var width)
                || !int.TryParse(heightText, NumberStyles.None, CultureInfo.InvariantCulture, out var height))
            {
                files = [];
                return false;
            }

            var file = new PictureFile(name.Length > 0 ? name : null, Text(etag), Text(copyName));
            read.Add(file with { Length = length, Width = width, Height = height });
        }

        return true;
    }

    private static string? Text(string field) => field == None ? null : field;
}
