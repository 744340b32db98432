using MimeKit;

namespace Feed.Articles.Reading;

/// <summary>The text of a mail, without greeting and signature.</summary>
/// <param name="Paragraphs">The text; empty when the mail has none.</param>
/// <param name="Forwarded">The heading of a mail that was passed on in this one, whose text counts then; null when there is none.</param>
internal sealed record MailContent(IReadOnlyList<Paragraph> Paragraphs, MailHead? Forwarded)
{
    private const int MaxLines = 100_000;
    private const int LatestForward = 30;

    /// <summary>A plain part with less than this share of the words of the HTML part only says that there is one.</summary>
    private const int LeastShare = 4;

    /// <summary>The text of the parts, plain rather than HTML, or one sentence on why it cannot be read.</summary>
    public static (MailContent? Content, string? Problem) Of(IReadOnlyList<MimeEntity> parts, TimeZoneInfo zone)
    {
        var plain = MailParts.Plain(parts);
        var (page, problem) = MailParts.Html(parts) is { } html ? OfHtml(html) : (new MailContent([], null), null);
        if (plain is null)
            return (page, problem);
        if (page is not null && page.Paragraphs.Sum(paragraph => WordCount.Of(paragraph.Text)) > WordCount.Of(plain) * LeastShare)
            return (page, null);
        return OfText(CleanText.Lines(plain), zone);
    }

    private static (MailContent? Content, string? Problem) OfText(string text, TimeZoneInfo zone)
    {
        if (text.AsSpan().Count('\n') > MaxLines)
            return (null,
                FormattableString.Invariant($"The mail has more than the {MaxLines:N0} lines that are read; upload the article alone."));
        var lines = text.Split('\n');
        var forward = Array.FindIndex(lines, 0, Math.Min(lines.Length, LatestForward), line =>
            line.Length < 80 && MailWords.Begins(line, "forward"));
        if (forward >= 0 && MailText.Of(string.Join('\n', lines[forward..]), zone) is { } mail)
            return (new MailContent(Split(mail.Body), mail.Head), null);
        return (new MailContent(Split(string.Join('\n', lines[MailBody.Of(lines)])), null), null);
    }

    private static (MailContent? Content, string? Problem) OfHtml(byte[] content)
    {
        if (!HtmlDecoder.TryDecode(content, out var html, out var reason))
            return (null, reason);
        html = LeanHtml.Of(html);
        if (html.Length > HtmlReader.LargestPage)
            return (null, "The mail's page is longer than any that is read; upload the article alone.");
        if (HtmlDepth.Of(html).Problem is { } problem)
            return (null, problem);
        using var page = HtmlReader.Parse(html);
        IReadOnlyList<Paragraph> paragraphs = page.Body is null ? [] : HtmlBlocks.Of(page.Body, baseAddress: null, keepBreaks: true);
        var lines = paragraphs.Select(paragraph => paragraph.Text).ToList();
        var (start, length) = MailBody.Of(lines).GetOffsetAndLength(lines.Count);
        return (new MailContent([.. paragraphs.Skip(start).Take(length)], null), null);
    }

    private static IReadOnlyList<Paragraph> Split(string text) =>
        [.. ParagraphText.Split(text).Select(line => new Paragraph(ParagraphKind.Text, line))];
}
