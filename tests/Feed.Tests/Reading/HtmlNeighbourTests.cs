using System.Text;

namespace Feed.Tests.Reading;

/// <summary>A text that lies in several boxes of a page is read as one; what stands beside it and is no part of it is not read.</summary>
public sealed class HtmlNeighbourTests
{
    private static readonly string[] Sentences =
    [
        "Fares at the Tarn cable car rise by a tenth in June, the valley council said on Monday after a long and noisy meeting.",
        "The cable car carries two thousand people a day, most of them to the quarry above the village, and has lost money since 2011.",
        "Farmers want the quarry to pay more, and say that they will ask a court to decide if the council does not listen to them.",
        "A single ride will cost four crowns, and children will pay half of that on every day of the week except on Sunday.",
        "The council votes on the plan again on 3 May, and anyone who lives in the valley may speak for two minutes.",
        "Last year the council had promised that the fares would stay as they were until the new cabins were paid for.",
    ];

    private static string Paragraphs(int from, int to) =>
        string.Concat(Sentences.Skip(from).Take(to - from).Select(sentence => $"<p>{sentence}</p>"));

    private static IReadOnlyList<string> Read(string body) => [.. Upload.Article("tarn.html", Encoding.UTF8.GetBytes(
            $"<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Cable car fares rise</title></head><body><h1>Cable car fares rise</h1>{body}</body></html>"))
        .Paragraphs.Select(paragraph => paragraph.Text)];

    public static TheoryData<string, string, int> Boxes()
    {
        TheoryData<string, string, int> boxes = [];
        foreach (var (open, close) in new[]
            { ("<div>", "</div>"), ("<div class=hidden-content>", "</div>"), ("<section>", "</section>"), ("<details><summary>Read more</summary>", "</details>") })
        {
            for (var at = 1; at < Sentences.Length; at++)
                boxes.Add(open, close, at);
        }

        return boxes;
    }

    [Theory]
    [MemberData(nameof(Boxes))]
    public void A_text_in_two_boxes_is_read_in_full_and_in_order(string open, string close, int at)
    {
        var (first, rest) = (Paragraphs(0, at), Paragraphs(at, Sentences.Length));

        Assert.Equal(Sentences, Read(first + open + rest + close));
        Assert.Equal(Sentences, Read(open + first + close + rest));
        Assert.Equal(Sentences, Read(open + first + close + open + rest + close));
        Assert.Equal(Sentences, Read($"<div class=story>{first}{open}{rest}{close}</div>"));
    }

    [Theory]
    [InlineData("<div class=comment-list><p>I have taken this cable car since I was a child, and I say that the fares are far too high.</p></div>")]
    [InlineData("<div class=newsletter><p>Sign up to our newsletter to have the news of the valley sent to you by mail on every Friday.</p></div>")]
    [InlineData("<div><h3>More from the valley</h3><p><a href=/b>A bear was seen at the mill on Tuesday, and the children were sent home from school.</a></p></div>")]
    [InlineData("<div><a href=/q>Quarry fined</a><p>The quarry pays a fine.</p><a href=/s>School closed</a><a href=/m>Mill sold</a></div>")]
    [InlineData("<div style='visibility: hidden;'><p>The operator has not agreed to this sentence, and it is not to be read by anybody before the board meets.</p></div>")]
    [InlineData("<div><p style='display:none'>The operator has not agreed to this sentence, and it is not to be read by anybody before the board meets.</p></div>")]
    public void What_is_no_part_of_the_text_is_not_read(string beside)
    {
        Assert.Equal(Sentences, Read($"<div class=text>{Paragraphs(0, Sentences.Length)}</div>{beside}"));
    }
}
