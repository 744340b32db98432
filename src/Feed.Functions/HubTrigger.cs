using System.Globalization;
using Feed.Hub;
using Feed.Storage;
using Feed.Storage.Outbox;
using Microsoft.Azure.Functions.Worker;

namespace Feed.Functions;

/// <summary>Notifies the WebSub hub of changes.</summary>
internal sealed class HubTrigger(HubNotifier hub)
{
    /// <summary>Notifies the hub that feeds have changed, once every instance and cache serves the change.</summary>
    /// <param name="message">Which feeds have changed.</param>
    /// <param name="context">Its binding data contain the number of times the queue has delivered the message.</param>
    /// <param name="cancellation">Cancels the run; the host delivers the message again.</param>
    [Function(nameof(NotifyHub))]
    public Task NotifyHub(
        [QueueTrigger(FeedsChangedMessage.Queue, Connection = FeedStorage.Setting)] string message,
        FunctionContext context,
        CancellationToken cancellation) =>
        hub.NotifyAsync(message, AttemptOf(context), cancellation);

    // Binding data are JSON: a number may be written as a string.
    private static long AttemptOf(FunctionContext context) =>
        context.BindingContext.BindingData.TryGetValue("DequeueCount", out var count)
        && long.TryParse($"{count}".Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var attempt) ? attempt : 1;
}
