using System.Text;
using Feed.Articles;
using Feed.Tests.Reading.Office;

namespace Feed.Tests.Reading.Holds;

/// <summary>A mark in the properties of a document holds it, whichever property it is in; other words there do not.</summary>
public sealed class DocumentPropertyTests
{
    public static TheoryData<string> Marks => ["DRAFT", "Draft", "Embargoed until 4 December 2098", "Do not publish", "Not for publication", "Embargoed", "DRAFT press release", "Not approved", "DRAFT - do not publish"];

    public static TheoryData<string> Others => ["Draft law", "Oil embargo", "NFL draft", "Press release", "Pears", "Trade embargo", "Holding company", "Published", "Final", "Draft picks", "Ban on names", "Household"];

    [Theory]
    [MemberData(nameof(Marks))]
    public void A_mark_holds_the_document(string mark) => Assert.All(Documents(mark), document => Assert.True(Read(document).Hold is not null, document.Property));

    [Theory]
    [MemberData(nameof(Others))]
    public void Other_words_hold_nothing(string words) => Assert.All(Documents(words), document => Assert.True(Read(document).Hold is null, document.Property));

    [Fact]
    public void The_time_in_a_property_is_the_end_of_the_hold() =>
        Assert.All(Documents("Embargoed until 4 December 2098"), document => Assert.True(Read(document).Hold?.Until?.Day == 4, document.Property));

    private static Article Read((string Property, string Name, byte[] Content) document) => Upload.Article(document.Name, document.Content);

    private static IEnumerable<(string Property, string Name, byte[] Content)> Documents(string value)
    {
        foreach (var property in new[] { "title", "subject", "keywords", "doccomm", "category" })
            yield return ($"rtf {property}", "a.rtf", Encoding.UTF8.GetBytes($@"{{\rtf1\ansi {{\info{{\{property} {value}}}{{\author Ada Quill}}}}{AnyFormat.Headline}\par {AnyFormat.Text}\par}}"));
        yield return ("rtf user's", "a.rtf", Encoding.UTF8.GetBytes($@"{{\rtf1\ansi {{\*\userprops {{\propname Status}}\proptype30{{\staticval {value}}}}}{AnyFormat.Headline}\par {AnyFormat.Text}\par}}"));
        foreach (var property in new[] { "<dc:title>{0}</dc:title>", "<dc:subject>{0}</dc:subject>", "<dc:description>{0}</dc:description>", "<meta:keyword>{0}</meta:keyword>", "<meta:user-defined meta:name=\"Status\">{0}</meta:user-defined>" })
            yield return ($"odt {property}", "a.odt", OdtTests.Document($"<text:p>{AnyFormat.Headline}</text:p><text:p>{AnyFormat.Text}</text:p>", meta: string.Format(null, property, value)));
        foreach (var property in new[] { "dc:title", "dc:subject", "dc:description", "cp:keywords", "cp:category", "cp:contentStatus" })
            yield return ($"docx {property}", "a.docx", WordDocument.WithProperty(property, value, $"<w:p><w:r><w:t>{AnyFormat.Headline}</w:t></w:r></w:p><w:p><w:r><w:t>{AnyFormat.Text}</w:t></w:r></w:p>"));
    }
}
