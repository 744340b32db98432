using Azure;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Feed.Tests.Support;
using Feed.Tests.Support.Memory;

namespace Feed.Tests.Storage.Memory;

/// <summary>The responses of the account in memory, compared with those of Azurite.</summary>
internal static class BothAnswers
{
    /// <summary>Runs a script of calls against both and compares every answer.</summary>
    public static async Task AssertAlikeAsync(AzuriteFixture azurite, Func<TableServiceClient, BlobServiceClient, Task> script)
    {
        var real = new AnswerLog();
        await RunAsync(await azurite.NewAccountAsync(), transport: null, real, script);
        var copy = new AnswerLog();
        await RunAsync(MemoryStorage.ConnectionString, new MemoryTransport(new MemoryStorage(TimeProvider.System)), copy, script);
        Assert.NotEmpty(real.Answers);
        Assert.Equal(string.Join("\n", real.Answers), string.Join("\n", copy.Answers));
    }

    private static Task RunAsync(string connection, MemoryTransport? transport, AnswerLog log, Func<TableServiceClient, BlobServiceClient, Task> script)
    {
        var tables = Configure(new TableClientOptions());
        var blobs = Configure(new BlobClientOptions(BlobClientOptions.ServiceVersion.V2025_11_05));
        return script(new TableServiceClient(connection, tables), new BlobServiceClient(connection, blobs));

        T Configure<T>(T options)
            where T : ClientOptions
        {
            options.Retry.MaxRetries = 0;
            options.AddPolicy(log, HttpPipelinePosition.PerCall);
            if (transport is not null)
                options.Transport = transport;
            return options;
        }
    }

    /// <summary>The response to a call that may be rejected; null when it is.</summary>
    public static async Task<T?> TryAsync<T>(Func<Task<T>> call)
        where T : class
    {
        try
        {
            return await call();
        }
        catch (RequestFailedException)
        {
            // The log has its status and code.
            return null;
        }
    }
}
