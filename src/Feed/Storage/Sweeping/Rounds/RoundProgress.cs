using System.Text.Json.Serialization;

namespace Feed.Storage.Sweeping.Rounds;

/// <summary>The progress of a round over all files and records.</summary>
/// <param name="Id">The id of the round, 32 hex digits: the folder of its notes.</param>
/// <param name="Began">When the round started.</param>
internal sealed record RoundProgress(string Id, DateTimeOffset Began)
{
    /// <summary>The ranges of records. A range has the records whose id starts with its digit.</summary>
    public const string Ranges = "0123456789abcdef";

    /// <summary>The name of the last file that was listed; empty at the start.</summary>
    [JsonPropertyName("From")]
    public string LastListed { get; init; } = "";

    /// <summary>How many parts of the listing are stored.</summary>
    public int Parts { get; init; }

    /// <summary>Whether the listing is complete.</summary>
    public bool IsListed { get; init; }

    /// <summary>When the ranges without a result were last sent to the queue; null before the first time.</summary>
    public DateTimeOffset? Sent { get; init; }

    /// <summary>How many times ranges were sent to the queue.</summary>
    public int Sends { get; init; }

    /// <summary>Whether the lost files of all ranges may be withdrawn.</summary>
    [JsonPropertyName("IsAllowed")]
    public bool MayWithdraw { get; init; }

    /// <summary>How many of the lost files have been withdrawn.</summary>
    public int Withdrawn { get; init; }

    /// <summary>Whether the round is complete.</summary>
    public bool IsOver { get; init; }

    /// <summary>A working round takes less than this, including the hour until the next one starts.</summary>
    private static readonly TimeSpan MaxAge = TimeSpan.FromHours(6);

    /// <summary>Whether rounds no longer make progress, so that no round withdraws anything.</summary>
    public bool IsStuck(DateTimeOffset now) => now - Began > MaxAge;

    /// <summary>Whether a text has the form of a round's id.</summary>
    public static bool IsId(string? text) => Guid.TryParseExact(text, "N", out _);

    public bool IsValid() => IsId(Id) && LastListed is not null && Parts >= 0 && Sends >= 0 && Withdrawn >= 0;
}
