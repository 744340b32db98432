namespace Feed;

/// <summary>Limits the time of regular expressions, including those inside libraries that read uploaded pages.</summary>
public static class ExpressionLimit
{
    /// <summary>
    /// The timeout of expressions that set none themselves. It is generous: on a busy machine a harmless expression may wait for seconds.
    /// </summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    /// <summary>Sets the limit for the process. Call it first: .NET reads the limit when it creates the first expression.</summary>
    public static void Set() => AppContext.SetData("REGEX_DEFAULT_MATCH_TIMEOUT", Timeout);
}
