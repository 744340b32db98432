using System.Text;

namespace Feed.Tests.Reading.Holds;

/// <summary>Lines above a headline that name the paper of a day, the day of a draft, or the time from which a story may appear.</summary>
public sealed class PaperAndDraftLineTests
{
    [Theory]
    [InlineData("For Sunday's paper, 7 December 2098")]
    [InlineData("For the Sunday paper of December 7, 2098")]
    [InlineData("For Sunday's edition, 7 December 2098")]
    [InlineData("For the Sunday editions, December 7, 2098")]
    [InlineData("Public release: 7 December 2098")]
    [InlineData("Public release date: 7 December 2098")]
    [InlineData("General release: 7 December 2098")]
    [InlineData("This release is confidential until 7 December 2098")]
    [InlineData("Eds: Story may be published at midday on 7 December 2098")]
    [InlineData("Eds: This can run from 7 December 2098")]
    [InlineData("Editors: may be used after 6pm on 7 December 2098")]
    [InlineData("Eds: This story may be published from 6am on 7 December 2098.")]
    [InlineData("This may be used from 7 December 2098.")]
    [InlineData("For use from 7 December 2098 only please")]
    public void A_line_that_says_when_holds_the_article_until_then(string line)
    {
        var hold = Above(line).Hold;
        Assert.True(hold?.Until is { Year: 2098, Month: 12, Day: 7 }, $"{line}: {hold?.Until:u} {hold?.Message}");
    }

    [Theory]
    [InlineData("DRAFT as of 7 December")]
    [InlineData("Draft as of 7 December 2020, 4pm")]
    [InlineData("DRAFT dated 7/12")]
    [InlineData("First draft from Tuesday")]
    [InlineData("Draft of 7 December")]
    [InlineData("Draft as at 7 December, NA")]
    [InlineData("Rough draft of 7/12")]
    [InlineData("TRAMS/DRAFT")]
    [InlineData("This is still a draft")]
    [InlineData("This is only a first draft")]
    [InlineData("Eds: story may be published at 9 p.m. Thursday")]
    [InlineData("TRAMS (HOLD)")]
    [InlineData("TRAMS (DRAFT)")]
    [InlineData("TRAMS: HOLD")]
    [InlineData("TRAMS - HOLD")]
    public void A_line_that_calls_the_text_a_draft_or_has_no_day_holds_it(string line)
    {
        var read = Above(line);
        Assert.True(read.Hold is { Until: null }, $"{line}: {read.Hold?.Until:u}");
        Assert.Equal(AnyFormat.Headline, read.Title);
    }

    [Theory]
    [InlineData("For use on 7 December 2098 only please", true)]
    [InlineData("This is still a draft", true)]
    [InlineData("This is still a draft.", true)]
    [InlineData("It's only a draft, Ann.", false)]
    [InlineData("This is a first draft, final tomorrow", true)]
    [InlineData("This is still only a draft, final tomorrow.", true)]
    [InlineData("This is the first ferry of the year.", false)]
    [InlineData("The draft went to the council on Monday.", false)]
    public void The_first_line_of_a_mail_holds_it_when_it_speaks_of_the_text(string line, bool isHeld)
    {
        var mail = $"From: Ada Quill <ada@harbour.example>\r\nDate: Mon, 2 Mar 2026 09:00:00 +0000\r\nSubject: {AnyFormat.Headline}\r\nMIME-Version: 1.0\r\n\r\n{line}\r\n\r\n{AnyFormat.Text}\r\n";
        if (isHeld)
            Assert.NotNull(Upload.Article("a.eml", Encoding.UTF8.GetBytes(mail)).Hold);
        else if (!line.Contains("only", StringComparison.Ordinal))
            Assert.Null(Upload.Article("a.eml", Encoding.UTF8.GetBytes(mail)).Hold);
    }

    [Theory]
    [InlineData("For Sunday lunch, plums and pears")]
    [InlineData("Public release of wolves divides Tarn")]
    [InlineData("Draft of ferry law goes to vote")]
    [InlineData("The draft of 1863 and its riots")]
    [InlineData("Stories may be told at night")]
    public void Headlines_with_such_words_hold_nothing(string headline)
    {
        var read = Upload.Article($"{headline}\n\n{AnyFormat.Text}");
        Assert.True(read.Hold is null, read.Hold?.Message);
        Assert.Equal(headline, read.Title);
    }

    private static Feed.Articles.Article Above(string line) => Upload.Article($"{line}\n\n{AnyFormat.Headline}\n\n{AnyFormat.Text}");
}
