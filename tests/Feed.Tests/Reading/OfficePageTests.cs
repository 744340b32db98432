using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading;

/// <summary>What Word and Google Docs save as a web page, with what each of them puts around the text.</summary>
public sealed class OfficePageTests
{
    private const string GoogleDocs =
        """
        <html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style type="text/css">@import
        url(https://themes.googleusercontent.com/fonts/css?kit=x);
        ol{margin:0;padding:0}.c0{color:#000000;text-decoration:none;font-size:11pt}.c1{height:11pt}.c3{font-size:26pt;text-decoration:none}.c5{text-decoration:line-through}.title{font-size:26pt}
        </style></head><body class="c4 doc-content"><div><p class="c1"><span class="c0">Tarn Harbour Office</span></p></div><p
        class="c2 title" id="h.7k3v9q2m"><span class="c3">Orlan lamp turns again</span></p>
        <p class="c2 subtitle" id="h.abc"><span class="c0">The keeper found it in a barn</span></p><p class="c2"><span
        class="c0">By Nell Abara</span></p><p class="c2"><span class="c0">3 March 2026</span></p><p class="c1"><span
        class="c0"></span></p>
        <p class="c2"><span class="c0">The lighthouse of Orlan was lit again on Friday, and forty boats came out to </span><span
        class="c0 c5">laugh at</span><span class="c0"> see whether the old lamp would turn.</span><sup><a href="#cmnt1"
        id="cmnt_ref1">[a]</a></sup></p>
        <h2 class="c2" id="h.xyz"><span class="c0">Packed in straw</span></h2>
        <p class="c2"><span class="c0">&ldquo;I heard it before I saw it,&rdquo; said Ada Quill, who keeps the light and
        the </span><span class="c6"><a class="c6"
        href="https://www.google.com/url?q=https://coast.example/log?year%3D1871&amp;sa=D&amp;source=editors&amp;ust=1772530000&amp;usg=AOvVaw0">log of the station</a></span><span class="c0">.</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p>
        <ul class="lst-kix_1-0 start"><li class="c2 li-bullet-0"><span class="c0">The lamp weighs two tonnes.</span></li></ul>
        <p class="c2"><span style="overflow: hidden; display: inline-block; width: 601.70px; height: 401.33px;"><img alt="The lamp
        of Orlan" src="images/image1.png" style="width: 601.70px; height: 401.33px;" title=""></span></p>
        <p class="c2"><span class="c0">The harbour board meets on Tuesday to say who will pay for the oil that it burns.</span></p>
        <hr class="c9"><div><p class="c2"><a href="#ftnt_ref1" id="ftnt1">[1]</a><span class="c0">&nbsp;Kept since 1871.</span></p></div>
        <div class="c7"><p class="c2"><a href="#cmnt_ref1" id="cmnt1">[a]</a><span class="c0">Is it forty boats? Please
        check.</span></p></div></body></html>
        """;

    private const string Word =
        """
        <html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
        <head><meta http-equiv=Content-Type content="text/html; charset=windows-1252"><meta name=ProgId content=Word.Document><meta
        name=Generator content="Microsoft Word 15">
        <title>Template for releases 2019</title>
        <!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>win
        user</o:Author><o:LastAuthor>Front Desk PC</o:LastAuthor></o:DocumentProperties></xml><![endif]-->
        <style><!-- /* Style Definitions */ p.MsoNormal {margin:0cm;} p.MsoTitle {mso-style-priority:10;} span.Hid {display:none; mso-hide:all;} --></style></head>
        <body lang=EN-GB style='tab-interval:36.0pt'><div class=WordSection1>
        <p class=MsoNormal><b>PRESS RELEASE<o:p></o:p></b></p><p class=MsoTitle>Orlan lamp turns again<o:p></o:p></p><p
        class=MsoNormal>By Nell Abara<o:p></o:p></p><p class=MsoNormal>3 March 2026<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
        <p class=MsoNormal>The lighthouse of Orlan was lit again on Friday, and forty boats came out to <del cite="mailto:x">laugh
        at</del><ins cite="mailto:x">see whether</ins> the old
        lamp would turn.<span class=MsoCommentReference><a class=msocomanchor id="_anchor_1"
        href="#_msocom_1">[NA1]</a></span><o:p></o:p></p>
        <p class=MsoNormal>It throws 10<sup>6</sup> candles<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span
        class=MsoFootnoteReference><![if !supportFootnotes]>[1]<![endif]></span></a> over the bay.<span class=Hid>Ask the board
        first.</span><o:p></o:p></p>
        <p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
        style='font-family:Symbol'><span style='mso-list:Ignore'>&#183;<span
        style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>The lamp weighs two tonnes.<o:p></o:p></p>
        <p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span
        style='mso-list:Ignore'>2.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>It turns once
        in nine seconds.<o:p></o:p></p>
        <p class=MsoNormal>&#8220;I heard it before I saw it,&#8221; said Ada Quill, who keeps the light.<o:p></o:p></p>
        <p class=MsoNormal><!--[if gte vml 1]><v:shape id="Picture_1"><v:imagedata
        src="orlan_files/image001.png" o:title=""/></v:shape><![endif]--><![if !vml]><img width=400 height=300
        src="orlan_files/image002.png" alt="The lamp of Orlan" v:shapes="Picture_1"><![endif]><o:p></o:p></p></div>
        <div style='mso-element:footnote-list'><hr align=left size=1 width="33%"><div style='mso-element:footnote' id=ftn1><p
        class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> By the log of 1871.<o:p></o:p></p></div></div>
        <div style='mso-element:comment-list'><div style='mso-element:comment'><div id="_com_1" class=msocomtxt><p
        class=MsoCommentText>Is it forty boats?<o:p></o:p></p></div></div></div>
        </body></html>
        """;

    private static Article Read(string name, string html) => Upload.Article(name, Encoding.UTF8.GetBytes(html.Replace("windows-1252", "utf-8", StringComparison.Ordinal)));

    [Theory]
    [InlineData("orlan.html", GoogleDocs)]
    [InlineData("orlan.htm", Word)]
    public void A_document_that_was_saved_as_a_web_page_is_read_as_its_writer_meant_it(string name, string html)
    {
        var article = Read(name, html);
        Assert.Equal(("Orlan lamp turns again", "Nell Abara"), (article.Title, Assert.Single(article.Authors)));
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.Zero), article.Published);
        Assert.Equal("Ada Quill", Assert.Single(article.Speakers).Name);
        var text = string.Join('\n', article.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.All(
            ["laugh at", "[a]", "[NA1]", "Please check", "forty boats?", "Ask the board", "win user", "Front Desk", "Template", "PRESS RELEASE", "By Nell", "Harbour Office"],
            cut => Assert.DoesNotContain(cut, text, StringComparison.Ordinal));
        Assert.Contains("see whether the old lamp would turn.", text, StringComparison.Ordinal);
        Assert.Contains(article.Paragraphs, paragraph => paragraph is { Kind: ParagraphKind.ListItem, Text: "The lamp weighs two tonnes." });
        Assert.Contains("1871", article.Paragraphs[^1].Text, StringComparison.Ordinal);
        Assert.Contains(article.Pictures.Append(article.Image), picture => picture?.Description == "The lamp of Orlan");
    }

    [Fact]
    public void Words_list_numbers_and_raised_digits_stay()
    {
        var article = Read("orlan.htm", Word);
        Assert.Contains(article.Paragraphs, paragraph => paragraph is { Kind: ParagraphKind.ListItem, Text: "2. It turns once in nine seconds." });
        Assert.Contains(article.Paragraphs, paragraph => paragraph.Text == "It throws 10⁶ candles[1] over the bay.");
    }

    [Fact]
    public void An_embargo_in_the_head_of_Google_Docs_printed_pages_holds_the_article() =>
        Assert.Equal(2099, Read("orlan.html", GoogleDocs.Replace("Tarn Harbour Office", "EMBARGOED UNTIL 09:00 GMT, 5 MARCH 2099", StringComparison.Ordinal)).Hold?.Until?.Year);

    [Fact]
    public void A_link_that_Google_Docs_redirects_through_Google_leads_to_its_target() => Assert.Contains(
        Read("orlan.html", GoogleDocs).Paragraphs,
        paragraph => paragraph.Html?.Contains("<a href=\"https://coast.example/log?year=1871\">log of the station</a>", StringComparison.Ordinal) == true);
}
