namespace Feed.Articles.Reading.Agencies;

/// <summary>Reads the items of news agencies: NITF, NewsML-G2 and ninjs.</summary>
internal static class AgencyReader
{
    private static readonly AuthorNames Names = new([]);

    /// <summary>The parsed file, or one sentence on why there is none.</summary>
    public static (ParsedFile? Parsed, string? Problem) Read(ReadOnlySpan<byte> content, DataFormat format, TimeZoneInfo zone)
    {
        var (item, problem) = format switch
        {
            DataFormat.Ninjs => NinjsReader.Read(content),
            DataFormat.Nitf => NitfReader.Read(content),
            _ => NewsMlReader.Read(content),
        };
        if (item is null)
            return (null, problem);
        var hold = AgencyHolds.Of(item, format, zone);
        if (item.Paragraphs.Count == 0 && hold is not { Reason: HoldReason.Canceled or HoldReason.Withheld })
            return (null, $"The file is {format.Name()}, and has no text; upload an item that has text.");
        return (Parsed(item, hold, zone), null);
    }

    private static ParsedFile Parsed(NewsItem item, Hold? hold, TimeZoneInfo zone)
    {
        var created = item.Created is null ? default : DeclaredDate.Read(item.Created, zone);
        var (language, languageNotes) = CheckedFact.Language(item.Language, "The item's");
        var (expires, expiryNotes) = CheckedFact.Expiry(item.Expires, "The item's", zone);
        var facts = new Facts(FactSource.Document)
        {
            Title = Line(item.Headline) ?? (item.Paragraphs.Count == 0 ? Line(item.Guid) ?? "Untitled item" : null),
            Authors = item.Bylines.Select(line => Names.Of(line)).FirstOrDefault(names => names.Count > 0) ?? [],
            Published = created.Moment,
            PublishedRange = created.Range,
            Language = language,
            Summary = Line(item.Summary),
            Subjects = [.. item.Subjects.Distinct()],
            Agency = new AgencyItem(Line(item.Guid), Line(item.Version), Line(item.Place)),
            Hold = hold,
            Expires = expires,
            Notes =
            [
                .. item.Created is { Length: > 0 } date && created.Moment is null
                    ? new[] { $"The item's date \"{CleanText.Cut(Line(date) ?? "", 60)}\" cannot be read, so it was not used." }
                    : [],
                .. languageNotes,
                .. expiryNotes,
            ],
        };

        // An agency may state an embargo only in a note. Adding the note as a paragraph applies the embargo rules for text to it.
        var embargoes = AgencyHolds.EmbargoNotices(item).Select(line => new Paragraph(ParagraphKind.Text, line));
        return new ParsedFile(facts.Title, [.. embargoes, .. item.Paragraphs], [facts])
        {
            Attached = [.. item.Pictures.DistinctBy(picture => (picture.Url, picture.BlobName))],
        };
    }

    private static string? Line(string? text) => text is not null && HtmlText.Plain(text) is { Length: > 0 } line ? line : null;
}
