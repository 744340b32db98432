namespace Feed.Tests.Reading;

/// <summary>Nothing that an editor declares is dropped without a word, and no note says what is not so.</summary>
public sealed class UnusedDeclarationTests
{
    private const string Story = "The quay opened on Monday.\n\n“We waited nine years,” said Mayor Ada Quill.";

    [Theory]
    [InlineData("image: [a.jpg, b.jpg]", "Only the first of 2 pictures under image", "is shown.")]
    [InlineData("lead_image:\n  - url: https://courier.example/a.jpg\n  - url: https://courier.example/b.jpg\n  - c.jpg", "Only the first of 3 pictures under lead_image", "is shown.")]
    [InlineData("image: a.jpg\ncover: b.jpg", "The cover in the front matter (line 4) was not used", "image names another picture")]
    [InlineData("image: a.jpg\nlead_image: b.jpg", "The lead_image in", "image names another picture")]
    [InlineData("cover: b.jpg\nlead_image: a.jpg", "The cover in", "lead_image names another picture")]
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
    [InlineData("image: a.jpg\nimage_alt: The quay\nimage_caption: Boats at the quay", "\"image_alt\"")]
    [InlineData("image: {url: a.jpg, alt: The quay}\nimage_alt: Boats", "\"image_alt\"")]
    [InlineData("image: {url: a.jpg, credit: Ann Low}\nphoto_credit: Bo Lind", "\"photo_credit\"")]
    public void A_second_description_or_credit_is_a_note(string declared, string what) =>
        AssertNote(Notes(declared), what, "another one is shown");

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
        Assert.Empty(Upload.Article($"---\nheadline: Quay opens\n{key}: {fits}\n---\n{Story}").Notes);
    }

    [Fact]
    public void A_declaredTextfirst_line_that_nobody_declared_makes_no_note() => Assert.DoesNotContain(
        Upload.Article(string.Concat(Enumerable.Repeat("pears ", 80)).Trim() + "\n\n" + Story).Notes,
        note => note.Contains("declared", StringComparison.Ordinal));

    [Theory]
    [InlineData("extra", "speakers: [Bo Lind]", "\"speakers\" in the table extra in the front matter (line 4)", "outside of the table")]
    [InlineData("params", "language: de", "\"language\"", "outside of the table")]
    [InlineData("params", "title: The old quay", "\"title\"", "outside of the table")]
    [InlineData("params", "image: a.jpg", "\"image\"", "outside of the table")]
    [InlineData("params", "image_credit: Ann Low", "\"image_credit\"", "outside of the table")]
    [InlineData("params", "date: 2026-03-03", "\"date\"", "outside of the table")]
    [InlineData("extra", "published: 2026-03-03", "\"published\"", "outside of the table")]
    [InlineData("extra", "expires: 2099-03-03", "\"expires\"", "outside of the table")]
    [InlineData("extra", "corrections: [{quote: We waited, speaker: Bo Lind}]", "\"corrections\"", "outside of the table")]
    [InlineData("extra", "auther: Ann Low", "\"auther\"", "did you mean author?")]
    [InlineData("params", "speekers: [Ann Low]", "\"speekers\"", "did you mean speakers?")]
    [InlineData("params", "meta: {speakers: [Ann Low]}", "\"speakers\" in the table meta", "outside of the table")]
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
        Assert.Contains("only a date in the future holds the article", note, StringComparison.Ordinal);
        Assert.DoesNotContain("anyway", note, StringComparison.Ordinal);
        Assert.Null(article.Published);
        Assert.Equal(isFuture, article.Hold?.Until > new DateTimeOffset(2098, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }

    private static IReadOnlyList<string> Notes(string declared) => Upload.Article($"---\nheadline: Quay opens\n{declared}\n---\n{Story}").Notes;

    private static void AssertNote(IReadOnlyList<string> notes, string what, string why) => Assert.True(
        notes.Count(note => note.Contains(what, StringComparison.Ordinal) && note.Contains(why, StringComparison.Ordinal)) == 1,
        $"Not one note with {what} and {why}: {string.Join(" | ", notes)}");
}
