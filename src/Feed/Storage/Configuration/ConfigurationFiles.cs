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

    /// <summary>The publisher's people.</summary>
    public static readonly ConfigurationFormat<PeopleConfiguration> People =
        new("people.yaml", MaxYamlBytes, bytes => PeopleConfiguration.Parse(Encoding.UTF8.GetString(bytes)), PeopleConfiguration.Empty);

    /// <summary>The publisher's topics.</summary>
    public static readonly ConfigurationFormat<TopicsConfiguration> Topics =
        new("topics.yaml", MaxYamlBytes, bytes => TopicsConfiguration.Parse(Encoding.UTF8.GetString(bytes)), TopicsConfiguration.Empty);

    private readonly SemaphoreSlim loading = new(1, 1);
    private CurrentConfiguration? current;
    private DateTimeOffset loadedAt;

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
                loadedAt = time.GetUtcNow();
            }

            return current!;
        }
        finally
        {
            loading.Release();
        }
    }

    public void Dispose() => loading.Dispose();

    private bool IsFresh => current is not null && time.GetUtcNow() - loadedAt < CheckInterval;

    /// <summary>
    /// Whether all files still have the ETags with which they were loaded. One listing costs less than a call for each file.
    /// </summary>
    private async Task<bool> AreUnchangedAsync(CurrentConfiguration loaded, CancellationToken cancellation)
    {
        try
        {
            var etags = new Dictionary<string, string>();
            await foreach (var blob in storage.Config.GetBlobsAsync(cancellationToken: cancellation))
                etags[blob.Name] = blob.Properties.ETag?.ToString("H") ?? "";
            return loaded.Files.All(file => etags.GetValueOrDefault(file.Name, "") == file.ETag);
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
        ConfigurationFormat<T> format, ConfigurationFile<T>? loaded, CancellationToken cancellation) =>
        await ReadAsync(format.Name, format.MaxBytes, loaded?.ETag ?? "", cancellation) switch
        {
            ConfigurationReadResult.Unchanged => loaded!,
            ConfigurationReadResult.Whole upload => await AcceptAsync(format, upload, isFirstLoad: loaded is null, cancellation),
            ConfigurationReadResult.TooLarge upload => await RejectAsync(
                format,
                upload.ETag,
                upload.Written,
                $"{format.Name} is {upload.Length / 1024} KB, but Feed reads at most {format.MaxBytes / 1024} KB: make it smaller.",
                cancellation),
            _ => await RemoveAsync(format, loaded, cancellation),
        };

    /// <summary>Puts a new upload in force and stores its accepted copy; rejects an upload that is invalid.</summary>
    private async Task<ConfigurationFile<T>> AcceptAsync<T>(
        ConfigurationFormat<T> format, ConfigurationReadResult.Whole upload, bool isFirstLoad, CancellationToken cancellation)
    {
        if (!TryParse(upload.Bytes, format, out var value, out var reason))
            return await RejectAsync(format, upload.ETag, upload.Written, reason, cancellation);
        if (!isFirstLoad || !await IsAcceptedAsync(format, upload.Bytes, cancellation))
        {
            await storage.Config.GetBlobClient(format.AcceptedName)
                .UploadAsync(BinaryData.FromBytes(upload.Bytes), overwrite: true, cancellation);
            LogAccepted(format.Name);
        }

        return new ConfigurationFile<T>(value, upload.Bytes, upload.ETag, Rejection: null);
    }

    /// <summary>Puts the empty configuration in force, because the file is gone, and deletes its accepted copy.</summary>
    private async Task<ConfigurationFile<T>> RemoveAsync<T>(
        ConfigurationFormat<T> format, ConfigurationFile<T>? loaded, CancellationToken cancellation)
    {
        // An empty ETag means that the file was already gone at the last load.
        if (loaded?.ETag != "")
            await storage.Config.GetBlobClient(format.AcceptedName).DeleteIfPresentAsync(cancellation);
        return new ConfigurationFile<T>(format.Empty, [], ETag: "", Rejection: null);
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
            // If there are records, a missing container is a fault: without its people and topics, every article would get different
            // content.
            if (await storage.HasRecordsAsync(cancellation))
                throw new LostContainerException(FeedStorage.ConfigContainer);
            return new ConfigurationReadResult.Missing();
        }
    }

    private static string HashOf(params string[] parts) => HexHash.Of(string.Join('\0', parts), length: 8);

    [LoggerMessage(10, LogLevel.Information, "Loaded config/{File}")]
    private partial void LogAccepted(string file);

    [LoggerMessage(11, LogLevel.Warning, "Rejected config/{File}; the last accepted copy stays in force: {Reason}")]
    private partial void LogRejected(string file, string reason);

    [LoggerMessage(12, LogLevel.Warning, "Rejected config/{File}, and no earlier copy is in force: {Reason}")]
    private partial void LogRejectedWithoutCopy(string file, string reason);
}
