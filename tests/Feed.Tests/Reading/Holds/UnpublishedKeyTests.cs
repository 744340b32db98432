using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading.Holds;

/// <summary>Keys by which site generators and content systems keep a page from being seen hold the file, in front matter and in metadata.</summary>
public sealed class UnpublishedKeyTests
{
    [Theory]
    [InlineData("permalink: false")]
    [InlineData("build:\n  render: never")]
    [InlineData("_build:\n  render: false")]
    [InlineData("_build: {list: never, render: never}")]
    [InlineData("status: archived")]
    [InlineData("entwurf: ja")]
    [InlineData("brouillon: oui")]
    [InlineData("borrador: sí")]
    [InlineData("draft: ja")]
    [InlineData("published: nein")]
    [InlineData("password: open pears")]
    public void They_hold_the_file_with_a_plain_reason(string lines)
    {
        var hold = Front(lines).Hold;
        Assert.Equal((HoldReason.Draft, null), (hold?.Reason, hold?.Until));
        Assert.DoesNotContain("open pears", hold!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("permalink: /pears/")]
    [InlineData("permalink: pretty")]
    [InlineData("build:\n  render: always")]
    [InlineData("build:\n  list: never")]
    [InlineData("entwurf: nein")]
    [InlineData("brouillon: non")]
    [InlineData("password:")]
    [InlineData("password: false")]
    [InlineData("status: published")]
    public void Other_values_hold_nothing(string lines) => Assert.Null(Front(lines).Hold);

    [Theory]
    [InlineData("status", "archived")]
    [InlineData("password", "pears")]
    [InlineData("entwurf", "ja")]
    public void They_hold_in_metadata_too(string key, string value) =>
        Assert.Equal(HoldReason.Draft, Upload.Article($"{AnyFormat.Headline}\n\n{AnyFormat.Text}", (key, value)).Hold?.Reason);

    [Theory]
    [InlineData("expiryDate: 2020-03-05")]
    [InlineData("expires: 5 March 2020")]
    [InlineData("expiry: 2020-03-05T00:00:00Z")]
    [InlineData("unpublish_date: 2020-03-05")]
    public void An_expiry_is_read(string line)
    {
        var article = Front(line);
        Assert.Equal(new DateTimeOffset(2020, 3, 5, 0, 0, 0, TimeSpan.Zero), article.Expires);
        Assert.Empty(article.Notes);
    }

    [Fact]
    public void An_expiry_that_cannot_be_read_is_a_note() => Assert.Contains(Front("expires: some day").Notes, note => note.Contains("some day", StringComparison.Ordinal));

    [Theory]
    [InlineData("url: not a url")]
    [InlineData("url: harbour")]
    [InlineData("link: see below")]
    [InlineData("summary: [one, two]")]
    [InlineData("author: jane@harbour.example")]
    [InlineData("author: [jane@harbour.example, Jane Roe]")]
    [InlineData("image: http")]
    [InlineData("cover: http")]
    [InlineData("language: xx-YY")]
    public void What_is_declared_and_cannot_be_used_is_a_note(string line)
    {
        var note = Assert.Single(Front(line).Notes);
        Assert.Contains(line.Split(':')[0], note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("url: /pears/crossing/")]
    [InlineData("permalink: date")]
    [InlineData("author: Jane Roe <jane@harbour.example>")]
    [InlineData("cover: /images/pears.jpg")]
    [InlineData("language: pt-BR")]
    [InlineData("language: haw")]
    public void A_value_that_is_used_or_belongs_to_a_generator_gets_no_note(string line) => Assert.Empty(Front(line).Notes);

    [Theory]
    [InlineData("post_date: 2099-03-05")]
    [InlineData("hide_until: 2099-03-05")]
    [InlineData("show_after: 2099-03-05")]
    [InlineData("launch_date: 2099-03-05")]
    [InlineData("Sperrfrist: 2099-03-05")]
    [InlineData("utkast: true")]
    [InlineData("deleted: true")]
    [InlineData("in_review: true")]
    [InlineData("veröffentlicht: nein")]
    [InlineData("approved: no")]
    public void Keys_of_other_programs_and_languages_hold_too(string line) =>
        Assert.True(Front(line) is { Hold: not null } or { Published: { Year: 2099 } });

    [Theory]
    [InlineData("tags:\n\t- rivers\n\t- pears\nauthor: Jane Roe")]
    [InlineData("author: Jane Roe\ntags:\n  - rivers\n\t- pears")]
    public void A_tab_before_the_item_of_a_list_is_read_as_spaces(string lines) =>
        Assert.Equal(["rivers", "pears"], Front(lines).Tags.Select(tag => tag.Label));

    [Theory]
    [InlineData("author: Jane Roe\nmeta:\n\tlayout: wide", 5)]
    [InlineData("meta:\n\tdraft: false", 4)]
    public void A_tab_that_indents_is_reported_at_its_line(string lines, int line) =>
        Assert.Contains($"line {line};", Upload.Reason("a.md", Bytes(lines)), StringComparison.Ordinal);

    private static Article Front(string lines) => Upload.Article("a.md", Bytes(lines));

    private static byte[] Bytes(string lines) => Encoding.UTF8.GetBytes($"---\ntitle: {AnyFormat.Headline}\n{lines}\n---\n\n{AnyFormat.Text}\n");
}
