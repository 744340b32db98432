using System.Globalization;
using Feed.Hub;
using Feed.Storage;
using Feed.Storage.Outbox;
using Microsoft.Azure.Functions.Worker;

namespace Feed.Functions;

/// <summary>Tells the WebSub hub of changes.</summary>
public sealed class HubTrigger(HubNotifier hub)
{
    /// <summary>Feeds have changed, and every instance and cache shows it.</summary>
    /// <param name="message">Which feeds.</param>
    /// <param name="context">Says how often the message was taken from the queue.</param>
    /// <param name="cancellation">Ends it; the host offers the message again.</param>
    [Function(nameof(TellHub))]
    public Task TellHub([QueueTrigger(FeedsChanged.Queue, Connection = FeedStorage.Setting)] string message, FunctionContext context,
        CancellationToken cancellation) =>
        hub.TellAsync(message, AttemptOf(context), cancellation);

    private static long AttemptOf(FunctionContext context) =>
        context.BindingContext.BindingData.TryGetValue("DequeueCount", out var count)
        && long.TryParse($"{count}".Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var attempt) ? attempt : 1;
}
