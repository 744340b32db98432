using Azure;
using Feed.Articles.Pictures;
using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Storage.Publishing;
using Feed.Web.Http;
using Feed.Web.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace Feed.Web;

/// <summary>Handles uploads and deletions over HTTP, and reports the result immediately.</summary>
/// <param name="files">Stores and deletes files.</param>
/// <param name="pictures">Validates pictures and builds their responses.</param>
/// <param name="publisher">Publishes files without waiting for the storage event.</param>
/// <param name="lists">Reads the results.</param>
/// <param name="site">Builds addresses.</param>
/// <param name="responder">Sends responses.</param>
/// <param name="time">The clock, for the timeouts.</param>
/// <param name="log">Logs storage failures.</param>
internal sealed partial class UploadHandlers(
    UploadedFiles files,
    PictureUploads pictures,
    Publisher publisher,
    ArticleLists lists,
    Site site,
    Responder responder,
    TimeProvider time,
    ILogger<UploadHandlers> log)
{
    /// <summary>How long an upload may take, so that idle connections are closed.</summary>
    internal static readonly TimeSpan MaxDuration = TimeSpan.FromMinutes(2);

    private static readonly Answer TooLarge =
        new Answer.Failed(413, "Too large", $"A file may have at most {ArticleFile.MaxBytes / (1024 * 1024)} MB; shorten or split it.");

    private static readonly Answer PictureTooLarge =
        new Answer.Failed(413, "Too large", $"A picture may have at most {PictureHeader.MaxBytes / (1024 * 1024)} MB; make it smaller.");

    private static readonly Answer TooSlow = new Answer.Failed(
        408,
        "Too slow",
        $"The file did not arrive within {MaxDuration.TotalMinutes:0} minutes or the connection stalled, so nothing was stored. Send it again over a faster connection.");

    private static readonly Answer UploadsOff = new Answer.Failed(
        403, "Uploads are off",
        "This site does not accept files over HTTP. Start it with --Feed:AllowUpload true, or put the file into a watched folder.");

    private static readonly Answer NotStored = new Answer.Failed(
        503, "Storage is not responding", "Storage failed before the file was stored, so nothing has changed. Send the file again in ten seconds.");

    private static readonly Answer Unanswered = new Answer.Failed(
        503,
        "Storage is not responding",
        $"Storage did not answer within {StorageTimeout.Default.TotalSeconds:0} seconds, "
        + "so the file may not have been stored. Send it again.");

    private static readonly Answer NotPublished = new Answer.Failed(
        503,
        "Storage is not responding",
        "The file is stored, but storage failed while Feed was publishing it. "
        + "It will be published within a few minutes; send it again to see the result.");

    private static readonly Answer NotDeleted = new Answer.Failed(
        503, "Storage is not responding", "Storage failed while the file was deleted. Delete it again in ten seconds.");

    /// <summary>
    /// Stores a file and publishes it: 201 for a new file, 200 for a changed one, 202 when the article is held, 422 when the file could not
    /// be read. The body reports the result.
    /// </summary>
    public Task<IResult> PutAsync(HttpRequest request, string name, CancellationToken cancellation) =>
        responder.AnswerUploadAsync(request, async () =>
        {
            if (!site.Options.AllowUpload)
                return UploadsOff;
            if (UploadName.FindError(name) is { } error)
                return error;
            var metadata = UploadMetadata.Read(request.Headers);
            return await ReceiveAsync(request, PictureName.HasPictureExtension(name), cancellation)
                ?? (PictureName.HasPictureExtension(name) ? await PictureUploads.FindErrorAsync(name, request.Body, cancellation) : null)
                ?? await StoreAsync(ComposedName.Compose(name), request, metadata, cancellation);
        }, cancellation);

    /// <summary>Withdraws a file: 204, or 404 when there was none.</summary>
    public Task<IResult> DeleteAsync(HttpRequest request, string name, CancellationToken cancellation) =>
        responder.AnswerUncachedAsync(request, async token =>
        {
            if (!site.Options.AllowUpload)
                return UploadsOff;
            try
            {
                if (await TryDeleteAsync(name, token) is not { } deleted)
                    return Answer.Missing($"There is no file “{name}”.");
                await publisher.PublishAsync(deleted, token);
                return new Answer.Done(StatusCodes.Status204NoContent);
            }
            catch (RequestFailedException fault) when (UploadedFiles.FindError(fault) is { } error)
            {
                return error;
            }
            catch (LostContainerException lost)
            {
                LogLost(name, lost.Advice);
                return ContainerLost(lost, "Nothing was deleted.");
            }
            catch (Exception fault) when (IsClientWaiting(request, cancellation))
            {
                LogFailed(fault, name);
                return NotDeleted;
            }
        }, cancellation);

    /// <summary>
    /// Deletes the file with a name, else the one with the normalised name, under which <see cref="PutAsync"/> stores files.
    /// </summary>
    /// <returns>The name of the file; null when there was none.</returns>
    private async Task<string?> TryDeleteAsync(string name, CancellationToken cancellation)
    {
        foreach (var candidate in new[] { name, ComposedName.Compose(name) }.Distinct(StringComparer.Ordinal))
        {
            if (UploadName.IsValid(candidate) && await files.DeleteAsync(candidate, cancellation))
                return candidate;
        }

        return null;
    }

    private async Task<Answer> StoreAsync(string name, HttpRequest request, UploadMetadata metadata, CancellationToken cancellation)
    {
        bool? isNew = null;
        using var storing = new StorageTimeout(time, cancellation);
        try
        {
            isNew = await files.StoreAsync(name, request.Body, metadata, storing.Token);
            using var publishing = new StorageTimeout(time, cancellation);
            var result = await publisher.PublishAsync(name, publishing.Token);
            return result.Outcome == PublishOutcome.Picture
                ? await pictures.AnswerAsync(name, isNew.Value, result.ReferringFiles, publishing.Token)
                : await ReportAsync(name, isNew.Value, publishing.Token);
        }
        catch (RequestFailedException fault) when (isNew is null && UploadedFiles.FindError(fault) is { } error)
        {
            return error;
        }
        catch (LostContainerException lost)
        {
            LogLost(name, lost.Advice);
            return ContainerLost(lost, isNew is null ? "The file was not stored." : "The file is stored but not published.");
        }
        catch (Exception fault) when (IsClientWaiting(request, cancellation))
        {
            LogFailed(fault, name);
            return isNew is not null ? NotPublished : storing.IsOver ? Unanswered : NotStored;
        }
    }

    /// <summary>The error response that says what an operator has to do, because sending the file again does not help.</summary>
    private static Answer.Failed ContainerLost(LostContainerException lost, string outcome) =>
        new(503, "Storage is incomplete", $"{outcome} {lost.Advice}");

    private async Task<Answer> ReportAsync(string name, bool isNew, CancellationToken cancellation)
    {
        var record = await lists.FindAsync(ArticleId.Of(name), cancellation);
        if (record is { Rejection: not null })
        {
            return new Answer.Done(StatusCodes.Status422UnprocessableEntity)
            {
                Body = JsonContent.Bytes(RejectionReport.Of(record, site.Links)),
                ContentType = "application/problem+json",
            };
        }

        if (record?.Content is null)
            return new Answer.Failed(409, "Conflict", "The file was stored, but somebody else deleted it immediately.");
        var report = UploadReport.Of(record, site.Links);
        report = report with { Notes = [.. report.Notes!, .. await lists.SharedIdentityNotesAsync(record.Id, cancellation)] };
        var status = report.Outcome == UploadOutcome.Held ? StatusCodes.Status202Accepted
            : isNew ? StatusCodes.Status201Created
            : StatusCodes.Status200OK;
        return new Answer.Done(status, isNew ? report.Address : null) { Body = JsonContent.Bytes(report) };
    }

    /// <summary>Reads the whole body, buffering larger bodies in a temporary file, so that storage never gets a partial file.</summary>
    /// <returns>Null when the body is complete; otherwise the error response.</returns>
    private async Task<Answer?> ReceiveAsync(HttpRequest request, bool isPicture, CancellationToken cancellation)
    {
        var (maxBytes, tooLarge) = isPicture ? (PictureHeader.MaxBytes, PictureTooLarge) : (ArticleFile.MaxBytes, TooLarge);
        if (request.ContentLength > maxBytes)
            return tooLarge;
        using var limit = new CancellationTokenSource(MaxDuration, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        request.EnableBuffering();
        try
        {
            await request.Body.DrainAsync(maxBytes, linked.Token);
            return null;
        }
        catch (InvalidDataException)
        {
            return tooLarge;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return TooSlow;
        }
        catch (BadHttpRequestException fault)
        {
            // Reported by the server: the body came too slowly, or ended early.
            return fault.StatusCode == StatusCodes.Status408RequestTimeout
                ? TooSlow
                : new Answer.Failed(fault.StatusCode, "Not received",
                    $"The file arrived incomplete: {fault.Message.TrimEnd('.')}. Send it again.");
        }
    }

    /// <summary>
    /// Whether the client is still waiting. If it has disconnected, the exception may be a cancellation instead of a storage failure.
    /// </summary>
    private static bool IsClientWaiting(HttpRequest request, CancellationToken cancellation) =>
        !cancellation.IsCancellationRequested && !request.HttpContext.RequestAborted.IsCancellationRequested;

    [LoggerMessage(55, LogLevel.Error, "Storage failed during an upload or deletion of {File}.")]
    private partial void LogFailed(Exception exception, string file);

    [LoggerMessage(92, LogLevel.Error, "{File} was not published or deleted: {Advice}")]
    private partial void LogLost(string file, string advice);
}
