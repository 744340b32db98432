using System.Text.Json;

namespace Feed.Storage.Outbox;

/// <summary>A message of the queue <see cref="Queue"/>: lists of articles whose feeds have changed.</summary>
/// <param name="Lists">The lists.</param>
/// <param name="At">When storage accepted the change, by the clock of the instance that wrote it.</param>
public sealed record FeedsChangedMessage(IReadOnlyList<ListName> Lists, DateTimeOffset At)
{
    /// <summary>Name of the queue of notifications for the hub.</summary>
    public const string Queue = "feeds-changed";

    /// <summary>Name of the queue of messages that failed <see cref="MaxAttempts"/> times. The Functions host defines this name.</summary>
    public const string PoisonQueue = Queue + "-poison";

    /// <summary>The number of attempts for one message, the default of the Functions host.</summary>
    public const int MaxAttempts = 5;

    /// <summary>The maximum number of lists in one message, which stays far below the limit of 64 KiB.</summary>
    public const int MaxLists = 48;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="FormatException">The message is malformed; the exception describes the valid form.</exception>
    public static FeedsChangedMessage Parse(string message)
    {
        try
        {
            if (JsonSerializer.Deserialize<Payload>(message, Options) is { Lists.Length: > 0 and <= MaxLists, At: { } at } payload
                && payload.Lists.All(list => list is not null && HasFeed(new ListName(list))))
            {
                return new FeedsChangedMessage([.. payload.Lists.Select(list => new ListName(list!))], at);
            }
        }
        catch (JsonException fault)
        {
            throw Invalid(fault);
        }

        throw Invalid(fault: null);
    }

    /// <summary>Whether a list has its own feed, to which a hub can subscribe.</summary>
    internal static bool HasFeed(ListName list) => list == ListName.Latest || list.IsTermList;

    /// <summary>The message as text.</summary>
    public string ToJson() => JsonSerializer.Serialize(new Payload([.. Lists.Select(list => list.Value)], At), Options);

    // The text does not repeat the message: anybody with access to the queue may have written it, and the text is logged.
    private static FormatException Invalid(Exception? fault) => new(
        $"A message of the queue {Queue} is invalid: it must be a JSON object with at (a time) and lists "
        + $"(1 to {MaxLists} of latest, tag:NAME, speaker:NAME, author:NAME).", fault);

    private sealed record Payload(string?[] Lists, DateTimeOffset? At);
}
