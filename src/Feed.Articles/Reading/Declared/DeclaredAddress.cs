using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>Takes the declared address of an article, or its path on the publisher's site, which may contain the day of
/// publication.</summary>
internal static partial class DeclaredAddress
{
    private const string Permalink = "permalink";

    /// <summary>A day in a path ranks below every declared date.</summary>
    private const int PathRank = 1000;

    /// <summary>Takes an address or a path.</summary>
    /// <returns>Null, or one sentence that explains why the file cannot be accepted with this value.</returns>
    public static string? Take(string key, string address, DeclaredValue value, Fact fact, int rank, CollectedFacts collected)
    {
        if (fact == Fact.Url && WebAddress.Parse(address) is { } url)
        {
            if (collected.Choice.Take(fact, rank, new Offer(key, value, url)))
                collected.Facts = collected.Facts with { Url = url };
            return null;
        }

        if (fact == Fact.Url && !IsRelative(address))
            return $"The url \"{CollectedFacts.Shorten(address)}\" in {collected.Where(value)} is not an address that begins with http:// or https://; correct it or leave it out.";

        // Site generators complete a relative path. Feed cannot: it does not know the site.
        if (fact == Fact.Url && IsNotAnAddress(key, address))
            collected.Notes.Add($"The {key} \"{CollectedFacts.Shorten(address)}\" in {collected.Where(value)} is not an address, so it was not used; write it like https://courier.example/bridge.");
        else if (fact == Fact.Url && HostLike().IsMatch(address))
            collected.Notes.Add($"The {key} \"{CollectedFacts.Shorten(address)}\" in {collected.Where(value)} has no http:// or https:// before it, so it was not used.");
        if (DateInPath().Match(AsciiDigits.Of(address)) is { Success: true } day
            && DeclaredDate.Parse(day.Groups["day"].Value, collected.Zone) is { } published
            && collected.Choice.TryOutrank(Fact.Published, PathRank))
            collected.Facts = collected.Facts with { Published = published };
        return null;
    }

    /// <summary>Whether a key tells a site generator to skip the page: <c>permalink: false</c>.</summary>
    public static bool IsUnpublished(string key, DeclaredValue value) =>
        key.Equals(Permalink, StringComparison.OrdinalIgnoreCase) && DeclaredTexts.Of(value) is [var text]
        && DraftMark.ParseBoolean(text) == false;

    /// <summary>Whether a text is neither an address nor a path. A permalink may be the name of a style, such as <c>pretty</c>.</summary>
    private static bool IsNotAnAddress(string key, string address) =>
        address.Any(char.IsWhiteSpace) || !address.Any(char.IsLetter) && !address.Contains('/', StringComparison.Ordinal)
        || DraftMark.ParseBoolean(address) == true
        || (!address.AsSpan().ContainsAny('/', '.') && !key.Equals(Permalink, StringComparison.OrdinalIgnoreCase));

    private static bool IsRelative(string address) =>
        !address.AsSpan().Contains(':') || address[0] is '/' or ':'
            || address.IndexOf('/') is >= 0 and var slash && slash < address.IndexOf(':');

    [GeneratedRegex(@"^(www\.|[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.[\p{L}]{2,}/)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HostLike();

    [GeneratedRegex(@"(^|/)(?<day>(19|20)\d{2}/\d{1,2}/\d{1,2})(/|$)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DateInPath();
}
