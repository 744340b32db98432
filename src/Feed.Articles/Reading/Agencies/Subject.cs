namespace Feed.Articles.Reading.Agencies;

/// <summary>A subject of an item by its IPTC code.</summary>
/// <param name="Code">Eight digits: a media topic, or an older subject code.</param>
/// <param name="Name">Its name in the agency's language; empty when the item gives none.</param>
internal readonly record struct Subject(string Code, string Name)
{
    private static readonly HashSet<string> Schemes = new(AgencyWords.Of("scheme"), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the code is one of the media topics. The topmost of the older codes are the same there.</summary>
    public bool IsMediaTopic => Code.StartsWith("2000", StringComparison.Ordinal) || Code.EndsWith("000000", StringComparison.Ordinal);

    /// <summary>
    /// The subject of a code with or without its scheme, such as <c>medtop:20000337</c>; null when the code is not IPTC's.
    /// </summary>
    public static Subject? Of(string? code, string? name)
    {
        if (code is null)
            return null;
        var split = code.AsSpan().LastIndexOfAny(":/#");
        var digits = code.AsSpan(split + 1);
        if (digits.Length != 8 || digits.ContainsAnyExceptInRange('0', '9') || digits[0] > '2')
            return null;
        var scheme = split < 0 ? "" : code[..split].TrimEnd(':', '/', '#');
        scheme = scheme[(scheme.LastIndexOfAny([':', '/']) + 1)..];
        return split < 0 || Schemes.Contains(scheme) ? new Subject(digits.ToString(), CleanText.Line(name ?? "")) : null;
    }
}
