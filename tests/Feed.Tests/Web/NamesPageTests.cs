using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Feed.Web.Pages;

namespace Feed.Tests.Web;

/// <summary>The list of speakers, and the search box in it.</summary>
public sealed class NamesPageTests(StoriesSite stories) : IClassFixture<StoriesSite>
{
    [Fact]
    public async Task Speakers_are_listed_by_surname_under_letters_with_role_and_number_of_articles()
    {
        var page = await PageAsync("/speakers");

        Assert.Equal(["#o", "#r"], page.QuerySelectorAll(".letters a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["O: Okafor", "R: Renner"], page.QuerySelectorAll(".names").Select(group => $"{group.QuerySelector("h2")!.TextContent}: {group.QuerySelector("b")!.TextContent}"));
        Assert.Equal(
            ["Mara Okafor | Mayor | 2 articles", "Tobias Renner | Councillor | 1 article"],
            page.QuerySelectorAll(".names li").Select(item => string.Join(" | ", item.Children.Select(part => part.TextContent.Trim()))));
    }

    [Theory]
    [InlineData(1, "1 article")]
    [InlineData(999, "999 articles")]
    [InlineData(7684, "7,684 articles")]
    public void A_number_says_what_it_counts_and_parts_its_thousands(int number, string words) => Assert.Equal(words, DisplayText.Articles(number));

    [Theory]
    [InlineData("department's director", "Department's director")]
    [InlineData("Lt. Gov.", "Lieutenant Governor")]
    [InlineData("état-major spokeswoman", "État-major spokeswoman")]
    [InlineData("eBay spokesman", "eBay spokesman")]
    [InlineData("al-Jazeera reporter", "al-Jazeera reporter")]
    [InlineData("director of the FBI", "Director of the FBI")]
    [InlineData("", "")]
    public void A_role_that_begins_a_line_begins_with_a_capital(string role, string words) => Assert.Equal(words, DisplayText.RoleAtStart(role));

    [Theory]
    [InlineData("/speakers?letter=o", "Mara Okafor")]
    [InlineData("/speakers?letter=B", "")]
    [InlineData("/speakers?q=ren", "Tobias Renner")]
    [InlineData("/speakers?q=mara+ok", "Mara Okafor")]
    [InlineData("/speakers?q=nobody", "")]
    public async Task A_letter_and_what_is_typed_link_to_the_names(string path, string names) =>
        Assert.Equal(names, string.Join(", ", (await PageAsync(path)).QuerySelectorAll(".names bdi").Select(name => name.TextContent.Trim())));

    [Fact]
    public async Task The_box_is_a_form_that_works_without_scripts()
    {
        var form = (IHtmlFormElement)(await PageAsync("/speakers")).QuerySelector("form.find[role=search]")!;

        Assert.Equal(("/speakers", "q"), (new Uri(form.Action).AbsolutePath, form.QuerySelector("label input")!.GetAttribute("name")));
        Assert.Equal("/names.json?kind=speaker&q=", form.GetAttribute("data-names"));
    }

    [Fact]
    public async Task Names_are_offered_as_data_with_kind_role_and_page()
    {
        var names = JsonDocument.Parse(await stories.Site.TextAsync("/names.json?q=ma")).RootElement.EnumerateArray().Single();
        Assert.Equal(
            "speaker mara-okafor Mara Okafor Mayor 2 /speakers/mara-okafor",
            string.Join(' ', names.EnumerateObject().Select(part => part.Value.ToString())));
        Assert.Equal(["harbour"], Slugs(await stories.Site.TextAsync("/names.json?kind=tag&q=ha")));
        Assert.Empty(Slugs(await stories.Site.TextAsync("/names.json?kind=speaker&q=ha")));
        Assert.Empty(Slugs(await stories.Site.TextAsync("/names.json")));
    }

    [Theory]
    [InlineData("/speakers?letter=ab", "one of A to Z")]
    [InlineData("/names.json?kind=author-of&q=a", "kind is")]
    [InlineData("/speakers?limit=0", "1 to 1000")]
    public async Task What_cannot_be_asked_for_says_what_can(string path, string says)
    {
        using var response = await stories.Site.GetAsync(path);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(says, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Slugs(string json) => JsonDocument.Parse(json).RootElement.EnumerateArray().Select(name => name.GetProperty("slug").GetString()!);

    private async Task<IHtmlDocument> PageAsync(string path) => new HtmlParser().ParseDocument(await stories.Site.TextAsync(path));
}
