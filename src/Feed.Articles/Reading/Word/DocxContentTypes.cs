using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Word;

/// <summary>
/// Completes the list of content types of a Word document. Converters leave parts out of it, and the library then reads none.
/// </summary>
internal static partial class DocxContentTypes
{
    private const string ListName = "[Content_Types].xml";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml",
        ["docProps/app.xml"] = "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        ["docProps/custom.xml"] = "application/vnd.openxmlformats-officedocument.custom-properties+xml",
        ["word/document.xml"] = Word + "document.main+xml",
        ["word/styles.xml"] = Word + "styles+xml",
        ["word/numbering.xml"] = Word + "numbering+xml",
        ["word/settings.xml"] = Word + "settings+xml",
        ["word/webSettings.xml"] = Word + "webSettings+xml",
        ["word/fontTable.xml"] = Word + "fontTable+xml",
        ["word/footnotes.xml"] = Word + "footnotes+xml",
        ["word/endnotes.xml"] = Word + "endnotes+xml",
        ["word/comments.xml"] = Word + "comments+xml",
        ["word/theme/theme1.xml"] = "application/vnd.openxmlformats-officedocument.theme+xml",
    };

    /// <summary>The document with a complete list; null when its list lacks none of the usual parts.</summary>
    public static byte[]? Complete(ReadOnlyMemory<byte> content)
    {
        using var copy = new MemoryStream();
        copy.Write(content.Span);
        using (var zip = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            if (zip.GetEntry(ListName) is not { } list)
                return null;
            var text = Read(list);
            var missing = string.Concat(zip.Entries.Select(entry => (entry.FullName, Type: TypeOf(entry.FullName)))
                .Where(part => part.Type is not null && !text.Contains($"\"/{part.FullName}\"", StringComparison.OrdinalIgnoreCase))
                .Select(part => $"<Override PartName=\"/{part.FullName}\" ContentType=\"{part.Type}\"/>"));
            var end = text.LastIndexOf("</", StringComparison.Ordinal);
            if (missing.Length == 0 || end < 0 || text[end..].Contains(':', StringComparison.Ordinal))
                return null;
            if (!text.Contains("\"xml\"", StringComparison.OrdinalIgnoreCase))
                missing = "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" + missing;
            list.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(ListName).Open(), new UTF8Encoding(false));
            writer.Write(text.Insert(end, missing));
        }

        return copy.ToArray();
    }

    private static string Read(ZipArchiveEntry list)
    {
        using var reader = new StreamReader(list.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static string? TypeOf(string part) => Known.GetValueOrDefault(part)
        ?? (HeaderOrFooter().Match(part) is { Success: true } match ? $"{Word}{match.Groups["kind"].Value}+xml" : null);

    [GeneratedRegex(@"^word/(?<kind>header|footer)\d*\.xml$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HeaderOrFooter();
}
