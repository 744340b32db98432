namespace Feed.Articles.Reading;

/// <summary>Makes the draft of a mail's own text.</summary>
internal static class MailDraft
{
    /// <summary>The draft: subject and date are declared, the sender counts where no byline names an author.</summary>
    /// <param name="head">What the heading says.</param>
    /// <param name="body">The text, without greeting and signature.</param>
    /// <param name="declared">What front matter in the text declares.</param>
    public static Draft Of(MailHead head, IEnumerable<Paragraph> body, IReadOnlyList<Facts> declared) =>
        new(null, [.. Embargo(head), .. body],
            [.. declared,
                new Facts(FactSource.Document) { Title = head.Title, Published = head.Sent, Notes = head.Notes, Hold = head.Hold }])
        {
            HasDatedCaptions = true,
            Weak = [new Facts(FactSource.Document) { Authors = head.Senders }],
        };

    /// <summary>The draft of a file that a mail brings: what the file says counts, then the mail's date and sender.</summary>
    /// <param name="head">What the heading says.</param>
    /// <param name="body">The mail's own text, which may ask for an embargo.</param>
    /// <param name="attached">The draft of the file.</param>
    public static Draft Around(MailHead head, IEnumerable<Paragraph> body, Draft attached) => attached with
    {
        Paragraphs = [.. Embargo(head), .. body.Where(paragraph => Releases.Embargo.Is(paragraph.Text)), .. attached.Paragraphs],
        Weak = [.. attached.Weak,
            new Facts(FactSource.Document) { Published = head.Sent, Authors = head.Senders, Notes = head.Notes, Hold = head.Hold }],
    };

    private static IEnumerable<Paragraph> Embargo(MailHead head) =>
        head.Embargo is { } line ? [new Paragraph(ParagraphKind.Text, line)] : [];
}
