namespace Feed.Tests.Reading.Releases;

public sealed class BylineFormTests
{
    private const string Headline = "Ferry line adds a night boat";
    private const string Text = "The ferry line of Port Ansel adds a night boat to its winter timetable, its owners said on Friday.\n\n"
        + "The first boat sails on 3 December and the fare is that of the day.";

    [Theory]
    [InlineData("By Nell Abara, November 7, 2025")]
    [InlineData("by Nell Abara - 7 November 2025 - 08:15")]
    [InlineData("By Nell Abara | 7 November 2025")]
    [InlineData("Posted on 7 November 2025 by Nell Abara")]
    [InlineData("Published: 7 November 2025\nAuthor: Nell Abara")]
    [InlineData("Written by Nell Abara\n7 November 2025")]
    [InlineData("Published 7 November 2025, 08:15 GMT\nUpdated 3 hours ago\n\nNell Abara\nTransport correspondent")]
    public void A_byline_gives_author_and_date_and_leaves_the_text(string byline)
    {
        var article = Upload.Article($"{Headline}\n{byline}\n\n{Text}");
        Assert.Equal(Headline, article.Title);
        Assert.Equal("Nell Abara", Assert.Single(article.Authors));
        Assert.Equal(new DateOnly(2025, 11, 7), DateOnly.FromDateTime(article.Published!.Value.DateTime));
        Assert.Equal(2, article.Paragraphs.Count);
    }

    [Theory]
    [InlineData("Nell Abara, Transport Correspondent")]
    [InlineData("Von Nell Abara, dpa")]
    [InlineData("Por Nell Abara")]
    [InlineData("Par Nell Abara")]
    public void A_byline_without_By_is_one_too(string byline)
    {
        var article = Upload.Article($"{Headline}\n\n{byline}\n\n{Text}");
        Assert.Equal("Nell Abara", Assert.Single(article.Authors));
        Assert.Equal(2, article.Paragraphs.Count);
    }

    [Theory]
    [InlineData("By Staff Reporter")]
    [InlineData("By Our Special Correspondent")]
    [InlineData("By Staff Reporters")]
    [InlineData("By Agencies")]
    [InlineData("By Senior Staff Writer")]
    public void A_byline_of_a_post_names_no_author_and_is_cut(string byline)
    {
        var article = Upload.Article($"{Headline}\n\n{byline}\n\n{Text}");
        Assert.Empty(article.Authors);
        Assert.Equal(2, article.Paragraphs.Count);
    }

    [Theory]
    [InlineData("NELL ABARA, Coastal Wire")]
    [InlineData("Words: Nell Abara")]
    public void A_byline_of_an_agency_or_a_magazine_names_its_author(string byline)
    {
        var article = Upload.Article($"{Headline}\n\n{byline}\n\n{Text}");
        Assert.Equal("Nell Abara", Assert.Single(article.Authors));
        Assert.Equal(2, article.Paragraphs.Count);
    }

    private static readonly (string First, string Second)[] Unlisted =
        [("Nkiru Otwe", "Xolani Dubeka"), ("Aoife Ní Bhraonáin", "Wojciech Żbik"), ("Thandeka Mkhwanazi", "Sipho Nene"), ("Ngozichi Ezeala-Brandt", "Þórlaug Einarsdóttir")];

    [Theory]
    [InlineData("By {0}", 1)]
    [InlineData("By {0} and {1}", 2)]
    [InlineData("By {0} & {1} | 5 April 2026", 2)]
    [InlineData("{0} | April 5", 1)]
    [InlineData("{0} | 5 April", 1)]
    [InlineData("{0} | April 5, 2026", 1)]
    [InlineData("{0} • 5 April 2026", 1)]
    [InlineData("April 5, 2026 | {0}", 1)]
    [InlineData("Words: {0}", 1)]
    [InlineData("Words: {0} and {1}", 2)]
    [InlineData("Words by {0}", 1)]
    [InlineData("Story by {0}", 1)]
    [InlineData("Story by {0}, photos by {1}", 1)]
    [InlineData("Words by {0} | Pictures by {1}", 1)]
    [InlineData("Story and photos by {0}", 1)]
    [InlineData("Text by {0}", 1)]
    [InlineData("Reporting by {0}", 1)]
    [InlineData("Reporting by {0} and {1}", 2)]
    [InlineData("Reported by {0}", 1)]
    [InlineData("Written by {0}", 1)]
    [InlineData("Author: {0}", 1)]
    [InlineData("{0}, City Desk", 1)]
    [InlineData("{0}, CITY DESK", 1)]
    [InlineData("{0}, Staff Reporter", 1)]
    public void The_form_of_a_byline_shows_a_name_that_no_list_has(string form, int count)
    {
        List<string> wrong = [];
        foreach (var (first, second) in Unlisted)
        {
            foreach (var (one, two) in ((string, string)[])[(first, second), (first.ToUpperInvariant(), second.ToUpperInvariant())])
            {
                var line = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, one, two);
                var article = Upload.Article($"{Headline}\n\n{line}\n\n{Text}");
                if (!article.Authors.SequenceEqual(count == 1 ? [first] : [first, second]) || article.Paragraphs.Count != 2)
                    wrong.Add($"{line} => {string.Join(';', article.Authors)} | {article.Paragraphs.Count}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("Night Boats | 5 April 2026")]
    [InlineData("Port Ansel | April 5")]
    [InlineData("Breaking News | April 5, 2026")]
    [InlineData("Harbour Board | April 5, 2026")]
    [InlineData("Winter Timetable, City Desk")]
    public void Text_that_is_not_a_name_is_not_an_author(string line) => Assert.Empty(Upload.Article($"{Headline}\n\n{line}\n\n{Text} The boats are old.").Authors);

    [Theory]
    [InlineData("PRESS RELEASE – FOR IMMEDIATE USE")]
    [InlineData("FOR PUBLIC RELEASE")]
    [InlineData("MEDIA RELEASE: FOR GENERAL RELEASE")]
    [InlineData("NEWS RELEASE | FOR IMMEDIATE RELEASE")]
    public void Consecutive_labels_are_not_a_headline(string label)
    {
        var article = Upload.Article($"{label}\n\n{Headline}\n\n{Text}");
        Assert.Equal(Headline, article.Title);
        Assert.Equal(2, article.Paragraphs.Count);
    }

    [Fact]
    public void The_mark_after_a_wire_headline_is_not_part_of_it() =>
        Assert.Equal(Headline, Upload.Article($"^{Headline}‹\n^By NELL ABARA=\n^Coastal Wire=\n\n{Text}").Title);

    [Theory]
    [InlineData("Port Ansel Harbour, Home of the Boats")]
    [InlineData("Von der Heide wins the cup again")]
    [InlineData("Par for the course at the harbour links")]
    public void A_deck_that_begins_like_a_byline_stays(string deck)
    {
        var article = Upload.Article($"{Headline}\n\n{deck}\n\n{Text}");
        Assert.Empty(article.Authors);
        Assert.Equal(3, article.Paragraphs.Count);
    }

    [Fact]
    public void The_credits_of_an_agency_give_the_reporter_and_leave_the_text()
    {
        var article = Upload.Article(
            $"{Headline}\n\nPORT ANSEL (Reuters) - {Text}\n\n(Reporting by Nell Abara in Port Ansel; Editing by Joe Tarn)");
        Assert.Equal("Nell Abara", Assert.Single(article.Authors));
        Assert.Equal(2, article.Paragraphs.Count);
    }

    [Theory]
    [InlineData("URGENT\nBC-EU--Night Boat,3rd Ld-Writethru,410\nEds: ADDS fare. With photos.\n")]
    [InlineData("bc-nightboat 2ndld\n\n")]
    [InlineData("AM-Night Boat, 410\n")]
    [InlineData("BULLETIN\n")]
    public void Slug_lines_of_agencies_are_not_headlines(string slugs)
    {
        var article = Upload.Article($"{slugs}{Headline}\nBy NELL ABARA\nAssociated Press\n\nPORT ANSEL, Maine (AP) — {Text}");
        Assert.Equal(Headline, article.Title);
        Assert.Equal("Nell Abara", Assert.Single(article.Authors));
        Assert.Equal(2, article.Paragraphs.Count);
    }

    [Fact]
    public void The_paper_below_a_byline_is_not_a_headline()
    {
        var article = Upload.Article($"By NELL ABARA\nAssociated Press\n\nPORT ANSEL, Maine (AP) — {Text}");
        Assert.StartsWith("The ferry line of Port", article.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_of_ANPA_gives_byline_and_time()
    {
        var article = Upload.Article(
            $"\u0001r k\nBC-NIGHT-BOAT 11-07\u0002\n^{Headline}<\n^By NELL ABARA=\n^Port Ansel Courier=\n   PORT ANSEL (PAC) _ {Text}\n\u0003\n"
            + "11-07-25 1412EST");
        Assert.Equal("Nell Abara", Assert.Single(article.Authors));
        Assert.Equal(new DateTimeOffset(2025, 11, 7, 19, 12, 0, TimeSpan.Zero), article.Published);
        Assert.DoesNotContain(article.Paragraphs, paragraph => paragraph.Text.Contains('=', StringComparison.Ordinal));
    }
}
