using System.Text;

namespace Feed.Tests.Reading.Holds;

/// <summary>In an article about the draft of a league, the word is the subject and no mark of the editor.</summary>
public sealed class SportsDraftTests
{
    private const string OfDraft =
        "The Otters moved up four places in the NBA draft on Thursday and chose a guard from Harwick, who said that he had waited all night.";

    private const string OfGame =
        "The Otters won in the NBA on Thursday against the Pikes, and their guard from Harwick scored the most points of all in the last quarter.";

    [Theory]
    [InlineData("DRAFT: Otters trade up")]
    [InlineData("DRAFT: Otters trade up for a guard")]
    [InlineData("Draft - Otters trade up")]
    public void A_headline_that_names_the_event_is_kept_and_holds_nothing(string headline)
    {
        foreach (var (name, content) in new[]
        {
            ("a.html", $"<html><head><title>{headline} | Harwick Post</title><meta property=\"og:title\" content=\"{headline}\"></head><body><h1>{headline}</h1><p>{OfDraft}</p></body></html>"),
            ("a.txt", $"{headline}\n\n{OfDraft}"),
            ("a.md", $"---\ntitle: \"{headline}\"\n---\n{OfDraft}"),
        })
        {
            var read = Upload.Article(name, Encoding.UTF8.GetBytes(content));
            Assert.Equal((name, headline, null), (name, read.Title, read.Hold?.Message));
        }
    }

    [Theory]
    [InlineData("DRAFT: Otters win again", OfGame)]
    [InlineData("DRAFT: Council passes plan", "The council passed the draft of the plan on Thursday, and the mayor said that she had waited all night.")]
    public void Above_any_other_article_the_mark_holds(string headline, string text) =>
        Assert.NotNull(Upload.Article("a.html", Encoding.UTF8.GetBytes($"<html><head><title>{headline}</title></head><body><h1>{headline}</h1><p>{text}</p></body></html>")).Hold);

    [Theory]
    [InlineData("[draft, NBA]", OfDraft, false)]
    [InlineData("[Otters, NBA, Draft]", OfDraft, false)]
    [InlineData("[draft, NBA]", OfGame, true)]
    [InlineData("[draft]", OfDraft, true)]
    [InlineData("[draft, bridges]", "The draft of the plan for the bridge was shown to the council on Thursday, and the mayor liked it.", true)]
    public void A_tag_holds_unless_it_and_the_text_tell_of_the_event(string tags, string text, bool isHeld) =>
        Assert.Equal(isHeld, Upload.Article("a.md", Encoding.UTF8.GetBytes($"---\ntitle: Otters in the spring\ntags: {tags}\n---\n{text}")).Hold is not null);
}
