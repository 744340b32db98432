using System.Net;
using System.Net.Sockets;
using System.Text;
using Feed.Tests.Support;
using Feed.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Feed.Tests.Web;

/// <summary>Storage accepts connections and never answers, as a stopped process does.</summary>
public sealed class SilentStorageTests(AzuriteFixture azurite) : IDisposable
{
    private readonly TcpListener silent = new(IPAddress.Loopback, 0);

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
        Assert.Contains("did not answer within 30 seconds, so the file may be stored or not. Send it again.", await BodyAsync(response), StringComparison.Ordinal);
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
        Assert.Equal(TimeSpan.FromSeconds(30), UploadHandlers.StorageTimeout);
        var manual = Repository.Text("docs/running.md");
        Assert.Contains("`/health` within 10 seconds", manual, StringComparison.Ordinal);
        Assert.Contains("uploads within 30 seconds", manual, StringComparison.Ordinal);
    }

    public void Dispose() => silent.Dispose();

    private static Task<string> BodyAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private Task<TestSite> StartAsync()
    {
        silent.Start();
        var port = ((IPEndPoint)silent.LocalEndpoint).Port;
        var nobody = Feed.Local.Azurite.AzuritePorts.Free() with { Blob = port, Queue = port, Table = port };
        return TestSite.StartAsync(azurite, nobody.ConnectionString, services: services => services.AddSingleton<TimeProvider>(new ImpatientTime()));
    }

    /// <summary>A clock whose bounds on storage pass at once; every other time is real.</summary>
    private sealed class ImpatientTime : SettableTime
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime == SiteHandlers.HealthTimeout || dueTime == UploadHandlers.StorageTimeout ? TimeSpan.Zero : dueTime, period);
    }
}
