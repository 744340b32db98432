using System.Text.RegularExpressions;

namespace Feed.Tests.Reading;

/// <summary>What an editor declares is used, or a note says that it was not.</summary>
public sealed class DeclaredNotesTests
{
    private const string Story = "The quay opened on Monday.\n\n“We waited nine years,” said Mayor Ada Quill.";

    [Theory]
    [InlineData("speeker: Ada Quill", "\"speeker\"", "did you mean speaker")]
    [InlineData("speeker: Ada Quill", "\"speeker\"", "did you mean speakers?")]
    [InlineData("speakers: {name: Bob Stone, role: mayor}", "\"role\"", "Only the name of")]
    [InlineData("speakers:\n  - name: Bob Stone\n    role: mayor\n  - name: Bo Lind\n    age: 40", "\"role\", \"age\"", "Only the name of")]
    [InlineData("speakers: {nmae: Bob, name: Bob Stone}", "\"nmae\"", "did you mean name?")]
    [InlineData("tags: [{name: Harbour, weight: 3}]", "\"weight\"", "Only the name of")]
    [InlineData("speakers: 5", "\"5\"", "no letter")]
    [InlineData("authors: [2026]", "\"2026\"", "no letter")]
    [InlineData("summary: *t", "*t", "not looked up")]
    [InlineData("subtitle: *nope  # later", "*nope", "not looked up")]
    [InlineData("author: *t", "*t", "not looked up")]
    [InlineData("speakers: [*t]", "*t", "not looked up")]
    [InlineData("image: {alt: Quay}", "is a mapping", "where an address")]
    [InlineData("Autor: Jane Roe", "\"Autor\"", "did you mean author")]
    [InlineData("pulished: 2026-03-03", "\"pulished\"", "did you mean published")]
    [InlineData("shoe-size: 43", "not known", "shoe-size")]
    [InlineData("tags: *default", "*default", "not looked up")]
    [InlineData("title: {en: The quay}", "\"title\"", "a mapping where text is expected")]
    [InlineData("summary: [One, Two]", "\"summary\"", "a list where text is expected")]
    [InlineData("authors: [[Jane Roe]]", "\"authors\"", "a list where a name is expected")]
    [InlineData("image: quay", "quay", "nor the name of a picture")]
    [InlineData("lead_image: [a, b]", "\"a\"", "nor the name of a picture")]
    [InlineData("tags: [\"!!!\"]", "\"!!!\"", "no letter")]
    [InlineData("tags: [A.B, AB]", "\"AB\" and \"A.B\"", "one list (ab)")]
    [InlineData("date: 2026-03-03 10:00 QQT", "\"QQT\"", "date was not used")]
    [InlineData("date: 2026-03-03 10:00 IST", "\"IST\"", "date was not used")]
    [InlineData("tags: [a]\ntags: [b]", "\"tags\"", "; both are used")]
    [InlineData("language: en\nlanguage: de", "\"language: en\"", "\"language: de\" in line 4 is used instead")]
    [InlineData("url: courier.example/quay", "courier.example/quay", "no http")]
    [InlineData("corrections:\n  - quote: Words that nobody says\n    speaker: Bo Lind", "Words that nobody says", "matches no quote")]
    [InlineData("corrections:\n  - quote: We waited\n    speaker: Bo Lind\n    reason: misheard", "\"reason\"", "quote and speaker")]
    [InlineData("speakers: [\"Joe \u0412iden\"]", "Joe \u0412iden", "left out of all lists")]
    [InlineData("authors: [\"Joe \u0412iden\"]", "Joe \u0412iden", "left out of all lists")]
    [InlineData("tags: [\"Joe \u0412iden\"]", "Joe \u0412iden", "left out of all lists")]
    [InlineData("a: b\n---\n---\ntitle: Other", "second block", "ignored")]
    public void What_the_front_matter_declares_and_the_reader_cannot_use_is_a_note(string declared, string what, string why)
    {
        var article = Upload.Article($"---\nheadline: Quay opens\n{declared}\n---\n{Story}");
        var note = Assert.Single(article.Notes, note => note.Contains(what, StringComparison.Ordinal) && note.Contains(why, StringComparison.Ordinal));
        Assert.EndsWith(".", note.Replace("?", ".", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(article.Speakers, speaker => Assert.DoesNotContain('\u0412', speaker.Name));
        Assert.DoesNotContain(article.Tags, tag => tag.Label.Contains('\u0412', StringComparison.Ordinal));
        Assert.Empty(article.Authors);
    }

    [Theory]
    [InlineData("layout: post\nslug: quay\nweight: 3\nmenu: {main: {name: x}}\naliases: [/a]\ntoc: true\ncomments: false\ntype: post\ndraft: false\npublished: true")]
    [InlineData("permalink: /:year/:title/\nwp_id: 5\nrp4wp_auto_linked:\n  - 1\nmathjax: true\nimage_width: 300")]
    [InlineData("title: Quay opens\ntags:\ndescription: ~")]
    [InlineData("Tags: [Harbour]\nDescription: The quay.\nSection: post")]
    public void Keys_of_site_generators_and_empty_values_make_no_notes(string declared) =>
        Assert.Empty(Upload.Article($"---\n{declared}\n---\n{Story}").Notes);

    [Theory]
    [InlineData("title: &t The quay\nsummary: *t", "The quay", "*t")]
    [InlineData("title: &t Foo\nsummary: \"x\"\ntags: [*t, a]", "Foo", "*t")]
    public void An_anchor_is_not_part_of_the_text_and_its_alias_is_a_note(string declared, string title, string alias)
    {
        var article = Upload.Article($"---\n{declared}\n---\n{Story}");
        Assert.Equal(title, article.Title);
        Assert.Contains(alias, Assert.Single(article.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*Really* bad news")]
    [InlineData("*Breaking news from the quay")]
    [InlineData("&c, or what else the quay costs")]
    [InlineData("& more")]
    public void A_headline_that_only_begins_as_an_alias_or_an_anchor_does_is_text(string title)
    {
        var article = Upload.Article($"---\ntitle: {title}\n---\n{Story}");
        Assert.Equal(title, article.Title);
        Assert.Empty(article.Notes);
    }

    [Fact]
    public void A_note_names_its_line_once() => Assert.All(
        Upload.Article($"---\ntitle: Quay\nspeakers: *t\n---\n{Story}").Notes,
        note => Assert.Single(Regex.Matches(note, "line 3")));

    [Theory]
    [InlineData("mail.txt")]
    [InlineData("mail.eml")]
    public void The_date_of_a_mail_in_a_zone_that_is_not_known_is_not_trusted_and_noted(string name)
    {
        var mail = $"From: Jane Roe <jane@quay.example>\nSubject: Quay opens\nDate: Tue, 03 Mar 2026 10:00:00 QQT\n\n{Story}\n";
        var article = Upload.Article(name, System.Text.Encoding.UTF8.GetBytes(mail));
        Assert.Null(article.Published);
        Assert.Contains(article.Notes, note => note.Contains("\"QQT\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_headline_without_text_says_so()
    {
        var article = Upload.Article("---\ntitle: Quay opens\n---\n");
        Assert.Equal("Quay opens", article.Title);
        Assert.Contains("no text", Assert.Single(article.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_metadata_key_gets_a_note_and_keys_of_other_tools_do_not()
    {
        var article = Upload.Article("Quay opens\n\n" + Story, ("speekers", "Bo Lind"), ("hdi_isfolder", "false"), ("azcopy_version", "10"), ("mtime", "1"));
        Assert.Contains("did you mean speakers", Assert.Single(article.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_is_cut_says_so() => Assert.Contains(
        Upload.Article($"---\ntitle: Quay\ntags: [{string.Join(", ", Enumerable.Range(0, 600).Select(number => $"t{number}"))}]\n---\n{Story}").Notes,
        note => note.Contains("600 entries", StringComparison.Ordinal));

    [Fact]
    public void A_quoted_person_whose_name_mixes_scripts_has_no_list_and_a_note()
    {
        var article = Upload.Article("Quay opens\n\n“We waited nine years,” said Mayor Joe \u0412iden on Monday at the quay. “It is done,” \u0412iden said.");
        Assert.Empty(article.Speakers);
        Assert.All(article.Quotes, quote => Assert.Null(quote.SpeakerSlug));
        Assert.Contains(article.Notes, note => note.Contains("left out of all lists", StringComparison.Ordinal));
    }

    [Fact]
    public void Names_in_one_script_of_any_kind_make_no_note() => Assert.DoesNotContain(
        Upload.Article($"---\ntitle: Quay\nspeakers: [Ада Квилл, Zoë Núñez, Ελένη Δούκα, 成龍 Jackie]\n---\n{Story}").Notes,
        note => note.Contains("scripts", StringComparison.Ordinal));

    [Theory]
    [InlineData("speakers: [\"Martin Luther King, Jr.\"]", "Martin Luther King, Jr.")]
    [InlineData("speakers: [Ada Quill]", "Ada Quill")]
    [InlineData("speakers: Martin Luther King, Jr.", "Martin Luther King, Jr.")]
    [InlineData("speakers: Ada Quill, Bo Lind", "Ada Quill;Bo Lind")]
    [InlineData("speakers: \"Quill, Ada\"", "Quill, Ada")]
    [InlineData("speakers:\n  - Quill, Ada\n  - Bo Lind", "Quill, Ada;Bo Lind")]
    public void Only_a_plain_value_is_split_at_commas(string declared, string names) => Assert.Equal(
        names, string.Join(';', Upload.Article($"---\ntitle: Quay\n{declared}\n---\nThe quay opened on Monday.").Speakers.Select(speaker => speaker.Name)));

    [Fact]
    public void A_tag_in_brackets_keeps_its_comma() => Assert.Equal(
        "Economy, business and finance", Assert.Single(Upload.Article($"---\ntitle: Quay\ntags: [\"Economy, business and finance\"]\n---\n{Story}").Tags, tag => tag.Declared).Label);

    [Theory]
    [InlineData("authors: [\"Martin Luther King, Jr.\"]", "Martin Luther King, Jr.")]
    [InlineData("author: \"Kit Moe, Staff Writer\"", "Kit Moe")]
    [InlineData("authors: [\"Kit Moe, Staff Writer\", Sam Low]", "Kit Moe;Sam Low")]
    [InlineData("author:\n  name: Jane Roe\n  twitter: jane", "Jane Roe")]
    [InlineData("author: {name: Jane Roe}\nauthors:\n  - name: Sam Low\n    link: https://courier.example/sam", "Jane Roe;Sam Low")]
    public void Authors_come_as_text_list_or_mappings(string declared, string names) =>
        Assert.Equal(names, string.Join(';', Upload.Article($"---\ntitle: Quay\n{declared}\n---\n{Story}").Authors));

    [Fact]
    public void C_and_C_plus_plus_and_C_sharp_are_three_tags()
    {
        var article = Upload.Article($"---\ntitle: Quay\ntags: [C, C++, \"C#\"]\n---\n{Story}");
        Assert.Equal(["c", "c-plus-plus", "c-sharp"], article.Tags.Where(tag => tag.Declared).Select(tag => tag.Slug));
        Assert.Empty(article.Notes);
    }

    [Theory]
    [InlineData("---\ntitle: Quay\ntags: [a, b\ndate: 2026-03-03\n---\ntext", "line 3", "not closed")]
    [InlineData("---\ntags: [a, b\ntitle: Quay\n---\ntext", "line 2", "not closed")]
    [InlineData("\n\n---\ntitle: Quay\ntags: {a: b\nsummary: x\n---\ntext", "line 5", "not closed")]
    [InlineData("---\ntitle: Quay\nsummary: \"It opened\ntags: [a]\n---\ntext", "line 3", "quotation mark")]
    [InlineData("---\ntitle: Quay\n\tsummary: x\n---\ntext", "line 3", "spaces")]
    [InlineData("+++\ntitle = \"Quay\"\ntags = [\"a\", \n+++\ntext", "line", "TOML")]
    public void A_fault_in_the_front_matter_is_reported_with_its_line(string text, string line, string what)
    {
        var reason = Upload.Reason(text);
        Assert.Contains(line, reason, StringComparison.Ordinal);
        Assert.Contains(what, reason, StringComparison.Ordinal);
    }
}
