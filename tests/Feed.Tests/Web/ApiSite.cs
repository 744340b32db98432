using System.Text;
using Feed.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Feed.Tests.Web;

/// <summary>A site with the article of docs/api.md. Its clock stands still, so its responses are the same in every run.</summary>
public sealed class ApiSite(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Bridge = """
        ---
        title: Harbor Bridge To Open In May
        author: Jane Roe
        published: 2026-03-03T09:30:00-05:00
        url: https://courier.example/bridge
        tags: [Transport]
        image: bridge.png
        ---
        “We have kept our word,” said Mayor Ellen Prescott.

        Prescott told the council that the toll “will not rise before 2030.”
        """;

    private const string Ferry = "---\npublished: 2099-03-05T06:00:00Z\n---\nFerry To Stop\n\nThe ferry stops on Friday.\n";

    private readonly Dictionary<string, string> uploads = [];
    private TestSite? site;

    internal TestSite Site => site!;

    /// <summary>The responses to the uploads, by method and path, such as <c>PUT /uploads/bridge.txt</c>.</summary>
    public IReadOnlyDictionary<string, string> Uploads => uploads;

    public async ValueTask InitializeAsync()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 3, 15, 0, 0, TimeSpan.Zero));
        site = await TestSite.StartAsync(azurite, services: services => services.AddSingleton<TimeProvider>(time));
        await site.Storage.CreateMissingAsync(TestContext.Current.CancellationToken);
        await PutAsync("bridge.txt", Encoding.UTF8.GetBytes(Bridge));
        await PutAsync("bridge.png", TestPictures.Png());
        await PutAsync("ferry.txt", Encoding.UTF8.GetBytes(Ferry));
        await PutAsync("scan.pdf", "%PDF-1.7"u8.ToArray());
        await site.SweepAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (site is not null)
            await site.DisposeAsync();
    }

    private async Task PutAsync(string name, byte[] content)
    {
        using var response = await Site.PutAsync($"/uploads/{name}", content);
        uploads[$"PUT /uploads/{name}"] = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
