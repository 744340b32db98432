using System.Text;

namespace Feed.Tests.Reading.Releases;

/// <summary>A sentence that tells newsrooms whom to ask is not published, however short the text is.</summary>
public sealed class RequestLineTests
{
    private static readonly string[] Story =
    [
        "PORT ANSEL, Ore., March 3, 2026 -- The lamp of Port Ansel turned again on Tuesday, after a winter in which it stood still, the trust said.",
        "“It hums,” said Wilma Oke, who runs the trust.",
        "The council has to agree to the price of the oil at its meeting on Friday, and two of its members will vote against it.",
        "The first boats to see the lamp were those of the herring fleet, which came home before dawn with an empty hold.",
    ];

    public static TheoryData<string> Requests =>
    [
        "For more information contact Ines Holm at 312-555-0144 or iholm@lamp.example.",
        "For further information, please contact Ines Holm, press officer, on 01632 960 001 or email ines@lamp.example.",
        "For more information, call the trust at 312-555-0144.",
        "If you have questions, call Ines Holm at 312-555-0144.",
        "If you have any questions about the lamp, please call Ines Holm on 01632 960 001.",
        "Reporters may contact Ines Holm at 312-555-0144.",
        "For questions about this release, email iholm@lamp.example.",
        "Interested journalists can reach Ines Holm at iholm@lamp.example or 312-555-0144.",
        "Questions from the media should be directed to iholm@lamp.example.",
        "Ines Holm can be reached at 312-555-0144.",
        "Journalisten erreichen Ines Holm unter 0511 960123.",
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public void It_is_cut(string request)
    {
        for (var length = 1; length <= Story.Length; length++)
        {
            var text = Story.Take(length).ToList();
            foreach (var article in new[]
            {
                Upload.Article($"Lamp Turns Again\n\n{string.Join("\n\n", text)}\n\n{request}\n"),
                Upload.Article($"FOR IMMEDIATE RELEASE\n\nLamp Turns Again\n\n{string.Join("\n\n", text)}\n\n{request}\n\n###\n"),
                Upload.Article("lamp.html", Encoding.UTF8.GetBytes(
                    $"<html><body><h1>Lamp Turns Again</h1>{string.Concat(text.Append(request).Select(line => $"<p>{line}</p>"))}</body></html>")),
            })
                Assert.Equal(text, article.Paragraphs.Select(paragraph => paragraph.Text));
        }
    }

    [Theory]
    [InlineData("Call the hotline at 0800 496 0123 if you see the lamp go out.")]
    [InlineData("To book a place in the lamp room, call Ines Holm at 312-555-0144.")]
    [InlineData("Anyone with information is asked to call Sergeant Ines Holm at 312-555-0144.")]
    [InlineData("Police ask witnesses to call 01632 960 001.")]
    [InlineData("Visitors can ring 01632 960 001 to hear when the lamp is lit.")]
    public void A_sentence_for_readers_stays(string sentence) =>
        Assert.Equal([.. Story, sentence], Upload.Article($"Lamp Turns Again\n\n{string.Join("\n\n", Story)}\n\n{sentence}\n").Paragraphs.Select(paragraph => paragraph.Text));

    [Theory]
    [InlineData("Ann Roe 01632 960 001")]
    [InlineData("Joe Tarn: 01632 960 001")]
    public void The_number_of_a_person_below_a_line_for_readers_goes(string line) =>
        Assert.Equal([.. Story, "Tickets: 01632 960 123"],
            Upload.Article($"Lamp Turns Again\n\n{string.Join("\n\n", Story)}\n\nTickets: 01632 960 123\n\n{line}\n").Paragraphs.Select(paragraph => paragraph.Text));

    [Theory]
    [InlineData("Safe Harbor Statement\n\nThis release contains forward-looking statements.")]
    [InlineData("About the Lamp Agency\n\nThe agency keeps nine lamps.\n\nMedia contact: Ines Holm, 312-555-0144")]
    [InlineData("Über die Lampenbehörde\n\nDie Behörde hat neun Lampen.\n\nPressekontakt:\n\nInes Holm\n\nTel. 0511 960123")]
    public void A_section_for_newsrooms_below_a_short_text_goes(string section) =>
        Assert.Equal(Story.Take(2), Upload.Article($"Lamp Turns Again\n\n{string.Join("\n\n", Story.Take(2))}\n\n{section}\n").Paragraphs.Select(paragraph => paragraph.Text));

    [Theory]
    [InlineData("About the Author\n\nInes Holm writes about lamps.")]
    [InlineData("About the lamps\n\nThe lamps are nine, and they burn oil.")]
    public void A_section_for_readers_below_a_short_text_stays(string section) =>
        Assert.Equal(4, Upload.Article($"Lamp Turns Again\n\n{string.Join("\n\n", Story.Take(2))}\n\n{section}\n").Paragraphs.Count);

    [Theory]
    [InlineData("About the Lamp Trust: The Lamp Trust keeps nine lamps and was founded in 1874.")]
    [InlineData("About Ansel Lamps: Ansel Lamps makes lamps for the islands of the west coast.")]
    public void The_description_of_the_sender_on_the_line_of_its_heading_goes(string about) =>
        Assert.Equal(Story, Upload.Article($"Lamp Turns Again\n\n{string.Join("\n\n", Story)}\n\n{about}\n").Paragraphs.Select(paragraph => paragraph.Text));
}
