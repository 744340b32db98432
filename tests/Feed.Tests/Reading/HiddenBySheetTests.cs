using System.Text;

namespace Feed.Tests.Reading;

/// <summary>Text that a page hides is not published, even between the paragraphs of its article.</summary>
public sealed class HiddenBySheetTests
{
    private const string Secret = "This sentence is for nobody to see, because the page hides it with great care from its readers.";

    private static readonly string[] Styles =
    [
        "display:none", "display:none !important", "visibility:hidden",
        "position:absolute;left:-9999px", "position:absolute;clip: rect(0 0 0 0)", "clip:rect(1px,1px,1px,1px);position:absolute",
        "clip-path: inset(50%)", "position:absolute;width:1px;height:1px;overflow:hidden",
        "transform: scale(0)", "text-indent:-9999px", "font-size:0",
    ];

    /// <summary>In a sheet, another rule or a script undoes these.</summary>
    private static readonly string[] InlineStyles = [.. Styles, "height:0;overflow:hidden", "opacity:0", "width:0;height:0;overflow:hidden"];

    [Fact]
    public void A_hidden_box_between_paragraphs_is_not_published()
    {
        string[][] boxes = [[Secret], [Secret, .. HarbourStory.Paragraphs.Select(text => "And " + text)]];
        foreach (var style in InlineStyles)
        {
            var forms = !Styles.Contains(style) ? [("", $"style='{style}'")] : new[]
            {
                ($"<style>.zq{{{style}}}</style>", "class=zq"), ("", $"style='{style}'"), ($"<style>#zq, .pp {{ color:red; {style}; }}</style>", "id=zq"),
                ($"<style>@media screen {{ .zq{{{style}}} }}</style>", "class=zq"),
            };
            foreach (var (head, attribute) in forms)
            {
                foreach (var box in boxes)
                {
                    var text = Read(head, $"{HarbourStory.InHtml(HarbourStory.Paragraphs[..2])}<div {attribute}>{HarbourStory.InHtml(box)}</div>{HarbourStory.InHtml(HarbourStory.Paragraphs[2..])}");
                    Assert.True(HarbourStory.Paragraphs.SequenceEqual(text), $"{head} {attribute}:\n{string.Join("\n", text)}");
                }
            }
        }
    }

    [Fact]
    public void A_hidden_copy_of_the_text_is_not_published()
    {
        foreach (var style in Styles)
        {
            Assert.Equal(HarbourStory.Paragraphs, Read(
                $"<style>.zq{{{style}}}</style>", $"{HarbourStory.Html}<div class=zq><h1>{HarbourStory.Headline}</h1>{HarbourStory.Html}<p>{Secret}</p></div>"));
        }
    }

    [Theory]
    [InlineData("<button aria-expanded=false aria-controls=rest>Read more</button>", "id=rest class=zq", ".zq{display:none}")]
    [InlineData("<button aria-expanded=false aria-controls=rest>Read more</button>", "id=rest hidden", "")]
    [InlineData("<button aria-controls=rest>Weiterlesen</button>", "id=rest class=zq", ".zq{visibility:hidden}")]
    [InlineData("<a href='#' onclick=\"document.getElementById('rest').style.display='block'\">Continue</a>", "id=rest style='display:none'", "")]
    [InlineData("<a class=btn href='#'>Read more</a>", "class=read-more-content", ".read-more-content{display:none}")]
    [InlineData("<p><span class=toggle>More</span></p>", "class='expandable zq'", ".zq{display:none}")]
    [InlineData("<a data-toggle=collapse data-target='#rest' href='#'>Read on</a>", "id=rest class=collapse", ".collapse{display:none}")]
    [InlineData("<a href='#rest' class=more>Read the rest</a>", "id=rest class=collapse", ".collapse{display:none}")]
    public void The_rest_of_the_article_behind_a_button_is_published(string button, string attributes, string sheet)
    {
        for (var shown = 1; shown < HarbourStory.Paragraphs.Length; shown++)
        {
            Assert.Equal(HarbourStory.Paragraphs, Read($"<style>{sheet}</style>",
                $"{HarbourStory.InHtml(HarbourStory.Paragraphs[..shown])}{button}<div {attributes}>{HarbourStory.InHtml(HarbourStory.Paragraphs[shown..])}</div>"));
        }
    }

    [Theory]
    [InlineData("<button aria-expanded=false aria-controls=rest>About the author</button>", "id=rest hidden")]
    [InlineData("<button aria-expanded=false aria-controls=rest>Tips</button>", "id=rest class=zq")]
    [InlineData("<a href='/next.html'>Read more</a>", "class=zq")]
    [InlineData("<div class=author-box><p>Ann Pell writes about harbours and has done so for the paper since the year in which the old wall was built.</p><button aria-controls=rest>Read more</button></div>", "id=rest hidden class=author-bio")]
    public void What_another_control_shows_stays_hidden(string button, string attributes) => Assert.DoesNotContain(Secret, string.Join(
        "\n", Read("<style>.zq{display:none}</style>", $"{HarbourStory.Html}{button}<div {attributes}><p>{Secret}</p></div>")), StringComparison.Ordinal);

    [Theory]
    [InlineData("body{visibility:hidden}")]
    [InlineData(".text{opacity:0}")]
    [InlineData(".text p{opacity:0;transition:opacity 1s}")]
    public void A_page_that_a_script_shows_as_a_whole_is_read(string sheet) => Assert.Equal(HarbourStory.Paragraphs, Read($"<style>{sheet}</style>", HarbourStory.Html));

    [Theory]
    [InlineData(".zq{max-height:0;overflow:hidden;transition:max-height .2s}")]
    [InlineData(".zq{height:0;overflow:hidden}.zq.open{height:auto}")]
    [InlineData(".zq{max-height:0;overflow:hidden}@media(min-width:600px){.zq{max-height:none}}")]
    [InlineData(".zq{opacity:0;transform:translateY(20px)}.zq.visible{opacity:1;transition:opacity 1s}")]
    [InlineData(".zq{opacity:0}.loaded .zq{opacity:1}")]
    [InlineData(".zq{opacity:0}.zq.active{opacity:1}")]
    public void Parts_that_a_script_opens_or_fades_in_are_published(string sheet)
    {
        for (var shown = 2; shown < HarbourStory.Paragraphs.Length; shown++)
        {
            Assert.Equal(HarbourStory.Paragraphs, Read($"<style>{sheet}</style>",
                $"{HarbourStory.InHtml(HarbourStory.Paragraphs[..shown])}<div class=zq>{HarbourStory.InHtml(HarbourStory.Paragraphs[shown..])}</div>"));
        }
    }

    [Theory]
    [InlineData("<h3>What will it cost?</h3>")]
    [InlineData("<h3 aria-expanded=false>The costs</h3>")]
    public void A_long_answer_behind_its_question_is_published(string question)
    {
        var answer = $"{Secret} {string.Join(" ", HarbourStory.Paragraphs)}";

        Assert.Contains(answer, Read("<style>.zq{display:none}</style>", $"{HarbourStory.Html}{HarbourStory.Html}{question}<div class=zq><p>{answer}</p></div>"));
    }

    private static IEnumerable<string> Read(string head, string text) => Upload.Article("wall.html", Encoding.UTF8.GetBytes(
        HarbourStory.Page($"<h1>{HarbourStory.Headline}</h1><div class=text>{text}</div>", HarbourStory.Headline, head))).Paragraphs.Select(paragraph => paragraph.Text);
}
