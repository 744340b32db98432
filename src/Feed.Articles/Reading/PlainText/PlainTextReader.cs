namespace Feed.Articles.Reading;

/// <summary>Reads <c>.txt</c>: an article, a press release, an agency's message or a mail, with or without front matter.</summary>
internal static class PlainTextReader
{
    /// <summary>The parsed file, or one sentence on why there is none.</summary>
    public static (ParsedFile? Parsed, string? Problem) Read(ReadOnlySpan<byte> content, TimeZoneInfo zone)
    {
        var wire = WireMessage.Of(content);
        var file = TextFile.Read(wire is { } message ? message.Text : content, zone);
        if (file.Problem is not null)
            return (null, file.Problem);
        if (LineLimit.Problem(file.Text, "file") is { } problem)
            return (null, problem);
        var remarks = HeadRemarks.Of(file.Text, zone);
        file = file with { Text = RemovedText.Cut(file.Text) };
        var mail = PlainTextMail.Parse(file.Text, zone);
        var (text, cover) = CoverDivider.Split(mail?.Body ?? file.Text);
        Paragraph[] paragraphs = [.. ParagraphSplitter.Split(text).Select(line => new Paragraph(ParagraphKind.Text, line))];
        if (mail is not null)
        {
            if (MailContent.ReadText(mail.Body, zone).Content is { Forwarded: { } forwarded } mailContent)
            {
                var head = forwarded with { Hold = MailArticle.HoldOf(mail.Head, mailContent.Above, zone) };
                return (MailArticle.Of(head, mailContent.Paragraphs, file.Declared, zone), null);
            }

            var parsed = MailArticle.Of(mail.Head, paragraphs, file.Declared, zone);
            return (cover is null ? parsed : MailArticle.BelowCover(parsed, cover, mail.Head), null);
        }

        Facts[] declared =
        [
            .. file.Declared, .. remarks,
            .. wire?.Sent is { } sent ? new[] { new Facts(FactSource.Document) { Published = sent } } : [],
        ];
        return (new ParsedFile(null, paragraphs, declared)
        {
            CaptionsCanDate = true,
            TextAsWritten = text,
            Cover = cover,
            Notes = cover is null ? [] : [CoverDivider.Notice],
        }, null);
    }
}
