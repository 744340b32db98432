namespace Feed.Storage.Sweeping;

/// <summary>How far a round over all files and records has come.</summary>
/// <param name="Id">Its name, 32 hex digits: what it notes is kept under it.</param>
/// <param name="Began">When it began.</param>
internal sealed record FileRound(string Id, DateTimeOffset Began)
{
    /// <summary>The ranges of records: all whose id begins with the digit.</summary>
    public const string Ranges = "0123456789abcdef";

    /// <summary>The last file that was listed; empty at the start.</summary>
    public string From { get; init; } = "";

    /// <summary>How many parts of the listing are noted.</summary>
    public int Parts { get; init; }

    /// <summary>Whether all files are listed.</summary>
    public bool IsListed { get; init; }

    /// <summary>When the ranges that were missing then were sent.</summary>
    public DateTimeOffset? Sent { get; init; }

    /// <summary>How often ranges were sent.</summary>
    public int Sends { get; init; }

    /// <summary>Whether the lost files of all ranges may be withdrawn.</summary>
    public bool IsAllowed { get; init; }

    /// <summary>How many of them have been.</summary>
    public int Withdrawn { get; init; }

    /// <summary>Whether nothing is left to do.</summary>
    public bool IsOver { get; init; }

    /// <summary>A round ends within this time, and the next begins within an hour.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    /// <summary>Whether rounds have come to a stop, so that nobody withdraws anything.</summary>
    public bool IsStuck(DateTimeOffset now) => now - Began > Longest;

    /// <summary>Whether a text is the name of a round.</summary>
    public static bool IsId(string? text) => Guid.TryParseExact(text, "N", out _);

    public bool IsValid() => IsId(Id) && From is not null && Parts >= 0 && Sends >= 0 && Withdrawn >= 0;
}
