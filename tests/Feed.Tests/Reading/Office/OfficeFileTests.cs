using System.Text;

namespace Feed.Tests.Reading.Office;

/// <summary>Files of office programs that are no articles are refused by what they are.</summary>
public sealed class OfficeFileTests
{
    [Theory]
    [InlineData("EncryptedPackage", "protected by a password")]
    [InlineData("__substg1.0_0037001F", "Outlook message (.msg)")]
    [InlineData("WordDocument", "old Word document (.doc)")]
    [InlineData("Workbook", "spreadsheet (.xls)")]
    [InlineData("Contents", "old Office document")]
    public void A_compound_file_is_known_by_its_streams(string stream, string kind)
    {
        byte[] file = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1000], .. Encoding.Unicode.GetBytes(stream), .. new byte[100]];
        foreach (var name in new[] { "pears.docx", "pears.doc", "pears.msg", "pears.txt" })
            Assert.Contains(kind, Upload.Reason(name, file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EncryptedPackage", "The file is an Office document that is protected by a password; save it without one and upload it again.")]
    [InlineData("__substg1.0_0037001F", "The file is an Outlook message (.msg); save it as .eml and upload it again.")]
    [InlineData("__substg1.0_0037001F message.rpmsg", "The file is an Outlook message (.msg) that is protected by its sender; ask for the text, or copy it into a .txt file and upload it again.")]
    public void The_reason_says_what_to_do_whatever_the_name(string stream, string reason)
    {
        byte[] file = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1000], .. Encoding.Unicode.GetBytes(stream), .. new byte[100]];
        foreach (var name in new[] { "pears.docx", "pears.msg" })
            Assert.Equal(reason, Upload.Reason(name, file));
    }

    [Theory]
    [InlineData("xl/workbook.xml", "spreadsheet (.xlsx)")]
    [InlineData("ppt/presentation.xml", "presentation (.pptx)")]
    public void A_zip_archive_is_known_by_its_parts(string part, string kind)
    {
        using var bytes = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(bytes, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
            zip.CreateEntry(part);
        Assert.Contains(kind, Upload.Reason("pears.docx", bytes.ToArray()), StringComparison.Ordinal);
    }
}
