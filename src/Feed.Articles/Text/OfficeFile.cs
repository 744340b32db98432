using System.Text;

namespace Feed.Articles;

/// <summary>Recognises Office files that are not articles by the names of the streams and parts inside.</summary>
internal static class OfficeFile
{
    /// <summary>The first match wins. Stream names are UTF-16, and each occurs only in its own kind of file.</summary>
    private static readonly (byte[] Name, FileKind Kind)[] Streams =
    [
        (Utf16("EncryptedPackage"), new("an Office document that is protected by a password", "save it without one")),
        (Utf16("message.rpmsg"), new("an Outlook message (.msg) that is protected by its sender", "ask for the text, or copy it into a .txt file")),
        (Utf16("IPM.Note.SMIME\0"), new("an encrypted Outlook message (.msg)", "open it in Outlook and save its text as .txt")),
        ([.. "IPM.Note.SMIME\0"u8], new("an encrypted Outlook message (.msg)", "open it in Outlook and save its text as .txt")),
        (Utf16("__substg1.0_"), new("an Outlook message (.msg)", "save it as .eml")),
        (Utf16("__properties_version1.0"), new("an Outlook message (.msg)", "save it as .eml")),
        (Utf16("WordDocument"), new("an old Word document (.doc)", "save it as .docx")),
        (Utf16("PowerPoint Document"), new("an old presentation (.ppt)")),
        (Utf16("Workbook"), new("an old spreadsheet (.xls)")),
    ];

    private static readonly (byte[] Name, FileKind Kind)[] Parts =
    [
        ([.. "xl/workbook.xml"u8], new("a spreadsheet (.xlsx)")),
        ([.. "ppt/presentation.xml"u8], new("a presentation (.pptx)")),
        ([.. "mimetypeapplication/epub+zip"u8], new("an e-book (.epub)")),
        ([.. "mimetypeapplication/vnd.oasis.opendocument.spreadsheet"u8], new("a spreadsheet (.ods)")),
        ([.. "mimetypeapplication/vnd.oasis.opendocument.presentation"u8], new("a presentation (.odp)")),
        ([.. "Index/Document.iwa"u8], new("a Pages document", "export it as .docx")),
    ];

    /// <summary>The kind of file, such as a spreadsheet; null when the bytes match no known kind.</summary>
    public static FileKind? KindOf(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return Find(content, Streams)
                ?? new FileKind("an old Office document or one that is protected by a password", "save it as .docx without a password");
        return content.StartsWith("PK\u0003\u0004"u8) ? Find(content, Parts) : null;
    }

    private static FileKind? Find(ReadOnlySpan<byte> content, (byte[] Name, FileKind Kind)[] kinds)
    {
        foreach (var (name, kind) in kinds)
        {
            if (content.IndexOf(name) >= 0)
                return kind;
        }

        return null;
    }

    private static byte[] Utf16(string name) => Encoding.Unicode.GetBytes(name);
}
