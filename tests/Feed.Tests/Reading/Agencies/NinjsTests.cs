using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Agencies;

/// <summary>ninjs, IPTC's format of one item in JSON.</summary>
public sealed class NinjsTests
{
    private const string Start = """
        "uri":"urn:pears:7","version":"2","type":"text","versioncreated":"2026-03-03T09:30:00+00:00","language":"en","headline":"Pears Cross The River","located":"Harwick"
        """;

    private static Article Read(string members, string name = "pears.json") => Upload.Article(name, Encoding.UTF8.GetBytes($"{{{members}}}"));

    private static string Reason(string json) => Upload.Reason("pears.json", Encoding.UTF8.GetBytes(json));

    [Theory]
    [InlineData("pears.json", "\"body_xhtml\":\"<p>The ferry left at nine.</p>\",\"body_text\":\"Other words.\"")]
    [InlineData("pears.txt", "\"body_text\":\"The ferry left at nine.\"")]
    [InlineData("pears.md", "\"body_html\":\"The ferry left at <b>nine</b>.\"")]
    [InlineData("pears", "\"body_main\":\"The ferry left at nine.\"")]
    [InlineData("pears.json", "\"bodies\":[{\"role\":\"text\",\"contenttype\":\"text/plain\",\"value\":\"Other.\"},{\"contentType\":\"text/html\",\"value\":\"<p>The ferry left at nine.</p>\"}]")]
    [InlineData("pears.json", "\"bodies\":[{\"contentType\":\"text/vnd.IPTC.NITF\",\"value\":\"<nitf><body><body.content><p>The ferry left at nine.</p></body.content></body></nitf>\"}]")]
    public void An_item_is_read_with_any_name_and_form_of_text(string name, string body)
    {
        var article = Read($"{Start},{body}", name);
        Assert.Equal("Pears Cross The River", article.Title);
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 9, 30, 0, TimeSpan.Zero), article.Published);
        Assert.Equal("en", article.Language);
        Assert.Equal(new AgencyItem("urn:pears:7", "2", "Harwick"), article.Agency);
        Assert.Equal("The ferry left at nine.", Assert.Single(article.Paragraphs).Text);
    }

    [Fact]
    public void Names_of_version_two_and_three_are_read()
    {
        var article = Read("""
            "uri":"urn:pears:7","type":"text","versionCreated":"2026-03-03T09:30:00Z","pubStatus":"usable","by":"Von Jane Roe, PNA",
            "headlines":[{"role":"subhead","value":"They are ripe"},{"role":"main","value":"Pears Cross The River"}],
            "subjects":[{"uri":"http://cv.iptc.org/newscodes/mediatopic/15000000","name":"Sports"},{"literal":"LOCAL","name":"Local"}],
            "bodies":[{"role":"html","value":"<p>The ferry left.</p>"}]
            """);
        Assert.Equal("Pears Cross The River", article.Title);
        Assert.Equal(["Jane Roe"], article.Authors);
        Assert.Equal(["Sport"], article.Tags.Where(tag => tag.Declared).Select(tag => tag.Label));
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 9, 30, 0, TimeSpan.Zero), article.Published);
    }

    [Theory]
    [InlineData("\"byline\":\"Jane Roe and Nell d'Abara\"", "Jane Roe, Nell d'Abara")]
    [InlineData("\"byline\":\"JANE ROE, Pear Press\"", "Jane Roe")]
    [InlineData("\"authors\":[{\"name\":\"Sam Low\",\"role\":\"editor\"},{\"name\":\"Jane Roe\",\"role\":\"writer\"}]", "Jane Roe")]
    [InlineData("\"byline\":\"PNA\"", "")]
    public void Only_persons_are_authors(string members, string authors) =>
        Assert.Equal(authors, string.Join(", ", Read($"{Start},{members},\"body_text\":\"The ferry left.\"").Authors));

    [Theory]
    [InlineData("\"pubstatus\":\"canceled\"", HoldReason.Canceled)]
    [InlineData("\"pubstatus\":\"withheld\"", HoldReason.Withheld)]
    [InlineData("\"embargoed\":\"2099-03-05T00:01:00+00:00\"", HoldReason.Embargo)]
    [InlineData("\"embargoed\":\"after the vote\"", HoldReason.UnreadableEmbargo)]
    [InlineData("\"ednote\":\"EMBARGOED UNTIL 00:01 GMT, 5 MARCH 2099\"", HoldReason.Embargo)]
    public void What_the_agency_withholds_is_held(string members, HoldReason reason) =>
        Assert.Equal(reason, Read($"{Start},{members},\"body_text\":\"The ferry left.\"").Hold?.Reason);

    [Fact]
    public void Non_text_is_refused_by_name()
    {
        Assert.Contains("a picture", Reason("""{"uri":"urn:pears:8","type":"picture","versioncreated":"2026-03-03T09:30:00Z","headline":"Pears"}"""), StringComparison.Ordinal);
        Assert.Contains("no text", Reason($"{{{Start}}}"), StringComparison.Ordinal);
        Assert.Contains("2 ninjs items", Reason($"[{{{Start}}},{{{Start}}}]"), StringComparison.Ordinal);
        Assert.Contains("not valid JSON", Reason($"{{{Start}, \"body_text\": \"The ferry"), StringComparison.Ordinal);
    }

    [Fact]
    public void Subjects_that_mix_scripts_enter_no_list() =>
        Assert.DoesNotContain(
            Read($"{Start},\"body_text\":\"The ferry left.\",\"subject\":[{{\"code\":\"20009999\",\"name\":\"P\u0435ars\"}}]").Tags, tag => tag.Declared);
}
