namespace Feed.Articles.Reading.Agencies;

/// <summary>Parses the IPTC codes of subjects.</summary>
internal static class SubjectCode
{
    private static readonly HashSet<string> Schemes = new(AgencyWords.Of("scheme"), StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The subject for a code with or without its scheme, such as <c>medtop:20000337</c>; null when it is not an IPTC code.
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
