using Feed.Articles;
using Feed.Storage;
using Feed.Syndication;
using Feed.Tests.Support;

namespace Feed.Tests.Readers;

/// <summary>Three articles in the folder of a running Feed.Local, with a tag and two speakers that no other test uses.</summary>
sealed class Paper(LocalSite site, string tag, string mayor, string councillor)
{
    /// <summary>The newest first.</summary>
    public static IReadOnlyList<string> Titles { get; } = ["Old customs house becomes a library", "Schools get new heating", "Harbour council votes for a new berth"];

    public string Mayor => $"speakers/{Slug.Of(mayor)}/feed.";

    public string Councillor => $"speakers/{Slug.Of(councillor)}/feed.";

    public string Tag => $"tags/{tag}/feed.";

    public string LibraryPage => $"articles/{ArticleId.Of($"{tag}-library.txt")}";

    public string HarbourId => PermanentId.OfArticle(ArticleId.Of($"{tag}-harbour.txt"));

    public async Task PublishAsync()
    {
        await site.StartAsync();
        SaveHarbour("four hours");
        Save("school", Titles[1], 2, $"“The children have waited long enough,” Mayor {mayor} said on Tuesday.");
        Save("library", Titles[0], 3, "The books arrive in May, and nobody was quoted about it.");
        foreach (var title in Titles)
            await site.ShowsAsync($"{Tag}json", title);
        await site.ShowsAsync($"{Councillor}json", "Nobody asked");
    }

    public Task UpdateHarbourAsync()
    {
        SaveHarbour("five hours");
        return site.ShowsAsync($"{Tag}json", "argued for five hours");
    }

    public Task WithdrawLibraryAsync()
    {
        site.Delete($"{tag}-library.txt");
        return site.ShowsAsync($"{Tag}json", Titles[0], shows: false);
    }

    private void SaveHarbour(string argued) => Save(
        "harbour", Titles[2], 1, $"“We build it now,” Mayor {mayor} said. The council had argued for {argued}.\n\n“Nobody asked the fishermen,” said {councillor}, a councillor.");

    private void Save(string name, string title, int day, string text) =>
        site.Save($"{tag}-{name}.txt", $"---\ntitle: {title}\npublished: 2026-03-0{day}T08:00:00Z\ntags: [{tag}]\n---\n{text}\n");
}
