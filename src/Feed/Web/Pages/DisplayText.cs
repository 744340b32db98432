using System.Globalization;
using Feed.Articles.Quotes;
using Feed.Search;
using Feed.Speech;
using Feed.Storage;
using Feed.Storage.Records;
using Feed.Syndication;
using Microsoft.AspNetCore.Html;

namespace Feed.Web.Pages;

/// <summary>Formats numbers, names and attributions for display.</summary>
static class DisplayText
{
    public static string Articles(int number) => number == 1 ? "1 article" : $"{Number(number)} articles";

    /// <summary>The introduction of the list of all terms of a kind.</summary>
    public static string Lede(TermKind kind, bool isBySurname) => kind switch
    {
        TermKind.Tag => "What the articles are about. Each topic has a page and a feed.",
        TermKind.Author when isBySurname => "Everyone named in a byline, by surname. Each has a page and a feed.",
        _ => "Everyone named in a byline. Each has a page and a feed.",
    };

    /// <summary>The authors of an article, each linked to the author's list if there is one.</summary>
    /// <param name="frame">What all pages share.</param>
    /// <param name="record">The article.</param>
    /// <param name="search">The search whose words are marked; null for none.</param>
    public static HtmlString Authors(PageFrame frame, ArticleRecord record, SearchQuery? search = null) =>
        new(string.Join(", ", record.Content!.Authors.Select(author =>
        {
            var (slug, name) = (Slug.Of(author), $"<bdi>{MarkedText.Html(author, search, record.Content.Language)}</bdi>");
            return record.Lists.Contains(ListName.Author(slug))
                ? $"<a rel=\"author\" href=\"{ArticleHtml.Encode(frame.To(SiteLinks.PathOf(TermKind.Author, slug)))}\">{name}</a>"
                : name;
        })));

    /// <summary>
    /// A role in full words, capitalised for the start of a line: <c>Department's director</c>. A first word that already contains a
    /// capital stays as it is, as in <c>eBay spokesman</c> and <c>al-Jazeera reporter</c>.
    /// </summary>
    public static string RoleAtStart(string role)
    {
        var full = RoleText.InFull(role);
        var first = full.Split(' ')[0];
        return first.Length == 0 || first.Any(char.IsUpper) ? full : char.ToUpperInvariant(full[0]) + full[1..];
    }

    /// <summary>An address with line break opportunities after its slashes.</summary>
    public static HtmlString Breakable(Uri address) =>
        new(string.Join("/<wbr>", address.AbsoluteUri.Split('/').Select(ArticleHtml.Encode)));

    /// <summary>
    /// The evidence for the speaker of a quote and its confidence, as in <c>“said”, confidence 0.95</c>; null for unattributed quotes.
    /// </summary>
    public static string? Evidence(Quote quote) => quote.Speaker is null || quote.Rule is null ? null
        : string.Create(CultureInfo.InvariantCulture, $"{(quote.Cue is { } cue ? $"“{cue}”, " : "")}confidence {quote.Confidence:0.00}");

    /// <summary>The rule that found the speaker, in words and by its id; null for unattributed quotes.</summary>
    public static string? Explain(Quote quote) => quote.Speaker is null || quote.Rule is null ? null : Explain(quote.Rule);

    /// <summary>The evidence for a reported statement, and its confidence.</summary>
    public static string Evidence(ReportedStatement statement) => string.Create(
        CultureInfo.InvariantCulture, $"“{statement.Cue}”, confidence {statement.Confidence:0.00}");

    /// <summary>The rule that found a reported statement, in words and by its id.</summary>
    public static string Explain(ReportedStatement statement) => Explain(statement.Rule);

    private static string Explain(string rule) =>
        AttributionRules.English.Explain(rule) is { } words ? $"{words.TrimEnd('.')} ({rule})." : rule;

    /// <summary>Cuts a text that is longer than the limit after a word, and adds an ellipsis.</summary>
    public static string Cut(string text, int maxLength) =>
        text.Length <= maxLength ? text : $"{text[..TextCut.AfterWord(text, maxLength)].TrimEnd(' ', ',', ';', ':')} …";

    /// <summary>
    /// A text with typographic apostrophes between letters, as in <c>don’t</c>. For display only: keys are hashes of the original text.
    /// </summary>
    public static string Typographic(string text) => string.Create(text.Length, text, (shown, source) =>
    {
        source.CopyTo(shown);
        for (var i = 1; i < shown.Length - 1; i++)
        {
            if (source[i] == '\'' && char.IsLetter(source[i - 1]) && char.IsLetter(source[i + 1]))
                shown[i] = '’';
        }
    });

    public static string Statements(int number) => number == 1 ? "1 statement" : $"{Number(number)} statements";

    /// <summary>A whole number as pages show it, such as <c>7,684</c>.</summary>
    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
