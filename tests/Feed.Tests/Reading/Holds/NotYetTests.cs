using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Holds;

/// <summary>A key about publication or approval holds the file where its value says not yet, and a line or cover in other words does too.</summary>
public sealed class NotYetTests
{
    [Theory]
    [InlineData("publish_web: false")]
    [InlineData("seo: {published: false}")]
    [InlineData("moderation_state: needs_review")]
    [InlineData("workflow: {state: in_review}")]
    [InlineData("workflow: awaiting legal")]
    [InlineData("web_status: hold")]
    [InlineData("approval_status: rejected")]
    [InlineData("legal_cleared: false")]
    [InlineData("is_live: 0")]
    [InlineData("availability: {from: 2099-03-05}")]
    [InlineData("editor_note: Embargoed until 5 March 2099")]
    [InlineData("ednote: HOLD FOR RELEASE")]
    [InlineData("notes: do not publish before 5 March 2099")]
    [InlineData("wordpress_status: future")]
    public void A_value_that_says_not_yet_holds_the_file(string line) => Assert.NotNull(Front(line).Hold);

    [Theory]
    [InlineData("publish_web: true")]
    [InlineData("show_published_date: false")]
    [InlineData("comments: {published: true}")]
    [InlineData("moderation_state: published")]
    [InlineData("workflow: done")]
    [InlineData("approval_status: granted")]
    [InlineData("order_state: Ohio")]
    [InlineData("availability: worldwide")]
    [InlineData("editor_note: This article replaces an earlier one.")]
    [InlineData("notes: the embargo on pears was lifted")]
    [InlineData("sidebar: {hidden: true}")]
    [InlineData("film_status: in production")]
    [InlineData("rss_published: no")]
    public void Any_other_value_holds_nothing(string line) => Assert.Null(Front(line).Hold);

    [Theory]
    [InlineData("Available for publication from 5 March 2099")]
    [InlineData("To be published at 10:00 on 5 March 2099")]
    [InlineData("Nothing in this document may be published before 5 March 2099")]
    [InlineData("Embargo'd until 5 March 2099")]
    [InlineData("EMBARGEOD UNTIL 5 March 2099")]
    [InlineData("Embargeod until 10:00 on 5 March 2099")]
    [InlineData("EMBAGOED: 5 MARCH 2099")]
    [InlineData("HFR")]
    [InlineData("FOR REVIEW ONLY")]
    public void A_line_of_the_head_in_other_words_holds_the_article(string line)
    {
        foreach (var format in new[] { "a.txt", "a.md", "a.docx", "a.html" })
            Assert.True(Upload.Article(format, AnyFormat.Of(format, line, AnyFormat.Headline, AnyFormat.Text)).Hold is not null, $"{format}: {line}");
    }

    [Fact]
    public void A_future_publication_time_above_the_headline_holds_the_article()
    {
        foreach (var format in new[] { "a.txt", "a.md", "a.docx" })
            Assert.NotNull(Upload.Article(format, AnyFormat.Of(format, "Time of publication: 5 March 2099, 10:00", AnyFormat.Headline, AnyFormat.Text)).Hold);
    }

    [Fact]
    public void A_past_availability_date_holds_nothing() =>
        Assert.Equal(2024, Front("availability: {from: 2024-03-05}").Hold?.Until?.Year);

    [Theory]
    [InlineData("Embarked until 1840 on pear ships")]
    [InlineData("EMBARKED ON 5 MARCH 2099")]
    [InlineData("For review: a fine pear")]
    [InlineData("Nothing may be used before pears are ripe")]
    [InlineData("To be published: the letters of a ferryman")]
    public void A_headline_of_like_words_holds_nothing(string line) =>
        Assert.Null(Upload.Article("a.txt", AnyFormat.Of("a.txt", line, AnyFormat.Text)).Hold);

    [Theory]
    [InlineData("Draft for approval: Pears", "Here is the story.")]
    [InlineData("Embargo Thursday: Pears", "Here is the story.")]
    [InlineData("Pears", "Draft attached, please do not use.")]
    [InlineData("Pears", "Please do not run it yet.")]
    [InlineData("Pears", "Publication only after 5 March 2099 please.")]
    public void The_mail_around_an_article_holds_it_in_other_words(string subject, string cover) => Assert.NotNull(Mailed(subject, cover).Hold);

    [Theory]
    [InlineData("Draft law passes", "Here is the story.")]
    [InlineData("Embargo lifted Thursday: Pears", "There is no embargo.")]
    [InlineData("Pears", "The draft law is attached as a picture.")]
    [InlineData("Pears", "Please use it today.")]
    public void Any_other_mail_around_it_holds_nothing(string subject, string cover) => Assert.Null(Mailed(subject, cover).Hold);

    [Theory]
    [InlineData("Deferred-Delivery: Thu, 05 Mar 2099 09:00:00 +0000", true)]
    [InlineData("Deferred-Delivery: Tue, 05 Mar 2024 09:00:00 +0000", false)]
    public void A_mail_that_is_sent_later_is_held_until_then(string field, bool isHeld) => Assert.Equal(isHeld, Upload.Article("a.eml", Encoding.UTF8.GetBytes(
        $"From: Ada Quill <ada@harbour.example>\r\nSubject: {AnyFormat.Headline}\r\n{field}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n{AnyFormat.Text}\r\n")).Hold?.Until?.Year == 2099);

    [Theory]
    [InlineData("<meta name=\"citation_embargo\" content=\"2099-03-05\">", true)]
    [InlineData("<meta name=\"cms.workflow\" content=\"draft\">", true)]
    [InlineData("<meta name=\"cms.workflow\" content=\"published\">", false)]
    [InlineData("<meta name=\"page_status\" content=\"loaded\">", false)]
    public void A_meta_element_in_other_words_holds_the_page(string meta, bool isHeld) => Assert.Equal(isHeld, Upload.Article("a.html", Encoding.UTF8.GetBytes(
        $"<html><head><title>{AnyFormat.Headline}</title>{meta}</head><body><article><h1>{AnyFormat.Headline}</h1><p>{AnyFormat.Text}</p><p>{AnyFormat.Text}</p></article></body></html>")).Hold is not null);

    [Theory]
    [InlineData("a.mdx", "Seen {/* unseen words */} here")]
    [InlineData("a.md", "Seen {{< comment >}}unseen words{{< /comment >}} here")]
    [InlineData("a.md", "Seen\n\n{{% comment %}}\nunseen\n{{% /comment %}}\n\nhere")]
    [InlineData("a.md", "Seen ~unseen words~ here")]
    [InlineData("a.md", "Seen {# unseen #} here")]
    [InlineData("a.txt", "Seen ~~unseen words~~ here")]
    [InlineData("a.txt", "Seen <!-- unseen words --> here")]
    public void Comments_and_struck_words_are_not_published(string name, string text)
    {
        var read = Upload.Article(name, Encoding.UTF8.GetBytes($"{AnyFormat.Headline}\n\n{text}\n\n{AnyFormat.Text}\n"));
        Assert.DoesNotContain("unseen", read.Title + string.Concat(read.Paragraphs.Select(paragraph => paragraph.Text + paragraph.Html)), StringComparison.Ordinal);
        Assert.Contains(read.Paragraphs, paragraph => paragraph.Text.Contains("Seen", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a.md", "From ~5 to ~7 crates")]
    [InlineData("a.md", "The water H~2~O runs")]
    [InlineData("a.md", "Half a day (~4 hours) or a day (~8 hours) of pears")]
    [InlineData("a.md", "See [pears](https://a.example/~ada/x) and [plums](https://b.example/~bo/y) there")]
    [InlineData("a.txt", "A home at ~/pears and ~/plums")]
    public void Other_marks_of_that_kind_cut_nothing(string name, string text)
    {
        var read = Upload.Article(name, Encoding.UTF8.GetBytes($"{AnyFormat.Headline}\n\n{text}\n\n{AnyFormat.Text}\n"));
        Assert.Contains(read.Paragraphs, paragraph => paragraph.Text.Contains(text.Split(' ')[^1], StringComparison.Ordinal));
    }

    [Fact]
    public void Rich_Text_that_is_cut_off_before_its_text_is_refused() =>
        Assert.Contains("cut off", Upload.Reason("a.rtf", Encoding.UTF8.GetBytes(@"{\rtf1 pears")), StringComparison.Ordinal);

    [Fact]
    public void A_place_and_an_empty_picture_are_notes()
    {
        Assert.Contains(Front("place: Harwick").Notes, note => note.Contains("place", StringComparison.Ordinal));
        Assert.Contains(Front("image: ''").Notes, note => note.Contains("image", StringComparison.Ordinal));
    }

    private static Article Front(string line) =>
        Upload.Article("a.md", Encoding.UTF8.GetBytes($"---\ntitle: {AnyFormat.Headline}\n{line}\n---\n\n{AnyFormat.Text}\n"));

    private static Article Mailed(string subject, string cover) => Upload.Article("m.eml", Encoding.UTF8.GetBytes(string.Join("\r\n",
        "From: Ada Quill <ada@harbour.example>", $"Subject: {subject}", "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=p", "",
        "--p", "Content-Type: text/plain", "", cover, "", "--p", "Content-Type: text/plain; name=\"pears.txt\"",
        "Content-Disposition: attachment; filename=\"pears.txt\"", "", AnyFormat.Headline, "", AnyFormat.Text, "", "--p--", "")));
}
