using System.Globalization;

namespace Feed.Storage.Records;

/// <summary>What decides how an article reads: the same version always gives the same content.</summary>
/// <param name="Parser">Number of the parser, <see cref="Articles.ArticleReader.Version"/>.</param>
/// <param name="Settings">Hash of the publisher's settings and configuration files, eight hex digits.</param>
/// <param name="ETag">The blob's ETag in its header form.</param>
internal readonly record struct ContentVersion(int Parser, string Settings, string ETag)
{
    /// <summary>No upload has been seen, or it was withdrawn.</summary>
    public static ContentVersion None { get; } = new(0, "", "");

    /// <summary>Reads what <see cref="ToString"/> writes of any version but <see cref="None"/>.</summary>
    public static bool TryParse(string? text, out ContentVersion version)
    {
        var parts = (text ?? "").Split(' ', 3);
        var isVersion = parts.Length == 3 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out _)
            && parts[2].Length > 0;
        version = isVersion ? new(int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1], parts[2]) : None;
        return isVersion;
    }

    public override string ToString() => this == None ? "" : $"{Parser} {Settings} {ETag}";
}
