using Feed.Articles.Reading.Agencies;
using Feed.Articles.Reading.OpenDocument;
using Feed.Articles.Reading.Pdf;
using Feed.Articles.Reading.RichText;
using Feed.Articles.Reading.Word;

namespace Feed.Articles.Reading;

/// <summary>Chooses the reader by file name and checks it against the content.</summary>
internal static class FileReader
{
    private const string AcceptedFormats =
        "text (.txt), Markdown (.md), web pages (.html), Word documents (.docx, .docm, .dotx), PDF documents (.pdf), "
        + "OpenDocument texts (.odt), Rich Text (.rtf), e-mails (.eml) and news agency items (NITF, NewsML-G2, ninjs)";

    private const int MaxMails = 2;

    /// <summary>The parsed file, or one sentence that explains why there is none.</summary>
    public static (ParsedFile? Parsed, string? Problem) Read(ArticleFile file, TimeZoneInfo zone) => Read(file, zone, mails: 0);

    /// <param name="file">The file.</param>
    /// <param name="zone">The zone of dates that name none.</param>
    /// <param name="mails">How many nested mails contain the file.</param>
    private static (ParsedFile? Parsed, string? Problem) Read(ArticleFile file, TimeZoneInfo zone, int mails)
    {
        var content = file.Content.Span;
        var extension = Path.GetExtension(file.Name).ToLowerInvariant();
        var format = DataFormats.Of(content);
        if (format == DataFormat.Xml && extension is ".html" or ".htm" && XmlOutline.IsPageOfContentSystem(content))
            format = DataFormat.None;
        if (format is DataFormat.Ninjs or DataFormat.Nitf or DataFormat.NewsMl)
            return AgencyReader.Read(content, format, zone);
        if (PdfReader.IsPdf(content))
            return WithFrontMatter(PdfReader.Read(file.Content), zone);
        if (OdtReader.IsOdt(file.Content))
            return WithFrontMatter(OdtReader.Read(file.Content), zone);
        if (RtfReader.IsRtf(content))
            return WithFrontMatter(RtfReader.Read(content), zone);
        var isWord = DocxPackage.IsDocx(file.Content);
        if (isWord && IsWord(extension))
            return WithFrontMatter(DocxReader.Read(file.Content), zone);
        if (Promised(extension) is { } promised)
        {
            var found = FileSignature.KindOf(content) ?? new FileKind("text");
            return (null, Advice(found)
                ?? $"The file is {found.Name} and not {promised}, though its name ends in {extension}; "
                    + $"accepted formats are {AcceptedFormats}.");
        }

        if (isWord)
            return (null, "The file is a Word document; give it a name that ends in .docx and upload it again.");
        if (FileSignature.KindOf(content) is { } kind)
            return (null, Advice(kind) ?? $"The file is {kind.Name}, not an article; accepted formats are {AcceptedFormats}.");
        if (format != DataFormat.None)
            return (null,
                $"The file is {format.Name()}, which is not read, whatever the name of the file; accepted formats are {AcceptedFormats}.");
        if (extension == ".eml" || (extension is ".txt" or ".text" or "" && MailReader.IsMail(content)))
            return mails < MaxMails
                ? WithFrontMatter(
                    MailReader.Read(file.Content, zone, (name, attached) => Read(new ArticleFile(name, attached), zone, mails + 1)), zone)
                : (null, "It is an e-mail inside an e-mail inside an e-mail; upload the innermost one.");
        if (extension is ".txt" or ".text" or "" or ".md" or ".markdown" or ".mdown"
            && DataFormats.BelowText(content) is not DataFormat.None and var below)
            return (null, $"The file is a short text with {below.Name()} below it, which is not published; upload the article itself.");
        return extension switch
        {
            ".txt" or ".text" or "" => IsPage(content) ? HtmlReader.Read(content, zone)
                : HtmlFragment.PageOf(content) is { } page ? WithDecodingNote(content, HtmlReader.Read(page, zone))
                : WithDecodingNote(content, PlainTextReader.Read(content, zone)),
            ".md" or ".markdown" or ".mdx" or ".mdown" => WithDecodingNote(content, MarkdownReader.Read(content, file.Name, zone)),
            ".html" or ".htm" or ".xhtml" => HasTags(content) ? HtmlReader.Read(content, zone)
                : WithDecodingNote(content, PlainTextReader.Read(content, zone)),
            _ => (null, AdviceOnConfiguration(file.Name)
                ?? $"Files whose names end in {CleanText.Line(extension)} are not read; accepted formats are {AcceptedFormats}."),
        };
    }

    /// <summary>One sentence on where a configuration file belongs; null for other files.</summary>
    public static string? AdviceOnConfiguration(string name)
    {
        var file = Path.GetFileName(name);
        return Path.GetFileNameWithoutExtension(file).ToLowerInvariant() is "people" or "topics"
            && Path.GetExtension(file).ToLowerInvariant() is ".yaml" or ".yml"
            ? $"{CleanText.Line(file)} is configuration, not an article: name it {Path.ChangeExtension(file, ".yaml").ToLowerInvariant()} "
                + "and put it into the config container of the storage account, "
                + "or into a config folder inside or next to the watched folder."
            : null;
    }

    /// <summary>The sentence that says what to do with a kind of file; null when nothing makes it an article.</summary>
    private static string? Advice(FileKind kind) =>
        kind.Advice is null ? null : $"The file is {kind.Name}; {kind.Advice} and upload it again.";

    private static (ParsedFile? Parsed, string? Problem) WithFrontMatter((ParsedFile? Parsed, string? Problem) read, TimeZoneInfo zone) =>
        read.Parsed is { } parsed ? (DocumentFrontMatter.Take(parsed, zone), null) : read;

    private static (ParsedFile? Parsed, string? Problem) WithDecodingNote(
        ReadOnlySpan<byte> content, (ParsedFile? Parsed, string? Problem) read) =>
        read.Parsed is { } parsed && TextDecoder.Note(content) is { } note ? (parsed with { Notes = [.. parsed.Notes, note] }, null) : read;

    private static bool IsWord(string extension) => extension is ".docx" or ".docm" or ".dotx" or ".dotm";

    /// <summary>The format that these extensions promise, with an indefinite article; other extensions promise none.</summary>
    private static string? Promised(string extension) => extension switch
    {
        _ when IsWord(extension) => "a Word document",
        ".pdf" => "a PDF document",
        ".odt" => "an OpenDocument text",
        ".rtf" => "a Rich Text document",
        _ => null,
    };

    /// <summary>Whether the content has any markup; some programs save plain text as <c>.html</c>.</summary>
    private static bool HasTags(ReadOnlySpan<byte> content)
    {
        for (var at = content.IndexOf((byte)'<'); at >= 0 && at + 1 < content.Length;)
        {
            StepBudget.Spend();
            if (char.IsAsciiLetter((char)content[at + 1]) || content[at + 1] is (byte)'!' or (byte)'/' or 0)
                return true;
            var next = content[(at + 1)..].IndexOf((byte)'<');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    /// <summary>Whether the content starts like a web page.</summary>
    private static bool IsPage(ReadOnlySpan<byte> content)
    {
        var head = System.Text.Encoding.Latin1.GetString(content[..Math.Min(content.Length, 300)])
            .TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t');
        return head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }
}
