using Feed.Articles;

namespace Feed.Tests.Quotes.Cases;

/// <summary>One quote that a case expects.</summary>
/// <param name="Words">How the quote begins and, after an ellipsis of three dots, how it ends.</param>
/// <param name="By">A full name, a surname in brackets, or a hyphen for nobody; alternatives are separated by a slash.</param>
/// <param name="Role">What the article calls the speaker, a leading "the" or "a" aside; null when the case does not ask.</param>
/// <param name="Optional">Whether a reader may also say that this is no quote, or name nobody.</param>
public sealed record ExpectedQuote(string Words, string By, string? Role, bool Optional)
{
    private static readonly char[] Marks = ['.', ',', '!', '?', ';', ':', '…', '—', ' ', '"', '“', '”', '\'', '‘', '’'];

    private static readonly string[] Articles = ["the ", "a ", "an "];

    /// <summary>Whether the quote has the words.</summary>
    public bool IsAt(Quote quote)
    {
        var parts = Words.Split("...", 2, StringSplitOptions.TrimEntries);
        return quote.Text.StartsWith(parts[0], StringComparison.Ordinal)
            && (parts.Length == 1 || quote.Text.TrimEnd(Marks).EndsWith(parts[1].TrimEnd(Marks), StringComparison.Ordinal));
    }

    /// <summary>Whether the quote is given to the speaker, under the slug of the name and in the role.</summary>
    public bool IsBy(Quote quote) =>
        (By.Split('/', StringSplitOptions.TrimEntries).Contains(Name(quote)) || (Optional && quote.Speaker is null))
        && (quote.SpeakerSlug is null || quote.SpeakerSlug == Slug.Of(quote.Speaker ?? ""))
        && (Role is null || Role.Split('/', StringSplitOptions.TrimEntries).Any(role => IsSame(role, quote.Role ?? "")));

    /// <summary>The speaker of a quote in the way a case writes it, with the role when there is one.</summary>
    public static string Describe(Quote quote) => quote.Role is null ? Name(quote) : $"{Name(quote)} | {quote.Role}";

    private static bool IsSame(string role, string other) =>
        string.Equals(WithoutArticle(role), WithoutArticle(other), StringComparison.OrdinalIgnoreCase);

    private static string WithoutArticle(string role) =>
        role[(Articles.FirstOrDefault(article => role.StartsWith(article, StringComparison.OrdinalIgnoreCase))?.Length ?? 0)..];

    private static string Name(Quote quote) => quote switch
    {
        { Speaker: null } => "-",
        { SpeakerSlug: null } => $"({quote.Speaker})",
        _ => quote.Speaker,
    };
}
