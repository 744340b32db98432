using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Releases;

public sealed class HeadTests
{
    private const string Body = """
        The harbour board chose Nell Abara as its new director on Monday, after a search that took most of the winter and
        cost more than the board had planned.

        “We looked far and found her next door,” said Joseph Tarn, who chairs the board.
        """;

    [Theory]
    [InlineData("FOR IMMEDIATE RELEASE")]
    [InlineData("MEDIA RELEASE No. 12/2026")]
    [InlineData("Press Release")]
    [InlineData("PORT ANSEL HARBOUR BOARD\n\nMEDIA RELEASE")]
    [InlineData("OFFICE OF THE MAYOR\n\nNEWS RELEASE\n\nTuesday, 3 March 2026")]
    [InlineData("THE HON NELL ABARA MP\n\nMINISTER FOR FISHERIES\n\nMEDIA RELEASE")]
    [InlineData("FOR IMMEDIATE RELEASE\n\nContact:\nInes Holm, Harbour Board\n(555) 010-2030\npress@harbour.example")]
    [InlineData("Media contact: Ines Holm 01632 960 001\n\nPRESS RELEASE")]
    [InlineData("News release\n12 Quay Street\nPort Ansel\nTel. 01632 960 001")]
    [InlineData("Harbours/politics/")]
    [InlineData("BC-Ansel-Harbour,0210")]
    public void The_headline_is_below_letterhead_labels_and_contacts(string above)
    {
        var article = Upload.Article($"{above}\n\nHarbour Board Names New Director\n\n{Body}");
        Assert.Equal("Harbour Board Names New Director", article.Title);
        Assert.Equal(2, article.Paragraphs.Count);
        Assert.DoesNotContain(article.Paragraphs, paragraph => paragraph.Text.Contains("0100", StringComparison.Ordinal) || paragraph.Text.Contains('@', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("> We kept our word.\n")]
    [InlineData("- one\n- two\n")]
    [InlineData("| Port | Ansel |\n| --- | --- |\n| Press | office |\n")]
    [InlineData("```\nwhile it sails\n```\n")]
    [InlineData("> We kept our word.\n\n1. one\n2. two\n")]
    public void Blocks_above_a_heading_stay_in_the_text_and_the_heading_is_the_headline(string above)
    {
        var article = Upload.Article("story.md", Encoding.UTF8.GetBytes($"{above}\n# Harbour Board Names New Director\n\nBy Jane Roe\n\n{Body}"));
        Assert.Equal("Harbour Board Names New Director", article.Title);
        Assert.Equal(["Jane Roe"], article.Authors);
        Assert.NotEqual(ParagraphKind.Text, article.Paragraphs[0].Kind);
        Assert.Equal(2, article.Paragraphs.Count(paragraph => paragraph.Kind == ParagraphKind.Text));
    }

    [Fact]
    public void The_headline_of_a_Word_document_is_below_a_letterhead_in_a_table()
    {
        static string Line(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";
        var letterhead = $"<w:tbl><w:tr><w:tc>{Line("Port Ansel Harbour Board")}</w:tc><w:tc>{Line("12 Quay Street")}</w:tc></w:tr></w:tbl>";
        var article = Upload.Article(
            "story.docx",
            WordDocument.Of(letterhead + Line("MEDIA RELEASE") + Line("Harbour Board Names New Director") + Line("By Jane Roe") + Line(Body.Replace("\n", " "))));
        Assert.Equal(("Harbour Board Names New Director", "Jane Roe"), (article.Title, Assert.Single(article.Authors)));
    }

    [Theory]
    [InlineData("PRIME MINISTER\nFOR PRESS 12 JUNE 1976\nGRANT FOR THE HARBOUR OF PORT ANSEL\n", "GRANT FOR THE HARBOUR OF PORT ANSEL", "1976-06-12")]
    [InlineData("J4, x\nPRIMVE MINISTER\nFOR MEDJA 12 JUNJE 1976\nGRANT FOR THE HARBOUR\nOF PORT ANSEL\n", "GRANT FOR THE HARBOUR OF PORT ANSEL", "1976-06-12")]
    [InlineData("P. M. No. 19/ 1966\nGRANT FOR THE HARBOUR\nStatement by the Prime Minister, Mr. Joseph Tarn\n", "GRANT FOR THE HARBOUR", null)]
    [InlineData("PRESS STATEMENT NO. 84\n4 May, 1973\nSTATEMENT BY THE PRIME MINISTER\nGRANT FOR THE HARBOUR\n", "GRANT FOR THE HARBOUR", "1973-05-04")]
    public void A_scanned_release_without_blank_lines_has_its_headline_and_date(string head, string title, string? date)
    {
        var article = Upload.Article(head + """
            The Government is to give Port Ansel half of what its new breakwater
            costs, the Prime Minister announced today. The other half is to be
            found by the harbour board, which has already begun to dredge.
            Work on the breakwater begins in spring and is to last three years.
            """);
        Assert.Equal(title, article.Title);
        Assert.Equal(date, article.Published?.ToString("yyyy-MM-dd", null));
        Assert.StartsWith("The Government is to give Port Ansel half of what its new breakwater costs,", article.Paragraphs.First(paragraph => paragraph.Kind == ParagraphKind.Text && paragraph.Text.StartsWith("The Gov", StringComparison.Ordinal)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("breakwater.\nPORT ANSEL, 12th June, 1966.", "1966-06-12")]
    [InlineData("breakwater.\nPORT ANSEL June 12, 1966 P. M.", "1966-06-12")]
    [InlineData("breakwater.\nPORT ANSEL. 12th June, 1966. A", "1966-06-12")]
    [InlineData("breakwater.\nPORT ANSEL 12 June 1966 I~", "1966-06-12")]
    [InlineData("breakwater.\nPCRT ANSeL, 12 JUNE 196S", "1965-06-12")]
    [InlineData("breakwater.\nPORT ANSEL, 12 June 19.66", "1966-06-12")]
    [InlineData("breakwater. PORT ANSEL, 12 June 1966", "1966-06-12")]
    [InlineData("breakwater.\n\n12 June 1966", "1966-06-12")]
    [InlineData("breakwater.\nPORT ANSEL.\n12th Juyne, 1966,", "1966-06-12")]
    public void The_place_and_date_below_a_statement_date_it_and_leave_the_text(string end, string date)
    {
        var article = Upload.Article($"FOR PRESS: P. M. No. 19/ 1966\nGRANT FOR THE HARBOUR\nThe Government is to give Port Ansel half of what its new harbour costs, and\nthe other half is to be found by the board, which has begun to dredge for the\n{end}\n");
        Assert.Equal(date, article.Published?.ToString("yyyy-MM-dd", null));
        Assert.EndsWith("breakwater.", article.Paragraphs[^1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PRIME MINISTER\nTRANSCRIPT OF A DEBATE WITH NELL ABARA, PORT ANSEL, 12 JUNE 1966", "", "1966-06-12")]
    [InlineData("PRIME MINISTER\nGRANT FOR THE HARBOUR\nStatement by the Prime Minister on his return, 12th June 1966", "", "1966-06-12")]
    [InlineData("FOR PRESS\nFAIR OF THE HARBOUR ON 12 JUNE 1966", "PORT ANSEL 3 May 1966", "1966-05-03")]
    [InlineData("3 JUL 1966\nFOR PRESS: P. M. No. 19\nGRANT FOR THE HARBOUR", "PORT ANSEL 12 June 1966", "1966-06-12")]
    [InlineData("12 JUN 1966\nFOR PRESS: P. M. No. 19\nGRANT FOR THE HARBOUR", "PORT ANSEL 3 July 1966", "1966-06-12")]
    [InlineData("FOR PRESS\nGRANT FOR THE HARBOUR", "PORT ANSEL 12 June 1966\n\nThe attached table has what each of the harbours on the coast is given.\n\n"
        + "It was made by the board.\n\nThe next one follows.\n\nIt will be longer.\n\nIt will have charts.\n\nIt will be bound.\n\nIt will be sold.", "1966-06-12")]
    public void A_release_is_dated_by_its_signature_before_a_stamp_and_a_headline(string head, string end, string date)
    {
        var article = Upload.Article($"{head}\n\nThe Government is to give Port Ansel half of what its new harbour costs, the Prime Minister said today.\n\nThe other half is due next year.\n\n{end}\n");
        Assert.Equal(date, article.Published?.ToString("yyyy-MM-dd", null));
    }

    [Theory]
    [InlineData("FOR PRESS GRANT FOR THE HARBOUR\nStatement by the Prime Minister, Mr. Joseph Tarn")]
    [InlineData("POR PRESS: PM No. 49/ 1966\nGRANT FOR THE HARBOUR\nStatement by the Prime Minister, Mr. Joseph Tarn")]
    [InlineData(", AU STRHAl Pressj Stitement No. 319\n12 June 1966\nGRANT FOR THE HARBOUR")]
    [InlineData(". A USTALIAQ\nPRIME MINISTER\nFOR PRESS 12 JUNE 1966\nGRANT FOR THE HARBOUR")]
    [InlineData("PRIME MINISTER ~ 9\nSTATEMENT BY THE PRIME MINISTER, THE HON J TARN MP\nGRANT FOR THE HARBOUR")]
    [InlineData("FOR PRESS. Statement by the Prime Minister.\nGRANT FOR THE HARBOUR")]
    public void What_a_scanner_made_of_labels_and_crests_is_not_a_headline(string head)
    {
        var article = Upload.Article($"{head}\nThe Government is to give Port Ansel half of what its new harbour costs, and\nthe other half is to be found by the board, which has begun to dredge.\n");
        Assert.Equal("GRANT FOR THE HARBOUR", article.Title);
    }

    [Theory]
    [InlineData("RELEASE OF THE HARBOUR REPORT")]
    [InlineData("PRESS STATEMENT ON THE HARBOUR REPORT")]
    public void A_headline_that_begins_with_the_words_of_a_label_is_whole(string headline)
    {
        var article = Upload.Article($"PRIME MINISTER\n12 June 1966\n{headline}\n\n{Body}");
        Assert.Equal(headline, article.Title);
    }

    [Fact]
    public void A_title_cased_line_is_not_joined_to_the_sentence_below_it()
    {
        var article = Upload.Article("""
            PRIME MINISTER
            FOR PRESS 12 JUNE 1966
            Fund Raising Campaign of the Port Ansel Harbour Federation
            All of us, I am sure, know what the harbour means to the town,
            and how little of what it earns has come back to those who live
            beside it. The campaign begins on Monday and ends in spring.
            """);
        Assert.Equal("Fund Raising Campaign of the Port Ansel Harbour Federation", article.Title);
    }

    [Fact]
    public void A_deck_hides_neither_byline_nor_dateline()
    {
        var article = Upload.Article("Harbour Fund Closes\n\nAfter nine years the money is gone\n\nBy Nell Abara\nStaff Writer\n\nPORT ANSEL, March 3, 2026 — The fund closed on Tuesday, the council said.");
        Assert.Equal(["Nell Abara"], article.Authors);
        Assert.Equal("2026-03-03", article.Published?.ToString("yyyy-MM-dd", null));
        Assert.Equal([ParagraphKind.Heading, ParagraphKind.Text], article.Paragraphs.Select(paragraph => paragraph.Kind));
        Assert.StartsWith("The fund closed", article.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("For Media Companies, A Bad Year")]
    [InlineData("13 Ways To Dredge A Harbour")]
    [InlineData("No, The Harbour Is Not For Sale")]
    [InlineData("Minister for Fisheries Quits Over Quota")]
    [InlineData("Contact Lenses Found In Whale")]
    [InlineData("Office of the Mayor Floods Again")]
    [InlineData("EU Lifts Arms Embargo: What Comes Next")]
    [InlineData("Statement Dress Sells For Millions")]
    [InlineData("Budget 2022-2026 Passes")]
    [InlineData("Embargo On Steel To Last Until June 2027")]
    [InlineData("PRESS FREEDOM ON THE COAST")]
    [InlineData("Release the Ferry, Islanders Say")]
    public void The_first_line_of_an_ordinary_article_stays_its_headline(string headline)
    {
        var article = Upload.Article($"{headline}\n\n{Body}");
        Assert.Equal(headline, article.Title);
        Assert.Equal(2, article.Paragraphs.Count);
        Assert.Null(article.Hold);
    }

    [Fact]
    public void A_headline_over_several_lines_is_one()
    {
        var article = Upload.Article("NEWS RELEASE\nHARBOUR BOARD OF PORT ANSEL NAMES NELL ABARA AS\nITS NEW DIRECTOR\n\n" + Body);
        Assert.Equal("HARBOUR BOARD OF PORT ANSEL NAMES NELL ABARA AS ITS NEW DIRECTOR", article.Title);
    }

    public static TheoryData<string, string, string> BrokenHeadlines
    {
        get
        {
            var broken = new TheoryData<string, string, string>();
            foreach (var above in (string[])["", "MEDIA RELEASE\n\n3 March 2026\n\n", "FOR IMMEDIATE RELEASE\n\n"])
            {
                foreach (var headline in (string[])[
                    "Harbour board opens its new office at|Port Ansel", "Board Names New Director of the Harbour at|Port Ansel and Carrow",
                    "Third storm in a month batters the coast;|12,000 homes lose power", "Storm batters the coast for the third time –|thousands lose power", "Harbour Board Names Its Second Northern|Director in a Year",
                    "Nell Abara, who ran the ferries for years,|To lead the harbour board", "Ferries, trains and buses to be run by|Ansel Transport"])
                {
                    broken.Add(above, headline, Body);
                    broken.Add(above, headline, Body.Replace("most of the winter and\n", "most of the winter and ", StringComparison.Ordinal));
                }
            }

            return broken;
        }
    }

    [Theory]
    [MemberData(nameof(BrokenHeadlines))]
    public void A_headline_that_is_broken_where_it_cannot_end_is_one(string above, string headline, string body)
    {
        var article = Upload.Article($"{above}{headline.Replace('|', '\n')}\n\n{body}");
        Assert.Equal(headline.Replace('|', ' '), article.Title);
        Assert.Equal(2, article.Paragraphs.Count);
    }

    [Theory]
    [InlineData("Board names director", "The search took most of a winter")]
    [InlineData("Harbour Board Names New Director", "The search took most of a winter and cost more than planned")]
    [InlineData("Board Names Director", "Costs Of The Search Are Higher Than The Board Had Planned")]
    public void A_line_below_the_headline_that_is_not_part_of_it_stays_a_paragraph(string headline, string deck)
    {
        var article = Upload.Article($"{headline}\n{deck}\n\n{Body}");
        Assert.Equal(headline, article.Title);
        Assert.Equal(deck, article.Paragraphs[0].Text);
    }

    [Theory]
    [InlineData("March 3, 2026 Contact: Nell Abara")]
    [InlineData("March 3, 2026 Media Contact: Nell Abara")]
    [InlineData("3 de marzo de 2026 Contacto: Nell Abara")]
    public void A_date_and_a_contact_on_one_line_are_both_read(string line)
    {
        var article = Upload.Article($"{line}\nDirector of Communications\nWend Harbour Board\n01632 960 001 (office)\nnell@harbour.example\n\nFor Immediate Release: Harbour Board Names New Director\n\nThe harbour board of Wend chose a new director on Monday, after a search that took most of the winter.\n\nShe begins in May.");
        Assert.Equal("Harbour Board Names New Director", article.Title);
        Assert.Equal(new DateOnly(2026, 3, 3), DateOnly.FromDateTime(article.Published!.Value.DateTime));
        Assert.Equal(2, article.Paragraphs.Count);
    }

    [Theory]
    [InlineData("FERRY SAILS TWICE A DAY FROM EASTER - Wend Harbour Board")]
    [InlineData("NIGHT BOATS RETURN TO BOTH QUAYS — The Wend Courier")]
    public void A_headline_in_capitals_with_the_name_of_its_site_is_not_a_dateline(string headline) =>
        Assert.Equal(headline, Upload.Article($"{headline}\n\nThe ferry of Wend will sail twice a day from Easter, the harbour board said on Tuesday.\n\nIt is full.").Title);

    [Theory]
    [InlineData("WEND", "—")]
    [InlineData("PORT ANSEL", "–")]
    public void A_place_alone_above_its_dash_is_one_dateline(string place, string dash)
    {
        var article = Upload.Article($"Ferry sails twice a day\n\n{place}\n{dash} The ferry of Wend will sail twice a day from Easter, the harbour board said on Tuesday.\n\nIt is full.");
        Assert.Equal(2, article.Paragraphs.Count);
        Assert.StartsWith($"{place} {dash} The ferry", article.Paragraphs[0].Text, StringComparison.Ordinal);
    }
}
