using System.Text;

namespace Feed.Tests.Reading.Holds;

/// <summary>Lines that allow publication hold nothing and are no text; lines that only look like orders to wait stay in the text.</summary>
public sealed class ReleasedLinesTests
{
    public static TheoryData<string> Allowing =>
    [
        "Approved for release", "APPROVED FOR PUBLICATION", "Cleared for release", "FINAL", "Final version", "Status: published", "Status: FINAL", "Status: approved", "Approved", "Ready to publish", "OK to publish",
        "For immediate distribution", "FOR IMMEDIATE RELEASE TO ALL MEDIA", "For release immediately", "For release: immediately", "*** FOR IMMEDIATE RELEASE ***", "For immediate publication", "Publish immediately", "Free for publication",
        "May be published immediately", "Not embargoed", "Zur sofortigen Veröffentlichung", "ZUR SOFORTIGEN VERÖFFENTLICHUNG", "Zur Veröffentlichung freigegeben", "À diffusion immédiate", "Pour diffusion immédiate",
        "POUR DIFFUSION IMMÉDIATE", "Para publicación inmediata", "Para su difusión inmediata", "Per la pubblicazione immediata", "Voor onmiddellijke publicatie", "Para divulgação imediata", "Do natychmiastowej publikacji",
        "För omedelbar publicering", "Freigegeben", "Version finale", "Draft: no", "Approval: given",
    ];

    public static TheoryData<string> Headlines =>
    [
        "Final whistle for Tarn's old ground", "FINAL: Otters 3, Bears 1", "Approved: a pier for Tarn", "Published at last: the king's letters", "Final version of plum law passes", "Released: 12 prisoners go home",
        "Status quo in Tarn", "Ready to run: the new ferry", "Cleared for take-off: Tarn's airport opens",
    ];

    public static TheoryData<string> Kickers => ["DRAFT 2098", "Draft 2098", "Draft"];

    [Theory]
    [MemberData(nameof(Allowing))]
    public void A_line_that_allows_publication_holds_nothing_and_is_neither_title_nor_text(string line)
    {
        // The font of the PDF has no accents.
        foreach (var format in AnyFormat.Written.Where(format => format != "a.pdf" || Ascii.IsValid(line)))
        {
            foreach (var lines in new string[][] { [line, AnyFormat.Headline, AnyFormat.Text, AnyFormat.Text], [AnyFormat.Headline, line, AnyFormat.Text, AnyFormat.Text] })
            {
                var read = Upload.Article(format, AnyFormat.Of(format, lines));
                Assert.True(read.Hold is null, $"{format}: {line}: {read.Hold?.Message}");
                Assert.True(read.Title == AnyFormat.Headline, $"{format}: {line}: {read.Title}");
                Assert.DoesNotContain(read.Paragraphs, paragraph => paragraph.Text.Contains(line.Trim('*', ' '), StringComparison.OrdinalIgnoreCase));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Headlines))]
    public void A_headline_that_begins_so_keeps_its_words(string headline)
    {
        foreach (var format in new[] { "a.txt", "a.docx" })
        {
            var read = Upload.Article(format, AnyFormat.Of(format, headline, AnyFormat.Text, AnyFormat.Text));
            Assert.Equal(headline, read.Title);
            Assert.Null(read.Hold);
        }
    }

    [Theory]
    [InlineData("From: Ada Quill\nTo: Night desk\nSubject: {0}\nStatus: DRAFT\n\n{1}\n\n{1}\n")]
    [InlineData("From: Ada Quill\nTo: Night desk\nSubject: {0}\nStatus: pending approval\n\n{1}\n\n{1}\n")]
    [InlineData("From: Ada Quill\nSubject: {0}\nDraft: true\n\n{1}\n\n{1}\n")]
    [InlineData("Von: Ada Quill\nAn: Redaktion\nBetreff: {0}\nStatus: draft\n\n{1}\n\n{1}\n")]
    public void A_memo_that_is_a_draft_is_held_under_its_subject(string form)
    {
        foreach (var name in new[] { "a.txt", "a.md" })
        {
            var read = Upload.Article(name, Encoding.UTF8.GetBytes(string.Format(null, form, AnyFormat.Headline, AnyFormat.Text)));
            Assert.True(read.Hold is not null, $"{name}: {form}");
            Assert.Equal(AnyFormat.Headline, read.Title);
        }
    }

    [Theory]
    [MemberData(nameof(Kickers))]
    public void The_section_above_news_of_a_draft_of_players_holds_nothing(string kicker)
    {
        const string Story = "The Otters took quarterback Finn Oak with the first draft pick on Thursday, and nobody in Tarn was surprised by the choice that the club made.";
        foreach (var (name, text) in new[]
        {
            ("a.html", $"<html><head><title>Otters choose</title></head><body><article><span>{kicker}</span><h1>Otters choose Finn Oak first</h1><p>{Story}</p><p>{Story}</p></article></body></html>"),
            ("a.html", $"<html><head><title>Otters choose</title></head><body><div class=\"kicker\">{kicker}</div><h1>Otters choose Finn Oak first</h1><p>{Story}</p><p>{Story}</p></body></html>"),
            ("a.txt", $"{kicker}\n\nOtters choose Finn Oak first\n\n{Story}\n\n{Story}\n"),
        })
        {
            var read = Upload.Article(name, Encoding.UTF8.GetBytes(text));
            Assert.True(read.Hold is null, $"{text}: {read.Hold?.Message}");
            Assert.Equal("Otters choose Finn Oak first", read.Title);
        }
    }

    [Theory]
    [InlineData("Draft")]
    [InlineData("DRAFT")]
    [InlineData("Draft 3")]
    [InlineData("DRAFT 3/3/2098")]
    public void The_same_word_above_other_news_is_a_stamp(string stamp) =>
        Assert.NotNull(Upload.Article($"{stamp}\n\n{AnyFormat.Headline}\n\n{AnyFormat.Text}\n\n{AnyFormat.Text}").Hold);

    [Theory]
    [InlineData("Hold the date: 7 December 2098")]
    [InlineData("Hold the date! 7 December 2098, 18:00")]
    [InlineData("Save the date: 7 December 2098")]
    [InlineData("HOLD THE DATE: 7 DECEMBER 2098")]
    public void An_invitation_holds_nothing(string line)
    {
        foreach (var format in AnyFormat.Written)
        {
            foreach (var lines in new string[][] { [line, AnyFormat.Headline, AnyFormat.Text], [AnyFormat.Headline, line, AnyFormat.Text], [AnyFormat.Headline, AnyFormat.Text, line] })
            {
                var hold = Upload.Article(format, AnyFormat.Of(format, lines)).Hold;
                Assert.True(hold is null, $"{format}: {string.Join(" / ", lines)}: {hold?.Message}");
            }
        }
    }

    [Theory]
    [InlineData("Artist: The Plums|Label: Pier Records|Tracks: 11|Length: 41:20|Release date: 7 December 2098")]
    [InlineData("Developer: Quay Games|Platforms: all|Release date: 7 December 2098")]
    [InlineData("Release date: 7 December 2098|Genre: folk|Producer: Ada Quill")]
    [InlineData("Composer: Ada Quill|Release date: 7 December 2098|Price: 12")]
    public void The_release_date_in_the_facts_of_an_album_or_a_game_holds_nothing_and_stays(string facts)
    {
        foreach (var format in new[] { "a.txt", "a.md", "a.html", "a.docx" })
        {
            var read = Upload.Article(format, AnyFormat.Of(format, [AnyFormat.Headline, .. facts.Split('|'), AnyFormat.Text, AnyFormat.Text]));
            Assert.True(read.Hold is null, $"{format}: {read.Hold?.Message}");
            Assert.All(facts.Split('|'), fact => Assert.True(read.Paragraphs.Any(paragraph => paragraph.Text == fact), $"{format}: {fact}"));
        }
    }

    [Theory]
    [InlineData("Embargoed until 7 December 2098")]
    [InlineData("Embargo until 7 December 2098. The embargo on the first part has passed.")]
    public void An_embargo_beside_one_that_is_over_holds_the_file(string note) => Assert.NotNull(Upload.Article(
        "a.md", Encoding.UTF8.GetBytes($"---\ntitle: {AnyFormat.Headline}\neditor_note: \"{note}\"\n---\n\n{AnyFormat.Text}\n")).Hold);

    [Theory]
    [InlineData("7 December 2098: the fair opens in Harwick")]
    [InlineData("On 5 March 2026: eleven crates of pears, and not one bruise")]
    [InlineData("Opening: 7 December 2098")]
    [InlineData("Opens 7 December 2098: the pier")]
    [InlineData("Next meeting: 7 December 2098, 18:00")]
    [InlineData("Until 7 December 2098: pears at the pier")]
    [InlineData("Deadline: 7 December 2098")]
    [InlineData("When: 7 December 2098, 10am")]
    public void A_paragraph_with_a_day_and_a_colon_stays_in_the_text_of_a_page(string line)
    {
        foreach (var body in new[]
        {
            $"<article><h1>{AnyFormat.Headline}</h1><p>{line}</p><p>{AnyFormat.Text}</p><p>{AnyFormat.Text}</p></article>", $"<h1>{AnyFormat.Headline}</h1><p>{AnyFormat.Text}</p><p>{line}</p><p>{AnyFormat.Text}</p>",
            $"<h1>{AnyFormat.Headline}</h1><p>{AnyFormat.Text}</p><p>{AnyFormat.Text}</p><p>{line}</p>",
        })
        {
            var read = Upload.Article("a.html", Encoding.UTF8.GetBytes($"<html><head><title>{AnyFormat.Headline}</title></head><body>{body}</body></html>"));
            Assert.True(read.Hold is null, $"{body}: {read.Hold?.Message}");
            Assert.True(read.Paragraphs.Any(paragraph => paragraph.Text == line), body);
        }
    }
}
