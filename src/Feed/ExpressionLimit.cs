namespace Feed;

/// <summary>Bounds what a regular expression may cost, those inside libraries that read uploaded pages included.</summary>
public static class ExpressionLimit
{
    /// <summary>
    /// How long an expression that says nothing itself may search; on a machine that is busy with other things an innocent one may wait for
    /// seconds.
    /// </summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <summary>Sets the limit for the process. The first expression of all reads it, so this comes before everything else.</summary>
    public static void Set() => AppContext.SetData("REGEX_DEFAULT_MATCH_TIMEOUT", Longest);
}
