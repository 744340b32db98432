using System.Text.Json;
using System.Text.Json.Serialization;
using Feed.Storage.Sweeping.Rounds;

namespace Feed.Storage.Sweeping;

/// <summary>The state from which the next run of the sweep continues. It can be deleted: the next run then starts over.</summary>
internal sealed partial record SweepState
{
    /// <summary>The state before the first run.</summary>
    public static SweepState Start { get; } = new();

    /// <summary>Storage's continuation token in the listing of the files; empty at the start.</summary>
    public string Blobs { get; init; } = "";

    /// <summary>The id of the last examined record; empty at the start.</summary>
    public string Records { get; init; } = "";

    /// <summary>The last examined list row.</summary>
    public RowPlace Rows { get; init; } = RowPlace.Start;

    /// <summary>The last examined row of the index of names.</summary>
    public RowPlace Names { get; init; } = RowPlace.Start;

    /// <summary>The last examined row of words.</summary>
    public RowPlace Words { get; init; } = RowPlace.Start;

    /// <summary>The count so far of the list that <see cref="Rows"/> stopped in.</summary>
    public ListCount Counted { get; init; } = ListCount.None;

    /// <summary>Storage's continuation token in the listing of the copies of pictures; empty at the start.</summary>
    public string Pictures { get; init; } = "";

    /// <summary>The withdrawals that the last run blocked until an operator confirms them; null when there are none.</summary>
    [JsonPropertyName("Held")]
    public BlockedWithdrawals? BlockedWithdrawals { get; init; }

    /// <summary>The round over all files of a site that is larger than one run; null if one run examines everything.</summary>
    public RoundProgress? Round { get; init; }

    /// <summary>The withdrawals that the last round blocked until an operator confirms them; null when there are none.</summary>
    [JsonPropertyName("HeldOfRound")]
    public BlockedWithdrawals? BlockedByRound { get; init; }

    /// <summary>Hash of the configuration whose moved names were last written to the terms.</summary>
    public string Settings { get; init; } = "";

    /// <summary>The start, except that withdrawals of the last round stay blocked.</summary>
    public SweepState Restarted() => Start with { BlockedByRound = BlockedByRound };

    /// <summary>Reads what <see cref="ToString"/> wrote; any other text is <see cref="Start"/>.</summary>
    public static SweepState Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, StateJson.Default.SweepState) is { } state && state.IsValid() ? state : Start;
        }
        catch (JsonException)
        {
            // Another version wrote it, or it was edited by hand.
            return Start;
        }
    }

    /// <summary>The state as a small JSON object.</summary>
    public override string ToString() => JsonSerializer.Serialize(this, StateJson.Default.SweepState);

    private bool IsValid() =>
        this is
        {
            Blobs: not null, Records: not null, Pictures: not null, Settings: not null,
            Counted: { Articles: >= 0, Newest: not null, Names: not null },
        }
        && IsValid(Rows) && IsValid(Names) && IsValid(Words)
        && Round?.IsValid() != false
        && (Records.Length == 0 || ArticleId.IsValid(Records))
        && (Counted.Newest.Length == 0 || Cursor.IsOrder(Counted.Newest));

    /// <summary>Whether storage accepts a place in a query.</summary>
    private static bool IsValid(RowPlace place) =>
        place is { List: not null, Key: not null } && !place.List.Concat(place.Key).Any(char.IsControl);

    [JsonSerializable(typeof(SweepState))]
    private sealed partial class StateJson : JsonSerializerContext;
}
