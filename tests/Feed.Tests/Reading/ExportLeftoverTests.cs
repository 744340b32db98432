using System.IO.Compression;
using System.Text;

namespace Feed.Tests.Reading;

/// <summary>What exports and converters leave in a file: a tag around the headline, a bare backslash, a missing content type, a lost space.</summary>
public sealed class ExportLeftoverTests
{
    [Theory]
    [InlineData("<h1>{0}</h1>")]
    [InlineData("<H2>{0}</H2>")]
    [InlineData("<b>{0}</b>")]
    [InlineData("<title>{0}</title>")]
    [InlineData("<headline>{0}</headline>")]
    [InlineData("<p><strong>{0}</strong></p>")]
    [InlineData("<h1 class=\"x\">{0}</h1>")]
    public void The_tags_around_a_headline_are_not_shown(string form)
    {
        foreach (var file in new[] { "{0}\n\n{1}", "{0}\n{1}", "\n{0}\n\n{1}" })
        {
            foreach (var name in new[] { "wall.txt", "wall.md" })
            {
                if (name == "wall.md" && file == "{0}\n{1}")
                    continue;
                var article = Upload.Article(name, Encoding.UTF8.GetBytes(string.Format(null, file, string.Format(null, form, HarbourStory.Headline), HarbourStory.Plain)));
                Assert.True(article.Title == HarbourStory.Headline, $"{article.Title}: {name} {form} {file}");
                Assert.Equal(HarbourStory.Paragraphs, article.Paragraphs.Select(paragraph => paragraph.Text));
            }
        }
    }

    [Theory]
    [InlineData("\"\\d+\"")]
    [InlineData("\"C:\\quay\\wall\"")]
    [InlineData("\"a \\& b\"")]
    [InlineData("\"it\\'s\"")]
    [InlineData("[\"\\d\", \"\\w\"]")]
    public void A_backslash_that_escapes_nothing_does_not_refuse_a_file(string value) => Assert.Equal("Ann Pell", Assert.Single(Upload.Article(
        "wall.md", Encoding.UTF8.GetBytes($"---\ntitle: {HarbourStory.Headline}\npattern: {value}\nauthor: Ann Pell\n---\n\n{HarbourStory.Plain}")).Authors));

    [Theory]
    [InlineData("\"Lines \\d and \\\\ and \\u0041\\n end\"", "Lines \\d and \\ and A end")]
    [InlineData("\"Tom\\'s wall\"", "Tom's wall")]
    public void Such_a_backslash_stays_and_escapes_are_read(string value, string title) => Assert.Equal(title, Upload.Article(
        "wall.md", Encoding.UTF8.GetBytes($"---\ntitle: {value}\n---\n\n{HarbourStory.Plain}")).Title);

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, false)]
    public void A_Word_document_whose_list_of_content_types_lacks_parts_is_read(bool hasDefault, bool hasProperties)
    {
        var article = Upload.Article("wall.docx", Document(hasDefault, hasProperties));
        Assert.Equal(HarbourStory.Headline, article.Title);
        Assert.Equal(HarbourStory.Paragraphs, article.Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Theory]
    [InlineData("FOR PRESSFEBRUARY 17, 1999")]
    [InlineData("FOR PRESS17 FEBRUARY 1999")]
    [InlineData("PRESS RELEASEFebruary 17, 1999")]
    [InlineData("For immediate releaseFebruary 17, 1999")]
    [InlineData("MEDIA RELEASEFEBRUARY 17 1999")]
    public void A_date_after_a_label_needs_no_space(string line)
    {
        var article = Upload.Article($"{line}\n\n{HarbourStory.Headline}\n\n{HarbourStory.Plain}");
        Assert.Equal(HarbourStory.Headline, article.Title);
        Assert.Equal(new DateTime(1999, 2, 17), article.Published!.Value.Date);
    }

    private static byte[] Document(bool hasDefault, bool hasProperties)
    {
        const string Package = "application/vnd.openxmlformats-package.";
        const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("[Content_Types].xml", $"<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"{Package}relationships+xml\"/>"
                + (hasDefault ? "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" : "")
                + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
                + (hasProperties ? $"<Override PartName=\"/docProps/core.xml\" ContentType=\"{Package}core-properties+xml\"/>" : "") + "</Types>");
            Add("_rels/.rels", "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + $"<Relationship Id=\"r1\" Type=\"{Relationships}officeDocument\" Target=\"word/document.xml\"/>"
                + "<Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>");
            Add("docProps/core.xml", "<?xml version=\"1.0\"?><cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"/>");
            Add("word/document.xml", "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                + string.Concat(HarbourStory.Paragraphs.Prepend(HarbourStory.Headline).Select(text => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")) + "</w:body></w:document>");

            void Add(string name, string text)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return file.ToArray();
    }
}
