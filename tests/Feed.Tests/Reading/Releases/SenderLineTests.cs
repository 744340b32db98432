namespace Feed.Tests.Reading.Releases;

/// <summary>Lines at the head of a release that name its sender, and days in its columns.</summary>
public sealed class SenderLineTests
{
    private const string Headline = "Harwick opens its new ferry pier";
    private const string Text = "The pier of Harwick opened on Tuesday after two years of work, the board said.\n\nIt cost two million crowns.";

    [Theory]
    [InlineData("News Release\n\n{0}\n\nFrom: Pier Agency of Arvada\n\nOttawa, March 3, 2026\n\n{1}")]
    [InlineData("Press release\n\n{0}\n\nFrom: Department of Piers\nPublished: 3 March 2026\n\n{1}")]
    [InlineData("{0}\n\nFrom:\nDepartment of Piers\nPublished\n3 March 2026\n\n{1}")]
    [InlineData("News story\n\n{0}\n\nFrom: Department of Piers and The Rt Hon Ann Hale MP\nPublished 3 March 2026\n\n{1}")]
    [InlineData("{0}\n\nFrom: Pier Agency\n\nNews release\n\nMarch 3, 2026 - Harwick, NL - Pier Agency\n\n{1}")]
    [InlineData("From the Press Office\nMEDIA RELEASE\n3 March 2026\n\n{0}\n\n{1}")]
    [InlineData("From: Pier Agency\n\nNews release\n\n{0}\n\nMarch 3, 2026 – Harwick – Pier Agency\n\n{1}")]
    [InlineData("Hon Tom Lunt\nMinister of Piers\n\n3 March 2026              News Release\n\n{0}\n\n{1}")]
    [InlineData("Hon Tom Lunt\nMinister of Piers\n\nMedia Statement\t3 March 2026\n\n{0}\n\n{1}")]
    [InlineData("Supreme Court of Arvada\nMedia Summary\n3 March 2026\n\n{0}\n\n{1}")]
    [InlineData("COAST AGENCY OF ARVADA\n12 Quay Street\nFOR IMMEDIATE RELEASE\nMarch 3, 2026\n\n{0}\n\n{1}")]
    [InlineData("HARWICK COUNTY COUNCIL\nPress Office\n1 Shire Walk, Harwick HW1 2AB\nNEWS RELEASE\nIssued: 3 March 2026\n\n{0}\n\n{1}")]
    public void A_sender_is_neither_headline_nor_text(string form)
    {
        var article = Upload.Article(string.Format(null, form, Headline, Text));
        Assert.Equal(Headline, article.Title);
        Assert.StartsWith("The pier of Harwick", article.Paragraphs[0].Text, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 3, 3), DateOnly.FromDateTime(article.Published!.Value.Date));
    }

    [Theory]
    [InlineData("From: pier to bridge")]
    [InlineData("From pier to bridge: Harwick builds")]
    [InlineData("From the pier to the bridge in an hour")]
    [InlineData("From the Harbour Board comes a new pier")]
    [InlineData("12 boats sail down Quay Street")]
    [InlineData("Committee on piers meets")]
    [InlineData("Court hears of pier")]
    public void A_headline_with_such_words_stays_the_headline(string headline) =>
        Assert.Equal(headline, Upload.Article($"{headline}\n\n{Text}").Title);

    [Fact]
    public void The_name_of_a_company_above_its_release_is_cut()
    {
        var article = Upload.Article($"{Headline}\n\nPier Gold Corp.\n\nHARWICK, Arvada, March 3, 2026 (GLOBE NEWSWIRE) -- Pier Gold Corp. opened "
            + "a pier on Tuesday, it said.\n\nIt cost two million crowns, and took two years.\n\nOn behalf of the Board of Directors\n\nTom Lunt\nPresident");
        Assert.Equal(2, article.Paragraphs.Count);
    }

    [Theory]
    [InlineData("{0}\n\nBy Jane Roe\n\n{1}\n\nHNA 03-Mar-26 1412 GMT")]
    [InlineData("{0}\n\nBy Jane Roe\n\n{1}\n\n(ANSA).\n\n03-MAR-26 14:05 NNNN")]
    [InlineData("{0}\n\nBy Jane Roe\n\n{1}\n\n031205 Mar 26")]
    [InlineData("AP-NA--Pier Opens,1st Ld-Writethru, 310\n{0}\nEds: UPDATES throughout.\nBy JANE ROE\n\n{1}\n\nAC-NA-03-03-26 1412EST")]
    public void The_trailer_of_an_agency_is_the_date_and_no_text(string form)
    {
        var article = Upload.Article(string.Format(null, form, Headline, Text));
        Assert.Equal(Headline, article.Title);
        Assert.Equal(["Jane Roe"], article.Authors);
        Assert.Equal(2, article.Paragraphs.Count);
        Assert.Equal(new DateOnly(2026, 3, 3), DateOnly.FromDateTime(article.Published!.Value.Date));
    }

    [Fact]
    public void The_initials_below_the_name_of_an_agency_are_cut() => Assert.Equal("It cost two million crowns.",
        Upload.Article($"{Headline}\n\nHarwick, 3 mar 2026 (EFE).- {Text} EFE\n\nep/jr").Paragraphs[^1].Text);

    [Theory]
    [InlineData("The pier closes on 03-Mar-26 at 1412 GMT")]
    [InlineData("031205 people came")]
    [InlineData("(Harwick)")]
    public void A_last_line_of_text_stays(string line) => Assert.Equal(line, Upload.Article($"{Headline}\n\n{Text}\n\n{line}").Paragraphs[^1].Text);

    [Theory]
    [InlineData("Transcript")]
    [InlineData("TRANSCRIPT")]
    public void A_committee_above_its_transcript_is_not_the_headline(string label) => Assert.Equal("Hearing on the Safety of Piers", Upload.Article(
        $"House of Representatives\nCommittee on Piers\n{label}\nMarch 3, 2026\n\nHearing on the Safety of Piers\n\n"
        + "CHAIRMAN LUNT: The committee will come to order.\n\nMR. FALK: Thank you, Mr. Chairman.\n\nCHAIRMAN LUNT: Go on.\n\nMR. FALK: I will.").Title);

    [Theory]
    [InlineData("记者 张伟", true)]
    [InlineData("本报记者张伟 2026年3月3日", true)]
    [InlineData("文/张伟", true)]
    [InlineData("记者观察", false)]
    [InlineData("记者手记", false)]
    [InlineData("来源：海港日报", false)]
    public void A_reporter_in_Chinese_is_named_after_his_job(string line, bool isByline) => Assert.Equal(isByline ? "张伟" : null, Upload.Article(
        $"新码头五月开放\n\n{line}\n\n哈威克的新码头将于五月开放，港口管理局局长在星期二表示，这个码头的建设用了两年时间，花费了四百万元。\n\n"
        + "市民可以在周末参观新码头，参观是免费的，但是需要提前预约。").Authors.SingleOrDefault());
}
