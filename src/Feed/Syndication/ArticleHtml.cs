using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Feed.Search;
using Feed.Speech;
using Feed.Storage;
using Feed.Storage.Records;

namespace Feed.Syndication;

/// <summary>
/// Writes an article as HTML for feed readers: no classes, no scripts, absolute addresses. All text from the file is encoded.
/// </summary>
/// <param name="links">The addresses of the site.</param>
public sealed class ArticleHtml(SiteLinks links)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Encodes text for an element or a quoted attribute.</summary>
    public static string Encode(string text) => Encoder.Encode(text);

    /// <summary>Encodes text for an element; quotation marks stay as they are.</summary>
    public static string EncodeText(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>The full text, then the list of speakers.</summary>
    public string Write(ArticleRecord record, Article article)
    {
        var html = new StringBuilder();
        AppendText(html, record, article);
        AppendSpeakers(html, record, article);
        return html.ToString();
    }

    /// <summary>What one person said, quotes first and then what the article reports; then the full text.</summary>
    /// <param name="record">The article's record.</param>
    /// <param name="article">The content of the article.</param>
    /// <param name="speaker">The person.</param>
    /// <param name="said">What the person says.</param>
    /// <param name="search">The search whose words are marked in what the person says; null for none.</param>
    public string WriteStatement(ArticleRecord record, Article article, Term speaker, DistinctSpeech said, SearchQuery? search = null)
    {
        var html = new StringBuilder();
        var shown = said.QuotesFirst(article).ToLookup(item => item.IsReported);
        string Marked(SpeechItem item) => MarkedText.Html(item.Text, search, article.Language);
        foreach (var quote in shown[false])
            AppendQuote(html, record, quote, Marked(quote));
        if (shown[true].Any())
            AppendReported(html, shown[true].Select(item => LinkTo(Place(record, item), Marked(item))));
        AppendAttribution(html, record, article, speaker, said);
        AppendText(html, record, article);
        AppendSpeakers(html, record, article);
        return html.ToString();
    }

    /// <summary>Says who the speaker is, and in which article the words are.</summary>
    private void AppendAttribution(StringBuilder html, ArticleRecord record, Article article, Term speaker, DistinctSpeech said)
    {
        var saysNothing = said.Quotes.Count + said.Reported.Count == 0;
        html.Append(saysNothing ? "<p>" : "<p>— ")
            .Append(Link(links.To(SiteLinks.PathOf(TermKind.Speaker, speaker.Slug)), speaker.Display));
        if (article.Speakers.FirstOrDefault(other => other.Slug == speaker.Slug)?.Role is { } role)
            html.Append(", ").Append(EncodeText(RoleText.InFull(role)));
        html.Append(saysNothing ? " is named as a speaker in " : said.Quotes.Count == 0 ? ", as reported in " : ", in ")
            .Append(Link(article.Url ?? Page(record.Id), article.Title)).Append("</p>\n<hr />\n");
    }

    /// <summary>
    /// A quote links to its own page, which shows the same words even after the article is read again. A sentence that quotes some words
    /// links to its paragraph.
    /// </summary>
    private void AppendQuote(StringBuilder html, ArticleRecord record, SpeechItem item, string text)
    {
        var place = item.Quoted is { } statement
            ? links.To(SiteLinks.PathOfQuote(record.Id, SharedQuote.KeyOf(statement.Text)))
            : Place(record, item);
        foreach (var context in new[] { item.Quoted?.Question, item.Quoted?.Prompt }.OfType<string>())
            html.Append("<p><em>").Append(EncodeText(context)).Append("</em></p>\n");
        html.Append("<blockquote cite=\"").Append(Encode(place.AbsoluteUri)).Append("\"><p>").Append(LinkTo(place, text))
            .Append("</p></blockquote>\n");
    }

    /// <summary>What the article reports in its own words stands apart from the quotes, in a list.</summary>
    private static void AppendReported(StringBuilder html, IEnumerable<string> sentences)
    {
        html.Append("<p>Reported:</p>\n<ul>\n");
        foreach (var sentence in sentences)
            html.Append("<li><em>").Append(sentence).Append("</em></li>\n");
        html.Append("</ul>\n");
    }

    private Uri Place(ArticleRecord record, SpeechItem item) =>
        links.To($"{SiteLinks.PathOfArticle(record.Id)}#p{item.Paragraph + 1}");

    private void AppendText(StringBuilder html, ArticleRecord record, Article article)
    {
        var lead = ShownPicture.AboveText(record, article, links);
        if (lead is not null)
            AppendPicture(html, lead);
        var pictures = new Queue<ShownPicture>(ShownPicture.InText(record, article, links));
        var orphans = OrphanCaptions.Of(article);

        // For an entry without content, feed readers show nothing or fetch the page.
        if (article.Paragraphs.Count == orphans.Count)
            html.Append("<p>The article has no text besides its headline.</p>\n");
        var open = "";
        for (var index = 0; index < article.Paragraphs.Count; index++)
        {
            if (orphans.Contains(index))
                continue;
            var paragraph = article.Paragraphs[index];
            var hasPicture = pictures.TryPeek(out var next) && next.ParagraphsBefore <= index;
            var wrapper = paragraph.Kind switch { ParagraphKind.ListItem => "ul", ParagraphKind.TableRow => "table", _ => "" };
            if (hasPicture || wrapper != open)
                Close();
            while (pictures.TryPeek(out next) && next.ParagraphsBefore <= index)
                AppendPicture(html, pictures.Dequeue());
            if (wrapper != open)
                html.Append('<').Append(wrapper).Append(">\n");
            open = wrapper;

            html.Append(Block(paragraph)).Append('\n');
        }

        Close();
        foreach (var picture in pictures)
            AppendPicture(html, picture);

        void Close()
        {
            if (open.Length > 0)
                html.Append("</").Append(open).Append(">\n");
            open = "";
        }
    }

    private static void AppendPicture(StringBuilder html, ShownPicture picture)
    {
        html.Append("<figure><img src=\"").Append(Encode(picture.Address.AbsoluteUri)).Append("\" alt=\"")
            .Append(Encode(picture.Description)).Append('"');
        if (picture.Size is var (width, height))
            html.Append(CultureInfo.InvariantCulture, $" width=\"{width}\" height=\"{height}\"");
        html.Append(" />");
        if (picture.Caption.Length > 0)
            html.Append("<figcaption>").Append(EncodeText(picture.Caption)).Append("</figcaption>");
        html.Append("</figure>\n");
    }

    private static string Block(Paragraph paragraph)
    {
        var inside = paragraph.Html ?? EncodeText(paragraph.Text);
        return paragraph.Kind switch
        {
            ParagraphKind.Heading => $"<h2>{inside}</h2>",
            ParagraphKind.Caption or ParagraphKind.Footnote => $"<p><small>{inside}</small></p>",
            ParagraphKind.BlockQuote => $"<blockquote><p>{inside}</p></blockquote>",
            ParagraphKind.ListItem => $"<li>{inside}</li>",
            ParagraphKind.Code => $"<pre><code>{inside}</code></pre>",
            ParagraphKind.TableRow =>
                $"<tr><td>{EncodeText(paragraph.Text).Replace("\t", "</td><td>", StringComparison.Ordinal)}</td></tr>",
            _ => $"<p>{inside}</p>",
        };
    }

    private void AppendSpeakers(StringBuilder html, ArticleRecord record, Article article)
    {
        if (article.Speakers.Count > 0)
            html.Append("<p>In this article: ").AppendJoin(", ", article.Speakers.Select(speaker =>
                Link(links.To(SiteLinks.PathOf(TermKind.Speaker, speaker.Slug)), speaker.Name) + Count(speaker)))
                .Append(".</p>\n");
        if (article.Url is not null)
            html.Append("<p>").Append(Link(Page(record.Id), "The quotes, marked in the text")).Append("</p>\n");
    }

    private static string Count(Speaker speaker) =>
        SpeakerCount.Of(speaker) is { } counted ? $" ({counted})" : "";

    private Uri Page(string id) => links.To(SiteLinks.PathOfArticle(id));

    private static string Link(Uri address, string text) => LinkTo(address, EncodeText(text));

    private static string LinkTo(Uri address, string html) => $"<a href=\"{Encode(address.AbsoluteUri)}\">{html}</a>";
}
