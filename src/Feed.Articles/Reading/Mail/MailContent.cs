using AngleSharp.Dom;
using Feed.Articles.Reading.Releases;
using MimeKit;

namespace Feed.Articles.Reading;

/// <summary>The text of a mail, without greeting and signature.</summary>
/// <param name="Paragraphs">The text; empty when the mail has none.</param>
/// <param name="Forwarded">The header of the forwarded mail that the text comes from; null otherwise.</param>
internal sealed record MailContent(IReadOnlyList<Paragraph> Paragraphs, MailHead? Forwarded)
{
    private const int MaxLinesBeforeForward = 30;

    /// <summary>If the HTML part has more than this many times the words of the plain part, the plain part is only a placeholder.</summary>
    private const int MaxWordRatio = 4;

    /// <summary>A longer plain part has content of its own.</summary>
    private const int MaxPlaceholderWords = 60;

    /// <summary>
    /// The sender's text that is not part of the article: above a forwarded mail, or in a plain part that is only a placeholder for the
    /// HTML part. It may ask not to publish the article yet.
    /// </summary>
    public IReadOnlyList<Paragraph> Above { get; init; } = [];

    /// <summary>The sender's note to the editor, which a dividing line separates from the text below; null when there is none.</summary>
    public string? Cover { get; init; }

    /// <summary>The hidden texts above the HTML part, which mail programs show beside the subject.</summary>
    private IReadOnlyList<string> HiddenAbove { get; init; } = [];

    /// <summary>The lines of <see cref="Cover"/> as paragraphs.</summary>
    public IEnumerable<Paragraph> CoverParagraphs => (Cover ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => new Paragraph(ParagraphKind.Text, line));

    /// <summary>The part names of the pictures that the mail's HTML shows, including those in the signature.</summary>
    public IReadOnlySet<string> Shown { get; init; } = new HashSet<string>();

    /// <summary>The text of the plain part, else of the HTML part, or one sentence on why it cannot be read.</summary>
    public static (MailContent? Content, string? Problem) Of(IReadOnlyList<MimeEntity> parts, MailPictures pictures, TimeZoneInfo zone)
    {
        var plain = MailParts.Plain(parts);
        var (page, problem) = MailParts.Html(parts) is { } html ? ReadHtml(html, pictures, zone) : (new MailContent([], null), null);
        if (plain is null)
            return (page is null ? page : page with { Above = [.. page.Above, .. Hidden(page)] }, problem);
        if (page is not null && IsPlaceholder(plain, page))
            return (page with { Above = [.. page.Above, .. Hidden(page), .. Split(CleanText.Lines(plain))] }, null);
        var (text, textProblem) = ReadText(CleanText.Lines(plain), zone);
        return (text is null || page is null ? text
            : text with
            {
                Paragraphs = [.. HoldsOnlyIn(page, plain), .. AddPictures(text.Paragraphs, page.Paragraphs)],
                Above = [.. text.Above, .. RequestsOnlyIn(page, plain)],
                Shown = page.Shown,
            }, textProblem);
    }

    /// <summary>
    /// The hold requests at the head or the end of the HTML part that the plain part lacks. A footer about confidential mail requests
    /// nothing, unless it states a time.
    /// </summary>
    private static IEnumerable<Paragraph> HoldsOnlyIn(MailContent page, string plain)
    {
        var letters = NoisyText.Letters(plain);
        Paragraph[] all = [.. page.Above, .. page.CoverParagraphs, .. page.Paragraphs];
        var text = Array.FindIndex(all, paragraph => IsIn(letters, paragraph.Text));
        return all.SelectMany((paragraph, at) => (paragraph.Lines ?? [paragraph.Text]).Select(line => (Line: line, At: at)))
            .Where(one => one.At < MaxHoldDistance || one.At >= all.Length - MaxHoldDistance)
            .Where(one => Embargo.IsEmbargoLine(one.Line) && !IsIn(letters, one.Line)
                && (text < 0 || one.At < text || !MailWords.ContainsPhrase(one.Line, "confidential") || EmbargoTime.HasTime(one.Line)))
            .Select(one => new Paragraph(ParagraphKind.Text, one.Line));
    }

    /// <summary>The hold requests that only the HTML part has: in its note to the editor, and in its hidden first line.</summary>
    private static IEnumerable<Paragraph> RequestsOnlyIn(MailContent page, string plain)
    {
        var letters = NoisyText.Letters(plain);
        return page.Above.Concat(page.CoverParagraphs).Where(paragraph => MailArticle.RequestIn(paragraph.Text) is not null)
            .Concat(Hidden(page)).Where(paragraph => !IsIn(letters, paragraph.Text));
    }

    private static bool IsIn(string letters, string line) => letters.Contains(NoisyText.Letters(line), StringComparison.Ordinal);

    /// <summary>The hidden lines above the text that hold the article.</summary>
    private static IEnumerable<Paragraph> Hidden(MailContent page) => page.HiddenAbove
        .Where(line => Embargo.IsEmbargoLine(line) || EmbargoNotice.FindIn(line) is not null)
        .Select(line => new Paragraph(ParagraphKind.Text, line));

    private const int MaxHoldDistance = 6;

    /// <summary>
    /// Whether the plain part is only a placeholder for the HTML part: it is far shorter, or it is short and lacks most of the words of the
    /// HTML part, which a plain part otherwise repeats.
    /// </summary>
    private static bool IsPlaceholder(string plain, MailContent page)
    {
        var length = WordCount.Of(plain);
        var shown = page.Paragraphs.Sum(paragraph => WordCount.Of(paragraph.Text));
        if (shown > length * MaxWordRatio || IsTruncated(plain, length, page, shown))
            return true;
        if (shown <= length || length > MaxPlaceholderWords)
            return false;
        var inPlain = Words(plain).ToHashSet(StringComparer.OrdinalIgnoreCase);
        List<string> inPage =
            [.. page.Paragraphs.SelectMany(paragraph => Words(paragraph.Text)).Distinct(StringComparer.OrdinalIgnoreCase)];
        return inPage.Count(inPlain.Contains) * 2 < inPage.Count;
    }

    private static string[] Words(string text) => text.Split(
        [' ', '\n', '\t', ',', '.', ':', ';', '(', ')', '"', '“', '”', '!', '?', '…', '[', ']'],
        StringSplitOptions.RemoveEmptyEntries);

    /// <summary>
    /// Whether the plain part is truncated: it is shorter than the HTML part, which has its words, and it ends in the middle of a sentence
    /// or with a link to the rest. Length alone shows nothing, because an HTML part may have other texts below the article.
    /// </summary>
    private static bool IsTruncated(string plain, int length, MailContent page, int shown)
    {
        if (length >= shown)
            return false;
        var last = plain.TrimEnd().Split('\n')[^1].Trim();
        if (last.TrimEnd(']', ')', ' ') is not ([.., '…'] or [.., '.', '.', '.']) && !IsLinkToRest(last))
            return false;
        var inPage = page.Paragraphs.SelectMany(paragraph => Words(paragraph.Text)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var words = Words(plain);
        return words.Count(inPage.Contains) >= words.Length * MinShareInPage;
    }

    /// <summary>Whether a line only leads to the rest of the text: <c>[read more]</c>, <c>Read more: https://...</c>.</summary>
    private static bool IsLinkToRest(string line)
    {
        var label = line.TrimStart('[', '(', '<', ' ');
        var end = label.IndexOfAny([']', ':', '<', '(', '>']);
        return ReadMoreBox.IsLabel(end > 0 ? label[..end] : label.TrimEnd(')', ' ')) || ReadMoreBox.IsLabel(
            label.IndexOf("http", StringComparison.OrdinalIgnoreCase) is > 0 and var address ? label[..address] : label);
    }

    /// <summary>At least this share of a truncated plain part's words is also in the HTML part.</summary>
    private const double MinShareInPage = 0.8;

    /// <summary>
    /// Adds each picture of the HTML part before the plain paragraph with the same text, else before the first paragraph.
    /// </summary>
    private static List<Paragraph> AddPictures(IReadOnlyList<Paragraph> plain, IReadOnlyList<Paragraph> page)
    {
        List<Paragraph> paragraphs = [.. plain];
        foreach (var shown in page.Where(paragraph => paragraph.Pictures is not null || paragraph.PicturesAfter is not null))
        {
            var place = paragraphs.FindIndex(paragraph => paragraph.Text == shown.Text);
            if (paragraphs.Count > 0)
                paragraphs[Math.Max(place, 0)] = PicturePlaces.Attach(paragraphs[Math.Max(place, 0)], [.. PicturePlaces.In([shown])]);
        }

        return paragraphs;
    }

    /// <summary>The text of a mail that was sent as plain text, or one sentence on why it cannot be read.</summary>
    public static (MailContent? Content, string? Problem) ReadText(string text, TimeZoneInfo zone)
    {
        if (LineLimit.Problem(text, "e-mail") is { } problem)
            return (null, problem);
        var lines = text.Split('\n');
        var forward = Array.FindIndex(lines, 0, Math.Min(lines.Length, MaxLinesBeforeForward), line =>
            line.Length < 80 && MailWords.BeginsWith(line, "forward-line"));
        if (forward >= 0 && PlainTextMail.Parse(string.Join('\n', lines[forward..]), zone) is { } mail)
            return (new MailContent(Split(mail.Body), mail.Head) { Above = Split(string.Join('\n', lines[..forward])) }, null);
        var (article, cover) = CoverDivider.Split(text);
        lines = article.Split('\n');
        return (new MailContent(Split(string.Join('\n', lines[MailBody.Of(lines)])), null) { Cover = cover }, null);
    }

    private static (MailContent? Content, string? Problem) ReadHtml(byte[] content, MailPictures pictures, TimeZoneInfo zone)
    {
        if (!HtmlDecoder.TryDecode(content, out var html, out var reason))
            return (null, reason);
        (html, var parts) = DataPictures.Extract(html);
        html = HtmlStripper.Strip(html, keepSheets: true);
        pictures.Add(parts);
        if (html.Length > HtmlReader.MaxPageLength)
            return (null, "The HTML part of the e-mail is too long to read; upload the article alone.");
        if (HtmlPageSize.Measure(html).Problem is { } problem)
            return (null, problem);
        using var page = HtmlReader.Parse(html);
        IReadOnlyList<string> hidden = [];
        if (page.Body is { } shown)
        {
            // The usual markup of a preheader also has what Word uses for hidden text, which the parser removes.
            using var asWritten = html.Contains("mso-hide", StringComparison.OrdinalIgnoreCase) ? HtmlReader.ParseAsWritten(html) : null;
            hidden = HiddenHtml.TextsAbove(asWritten?.Body ?? shown);
            HiddenHtml.Remove(shown);
        }

        var marked = HtmlPictures.Mark(page, new PictureAddresses(Base: null, pictures.Parts));
        IReadOnlyList<Paragraph> paragraphs = page.Body is null ? []
            : HtmlBlocks.Paragraphs(page.Body, baseAddress: null, keepBreaks: true, marked);
        if (ForwardedHeader.Find(paragraphs, zone) is { } forwarded)
            return (new MailContent([.. paragraphs.Skip(forwarded.End)], forwarded.Head)
            {
                Above = [.. paragraphs.Take(forwarded.Start)],
                HiddenAbove = hidden,
                Shown = marked.Parts,
            }, null);
        var cover = paragraphs.Count > 0 && page.Body is { } body ? CoverOf(body, paragraphs) : null;
        paragraphs = [.. paragraphs.Skip(cover?.Length ?? 0)];
        var lines = paragraphs.Select(paragraph => paragraph.Lines?[0] ?? paragraph.Text).ToList();
        var (start, length) = MailBody.Of(lines).GetOffsetAndLength(lines.Count);
        return (new MailContent([.. paragraphs.Skip(start).Take(length)], null)
        {
            HiddenAbove = hidden,
            Shown = marked.Parts,
            Cover = cover is null ? null : string.Join('\n', cover),
        }, null);
    }

    /// <summary>The paragraphs of the note to the editor above an <c>&lt;hr&gt;</c>; null when there is none.</summary>
    private static string[]? CoverOf(IElement body, IReadOnlyList<Paragraph> paragraphs)
    {
        if (body.QuerySelector("hr") is not { } rule)
            return null;
        List<INode> after = [.. body.Descendants().Where(node => node is IText
            && (rule.CompareDocumentPosition(node) & DocumentPositions.Following) != 0)];
        if (after.Find(node => !string.IsNullOrWhiteSpace(node.TextContent)) is not { } first)
            return null;
        var start = CleanText.Line(first.TextContent);
        var count = paragraphs.TakeWhile(paragraph => !paragraph.Text.StartsWith(start, StringComparison.Ordinal)).Count();
        string[] above = [.. paragraphs.Take(count).SelectMany(paragraph => paragraph.Lines ?? [paragraph.Text])];
        string[] lines = [.. above, CoverDivider.Divider, .. paragraphs.Skip(count).Select(paragraph => paragraph.Text)];
        return count < paragraphs.Count && CoverDivider.FindDivider(lines) == above.Length
            ? [.. paragraphs.Take(count).Select(paragraph => string.Join('\n', paragraph.Lines ?? [paragraph.Text]))] : null;
    }

    private static IReadOnlyList<Paragraph> Split(string text) =>
        [.. ParagraphSplitter.Split(text).Select(line => new Paragraph(ParagraphKind.Text, line))];
}
