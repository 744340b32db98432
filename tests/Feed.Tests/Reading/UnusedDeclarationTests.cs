namespace Feed.Tests.Reading;

/// <summary>Nothing that an editor declares is dropped without a word, and no note says what is not so.</summary>
public sealed class UnusedDeclarationTests
{
    private const string Story = "The quay opened on Monday.\n\n“We waited nine years,” said Mayor Ada Quill.";

    [Theory]
    [InlineData("image: [a.jpg, b.jpg]", "Only the first of 2 pictures under image", "is shown.")]
    [InlineData("lead_image:\n  - url: https://courier.example/a.jpg\n  - url: https://courier.example/b.jpg\n  - c.jpg", "Only the first of 3 pictures under lead_image", "is shown.")]
    [InlineData("image: a.jpg\ncover: b.jpg", "\"cover: b.jpg\" in the front matter (line 4) was not used", "\"image: a.jpg\" in line 3 is used instead")]
    [InlineData("image: a.jpg\nlead_image: b.jpg", "\"lead_image: b.jpg\" in", "\"image: a.jpg\" in line 3 is used instead")]
    [InlineData("cover: b.jpg\nlead_image: a.jpg", "\"cover: b.jpg\" in", "\"lead_image: a.jpg\" in line 4 is used instead")]
    public void Pictures_beyond_the_first_are_a_note(string declared, string what, string why) => AssertNote(Notes(declared), what, why);

    [Theory]
    [InlineData("image: [a.jpg]")]
    [InlineData("image: a.jpg\ncover: a.jpg\nthumbnail: a.jpg")]
    [InlineData("cover: {image: a.jpg, alt: The quay, relative: true, hidden: false, width: 300, height: 200}")]
    [InlineData("image: {path: /a.jpg, lqip: data, alt: The quay}")]
    [InlineData("image: a.jpg\nimage_alt: The quay\nimage_credit: Jane Roe")]
    [InlineData("image: {url: a.jpg, alt: The quay, caption: The quay}")]
    public void One_picture_with_what_describes_it_makes_no_note(string declared) => Assert.Empty(Notes(declared));

    [Theory]
    [InlineData("lead_image: {url: a.jpg, credti: Ann Low}", "\"credti\" in the lead_image in the front matter (line 3)", "did you mean credit?")]
    [InlineData("image: {url: a.jpg, photographr: Ann Low}", "\"photographr\"", "did you mean photographer?")]
    [InlineData("lead_image: {credti: Ann Low}", "\"credti\"", "did you mean credit?")]
    [InlineData("image:\n  - url: a.jpg\n    atl: The quay", "\"atl\" in the image in the front matter (line 5)", "did you mean alt?")]
    [InlineData("image: {url: a.jpg, shoe-size: 43}", "\"shoe-size\"", "a picture has url, alt and credit.")]
    [InlineData("image: {url: a.jpg, alt: The quay, caption: Boats}", "\"caption\"", "a picture has url, alt and credit.")]
    [InlineData("image: {url: a.jpg, credit: [Ann Low, Bo Lind]}", "\"credit\"", "a picture has url, alt and credit.")]
    public void A_key_of_a_picture_that_is_not_used_is_a_note(string declared, string what, string why) => AssertNote(Notes(declared), what, why);

    [Theory]
    [InlineData("image_credit: Ann Low", "\"image_credit\" in the front matter (line 3)")]
    [InlineData("image_alt: The quay", "\"image_alt\"")]
    [InlineData("image: quay\nimage_alt: The quay", "\"image_alt\"")]
    public void A_description_or_credit_without_a_picture_is_a_note(string declared, string what) =>
        AssertNote(Notes(declared), what, "declares no picture");

    [Theory]
    [InlineData("image: a.jpg\nimage_alt: The quay\nimage_caption: Boats at the quay", "\"image_caption: Boats at the quay\"")]
    [InlineData("image: {url: a.jpg, alt: The quay}\nimage_alt: Boats", "\"image_alt: Boats\"")]
    [InlineData("image: {url: a.jpg, credit: Ann Low}\nphoto_credit: Bo Lind", "\"photo_credit: Bo Lind\"")]
    public void A_second_description_or_credit_is_a_note(string declared, string what) =>
        AssertNote(Notes(declared), what, "another one is shown");

    [Theory]
    [InlineData("image: /nowhere/pic", "image \"/nowhere/pic\"", "nor the name of a picture file")]
    [InlineData("cover: /nowhere/pic", "cover \"/nowhere/pic\"", "nor the name of a picture file")]
    [InlineData("params: Pears cross", "\"params\" in the front matter (line 3) is text", "where a mapping is expected")]
    [InlineData("extra: [Ann Low]", "\"extra\" in the front matter (line 3) is a list", "where a mapping is expected")]
    [InlineData("? [a, b]\n: c", "[a, b]", "not known were ignored")]
    [InlineData("? {a: b}\n: c", "{a: b}", "not known were ignored")]
    [InlineData("summary: <br>", "summary \"<br>\"", "has no text")]
    [InlineData("tags: [A.B]\nkeywords: [AB]", "\"AB\" and \"A.B\" among keywords", "share one list")]
    [InlineData("visible: [zork, flam]", "\"visible: [zork, flam]\"", "neither yes nor no nor a date")]
    [InlineData("published: 2026-03-03\ndate: 2026-03-04", "\"date: 2026-03-04\" in the front matter (line 4) was not used as the date", "\"published: 2026-03-03\" in line 3")]
    [InlineData("published: 2026-03-03\ndate: 2026-03-03 09:30", "\"date: 2026-03-03 09:30\"", "\"published: 2026-03-03\" in line 3")]
    [InlineData("date: 2026-03-03\npublish_date: 2026-03-04", "\"date: 2026-03-03\" in the front matter (line 3) was not used as the date", "\"publish_date: 2026-03-04\" in line 4")]
    [InlineData("lang: fr\nlanguage: de", "\"lang: fr\" in the front matter (line 3)", "\"language: de\" in line 4 is used instead; keep one")]
    public void What_is_declared_and_not_used_is_a_note_with_its_place_and_what_to_do(string declared, string what, string why) =>
        AssertNote(Notes(declared), what, why);

    [Theory]
    [InlineData("published: 2026-03-03 09:30\ndate: 2026-03-03")]
    [InlineData("published: 2026-03-03T09:30:00Z\ndate: 2026-03-03T10:30:00+01:00")]
    [InlineData("date: 2026-03-03\nlastmod: 2026-04-04\ncreated: 2026-03-01")]
    [InlineData("url: https://courier.example/pears\npermalink: /pears/")]
    [InlineData("language: de\nlang: DE")]
    public void Facts_that_agree_make_no_note(string declared) => Assert.Empty(Notes(declared));

    [Fact]
    public void Keys_below_a_line_of_three_dots_in_the_front_matter_are_read() => Assert.Equal(
        "Ann Low", Assert.Single(Upload.Article($"---\ntitle: Quay opens\n... # so far\nauthor: Ann Low\n---\n{Story}").Authors));

    [Fact]
    public void A_second_document_in_the_front_matter_is_rejected_with_its_line() => Assert.Contains(
        "line 3", Upload.Reason($"---\ntitle: Quay opens\n--- # more\nauthor: Ann Low\n---\n{Story}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("\n  - quote: &q We waited\n    speaker: *q", "the speaker of an entry is the alias *q")]
    [InlineData("[{quote: We waited, speaker: *q }]", "the speaker of an entry is the alias *q")]
    [InlineData("[{quote: We waited, speaker: *q}]", "the speaker of an entry is the alias *q")]
    [InlineData("[*q]", "an entry is the alias *q")]
    [InlineData("*q", "this is the alias *q")]
    [InlineData("[{speaker: Ann Low}]", "an entry has no quote")]
    [InlineData("[{quote: [We waited]}]", "the quote of an entry is a list")]
    public void A_correction_that_cannot_be_read_is_rejected_with_what_is_wrong_in_it(string corrections, string what) =>
        Assert.Contains(what, Upload.Reason($"---\ntitle: Quay opens\ncorrections: {corrections}\n---\n{Story}"), StringComparison.Ordinal);

    [Fact]
    public void A_second_correction_of_the_same_quote_is_a_note_unless_it_says_the_same()
    {
        static string Corrections(string second) =>
            $"corrections: [{{quote: We waited, speaker: Bo Lind}}, {{quote: We waited nine years, speaker: {second}}}]";
        AssertNote(Notes(Corrections("Ann Low")), "The correction of \"We waited nine years\" to \"Ann Low\"", "gives the same quote to \"Bo Lind\"");
        AssertNote(Notes(Corrections("none")), "The correction of \"We waited nine years\" to nobody", "gives the same quote to \"Bo Lind\"");
        Assert.Empty(Notes(Corrections("Bo Lind")));
    }

    [Fact]
    public void Corrections_in_an_article_of_another_language_are_a_note() =>
        AssertNote(Notes("language: de\ncorrections: [{quote: We waited, speaker: Bo Lind}]"), "The corrections were not used", "not in English");

    [Theory]
    [InlineData("% Quay opens\n% Ann Low\n% one fine day\n\n", "\"one fine day\"")]
    [InlineData("% Quay opens\n% Ann Low\n% 05/03/2026\n\n", "\"05/03/2026\"")]
    public void An_unreadable_date_in_a_title_block_is_a_note(string block, string date)
    {
        var article = Upload.Article("quay.md", System.Text.Encoding.UTF8.GetBytes(block + Story));
        Assert.Equal("Ann Low", Assert.Single(article.Authors));
        AssertNote(article.Notes, date, "(line 3) cannot be read");
    }

    [Theory]
    [InlineData("title", 301)]
    [InlineData("title", 900)]
    [InlineData("summary", 301)]
    [InlineData("summary", 5000)]
    public void A_declared_title_or_summary_that_is_cut_is_a_note(string key, int length)
    {
        var declaredText = string.Concat(Enumerable.Repeat("pears ", 1000))[..(length - 1)].TrimEnd(' ').PadRight(length, 'x');
        var declared = $"---\nheadline: Quay opens\n{key}: {declaredText}\n---\n{Story}";
        AssertNote(Upload.Article(declared).Notes, $"The declared {key} has {length:N0} characters", "300");
        AssertNote(Upload.Article("Quay opens\n\n" + Story, (key, declaredText)).Notes, $"The declared {key} has {length:N0} characters", "300");
    }

    [Theory]
    [InlineData("title")]
    [InlineData("summary")]
    public void A_declared_title_or_summary_that_just_fits_is_kept_without_a_note(string key)
    {
        var fits = string.Concat(Enumerable.Repeat("pears ", 1000))[..299] + "x";
        Assert.Empty(Upload.Article($"---\n{key}: {fits}\n---\nQuay opens\n\n{Story}").Notes);
    }

    [Fact]
    public void A_declaredTextfirst_line_that_nobody_declared_makes_no_note() => Assert.DoesNotContain(
        Upload.Article(string.Concat(Enumerable.Repeat("pears ", 80)).Trim() + "\n\n" + Story).Notes,
        note => note.Contains("declared", StringComparison.Ordinal));

    [Theory]
    [InlineData("extra", "speakers: [Bo Lind]", "\"speakers\" in the table extra in the front matter (line 4)", "outside the table")]
    [InlineData("params", "language: de", "\"language\"", "outside the table")]
    [InlineData("params", "title: The old quay", "\"title\"", "outside the table")]
    [InlineData("params", "image: a.jpg", "\"image\"", "outside the table")]
    [InlineData("params", "image_credit: Ann Low", "\"image_credit\"", "outside the table")]
    [InlineData("params", "date: 2026-03-03", "\"date\"", "outside the table")]
    [InlineData("extra", "published: 2026-03-03", "\"published\"", "outside the table")]
    [InlineData("extra", "expires: 2099-03-03", "\"expires\"", "outside the table")]
    [InlineData("extra", "corrections: [{quote: We waited, speaker: Bo Lind}]", "\"corrections\"", "outside the table")]
    [InlineData("extra", "auther: Ann Low", "\"auther\"", "did you mean author?")]
    [InlineData("params", "speekers: [Ann Low]", "\"speekers\"", "did you mean speakers?")]
    [InlineData("params", "meta: {speakers: [Ann Low]}", "\"speakers\" in the table meta", "outside the table")]
    public void A_fact_in_a_table_where_it_is_not_read_is_a_note(string table, string inside, string what, string why) =>
        AssertNote(Notes($"{table}:\n  {inside}"), what, why);

    [Theory]
    [InlineData("author: Ann Low", "author: Bo Lind")]
    [InlineData("tags: [Pears]", "tags: [Plums]")]
    [InlineData("summary: Pears cross.", "description: Plums cross.")]
    public void A_fact_in_a_table_that_is_declared_outside_too_is_a_note(string outside, string inside) =>
        AssertNote(Notes($"{outside}\nextra:\n  {inside}"), $"\"{inside.Split(':')[0]}\" in the table extra", "declared outside");

    [Theory]
    [InlineData("author: Ann Low\n  tags: [Pears]\n  keywords: [Plums]\n  summary: Pears cross.")]
    [InlineData("published: true\n  draft: false\n  featured: true\n  updated: 2026-03-03\n  toc: true\n  hero: big\n  shoe-size: 43\n  speakers:")]
    public void What_a_table_is_read_for_and_what_only_a_theme_reads_makes_no_note(string inside) => Assert.Empty(Notes($"extra:\n  {inside}"));

    [Theory]
    [InlineData("corrections", "We waited", "front matter")]
    [InlineData("taxonomies", "Pears", "front matter")]
    [InlineData("image_credit", "Ann Low", "declares no picture")]
    [InlineData("image_alt", "The quay", "declares no picture")]
    [InlineData("image", "quay", "nor the name of a picture")]
    public void A_fact_that_metadata_cannot_declare_is_a_note(string key, string value, string why) =>
        AssertNote(Upload.Article("Quay opens\n\n" + Story, (key, value)).Notes, key, why);

    [Theory]
    [InlineData("image")]
    [InlineData("cover")]
    public void Metadata_describe_and_credit_their_picture(string key)
    {
        var article = Upload.Article("Quay opens\n\n" + Story, (key, "https://courier.example/a.jpg"), ("image_alt", "The quay"), ("image_credit", "Ann Low"));
        Assert.Equal(("The quay", "Ann Low"), (article.Image?.Description, article.Image?.Credit));
        Assert.Empty(article.Notes);
    }

    [Theory]
    [InlineData("path", "/srv/a.txt")]
    [InlineData("created", "2026-03-03")]
    [InlineData("last_modified", "2026-03-03")]
    public void What_copying_programs_write_into_metadata_makes_no_note(string key, string value) =>
        Assert.Empty(Upload.Article("Quay opens\n\n" + Story, (key, value)).Notes);

    [Theory]
    [InlineData("publishd: 2026-03-03", false)]
    [InlineData("pulished: 2001-03-03", false)]
    [InlineData("embrgo: 2001-03-03", false)]
    [InlineData("publishd: 2099-03-03", true)]
    public void The_note_on_a_misspelt_date_is_true_before_and_after_that_date(string declared, bool isFuture)
    {
        var article = Upload.Article($"---\nheadline: Quay opens\n{declared}\n---\n{Story}");
        var note = Assert.Single(article.Notes);
        Assert.Contains("its date was not used", note, StringComparison.Ordinal);
        Assert.Contains("except that a date in the future holds the article", note, StringComparison.Ordinal);
        Assert.DoesNotContain("anyway", note, StringComparison.Ordinal);
        Assert.Null(article.Published);
        Assert.Equal(isFuture, article.Hold?.Until > new DateTimeOffset(2098, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }

    private static IReadOnlyList<string> Notes(string declared) => Upload.Article($"---\nheadline: Quay opens\n{declared}\n---\n{Story}").Notes;

    private static void AssertNote(IReadOnlyList<string> notes, string what, string why) => Assert.True(
        notes.Count(note => note.Contains(what, StringComparison.Ordinal) && note.Contains(why, StringComparison.Ordinal)) == 1,
        $"Not one note with {what} and {why}: {string.Join(" | ", notes)}");
}
