using System.Net;
using System.Net.Sockets;
using System.Text;
using Feed.Tests.Support;
using Feed.Web;
using Feed.Web.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Feed.Tests.Web;

/// <summary>Storage accepts connections but never responds, as a suspended process does.</summary>
public sealed class SilentStorageTests(AzuriteFixture azurite) : IDisposable
{
    /// <summary>Less than the client library takes for its first attempt.</summary>
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(29);

    private readonly TcpListener silent = new(IPAddress.Loopback, 0);

    /// <summary>One address for each route, and the method of its request.</summary>
    public static TheoryData<string, string> Addresses { get; } = new(AddressExamples.All
        .Select(route => (Method: route.Name switch { nameof(Routes.UploadPut) => "PUT", nameof(Routes.UploadDelete) => "DELETE", _ => "GET" }, route.Address)));

    /// <summary>The addresses whose responses need no storage.</summary>
    private static IEnumerable<string> OwnAnswers => AddressExamples.All
        .Where(route => route.Name is nameof(Routes.OpenApi) or nameof(Routes.OpenSearch) or nameof(Routes.Robots) or nameof(Routes.Favicon) or nameof(Routes.Asset))
        .Select(route => route.Address);

    [Fact]
    public async Task What_needs_nothing_from_storage_is_served_without_it()
    {
        await using var site = await StartAsync(new SettableTime());
        foreach (var address in OwnAnswers)
        {
            using var response = await site.GetAsync(address);
            Assert.Equal((address, HttpStatusCode.OK), (address, response.StatusCode));
        }
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task No_request_waits_longer_for_storage_than_the_one_bound(string method, string address)
    {
        await using var site = await StartAsync();
        using var body = method == "PUT" ? new ByteArrayContent(Encoding.UTF8.GetBytes(Texts.Tagged("Quay"))) : null;
        using var response = await site.SendAsync(new HttpMethod(method), address, body).WaitAsync(MaxWait, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(10), response.Headers.RetryAfter?.Delta);
        Assert.Contains("torage", await BodyAsync(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_health_of_the_site_is_503_in_time()
    {
        await using var site = await StartAsync();
        using var response = await site.GetAsync("/health");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("The storage of this site is not responding.", await BodyAsync(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upload_is_503_in_time_and_says_that_it_may_be_stored()
    {
        await using var site = await StartAsync();
        using var response = await site.PutAsync("/uploads/quay.txt", Encoding.UTF8.GetBytes(Texts.Tagged("Quay")));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("did not answer within 30 seconds, so the file may not have been stored. Send it again.", await BodyAsync(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deletion_is_503_in_time()
    {
        await using var site = await StartAsync();
        using var response = await site.SendAsync(HttpMethod.Delete, "/uploads/quay.txt");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("Delete it again", await BodyAsync(response), StringComparison.Ordinal);
    }

    [Fact]
    public void The_bounds_are_those_of_the_manual()
    {
        Assert.Equal(TimeSpan.FromSeconds(10), SiteHandlers.HealthTimeout);
        Assert.Equal(TimeSpan.FromSeconds(30), StorageTimeout.Default);
        var manual = Repository.Text("docs/running.md");
        Assert.Contains("`/health` within 10 seconds", manual, StringComparison.Ordinal);
        Assert.Contains("every other request within 30", manual, StringComparison.Ordinal);
    }

    public void Dispose() => silent.Dispose();

    private static Task<string> BodyAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private Task<TestSite> StartAsync(SettableTime? time = null)
    {
        silent.Start();
        var port = ((IPEndPoint)silent.LocalEndpoint).Port;
        var nobody = Feed.Local.Azurite.AzuritePorts.Free() with { Blob = port, Queue = port, Table = port };
        return TestSite.StartAsync(azurite, nobody.ConnectionString, services: services => services.AddSingleton<TimeProvider>(time ?? new ImpatientTime()));
    }

    /// <summary>A clock on which the time limits for storage expire at once; every other time is real.</summary>
    private sealed class ImpatientTime : SettableTime
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime == SiteHandlers.HealthTimeout || dueTime == StorageTimeout.Default ? TimeSpan.Zero : dueTime, period);
    }
}
