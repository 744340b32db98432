using System.Security.Cryptography;
using System.Text;
using Azure;
using Feed.Articles;
using Feed.Articles.Quotes;
using Feed.Articles.Topics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Feed.Storage;

/// <summary>
/// The publisher's <c>people.yaml</c> and <c>topics.yaml</c> in the container <c>config</c>. The last accepted copy of each is kept beside it, as
/// <c>people.accepted.yaml</c>, and stays in force while a newer one is broken.
/// </summary>
internal sealed partial class ConfigurationFiles(
    FeedStorage storage, IOptions<FeedOptions> options, TimeProvider time, ILogger<ConfigurationFiles> log) : IDisposable
{
    /// <summary>How long a copy is used without asking storage whether there is a newer one.</summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim loading = new(1, 1);
    private CurrentConfiguration? current;
    private DateTimeOffset loaded;

    /// <summary>What is in force now.</summary>
    public async Task<CurrentConfiguration> GetAsync(CancellationToken cancellation)
    {
        if (IsFresh)
            return current!;
        await loading.WaitAsync(cancellation);
        try
        {
            if (!IsFresh)
            {
                current = await LoadAsync(cancellation);
                loaded = time.GetUtcNow();
            }

            return current!;
        }
        finally
        {
            loading.Release();
        }
    }

    public void Dispose() => loading.Dispose();

    private bool IsFresh => current is not null && time.GetUtcNow() - loaded < Freshness;

    private async Task<CurrentConfiguration> LoadAsync(CancellationToken cancellation)
    {
        var people = await LoadAsync("people", PeopleConfiguration.Parse, PeopleConfiguration.Empty, current?.PeopleFile, cancellation);
        var topics = await LoadAsync("topics", TopicsConfiguration.Parse, TopicsConfiguration.Empty, current?.TopicsFile, cancellation);
        if (current is not null && people == current.PeopleFile && topics == current.TopicsFile)
            return current;

        var settings = options.Value;
        var zone = TimeZoneInfo.FindSystemTimeZoneById(settings.TimeZone);
        var reader = new ArticleReader(new ReaderSettings
        {
            TimeZone = zone,
            Language = settings.Language,
            ReportedSpeech = settings.ReportedSpeech,
            People = people.Value,
            Topics = topics.Value,
        });
        var hash = HashOf(settings.TimeZone, settings.Language, people.Text, topics.Text, settings.ReportedSpeech ? "" : "no reported speech");
        return new CurrentConfiguration(reader, hash, zone, people, topics);
    }

    private async Task<ConfigurationFile<T>> LoadAsync<T>(
        string name, Func<string, T> parse, T empty, ConfigurationFile<T>? known, CancellationToken cancellation)
    {
        var newest = await DownloadAsync($"{name}.yaml", cancellation);
        if (newest is null)
        {
            if (known?.ETag != "")
                await storage.Config.GetBlobClient($"{name}.accepted.yaml").DeleteIfExistsOrNoContainerAsync(cancellation);
            return new ConfigurationFile<T>(empty, "", "", null);
        }

        if (known?.ETag == newest.Value.ETag)
            return known;
        if (TryParse(newest.Value.Text, parse, out var value, out var reason))
        {
            await storage.Config.GetBlobClient($"{name}.accepted.yaml").UploadAsync(BinaryData.FromString(newest.Value.Text), overwrite: true, cancellation);
            LogAccepted($"{name}.yaml");
            return new ConfigurationFile<T>(value, newest.Value.Text, newest.Value.ETag, null);
        }

        LogRejected($"{name}.yaml", reason);
        var rejection = new AttentionFile($"{FeedStorage.ConfigContainer}/{name}.yaml", AttentionKind.Rejected, reason, time.GetUtcNow(), ArticleId: null);

        // One that another version of the parser accepted may be none to this one: no copy is in force then, and the newer file's fault is told.
        return await DownloadAsync($"{name}.accepted.yaml", cancellation) is { } accepted && TryParse(accepted.Text, parse, out value, out _)
            ? new ConfigurationFile<T>(value, accepted.Text, newest.Value.ETag, rejection)
            : new ConfigurationFile<T>(empty, "", newest.Value.ETag, rejection);
    }

    private static bool TryParse<T>(string text, Func<string, T> parse, out T value, out string reason)
    {
        (value, reason) = (default!, "");
        try
        {
            value = parse(text);
            return true;
        }
        catch (ConfigurationFileException fault)
        {
            reason = fault.Message;
            return false;
        }
    }

    private async Task<(string Text, string ETag)?> DownloadAsync(string name, CancellationToken cancellation)
    {
        try
        {
            var blob = (await storage.Config.GetBlobClient(name).DownloadContentAsync(cancellation)).Value;
            if (blob.Content.ToMemory().Length != blob.Details.ContentLength)
                throw new IOException($"The file config/{name} came cut.");
            return (blob.Content.ToString(), blob.Details.ETag.ToString("H"));
        }
        catch (RequestFailedException fault) when (fault.IsBlobMissing())
        {
            return null;
        }
        catch (RequestFailedException fault) when (fault.IsContainerOrTableMissing())
        {
            // With records, a missing container is a fault; without its people and topics every article would read differently.
            if (await storage.HasRecordsAsync(cancellation))
                throw;
            return null;
        }
    }

    private static string HashOf(params string[] parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))))[..8];

    [LoggerMessage(10, LogLevel.Information, "Took in config/{File}")]
    private partial void LogAccepted(string file);

    [LoggerMessage(11, LogLevel.Warning, "Rejected config/{File}, the last accepted copy stays in force: {Reason}")]
    private partial void LogRejected(string file, string reason);
}
