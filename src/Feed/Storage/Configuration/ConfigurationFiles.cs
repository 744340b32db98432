using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Storage.Blobs.Models;
using Feed.Articles.Quotes;
using Feed.Articles.Topics;
using Feed.Storage.Records;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Feed.Storage.Configuration;

/// <summary>
/// Reads the publisher's files in the container <c>config</c>: <c>people.yaml</c>, <c>topics.yaml</c>, and those of the site's look. The
/// last accepted copy of each is stored next to it, such as <c>people.accepted.yaml</c>, and stays in force while a newer one is invalid.
/// </summary>
internal sealed partial class ConfigurationFiles(
    FeedStorage storage, IOptions<FeedOptions> options, TimeProvider time, ILogger<ConfigurationFiles> log) : IDisposable
{
    /// <summary>How long the configuration is cached before the next check for new files.</summary>
    public static readonly TimeSpan CheckInterval = TimeSpan.FromSeconds(5);

    private const int MaxYamlBytes = 1024 * 1024;

    private static readonly ConfigurationFormat<PeopleConfiguration> People =
        new("people.yaml", MaxYamlBytes, bytes => PeopleConfiguration.Parse(Encoding.UTF8.GetString(bytes)), PeopleConfiguration.Empty);

    private static readonly ConfigurationFormat<TopicsConfiguration> Topics =
        new("topics.yaml", MaxYamlBytes, bytes => TopicsConfiguration.Parse(Encoding.UTF8.GetString(bytes)), TopicsConfiguration.Empty);

    private readonly SemaphoreSlim loading = new(1, 1);
    private CurrentConfiguration? current;
    private DateTimeOffset loaded;

    /// <summary>The configuration that is in force.</summary>
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

    private bool IsFresh => current is not null && time.GetUtcNow() - loaded < CheckInterval;

    /// <summary>Whether all files still have their known ETags: one listing instead of one call for each file.</summary>
    private async Task<bool> AreUnchangedAsync(CurrentConfiguration known, CancellationToken cancellation)
    {
        try
        {
            var now = new Dictionary<string, string>();
            await foreach (var blob in storage.Config.GetBlobsAsync(cancellationToken: cancellation))
                now[blob.Name] = blob.Properties.ETag?.ToString("H") ?? "";
            return known.Files.All(file => now.GetValueOrDefault(file.Name, "") == file.ETag);
        }
        catch (RequestFailedException fault) when (fault.IsContainerOrTableMissing())
        {
            return false;
        }
    }

    private async Task<CurrentConfiguration> LoadAsync(CancellationToken cancellation)
    {
        if (current is not null && await AreUnchangedAsync(current, cancellation))
            return current;
        var people = await LoadAsync(People, current?.PeopleFile, cancellation);
        var topics = await LoadAsync(Topics, current?.TopicsFile, cancellation);
        var look = new LookConfiguration(
            await LoadAsync(LookFormats.StyleSheet, current?.LookFiles.StyleFile, cancellation),
            await LoadAsync(LookFormats.Svg, current?.LookFiles.SvgFile, cancellation),
            await LoadAsync(LookFormats.Png, current?.LookFiles.PngFile, cancellation));
        if (current is not null && people == current.PeopleFile && topics == current.TopicsFile)
            return look == current.LookFiles ? current : current with { LookFiles = look };

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
        var hash = HashOf(
            settings.TimeZone, settings.Language, people.Text, topics.Text, settings.ReportedSpeech ? "" : "no reported speech");
        return new CurrentConfiguration(reader, hash, zone, people, topics, look);
    }

    private async Task<ConfigurationFile<T>> LoadAsync<T>(
        ConfigurationFormat<T> format, ConfigurationFile<T>? known, CancellationToken cancellation)
    {
        switch (await ReadAsync(format.Name, format.MaxBytes, known?.ETag ?? "", cancellation))
        {
            case ConfigurationReadResult.Unchanged:
                return known!;
            case ConfigurationReadResult.Whole newest:
                if (!TryParse(newest.Bytes, format, out var value, out var reason))
                    return await RejectAsync(format, newest.ETag, newest.Written, reason, cancellation);
                if (known is null && await IsAcceptedAsync(format, newest.Bytes, cancellation))
                    return new ConfigurationFile<T>(value, newest.Bytes, newest.ETag, null);
                await storage.Config.GetBlobClient(format.AcceptedName)
                    .UploadAsync(BinaryData.FromBytes(newest.Bytes), overwrite: true, cancellation);
                LogAccepted(format.Name);
                return new ConfigurationFile<T>(value, newest.Bytes, newest.ETag, null);
            case ConfigurationReadResult.TooLarge large:
                var sentence =
                    $"{format.Name} has {large.Length / 1024} KB, and at most {format.MaxBytes / 1024} KB are read: make it smaller.";
                return await RejectAsync(format, large.ETag, large.Written, sentence, cancellation);
            default:
                if (known?.ETag != "")
                    await storage.Config.GetBlobClient(format.AcceptedName).DeleteIfExistsOrNoContainerAsync(cancellation);
                return new ConfigurationFile<T>(format.Empty, [], "", null);
        }
    }

    /// <summary>
    /// Keeps the last accepted copy in force. If this version of Feed does not accept that copy, the empty configuration is in force.
    /// </summary>
    private async Task<ConfigurationFile<T>> RejectAsync<T>(
        ConfigurationFormat<T> format, string etag, DateTimeOffset written, string reason, CancellationToken cancellation)
    {
        var file = $"{FeedStorage.ConfigContainer}/{format.Name}";
        var rejection = new AttentionFile(file, AttentionKind.Rejected, reason, written, ArticleId: null);
        if (await ReadAsync(format.AcceptedName, format.MaxBytes, "", cancellation) is ConfigurationReadResult.Whole accepted
            && TryParse(accepted.Bytes, format, out var value, out _))
        {
            LogRejected(format.Name, reason);
            return new ConfigurationFile<T>(value, accepted.Bytes, etag, rejection);
        }

        LogRejectedWithoutCopy(format.Name, reason);
        return new ConfigurationFile<T>(format.Empty, [], etag, rejection);
    }

    /// <summary>Whether another process, or this one before a restart, has already accepted these bytes.</summary>
    private async Task<bool> IsAcceptedAsync<T>(ConfigurationFormat<T> format, byte[] bytes, CancellationToken cancellation) =>
        await ReadAsync(format.AcceptedName, format.MaxBytes, "", cancellation) is ConfigurationReadResult.Whole accepted
        && accepted.Bytes.AsSpan().SequenceEqual(bytes);

    private static bool TryParse<T>(byte[] bytes, ConfigurationFormat<T> format, out T value, out string reason)
    {
        (value, reason) = (default!, "");
        try
        {
            value = format.Parse(bytes);
            return true;
        }
        catch (ConfigurationFileException fault)
        {
            reason = fault.Message;
            return false;
        }
    }

    /// <summary>Reads a file if its ETag differs from the known one and its length is at most <paramref name="maxBytes"/>.</summary>
    private async Task<ConfigurationReadResult> ReadAsync(string name, int maxBytes, string knownETag, CancellationToken cancellation)
    {
        var condition = new BlobRequestConditions { IfNoneMatch = knownETag.Length > 0 ? new ETag(knownETag) : null };
        try
        {
            var answer = await storage.Config.GetBlobClient(name)
                .DownloadStreamingAsync(new BlobDownloadOptions { Conditions = condition }, cancellation);
            if (answer.GetRawResponse().Status == 304)
                return new ConfigurationReadResult.Unchanged();
            using var blob = answer.Value;
            var (etag, length) = (blob.Details.ETag.ToString("H"), blob.Details.ContentLength);
            if (length > maxBytes)
                return new ConfigurationReadResult.TooLarge(length, etag, blob.Details.LastModified);
            using var bytes = new MemoryStream((int)length);
            await blob.Content.CopyToAsync(bytes, cancellation);
            return bytes.Length == length
                ? new ConfigurationReadResult.Whole(bytes.ToArray(), etag, blob.Details.LastModified)
                : throw new IOException($"The download of config/{name} is truncated: {bytes.Length} of {length} bytes.");
        }
        catch (RequestFailedException fault) when (fault.Status == 304)
        {
            return new ConfigurationReadResult.Unchanged();
        }
        catch (RequestFailedException fault) when (fault.IsBlobMissing())
        {
            return new ConfigurationReadResult.Missing();
        }
        catch (RequestFailedException fault) when (fault.IsContainerOrTableMissing())
        {
            // With records, a missing container is a fault: without its people and topics, every article would get different content.
            if (await storage.HasRecordsAsync(cancellation))
                throw new LostContainerException(FeedStorage.ConfigContainer);
            return new ConfigurationReadResult.Missing();
        }
    }

    private static string HashOf(params string[] parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))))[..8];

    [LoggerMessage(10, LogLevel.Information, "Loaded config/{File}")]
    private partial void LogAccepted(string file);

    [LoggerMessage(11, LogLevel.Warning, "Rejected config/{File}; the last accepted copy stays in force: {Reason}")]
    private partial void LogRejected(string file, string reason);

    [LoggerMessage(12, LogLevel.Warning, "Rejected config/{File}, and no earlier copy is in force: {Reason}")]
    private partial void LogRejectedWithoutCopy(string file, string reason);
}
