namespace Feed.Web.Http;

/// <summary>What an address turned out to be.</summary>
public abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>There is content.</summary>
    public sealed record Found(RenderedContent Content) : Answer;

    /// <summary>It is at another address, for good.</summary>
    /// <param name="Location">Path and query, escaped.</param>
    public sealed record Moved(string Location) : Answer;

    /// <summary>What was asked for is done; there is nothing to send.</summary>
    /// <param name="Status">The HTTP status, 200 to 299.</param>
    /// <param name="Location">The address of what was made; null when nothing was.</param>
    public sealed record Done(int Status, Uri? Location = null) : Answer;

    /// <summary>It is not, or no longer, or never was: something other than content.</summary>
    /// <param name="Status">The HTTP status, 400 or more.</param>
    /// <param name="Title">What is wrong, in a few words.</param>
    /// <param name="Detail">One sentence: what is wrong and what to do.</param>
    public sealed record Failed(int Status, string Title, string Detail) : Answer;

    /// <summary>Nothing was ever here.</summary>
    public static Failed Missing(string detail) => new(404, "Not found", detail);

    /// <summary>Something was here and has been taken away.</summary>
    public static Failed Gone(string detail) => new(410, "Withdrawn", detail);

    /// <summary>The address has a mistake.</summary>
    public static Failed BadRequest(string detail) => new(400, "Bad request", detail);
}
