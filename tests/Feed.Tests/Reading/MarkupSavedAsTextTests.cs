using System.Text;
using Feed.Tests.Reading.Holds;

namespace Feed.Tests.Reading;

/// <summary>A part of a web page that was saved as .txt is read like the page; prose with a sign of markup is prose.</summary>
public sealed class MarkupSavedAsTextTests
{
    [Theory]
    [InlineData("<h1>{0}</h1>\n<p>{1}</p>\n<p>It cost <del>ten</del> nine crowns.</p>")]
    [InlineData("{0}\n\n<p>{1}</p>\n<p>It cost <del>ten</del> nine crowns.</p>")]
    [InlineData("<p>{0}</p>\n\n<p>{1}</p>\n\n<p>It cost <s>ten</s> nine crowns.</p>\n")]
    [InlineData("<P>{0}</P><P>{1}</P><P>It cost <DEL>ten</DEL> nine crowns.</P>")]
    [InlineData("<div class=\"story\">\n<p>{0}</p>\n<p>{1}</p>\nIt cost <strike>ten</strike> nine crowns.\n</div>")]
    [InlineData("<article><h2>{0}</h2>\n<p>{1}\n<p>It cost <del>ten</del> nine crowns.</article>")]
    [InlineData("{0}\n\n{1}\n\nIt <b>really</b> cost <i>only</i> <del>ten</del> nine <a href=\"https://a.example/\">crowns</a>.")]
    [InlineData("---\ntitle: {0}\n---\n<p>{1}</p>\n<p>It cost <del>ten</del> nine crowns.</p>")]
    [InlineData("<p>{0}</p>\r\n<p>{1}</p>\r\n<p>It cost <del>ten</del> nine crowns.</p>\r\n")]
    public void A_fragment_is_read_without_its_tags_and_its_deleted_words(string form)
    {
        var article = Upload.Article(string.Format(null, form, AnyFormat.Headline, AnyFormat.Text));
        var text = string.Join('\n', article.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal(AnyFormat.Headline, article.Title);
        Assert.Contains(article.Paragraphs, paragraph => paragraph.Text == AnyFormat.Text);
        Assert.DoesNotContain('<', text);
        Assert.DoesNotContain("ten", text.Split(' '));
        Assert.EndsWith("nine crowns.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The tag <b> makes letters bold, and nothing ends it here.")]
    [InlineData("A web page begins with <html> and ends with </html>, as every pupil of the school on the quay knows.")]
    [InlineData("The price is < 9 crowns and > 3 crowns, and 2 < 3 holds on both banks of the river.")]
    [InlineData("Write to <nell@quay.example> or to <press@quay.example> before the ferry leaves.")]
    [InlineData("<PHOTO: The ferry> and <CAPTION: The quay> and <END> stay as they are.")]
    [InlineData("I <3 pears, wrote Nell Abara.")]
    public void Prose_with_a_sign_of_markup_stays_as_it_is(string sentence) => Assert.Contains(
        Upload.Article($"{AnyFormat.Headline}\n\n{AnyFormat.Text}\n\n{sentence}\n\n{AnyFormat.Text}").Paragraphs,
        paragraph => paragraph.Text == sentence);

    [Theory]
    [InlineData("It cost <del>ten</del> nine crowns.")]
    [InlineData("It cost <DEL>ten</DEL> nine crowns.")]
    [InlineData("It cost <s>ten</s> nine crowns.")]
    [InlineData("It cost <strike>ten\nor so</strike> nine crowns.")]
    public void Struck_out_words_of_plain_text_are_not_published(string sentence)
    {
        var article = Upload.Article($"{AnyFormat.Headline}\n\n{AnyFormat.Text}\n\n{sentence}\n\n{AnyFormat.Text}");
        Assert.Contains(article.Paragraphs, paragraph => paragraph.Text.Replace("  ", " ", StringComparison.Ordinal) == "It cost nine crowns.");
    }

    [Theory]
    [InlineData("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Pear market\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", "iCalendar")]
    [InlineData("BEGIN:VCARD\nVERSION:4.0\nFN:Nell Abara\nEND:VCARD\n", "vCard")]
    [InlineData("quay,crates,fruit\nupper,11,pears\nlower,9,plums\n", "CSV")]
    [InlineData("quay;crates;fruit\r\nupper;11;pears\r\nlower;9;plums\r\n", "CSV")]
    [InlineData("quay\tcrates\tfruit\nupper\t11\tpears\nlower\t9\tplums", "CSV")]
    [InlineData("\"quay\",\"crates\",\"fruit\"\n\"upper\",\"11, or so\",\"pears,\nripe\"\n", "CSV")]
    [InlineData("quay,crates,fruit\nupper,,pears\nlower,9,\n", "CSV")]
    public void A_table_a_calendar_and_an_address_book_are_refused_with_what_they_are(string content, string kind)
    {
        foreach (var name in new[] { "pears.txt", "pears.md", "pears" })
        {
            Assert.Contains(kind, Upload.Reason(name, Encoding.UTF8.GetBytes(content)), StringComparison.Ordinal);
            Assert.Contains(kind, Upload.Reason(name, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(content)]), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Pears, plums, figs\nLeft, right, centre\nOne, two, three")]
    [InlineData("Pears cross the river, again, and again\n\nThe ferry left at nine, says Nell, its captain.\n\nIt came, it went, it came.")]
    [InlineData("Quay\tCrates\tFruit\n\nThe ferry left the upper pier at nine.\n\nIt came back.")]
    [InlineData("Pears cross the river\nquay,crates,fruit\nupper,11,pears\nlower,9,plums")]
    public void Lines_with_commas_and_a_text_with_a_table_are_read(string content) => Upload.Article(content);
}
