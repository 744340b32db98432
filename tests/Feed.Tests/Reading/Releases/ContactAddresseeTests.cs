using System.Text;

namespace Feed.Tests.Reading.Releases;

/// <summary>Numbers and addresses for newsrooms are not published; those for readers stay.</summary>
public sealed class ContactAddresseeTests
{
    private static readonly string[] ForNewsrooms =
    [
        "Press contact: Ruth Hale, 01632 960147, ruth@press.example",
        "Media enquiries\nRuth Hale\n01632 960147\nruth@press.example",
        "For media enquiries please contact Ruth Hale on 01632 960147 or ruth@press.example.",
        "Contact: Ruth Hale, press officer, 01632 960147",
        "Journalists can reach Ruth Hale of the press office on 01632 960147.",
        "Editors who want pictures should call 01632 960147.",
        "Media contact\nRuth Hale\nPress Officer, Harwick Council\nT: 01632 960147 | E: ruth@press.example",
    ];

    private static readonly string[] ForReaders =
    [
        "To volunteer, contact 01632 960123 or write to walls@harwick.example.",
        "To volunteer, contact Ann Pell on 01632 960123.",
        "Tickets are on sale at the harbour office, 01632 960123.",
        "Anyone with information should call 01632 960123.",
        "Anyone with information should contact Sergeant Ann Pell on 01632 960123.",
        "To book a place, ring Ann Pell on 01632 960123.",
        "Residents who want to object can email walls@harwick.example by Friday.",
        "Witnesses are asked to call Harwick police on 01632 960123.",
        "For more information, residents can call the council on 01632 960123.",
        "If you have been affected by this story, call the Harbour Line on 01632 960123.",
        "Call 01632 960123 to reserve a seat.",
        "Contact the harbour office on 01632 960123 to take part.",
        "Donations can be made at www.harwick.example or by telephone on 01632 960123.",
    ];

    [Fact]
    public void A_contact_for_newsrooms_is_cut_wherever_it_stands()
    {
        foreach (var box in ForNewsrooms)
        {
            var lines = box.Split('\n');
            for (var at = 1; at <= HarbourStory.Paragraphs.Length; at++)
            {
                string[] text = [.. HarbourStory.Paragraphs[..at], box, .. HarbourStory.Paragraphs[at..]];
                var html = HarbourStory.InHtml(HarbourStory.Paragraphs[..at]) + "<div>" + HarbourStory.InHtml(lines) + "</div>"
                    + HarbourStory.InHtml(HarbourStory.Paragraphs[at..]);
                AssertCut(Read("wall.txt", HarbourStory.Headline + "\n\n" + string.Join("\n\n", text)), box, at);
                AssertCut(Read("wall.html", HarbourStory.Page($"<h1>{HarbourStory.Headline}</h1>{html}", HarbourStory.Headline)), box, at);
            }
        }
    }

    [Fact]
    public void A_sentence_for_readers_stays_at_the_end_of_a_text()
    {
        string[] forms =
        [
            "{0}\n\n{1}\n\n{2}", "{0}\n\n{1} {2}", "PRESS RELEASE\n\n4 March 2025\n\n{0}\n\n{1}\n\n{2}",
            "PRESS RELEASE\n\n4 March 2025\n\n{0}\n\n{1}\n\n{2}\n\nENDS\n\nMedia contact: Ruth Hale, 01632 960147",
            "{0}\n\n{1}\n\n{2}\n\nMedia contact: Ruth Hale, 01632 960147",
            "{0}\n\n{1}\n\n{2}\n\nThe wall opens in June.",
        ];
        foreach (var form in forms)
        {
            foreach (var sentence in ForReaders)
            {
                var text = Read("wall.txt", string.Format(null, form, HarbourStory.Headline, HarbourStory.Plain, sentence));
                Assert.True(text.Contains(sentence, StringComparison.Ordinal), $"{sentence} in {form}:\n{text}");
                Assert.DoesNotContain("960147", text, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("You receive this because you asked for our news. Unsubscribe")]
    [InlineData("If you no longer wish to receive our releases, reply to stop@press.example.")]
    [InlineData("To unsubscribe from these releases, write to stop@press.example or call 01632 960147.")]
    [InlineData("Harwick Council | 1 Quay Street | 01632 960147 | press.example")]
    public void A_line_about_the_mailing_is_cut(string line)
    {
        var article = Read("wall.txt", $"{HarbourStory.Headline}\n\n{HarbourStory.Plain}\n\n{line}");
        Assert.DoesNotContain(line, article, StringComparison.Ordinal);
        Assert.EndsWith(HarbourStory.Paragraphs[^1], article, StringComparison.Ordinal);
    }

    private static void AssertCut(string text, string box, int at)
    {
        Assert.False(text.Contains("960147", StringComparison.Ordinal) || text.Contains("press.example", StringComparison.Ordinal), $"{box} at {at}:\n{text}");
        foreach (var paragraph in HarbourStory.Paragraphs)
            Assert.True(text.Contains(paragraph, StringComparison.Ordinal), $"lost with {box} at {at}: {paragraph}");
    }

    private static string Read(string name, string content) =>
        string.Join("\n", Upload.Article(name, Encoding.UTF8.GetBytes(content)).Paragraphs.Select(paragraph => paragraph.Text));
}
