namespace Feed;

/// <summary>Limits the run time of regular expressions, including those in libraries that read uploaded files.</summary>
public static class RegexTimeout
{
    /// <summary>
    /// The timeout of expressions that set none. It is generous, because on a busy machine even a harmless expression may wait for seconds.
    /// </summary>
    public static readonly TimeSpan Default = TimeSpan.FromSeconds(10);

    /// <summary>Sets the limit for the process. Call it first: .NET reads the limit when it creates the first expression.</summary>
    public static void SetDefault() => AppContext.SetData("REGEX_DEFAULT_MATCH_TIMEOUT", Default);
}
