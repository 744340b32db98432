using Feed.Storage;
using Feed.Tests.Support;

namespace Feed.Tests.Storage.Names;

/// <summary>How a name is displayed depends on the newest articles, not on the order in which they were uploaded.</summary>
public sealed class DisplayNameTests
{
    private static readonly DateTimeOffset Day = new(2026, 2, 1, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_files_give_the_same_names_in_any_order()
    {
        (string Name, string Text)[] files =
        [
            ("a.txt", File("JEAN-LUC PICARD", "HARBOR", 1)),
            ("b.txt", File("Jean-Luc Picard", "Harbor", 2)),
            ("c.txt", File("Jean-Luc Picard", "harbor", 3)),
            ("d.txt", File("Jean-luc Picard", "harbor", 4)),
        ];
        var sites = new HashSet<string>();
        foreach (var order in Orders(files.Length))
        {
            await using var feed = await TestFeed.StartInMemoryAsync();
            foreach (var number in order)
                await feed.UploadAndPublishAsync(files[number].Name, files[number].Text);
            await feed.SweepAsync();
            var terms = (await feed.Lists.TermsAsync(TermKind.Speaker, after: null, 1000, Cancellation)).Terms
                .Concat((await feed.Lists.TermsAsync(TermKind.Tag, after: null, 1000, Cancellation)).Terms);
            var titles = await feed.TitlesAsync(ListName.Latest);
            sites.Add(string.Join('\n', terms.Select(term => $"{term.Slug} {term.Display} {term.Articles} {term.Newest:O}").Concat(titles)));
        }

        var site = Assert.Single(sites);
        Assert.Contains("jean-luc-picard Jean-Luc Picard 4", site, StringComparison.Ordinal);
        Assert.Contains("harbor harbor 4", site, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_forms_that_are_as_frequent_the_newest_is_displayed_and_only_the_newest_articles_count()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        for (var number = 0; number < 30; number++)
            await feed.UploadAndPublishAsync($"old{number}.txt", File("JEAN-LUC PICARD", "Harbor", 1));
        for (var number = 0; number < 20; number++)
            await feed.UploadAndPublishAsync($"new{number}.txt", File(number % 2 == 0 ? "Jean-Luc Picard" : "Jean-luc Picard", "Harbor", 2 + number));
        await feed.SweepAsync();
        Assert.Equal("Jean-luc Picard", (await feed.Lists.FindTermAsync(TermKind.Speaker, "jean-luc-picard", Cancellation))!.Display);
    }

    [Fact]
    public async Task Another_form_in_a_corrected_file_is_displayed_after_the_next_sweep()
    {
        await using var feed = await TestFeed.StartInMemoryAsync();
        await feed.UploadAndPublishAsync("a.txt", File("JEAN-LUC PICARD", "Harbor", 1));
        await feed.SweepAsync();
        await feed.UploadAndPublishAsync("a.txt", File("Jean-Luc Picard", "Harbor", 1));
        await feed.SweepAsync();
        Assert.Equal("Jean-Luc Picard", (await feed.Lists.FindTermAsync(TermKind.Speaker, "jean-luc-picard", Cancellation))!.Display);
    }

    private static string File(string speaker, string tag, int day) => $"""
        ---
        published: {Day.AddDays(day):yyyy-MM-ddTHH:mm:ssZ}
        tags: [{tag}]
        speakers: [{speaker}]
        ---
        Talks of day {day}

        The council of Harwick met on Monday and talked about the harbour for two hours.
        """;

    private static IEnumerable<int[]> Orders(int count) => count == 0
        ? [[]]
        : Orders(count - 1).SelectMany(order => Enumerable.Range(0, count), (order, place) => (int[])[.. order[..place], count - 1, .. order[place..]]);
}
