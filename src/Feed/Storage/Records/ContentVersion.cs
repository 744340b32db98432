using System.Globalization;

namespace Feed.Storage.Records;

/// <summary>Everything that determines an article's content: two reads of the same version return the same content.</summary>
/// <param name="Parser">Version of the parser, <see cref="Articles.ArticleReader.Version"/>.</param>
/// <param name="Settings">Hash of the publisher's settings and configuration files, eight hex digits.</param>
/// <param name="ETag">The blob's ETag in its header form.</param>
internal readonly record struct ContentVersion(int Parser, string Settings, string ETag)
{
    /// <summary>The version of an article that has no upload yet, or whose file is withdrawn.</summary>
    public static ContentVersion None { get; } = new(0, "", "");

    /// <summary>Reads the form that <see cref="ToString"/> writes; false for the empty text of <see cref="None"/>.</summary>
    public static bool TryParse(string? text, out ContentVersion version)
    {
        var parts = (text ?? "").Split(' ', 3);
        var isVersion = int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var parser)
            && parts is [_, _, { Length: > 0 }];
        version = isVersion ? new(parser, parts[1], parts[2]) : None;
        return isVersion;
    }

    public override string ToString() => this == None ? "" : $"{Parser} {Settings} {ETag}";
}
