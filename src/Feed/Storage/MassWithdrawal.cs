namespace Feed.Storage;

/// <summary>
/// When many files are gone at once, a container or a folder has more likely been lost than a newsroom has changed its mind: nothing is withdrawn
/// until the files are back or somebody confirms it.
/// </summary>
public static class MassWithdrawal
{
    /// <summary>The name of the blob in the container <c>config</c>, or of the file in a folder <c>config</c>, that confirms once.</summary>
    public const string Confirmation = "confirm-withdrawals";

    private const int Harmless = 5;
    private const int PartOf = 10;

    /// <summary>Whether more than 5 files and more than a tenth are gone.</summary>
    /// <param name="gone">How many files are gone.</param>
    /// <param name="examined">How many there were.</param>
    public static bool IsSuspect(int gone, int examined) => gone > Harmless && gone > examined / (double)PartOf;
}
