namespace Feed.Tests.Reading.Holds;

/// <summary>A sentence in which a text says of itself that it must wait holds it, above the text or at its end, with a full stop or not.</summary>
public sealed class OwnRequestTests
{
    [Theory]
    [InlineData("This press release is confidential until the paper is published.")]
    [InlineData("This press release is embargoed until the paper is published.")]
    [InlineData("This story must not be published until the harbour master has signed it.")]
    [InlineData("This announcement remains strictly confidential until the vote is over.")]
    [InlineData("Please treat this release as confidential until the winners are announced.")]
    [InlineData("Please note that the attached statement is under strict embargo until the verdict.")]
    [InlineData("Please keep this story under wraps until the bridge is open.")]
    [InlineData("Not for publication until the accounts are signed.")]
    [InlineData("Not to be quoted until the minister has spoken.")]
    [InlineData("This document is confidential until 5 March 2098.")]
    [InlineData("This press release is confidential until the paper is out. No day has been set.")]
    public void A_sentence_about_its_own_text_holds_it(string sentence)
    {
        foreach (var format in AnyFormat.Written)
        {
            foreach (var lines in new string[][] { [AnyFormat.Headline, AnyFormat.Text, sentence], [AnyFormat.Headline, AnyFormat.Text, "ENDS", sentence] })
                Assert.True(Upload.Article(format, AnyFormat.Of(format, lines)).Hold is not null, $"{format}: {string.Join(" / ", lines)}");
        }

        Assert.NotNull(Upload.Article($"{sentence}\n\n{AnyFormat.Headline}\n\n{AnyFormat.Text}").Hold);
    }

    [Theory]
    [InlineData("This report is confidential until the board has met, a porter said.")]
    [InlineData("The report is confidential until it is laid before the council.")]
    [InlineData("This article was embargoed until the verdict was returned.")]
    [InlineData("“This story is embargoed until Friday,” she wrote.")]
    [InlineData("This bridge must not be used until the inspectors have signed it off.")]
    [InlineData("These pipes are not to be used until the water has been tested.")]
    [InlineData("Not to be used until the paint is dry.")]
    [InlineData("Keep these results private until you have spoken with a nurse.")]
    [InlineData("Keep this information private until the wedding.")]
    [InlineData("Treat this as a game until it hurts.")]
    [InlineData("These documents are secret until 2060 under the archive law.")]
    [InlineData("Hold this text in mind until the end.")]
    [InlineData("This park is for use after 1 May 2098.")]
    public void A_sentence_about_something_else_holds_nothing(string sentence)
    {
        foreach (var format in AnyFormat.Written)
            Assert.True(Upload.Article(format, AnyFormat.Of(format, AnyFormat.Headline, AnyFormat.Text, sentence)).Hold is null, format);
    }

    [Theory]
    [InlineData("[Ed: please don't run this yet, waiting for the quote]")]
    [InlineData("(do not publish yet – waiting for legal)")]
    [InlineData("[Note: do not publish until the mayor confirms the quote]")]
    public void A_remark_in_brackets_at_the_end_holds_the_article_for_any_reason(string remark) =>
        Assert.NotNull(Upload.Article($"{AnyFormat.Headline}\n\n{AnyFormat.Text}\n\n{remark}").Hold);

    [Theory]
    [InlineData("(Do not use bleach, it fades)")]
    [InlineData("[Not all shops are open, check first]")]
    [InlineData("(Ed Marlow, who ran the mill, is no relation)")]
    [InlineData("Ed: Wait until you see the harbour.")]
    public void Advice_in_brackets_at_the_end_holds_nothing(string remark) =>
        Assert.Null(Upload.Article($"{AnyFormat.Headline}\n\n{AnyFormat.Text}\n\n{remark}").Hold);

    [Theory]
    [InlineData("HOLD HOLD HOLD")]
    [InlineData("***HOLD***HOLD***HOLD***")]
    [InlineData("Borrador, no publicar")]
    [InlineData("Entwurf, noch nicht freigegeben")]
    public void A_repeated_stamp_and_stamps_with_a_comma_hold_the_article(string line)
    {
        var article = Upload.Article($"{line}\n\n{AnyFormat.Headline}\n\n{AnyFormat.Text}");

        Assert.NotNull(article.Hold);
        Assert.Equal(AnyFormat.Headline, article.Title);
    }

    [Theory]
    [InlineData("Hold, hold, hold: a grip saves a sailor")]
    [InlineData("Concept, project")]
    public void Such_words_in_a_headline_hold_nothing(string headline) =>
        Assert.Null(Upload.Article($"{headline}\n\n{AnyFormat.Text}").Hold);

    [Theory]
    [InlineData("The contents of this release may not be quoted or summarised in print, broadcast or online media before 14:00 GMT on 9 May 2098.", 14)]
    [InlineData("This material is for use after 10 a.m. GMT, May 9, 2098.", 10)]
    [InlineData("This story is for release after 9am GMT on 9 May 2098", 9)]
    [InlineData("THIS IS AN EMBARGOED COPY. It may be published from 2 p.m. GMT on May 9, 2098.", 14)]
    public void The_time_of_an_order_in_other_words_is_read(string line, int hour) =>
        Assert.Equal(new DateTimeOffset(2098, 5, 9, hour, 0, 0, TimeSpan.Zero), Upload.Article($"{line}\n\n{AnyFormat.Headline}\n\n{AnyFormat.Text}").Hold?.Until);

    [Theory]
    [InlineData("Sending you this ahead of time, under embargo as agreed.")]
    [InlineData("We're sharing this report under strict embargo.")]
    public void A_mail_that_sends_its_article_under_embargo_holds_it(string note) =>
        Assert.NotNull(Upload.Article("a.eml", AnyFormat.Of("a.eml", note, AnyFormat.Headline, AnyFormat.Text)).Hold);
}
