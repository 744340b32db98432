using System.Text.Json;
using System.Text.Json.Serialization;

namespace Feed.Storage.Sweeping;

/// <summary>Where the next run of the sweep goes on. Nothing is lost with it: without it, all is looked at from the start.</summary>
internal sealed partial record SweepState
{
    /// <summary>All from the start.</summary>
    public static SweepState Start { get; } = new();

    /// <summary>Storage's own mark in the listing of the files; empty at the start.</summary>
    public string Blobs { get; init; } = "";

    /// <summary>The last id whose record was looked at; empty at the start.</summary>
    public string Records { get; init; } = "";

    /// <summary>The last row that was looked at.</summary>
    public RowPlace Rows { get; init; } = RowPlace.Start;

    /// <summary>The last row that was looked at of those by which names are found.</summary>
    public RowPlace Names { get; init; } = RowPlace.Start;

    /// <summary>The last row that was looked at of those by which words are found.</summary>
    public RowPlace Words { get; init; } = RowPlace.Start;

    /// <summary>What was counted so far of the list of <see cref="Rows"/>, when its end has not come yet.</summary>
    public ListCount Counted { get; init; } = ListCount.None;

    /// <summary>Storage's own mark in the listing of the kept pictures; empty at the start.</summary>
    public string Pictures { get; init; } = "";

    /// <summary>Withdrawals that wait for an operator; null when none do.</summary>
    public HeldWithdrawals? Held { get; init; }

    /// <summary>The round over all files of a site that is larger than one run; null where one run looks at everything.</summary>
    public FileRound? Round { get; init; }

    /// <summary>Withdrawals of the last round that wait for an operator; null when none do.</summary>
    public HeldWithdrawals? HeldOfRound { get; init; }

    /// <summary>Hash of the configuration by which terms were moved last.</summary>
    public string Settings { get; init; } = "";

    /// <summary>All from the start; what the last round holds back stays held.</summary>
    public SweepState Anew() => Start with { HeldOfRound = HeldOfRound };

    /// <summary>Reads what <see cref="ToString"/> wrote; anything else is the start.</summary>
    public static SweepState Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, StateJson.Default.SweepState) is { } state && state.IsValid() ? state : Start;
        }
        catch (JsonException)
        {
            // Written by another version, or by hand.
            return Start;
        }
    }

    /// <summary>A small JSON object.</summary>
    public override string ToString() => JsonSerializer.Serialize(this, StateJson.Default.SweepState);

    private bool IsValid() =>
        this is
        {
            Blobs: not null, Records: not null, Pictures: not null, Rows: { List: not null, Key: not null },
            Counted: { Articles: >= 0, Newest: not null, Names: not null }, Settings: not null
        }
        && Names is { List: not null, Key: not null }
        && Words is { List: not null, Key: not null }
        && Round?.IsValid() != false
        && !Rows.List.Concat(Rows.Key).Concat(Names.List).Concat(Names.Key).Concat(Words.List).Concat(Words.Key).Any(char.IsControl)
        && (Records.Length == 0 || ArticleId.IsValid(Records))
        && (Counted.Newest.Length == 0 || Cursor.TryParse($"{Counted.Newest}-{ArticleId.Of("")}", out _));

    [JsonSerializable(typeof(SweepState))]
    private sealed partial class StateJson : JsonSerializerContext;
}
