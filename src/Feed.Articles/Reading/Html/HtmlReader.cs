using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <summary>Reads <c>.html</c>: the main text of a page and what its head declares. Nothing is ever fetched.</summary>
/// <remarks>
/// Several classes remove what is not the article, in this order:
/// <list type="number">
/// <item><see cref="HtmlStripper"/>: scripts and styles, in a page that is too long to be parsed with them.</item>
/// <item><see cref="UnpublishedHtml"/>: deleted and hidden text, and the comments of reviewers.</item>
/// <item><see cref="ReadMoreBox"/> shows the rest of an article that only a click shows.</item>
/// <item><see cref="HtmlClutter"/>: menus, teasers and the like, by their elements and classes.</item>
/// <item><see cref="HtmlHead"/>: the headline, the byline and the dates, after it has read them.</item>
/// <item><see cref="HiddenHtml"/>: elements that the page does not show.</item>
/// <item><see cref="HtmlNoise"/>: lines between the paragraphs of the main text, such as links to other stories.</item>
/// </list>
/// </remarks>
internal static class HtmlReader
{
    /// <summary>
    /// The maximum length in characters; 200,000 words have fewer. AngleSharp's time grows faster than linearly with very long texts and
    /// comments.
    /// </summary>
    public const int MaxPageLength = 1_500_000;

    /// <summary>A placeholder for pages without a URL, because SmartReader requires one.</summary>
    public static Uri PlaceholderAddress { get; } = new("https://article.invalid/");

    /// <summary>The parsed file, or one sentence on why there is none.</summary>
    public static (ParsedFile? Parsed, string? Problem) Read(ReadOnlySpan<byte> content, TimeZoneInfo zone)
    {
        content = HtmlDecoder.WithoutZeros(content);
        if (!HtmlDecoder.TryDecode(content, out var html, out var reason))
            return (null, reason);
        var note = HtmlDecoder.Note(content);
        var front = ReadFrontMatter(html, zone);
        if (front.Problem is not null)
            return (null, front.Problem);
        html = front.Text;
        (html, var parts) = DataPictures.Extract(html);
        if (html.Length > MaxPageLength)
            html = HtmlStripper.Strip(html);
        if (html.Length > MaxPageLength)
            return (null,
                FormattableString.Invariant(
                    $"The page has {html.Length / 1_000_000.0:0.0} million characters besides scripts and pictures, more than the limit of {MaxPageLength / 1_000_000.0:0.#} million; save the article alone."));
        var size = HtmlPageSize.Measure(html);
        if (size.Problem is { } problem)
            return (null, problem);
        var page = Parse(html);
        ReadMoreBox.OpenAll(page);
        PreText.Split(page);
        HtmlFormula.Unwrap(page);
        HtmlEmbargoTimes.WriteOut(page, zone);
        var metadata = new HtmlMetadata(page, zone);
        var shown = ShownNames.Of(page);
        var box = AuthorBox.Of(page, metadata.Names);
        // The clutter may hold other headlines and dates, so it is removed before the head is read. Its embargoes still count.
        var margins = HtmlMargins.Of([.. HtmlClutter.Remove(page), .. page.QuerySelectorAll(HtmlMargins.Sections)]);
        var head = HtmlHead.Extract(page, metadata);
        IReadOnlyList<Facts> facts = [.. front.Declared, .. metadata.Read(head, shown)];
        var address = BaseAddress(page, facts);
        if (page.Body is { } body)
            HiddenHtml.Remove(body, mayReveal: true);
        // Only the pictures that are left belong to the article.
        var pictures = HtmlPictures.Mark(page, new PictureAddresses(address, parts) { IsWebPage = true });
        var text = HtmlMainText.Of(page, size.Depth, head, metadata.JsonLdArticle?.Text, address, pictures);
        return (
            new ParsedFile(
                head.Headline ?? metadata.TitleAbove(text)
                    ?? (metadata.Title() is { } title && !HtmlReleaseHead.IsLetterhead(title, text) ? title : null),
                [.. MissingFrom(text, head.Embargoes), .. text, .. MissingFrom(text, head.LateEmbargoes)], facts)
            {
                Margins = [.. margins, .. metadata.Titles().Where(title => (HeadlineMark.Of(title) is not null && !HoldNews.Is(title, text))
                    || (Embargo.IsEmbargoLine(title) && !EmbargoNews.IsNamedIn(title, text)))],
                Notes = [.. note is null ? [] : new[] { note }, .. metadata.NotesOn(facts)],
                Parts = parts,
                FactLines = head.Removed,
                Fallbacks = box,
            }, null);
    }

    /// <summary>The front matter that a site generator left above a page, and the page without it.</summary>
    private static FrontMatterResult ReadFrontMatter(string html, TimeZoneInfo zone)
    {
        var start = html.AsSpan().TrimStart();
        if (start is ['<', ..] && !start.StartsWith("<!--", StringComparison.Ordinal))
            return new FrontMatterResult(null, html, null);
        var read = FrontMatter.Read(CleanText.Lines(html), zone);
        return read is { Facts: null, Problem: null } ? read with { Text = html } : read;
    }

    /// <summary>Parses a page and removes unpublished content. The caller must have checked the size of the page.</summary>
    public static IHtmlDocument Parse(string html)
    {
        var page = ParseAsWritten(html);
        PageElements.Replace(page);
        UnpublishedHtml.Remove(page);
        OfficePage.Repair(page);
        return page;
    }

    /// <summary>Parses a page, and keeps what is not meant to be published.</summary>
    public static IHtmlDocument ParseAsWritten(string html) =>
        new HtmlParser(new HtmlParserOptions { IsScripting = false, DisableElementPositionTracking = true }).ParseDocument(html);

    /// <summary>The lines that a text does not contain.</summary>
    private static IEnumerable<Paragraph> MissingFrom(IReadOnlyList<Paragraph> text, IReadOnlyList<string> lines) =>
        lines.Where(line =>
            !text.Any(paragraph => paragraph.Text.Contains(line, StringComparison.Ordinal)
                && (paragraph.Text == line || Embargo.IsEmbargoLine(paragraph.Text))))
            .Select(line => new Paragraph(ParagraphKind.Text, line));

    private static Uri? BaseAddress(IHtmlDocument page, IReadOnlyList<Facts> facts)
    {
        var address = facts.Select(fact => fact.Url).FirstOrDefault(url => url is not null);
        return page.QuerySelector("base[href]")?.GetAttribute("href") is { } href
            ? WebAddress.Parse(href)
                ?? (address is not null && Uri.TryCreate(address, href, out var relative) ? WebAddress.Parse(relative.AbsoluteUri) : null)
                ?? address
            : address;
    }
}
