namespace Feed.Tests.Reading.Releases;

public sealed class BylineDateTests
{
    private const string Text = "The ferry line of Port Ansel adds a night boat to its winter timetable, its owners said on Friday.\n\n"
        + "The first boat sails on Sunday and the fare is that of the day.";

    public static TheoryData<string, string> Lines => new()
    {
        { "By Nell Abara March 3, 2026", "Nell Abara" },
        { "By Nell Abara Mar 3, 2026", "Nell Abara" },
        { "By Nell Abara and Ines Holm March 3, 2026", "Nell Abara|Ines Holm" },
        { "By Nell Abara 3 March 2026", "Nell Abara" },
        { "Posted on 3 March 2026 by Nell Abara", "Nell Abara" },
        { "Posted on March 3, 2026 by Nell Abara", "Nell Abara" },
        { "March 3, 2026 by Nell Abara", "Nell Abara" },
        { "3 March 2026 by Nell Abara and Ines Holm", "Nell Abara|Ines Holm" },
        { "By Nell Abara Updated March 3, 2026", "Nell Abara" },
        { "By Nell Abara and Ines Holm Published March 3, 2026", "Nell Abara|Ines Holm" },
        { "By Nell Abara on March 3, 2026", "Nell Abara" },
        { "By Nell Abara Published: 3 March 2026 at 10:15", "Nell Abara" },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_date_on_the_line_of_the_byline_is_not_part_of_the_name(string line, string authors)
    {
        var article = Upload.Article($"Ferry line adds a night boat\n\n{line}\n\n{Text}");
        Assert.Equal(authors.Split('|'), article.Authors);
        Assert.Equal(new DateOnly(2026, 3, 3), DateOnly.FromDateTime(article.Published!.Value.DateTime));
        Assert.Equal(2, article.Paragraphs.Count);
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void The_same_holds_on_a_page(string line, string authors)
    {
        var paragraphs = string.Concat(Text.Split("\n\n").Select(text => $"<p>{text}</p>"));
        foreach (var byline in new[] { $"<p>{line}</p>", $"<div class=byline>{line}</div>" })
        {
            var page = $"<html lang=en><body><nav><a href=/>Home</a></nav><article><h1>Ferry line adds a night boat</h1>{byline}{paragraphs}</article></body></html>";
            var article = Upload.Article("ferry.html", System.Text.Encoding.UTF8.GetBytes(page));
            Assert.Equal(authors.Split('|'), article.Authors);
            Assert.Equal(new DateOnly(2026, 3, 3), DateOnly.FromDateTime(article.Published!.Value.DateTime));
        }
    }
}
