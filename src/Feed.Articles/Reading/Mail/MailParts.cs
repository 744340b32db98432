using System.Text.RegularExpressions;
using MimeKit;
using MimeKit.Text;
using MimeKit.Tnef;

namespace Feed.Articles.Reading;

/// <summary>Separates the parts of a mail: its text, and the attached article files.</summary>
internal static partial class MailParts
{
    private static readonly HashSet<string> ArticleFiles = new(
        [".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".docx", ".docm", ".dotx", ".doc", ".odt", ".rtf", ".pdf",
            ".xml", ".json", ".eml", ".nitf"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The first plain-text part that is not an attached file; null when there is none.</summary>
    public static string? Plain(IEnumerable<MimeEntity> parts) =>
        parts.OfType<TextPart>().Where(part => part.IsPlain && !IsFile(part)).Select(Decode)
            .FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));

    /// <summary>The first HTML part that is not an attached file; null when there is none.</summary>
    public static byte[]? Html(IEnumerable<MimeEntity> parts) =>
        parts.OfType<TextPart>().Where(part => part.IsHtml && !IsFile(part)).Select(Utf8).FirstOrDefault(html => html.Length > 0);

    /// <summary>The attached files that may be articles; pictures, cards, dates and signatures are not.</summary>
    public static List<MimePart> Files(IEnumerable<MimeEntity> parts) => [.. parts.OfType<MimePart>().Where(IsFile)];

    /// <summary>The bytes of a file.</summary>
    public static byte[] Bytes(MimePart part)
    {
        using var bytes = new MemoryStream();
        part.Content?.DecodeTo(bytes);
        return bytes.ToArray();
    }

    private static bool IsFile(MimePart part) =>
        part is not TnefPart && part.FileName is { Length: > 0 } name && ArticleFiles.Contains(Path.GetExtension(name.Trim()));

    private static string Decode(TextPart part)
    {
        // In flowed text, a space at the end of a line joins the next one, but not after the mark of a signature (RFC 3676, 4.3).
        var text = Signature().Replace(Text(part), "--");
        return part.IsFlowed ? new FlowedToText { DeleteSpace = part.ContentType.Parameters["delsp"] == "yes" }.Convert(text) : text;
    }

    /// <summary>The page in UTF-8 with a byte order mark, which overrides the encoding that the page itself declares.</summary>
    private static byte[] Utf8(TextPart part) => [.. System.Text.Encoding.UTF8.Preamble, .. System.Text.Encoding.UTF8.GetBytes(Text(part))];

    /// <summary>The text in the charset that the part declares. Many mails wrongly declare ASCII or UTF-8, so these are checked.</summary>
    private static string Text(TextPart part) =>
        part.ContentType.Charset is null or "us-ascii" or "utf-8" or "UTF-8" or "US-ASCII"
            && TextDecoder.TryDecode(Bytes(part), out var text, out _) ? text : part.Text;

    [GeneratedRegex(@"^-- (?=\r?$)", RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Signature();
}
