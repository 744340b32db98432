using System.Globalization;
using Microsoft.Extensions.Options;

namespace Feed;

/// <summary>Checks the settings at startup, so that a mistake causes one clear sentence instead of broken feeds.</summary>
internal sealed class FeedOptionsValidator : IValidateOptions<FeedOptions>
{
    private const int MaxTagline = 200;
    private const int MaxFooter = 1_000;

    public ValidateOptionsResult Validate(string? name, FeedOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Title))
            return Invalid(nameof(FeedOptions.Title), options.Title, "it must be the name of the site");
        if (!IsLine(options.Tagline, MaxTagline))
            return Invalid(nameof(FeedOptions.Tagline), options.Tagline, $"it must be one line of at most {MaxTagline} characters");
        if (!IsLine(options.Footer, MaxFooter))
            return Invalid(nameof(FeedOptions.Footer), options.Footer, $"it must be one line of at most {MaxFooter} characters");
        if (FooterText.FindForbiddenAddress(options.Footer) is { } wrong)
            return Invalid(nameof(FeedOptions.Footer), wrong, "the address of a link must begin with https://, http://, mailto: or /");
        if (options.BaseUrl.Length > 0 && !IsWebAddress(options.BaseUrl))
            return Invalid(nameof(FeedOptions.BaseUrl), options.BaseUrl,
                "it must be an absolute http or https address without a query, such as https://news.example");
        if (options.Hub.Length > 0 && !IsHub(options.Hub))
            return Invalid(nameof(FeedOptions.Hub), options.Hub,
                "it must be the absolute http or https address of a WebSub hub, without a user name, such as https://hub.example/");
        if (!IsLanguage(options.Language))
            return Invalid(nameof(FeedOptions.Language), options.Language, "it must be a BCP 47 language tag such as en or de-CH");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _))
            return Invalid(nameof(FeedOptions.TimeZone), options.TimeZone, "it must be an IANA time zone such as Europe/Paris");
        return options.PageSize is >= 1 and <= 100
            ? ValidateOptionsResult.Success
            : Invalid(nameof(FeedOptions.PageSize), options.PageSize.ToString(CultureInfo.InvariantCulture),
                "it must be a number from 1 to 100");
    }

    private static bool IsLine(string text, int maxLength) => text.Length <= maxLength && !text.Any(char.IsControl);

    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Query.Length == 0
            && uri.Fragment.Length == 0;

    /// <summary>Every feed publishes the address, so it must not contain a user name or password.</summary>
    private static bool IsHub(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Fragment.Length == 0
            && uri.UserInfo.Length == 0;

    private static bool IsLanguage(string text) =>
        text.Length is >= 2 and <= 35 && char.IsAsciiLetter(text[0])
            && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');

    private static ValidateOptionsResult Invalid(string key, string found, string allowed) =>
        ValidateOptionsResult.Fail($"The setting Feed:{key} is '{found}': {allowed}.");
}
