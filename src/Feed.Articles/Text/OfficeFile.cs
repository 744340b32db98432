using System.Text;

namespace Feed.Articles;

/// <summary>Tells files of office programs apart that are no articles: by the names of the streams and parts inside.</summary>
internal static class OfficeFile
{
    /// <summary>
    /// The first that is found counts. Names of streams are UTF-16; one of another kind of file does not stand in the others.
    /// </summary>
    private static readonly (byte[] Name, string Kind)[] Streams =
    [
        (Wide("EncryptedPackage"), "an Office document that is protected by a password; save it without one"),
        (Wide("__substg1.0_"), "an Outlook message (.msg), which has to be saved as .eml"),
        (Wide("__properties_version1.0"), "an Outlook message (.msg), which has to be saved as .eml"),
        (Wide("WordDocument"), "an old Word document (.doc), which has to be saved as .docx"),
        (Wide("PowerPoint Document"), "an old presentation (.ppt)"),
        (Wide("Workbook"), "an old spreadsheet (.xls)"),
    ];

    private static readonly (byte[] Name, string Kind)[] Parts =
    [
        ([.. "xl/workbook.xml"u8], "a spreadsheet (.xlsx)"),
        ([.. "ppt/presentation.xml"u8], "a presentation (.pptx)"),
        ([.. "mimetypeapplication/epub+zip"u8], "an e-book (.epub)"),
        ([.. "mimetypeapplication/vnd.oasis.opendocument.spreadsheet"u8], "a spreadsheet (.ods)"),
        ([.. "mimetypeapplication/vnd.oasis.opendocument.presentation"u8], "a presentation (.odp)"),
        ([.. "Index/Document.iwa"u8], "a Pages document, which has to be exported as .docx"),
    ];

    /// <summary>What the file is, with its article, when it is one of these; else null.</summary>
    public static string? Of(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return Find(content, Streams) ?? "an old Office document, which has to be saved as .docx";
        return content.StartsWith("PK\u0003\u0004"u8) ? Find(content, Parts) : null;
    }

    private static string? Find(ReadOnlySpan<byte> content, (byte[] Name, string Kind)[] kinds)
    {
        foreach (var (name, kind) in kinds)
        {
            if (content.IndexOf(name) >= 0)
                return kind;
        }

        return null;
    }

    private static byte[] Wide(string name) => Encoding.Unicode.GetBytes(name);
}
