namespace Feed.Articles.Reading.RichText;

/// <summary>Reads <c>.rtf</c> (Rich Text Format): its text, styles, links and pictures; other control words are ignored.</summary>
internal static class RtfReader
{
    /// <summary>Whether the file starts with the header of Rich Text.</summary>
    public static bool IsRtf(ReadOnlySpan<byte> content) => content.StartsWith("{\\rtf"u8);

    /// <summary>The parsed file, or one sentence on why there is none.</summary>
    public static (ParsedFile? Parsed, string? Problem) Read(ReadOnlySpan<byte> content)
    {
        if (RtfDocument.Read(content) is not { } document)
            return (null,
                $"The Rich Text document is nested more than {RtfDocument.MaxDepth} levels deep, so it is not read; save it again, "
                    + "or upload the article as text.");
        var paragraphs = document.Paragraphs;
        if (paragraphs.Count <= 1 && !content.TrimEnd(" \r\n\t\0"u8).EndsWith("}"u8))
            return (null, "The Rich Text document is cut off before its text ends; save it again and upload it whole.");
        var title = OfficeTitle.InHead(document.Title, paragraphs);
        var holds = new DeclaredHolds(TimeZoneInfo.Utc, _ => "the properties of the document");
        string[] keywords = [.. document.Properties.Of("keywords").SelectMany(words => words.Split(',', ';'))];
        holds.TakeLabels(document.Properties.Of("subject", "doccomm", "category").Concat(keywords), paragraphs);
        holds.TakeProperties(document.Properties.All, paragraphs);
        var notes = EditorComments.Take(document.Comments, holds, "the office program");
        var declared = document.Hidden.Apply(DocumentProperties.Facts(keywords, language: null), holds, "the office program");
        return (new ParsedFile(title, paragraphs, [declared])
        {
            CaptionsCanDate = true,
            Margins = [.. document.Margins, .. document.Properties.Of("title")],
            Notes = notes,
            Parts = document.Parts,
        }, null);
    }
}
