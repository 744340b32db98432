using System.Text;

namespace Feed.Tests.Reading.Holds;

/// <summary>Names of files and folders in several languages, with versions and days, that keep a file from being published.</summary>
public sealed class HeldNamesTests
{
    [Theory]
    [InlineData("tram_ENTWURF_v2.txt")]
    [InlineData("tram ENTWURF.txt")]
    [InlineData("tram_Entwurf.txt")]
    [InlineData("tram_BROUILLON.txt")]
    [InlineData("tram (borrador).txt")]
    [InlineData("tram_bozza_v3.txt")]
    [InlineData("tram_draft_v2.txt")]
    [InlineData("tram_RASCUNHO.txt")]
    [InlineData("tram - SOUS EMBARGO.txt")]
    [InlineData("tram_NON PUBBLICARE.txt")]
    [InlineData("tram_NICHT-VERÖFFENTLICHEN.txt")]
    [InlineData("tram_for approval.txt")]
    public void A_mark_in_the_name_holds_the_file(string name) => Assert.True(HoldOf(name) is { Until: null }, name);

    [Theory]
    [InlineData("tram_embargo_2098-12-07.txt")]
    [InlineData("tram_embargoed_2098-12-07.txt")]
    [InlineData("embargo_2098-12-07_tram.txt")]
    [InlineData("tram_embargo-2098-12-07.txt")]
    [InlineData("tram_embargoed_until_2098-12-07.txt")]
    [InlineData("tram_embargo_20981207.txt")]
    [InlineData("tram_sperrfrist_2098-12-07.txt")]
    [InlineData("tram_hold_until_2098-12-07.txt")]
    [InlineData("tram - embargo 2098-12-07.txt")]
    public void An_embargo_with_its_day_in_the_name_holds_the_file(string name)
    {
        var hold = HoldOf(name);
        Assert.True(hold is not null && (hold.Until is null || hold.Until == new DateTimeOffset(2098, 12, 7, 0, 0, 0, TimeSpan.Zero)), $"{name}: {hold?.Until:u}");
    }

    [Fact]
    public void Such_a_day_in_the_past_holds_nothing() => Assert.True(HoldOf("tram_embargo_2019-03-05.txt")?.Until < new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("(embargoed)")]
    [InlineData("[Embargoed]")]
    [InlineData("_drafts")]
    [InlineData("__drafts")]
    [InlineData("00 Drafts")]
    [InlineData("01_drafts")]
    [InlineData("!on hold")]
    [InlineData("Sous embargo")]
    [InlineData("bajo-embargo")]
    [InlineData("Nicht veröffentlichen")]
    [InlineData("niet_publiceren")]
    [InlineData("da approvare")]
    [InlineData("Rascunhos")]
    public void A_folder_that_keeps_files_back_holds_its_files(string folder) => Assert.NotNull(HoldOf($"{folder}/tram.txt"));

    [Theory]
    [InlineData("oil_embargo_2099.txt")]
    [InlineData("oil-embargo-2099-03-05.txt")]
    [InlineData("oil_embargo.txt")]
    [InlineData("NFP jobs report.txt")]
    [InlineData("Two KILLED in crash.txt")]
    [InlineData("ship_hold.txt")]
    [InlineData("draft-law_v2.txt")]
    [InlineData("tram_2098-12-07.txt")]
    [InlineData("2026-03-05_tram_v2.txt")]
    [InlineData("tram_final_v2.txt")]
    [InlineData("(tram)/a.txt")]
    [InlineData("01 news/a.txt")]
    [InlineData("embargo on pears/a.txt")]
    public void Any_other_name_holds_nothing(string name)
    {
        var hold = HoldOf(name);
        Assert.True(hold is null, hold?.Message);
    }

    private static Feed.Articles.Hold? HoldOf(string name) => Upload.Article(name, Encoding.UTF8.GetBytes($"{AnyFormat.Headline}\n\n{AnyFormat.Text}")).Hold;
}
