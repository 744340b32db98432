using System.Text;

namespace Feed.Tests.Reading.Holds;

/// <summary>News about embargoes, releases, publications and deadlines is published, as a headline, a deck, a lead or in the text.</summary>
public sealed class NewsOfHoldsTests
{
    private static readonly string[] Goods = ["Oil", "Arms", "Trade", "Import", "Grain", "Weapons", "Fuel", "Cod", "Beef", "Chip", "Travel", "Steel"];

    private static readonly string[] Turns =
    [
        "{0} embargo ends on {1}", "{0} embargo in place until {1}", "{0} embargo lifts {1}", "{0} embargo on Ruritania runs until {1}", "Ruritania under {2} embargo until {1}", "Senate votes to end {2} embargo on {1}",
        "{0} embargo extended to {1}", "{0} embargo starts on {1}", "Ruritania to lift {2} embargo by {1}", "EU {2} embargo expires {1}", "{0} embargo: talks open on {1}", "New {2} embargo from {1}",
    ];

    private static readonly string[] Others =
    [
        "Star Pears 2 review embargo lifts {1} at 9am, maker says", "Star Pears review embargo date revealed: {1}", "Court lifts embargo on report from {1}", "Papers broke embargo of {1}, minister says",
        "Report was under embargo until {1}, court hears", "Records remain confidential until {1}", "Files to stay secret until {1}", "Fishing restricted until {1}", "Access to pier restricted until {1}",
        "Hostages for release on {1}", "Prisoner release: {1} set as the day", "Release of pear census set for {1}", "Publication of report delayed until {1}", "Report to be published on {1}",
        "Budget to be published {1}", "Game to be released on {1}", "Film release moved to {1}", "Council to publish plan on {1}", "Ferry to run from {1}", "Trains to run on {1}", "Pier to go live on {1}",
        "Schedule for the fair of {1} announced", "Schedule: pear fair opens {1}", "Deadline for comments is {1}", "Deadline: {1} for pear growers", "Applications open until {1}",
        "Ban on pear imports in place until {1}", "Judge bars reporting of case until {1}", "Reporting restrictions in pear trial until {1}", "Media asked to respect privacy until funeral on {1}",
        "Sunday papers raise prices from {1}", "For immediate action: council sets {1} as deadline", "Hold on to pears until {1}, growers told", "Hold placed on pier permit until {1}",
        "Council holds pier vote until {1}", "Curfew in place until {1}", "Embargo talks open on {1}", "Fair may be held before {1}", "Voting restricted until {1}", "Pears free from {1}",
        "Parking free to use from {1}", "Bridge not to be used before {1}, engineers say", "Advance for pear growers on {1}", "Advance sale for concert of {1} opens", "Run for office: filing starts {1}",
        "New rules may be used from {1}", "Ruritania under embargo until {1}",
    ];

    private static readonly string[] Places =
    [
        "{0}\n\n{2}", "{0}\n\nBy Jane Roe\n\n{2}", "# {0}\n\n{2}", "{1}\n\n{0}.\n\n{2}", "{1}\n\n{0}\n\nBy Jane Roe\n\nHARWICK — {2}\n\nThe embargo was long in the making, the minister said.",
        "{1}\n\n{2}\n\n{0}.\n\n{2}", "{1}\n\n{2}\n\n{2}\n\n{0}.",
    ];

    private static readonly string[] Days = ["5 March 2099", "Thursday 5 March 2099", "March 5, 2099"];

    public static TheoryData<string> EveryPlace => [.. Places];

    [Theory]
    [MemberData(nameof(EveryPlace))]
    public void News_with_a_day_to_come_is_published_wherever_it_stands(string place)
    {
        List<string> held = [];
        var lines = Goods.SelectMany(goods => Turns.Select(turn => (turn, goods))).Concat(Others.Select(other => (other, "")));
        foreach (var (number, (form, goods)) in lines.Index())
        {
            var line = string.Format(null, form, goods, Days[number % Days.Length], goods.ToLowerInvariant());
            var text = string.Format(null, place, line, AnyFormat.Headline, AnyFormat.Text);
            if (Upload.Article(text[0] == '#' ? "a.md" : "a.txt", Encoding.UTF8.GetBytes(text)).Hold is { } hold)
                held.Add($"{line}: {hold.Until:u}");
        }

        Assert.True(held.Count == 0, $"{held.Count}:\n{string.Join('\n', held)}");
    }

    [Theory]
    [InlineData("Report was under embargo until Tuesday, and three papers printed it on Monday.")]
    [InlineData("“We ask that you do not publish this before 5 March 2099,” the letter said.")]
    [InlineData("The ministry had asked journalists to respect the embargo until 5 March 2099.")]
    [InlineData("The findings were confidential until 5 March 2099, the institute said.")]
    [InlineData("Publication of the names is forbidden until 5 March 2099, the court ruled.")]
    [InlineData("We will not run trains before 5 March 2099, the company said.")]
    public void A_sentence_that_tells_of_a_request_holds_nothing(string sentence)
    {
        foreach (var text in new[] { $"{AnyFormat.Headline}\n\n{sentence}\n\n{AnyFormat.Text}", $"{AnyFormat.Headline}\n\n{AnyFormat.Text}\n\n{sentence}" })
            Assert.Null(Upload.Article(text).Hold);
    }
}
