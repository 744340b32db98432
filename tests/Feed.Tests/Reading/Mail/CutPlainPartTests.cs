using System.Text;

namespace Feed.Tests.Reading.Mail;

/// <summary>Mails whose plain part is only the beginning of their HTML part.</summary>
public sealed class CutPlainPartTests
{
    private static readonly string[] Text = HarbourStory.Paragraphs;

    public static TheoryData<string> CutParts =>
    [
        $"{Text[0]}\n\n{Text[1][..60]}...", $"{Text[0]}\n\n{Text[1][..60]} [read more]", $"{Text[0]}\n\n{Text[1]}\n\n{Text[2]}\n\n{Text[3][..70]}…",
        $"{Text[0]}\n\n{Text[1]}\n\n{Text[2]}\n\nRead more: https://press.example/wall",
        $"{Text[0]}\n\n{Text[1]}\n\n{Text[2]}\n\n{Text[3][..70]} [...]", $"{Text[0]}\n\n{Text[1]}\n\n{Text[2]}\n\n[Read the full story](https://press.example/wall)",
    ];

    [Theory]
    [MemberData(nameof(CutParts))]
    public void The_whole_text_of_the_HTML_part_is_read(string plain) => Assert.Equal(Text, Read(plain, $"<h1>{HarbourStory.Headline}</h1>{HarbourStory.Html}"));

    [Fact]
    public void A_plain_part_with_the_whole_text_is_preferred() => Assert.Equal(
        Text, Read(HarbourStory.Plain, $"{HarbourStory.Html}<table><tr><td>Harwick Council | 1 Quay Street</td></tr></table>"));

    /// <summary>The HTML part of a newsletter, or of a mail with a disclaimer, has more than the article.</summary>
    [Fact]
    public void A_plain_part_with_the_whole_article_is_preferred_to_a_longer_HTML_part() => Assert.Equal(
        Text, Read(HarbourStory.Plain, $"{HarbourStory.Html}<h2>Also in this issue</h2>{string.Concat(Enumerable.Repeat("<p>The gulls of Harwick have learned to open the lids of the bins by the quay.</p>", 6))}"));

    [Fact]
    public void A_plain_part_with_text_of_its_own_is_preferred() => Assert.Equal(
        Text, Read(HarbourStory.Plain + "...", $"<p>{string.Join(" ", Enumerable.Repeat("Another mail in other words about boats and gulls.", 40))}</p>").Select(text => text.TrimEnd('.') + "."));

    private static IEnumerable<string> Read(string plain, string html) => Upload.Article("wall.eml", Encoding.UTF8.GetBytes(
        $"From: Ruth Hale <ruth@press.example>\nTo: desk@post.example\nSubject: {HarbourStory.Headline}\nDate: Mon, 4 May 2026 09:12:00 +0000\nMIME-Version: 1.0\n"
        + "Content-Type: multipart/alternative; boundary=\"zz\"\n\n--zz\nContent-Type: text/plain; charset=utf-8\n\n" + plain
        + $"\n\n--zz\nContent-Type: text/html; charset=utf-8\n\n<html><body>{html}</body></html>\n\n--zz--\n")).Paragraphs.Select(paragraph => paragraph.Text);
}
