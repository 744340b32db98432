using Azure;
using Azure.Storage.Blobs.Models;
using Feed.Articles;
using Feed.Storage;
using Feed.Syndication;
using Feed.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Feed.Web;

/// <summary>Takes in and withdraws files without Azure tools, and says at once what became of them.</summary>
/// <param name="storage">Where files are kept.</param>
/// <param name="publisher">Publishes them, without waiting for the event.</param>
/// <param name="lists">What became of them.</param>
/// <param name="site">Makes addresses.</param>
/// <param name="responder">Sends answers.</param>
/// <param name="time">Ends uploads that take too long.</param>
public sealed class UploadHandlers(FeedStorage storage, Publisher publisher, ArticleLists lists, Site site, Responder responder, TimeProvider time)
{
    /// <summary>The longest name of a blob.</summary>
    private const int MaxName = 1024;

    /// <summary>How long an upload may take, so that nobody holds connections open for nothing.</summary>
    internal static readonly TimeSpan MaxDuration = TimeSpan.FromMinutes(2);

    private static readonly Answer TooLarge =
        new Answer.Failed(413, "Too large", $"A file may have at most {ArticleFile.MaxBytes / (1024 * 1024)} MB; shorten or split it.");

    private static readonly Answer TooSlow =
        new Answer.Failed(408, "Too slow", $"The file did not arrive within {MaxDuration.TotalMinutes:0} minutes or kept the line waiting, so nothing was stored. Send it again over a faster line.");

    private static readonly Answer Off =
        new Answer.Failed(403, "Uploads are off", "This site takes no files over HTTP. Start it with --Feed:AllowUpload true, or put the file where it is watched.");

    /// <summary>Stores a file and publishes it: 201 with the article's address, 202 when it waits for its date, 422 when it could not be read.</summary>
    public Task<IResult> PutAsync(HttpRequest request, string name, CancellationToken cancellation) =>
        responder.AnswerNowAsync(request, async () =>
        {
            if (!site.Options.AllowUpload)
                return Off;
            if (!IsName(name))
                return Answer.BadRequest($"A file's name has 1 to {MaxName} characters, no backslash, no part that is only dots, and no slash or dot at its end.");
            if (await ReceiveAsync(request, cancellation) is { } refusal)
                return refusal;
            try
            {
                await storage.WriteAsync(() => StoreAsync(name, request.Body, cancellation), cancellation);
            }
            catch (RequestFailedException fault) when (fault.Status == 400)
            {
                return Answer.BadRequest($"Storage does not take a file of this name ({fault.Message.Split('\n')[0].Trim().TrimEnd('.')}): choose a shorter, plainer one.");
            }

            await publisher.PublishAsync(name, cancellation);
            return await OutcomeAsync(name, cancellation);
        }, cancellation);

    /// <summary>Withdraws a file: 204, or 404 when there was none.</summary>
    public Task<IResult> DeleteAsync(HttpRequest request, string name, CancellationToken cancellation) =>
        responder.AnswerNowAsync(request, async () =>
        {
            if (!site.Options.AllowUpload)
                return Off;
            var existed = IsName(name) && await storage.Articles.GetBlobClient(name).DeleteIfExistsAsync(cancellationToken: cancellation);
            if (!existed)
                return Answer.Missing($"There is no file “{name}”.");
            await publisher.PublishAsync(name, cancellation);
            return new Answer.Done(StatusCodes.Status204NoContent);
        }, cancellation);

    private async Task<Answer> OutcomeAsync(string name, CancellationToken cancellation)
    {
        var id = ArticleId.Of(name);
        return await lists.FindAsync(id, cancellation) switch
        {
            { Rejection: { } reason } => new Answer.Failed(422, "The file could not be read", reason),
            { State: ArticleState.Published } => new Answer.Done(StatusCodes.Status201Created, site.Links.To(SiteLinks.PathOfArticle(id))),
            _ => new Answer.Done(StatusCodes.Status202Accepted),
        };
    }

    /// <summary>Takes in the whole body, beyond some kilobytes into a temporary file, so that storage never sees a part of a file.</summary>
    /// <returns>Null once all is there; else why not.</returns>
    private async Task<Answer?> ReceiveAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength > ArticleFile.MaxBytes)
            return TooLarge;
        using var limit = new CancellationTokenSource(MaxDuration, time);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        request.EnableBuffering();
        try
        {
            await request.Body.DrainAsync(ArticleFile.MaxBytes, ending.Token);
            return null;
        }
        catch (InvalidDataException)
        {
            return TooLarge;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return TooSlow;
        }
        catch (BadHttpRequestException fault)
        {
            // The server's own word: the body came too slowly, or ended before its announced length.
            return fault.StatusCode == StatusCodes.Status408RequestTimeout
                ? TooSlow
                : new Answer.Failed(fault.StatusCode, "Not received", $"The file did not arrive whole: {fault.Message.TrimEnd('.')}. Send it again.");
        }
    }

    private async Task<Response<BlobContentInfo>> StoreAsync(string name, Stream content, CancellationToken cancellation)
    {
        content.Position = 0;
        return await storage.Articles.GetBlobClient(name).UploadAsync(content, overwrite: true, cancellation);
    }

    /// <summary>A part such as <c>..</c> would lead the address of the blob out of the container.</summary>
    private static bool IsName(string name) =>
        name.Length is > 0 and <= MaxName
        && name[0] != '/' && name[^1] is not ('/' or '.')
        && !name.Any(letter => letter == '\\' || char.IsControl(letter))
        && !name.Split('/').Any(part => part.Length > 0 && part.All(letter => letter == '.'));
}
