using System.Text.Json;

namespace Feed.Storage.Outbox;

/// <summary>A message of the queue <see cref="Queue"/>: lists of articles whose feeds have changed.</summary>
/// <param name="Lists">The lists.</param>
/// <param name="At">When storage accepted the change, by the clock of the instance that wrote it.</param>
public sealed record FeedsChanged(IReadOnlyList<ListName> Lists, DateTimeOffset At)
{
    /// <summary>Name of the queue of notifications for the hub.</summary>
    public const string Queue = "feeds-changed";

    /// <summary>Name of the queue of messages that failed <see cref="MaxAttempts"/> times, as the Functions host calls it.</summary>
    public const string PoisonQueue = Queue + "-poison";

    /// <summary>How often a message is tried; the Functions host's own number.</summary>
    public const int MaxAttempts = 5;

    /// <summary>The most lists of one message, so that it stays far below the 64 KiB of a queue.</summary>
    public const int MaxLists = 48;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">The message is something else; the sentence says what it has to be.</exception>
    public static FeedsChanged Parse(string message)
    {
        try
        {
            if (JsonSerializer.Deserialize<Form>(message, Options) is { Lists.Length: > 0 and <= MaxLists, At: { } at } form
                && form.Lists.All(list => list is not null && HasFeed(new ListName(list))))
            {
                return new FeedsChanged([.. form.Lists.Select(list => new ListName(list!))], at);
            }
        }
        catch (JsonException fault)
        {
            throw NoMessage(fault);
        }

        throw NoMessage(fault: null);
    }

    /// <summary>Whether a list has a feed of its own, to which a hub can subscribe.</summary>
    internal static bool HasFeed(ListName list) => list == ListName.Latest || ListName.IsTerm(list);

    /// <summary>The message as text.</summary>
    public string Write() => JsonSerializer.Serialize(new Form([.. Lists.Select(list => list.Value)], At), Options);

    // The message itself stays out of the log: anybody with the role may have written it.
    private static FormatException NoMessage(Exception? fault) => new(
        $"A message of the queue {Queue} cannot be understood: it has to be a JSON object with at (a time) and lists "
        + $"(1 to {MaxLists} of latest, tag:NAME, speaker:NAME, author:NAME).", fault);

    private sealed record Form(string?[] Lists, DateTimeOffset? At);
}
