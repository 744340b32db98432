namespace Feed.Articles.Reading;

/// <summary>Parses URLs declared in files.</summary>
internal static class WebAddress
{
    private const int MaxLength = 2000;

    /// <summary>The address when it is absolute, http or https and has a host; else null.</summary>
    public static Uri? Parse(string? text) =>
        text is { Length: > 0 and <= MaxLength } && Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https" && uri.Host.Length > 0 && uri.UserInfo.Length == 0
            ? uri
            : null;
}
