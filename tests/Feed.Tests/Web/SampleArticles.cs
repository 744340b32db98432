namespace Feed.Tests.Web;

/// <summary>Articles of invented people for tests of the web.</summary>
static class SampleArticles
{
    /// <summary>A time at which all of them are published, for tests with their own clock.</summary>
    public static DateTimeOffset Later { get; } = new(2026, 3, 4, 8, 0, 0, TimeSpan.Zero);

    public const string Harbour = """
        ---
        title: Harbour council votes for a new berth
        published: 2026-03-01T08:00:00Z
        tags: [Harbour, Budget]
        ---
        “We build it now,” Mayor Mara Okafor said. The council had argued for four hours.

        “Nobody asked the fishermen,” said Tobias Renner, a councillor.
        """;

    public const string School = """
        ---
        title: Schools get new heating
        published: 2026-03-02T08:00:00Z
        tags: [Education, Budget]
        ---
        “The children have waited long enough,” Mayor Mara Okafor said on Tuesday.
        """;

    public const string Library = """
        ---
        title: Old customs house becomes a library
        published: 2026-03-03T08:00:00Z
        tags: [Education, Harbour]
        ---
        The books arrive in May, and nobody was quoted about it.
        """;

    public static async Task<TestSite> PublishedAsync(Support.AzuriteFixture azurite, bool cachedResponses = false)
    {
        var site = await TestSite.StartAsync(azurite, cachedResponses: cachedResponses);
        await site.PublishAsync("harbour.txt", Harbour);
        await site.PublishAsync("school.txt", School);
        await site.PublishAsync("library.txt", Library);
        await site.SweepAsync();
        return site;
    }
}
