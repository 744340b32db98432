namespace Feed.Storage.Sweeping;

/// <summary>Withdrawals that wait for an operator.</summary>
/// <param name="Articles">How many published articles have lost their files.</param>
/// <param name="Examined">How many articles were examined.</param>
/// <param name="Since">When the sweep or the watch first found this.</param>
public sealed record BlockedWithdrawals(int Articles, int Examined, DateTimeOffset Since)
{
    /// <summary>The watched folders that the files are gone from; null when the sweep found that blobs are gone.</summary>
    public string? Folders { get; init; }
}
