namespace Feed.Web.Http;

/// <summary>What an address turned out to be.</summary>
public abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>There is content.</summary>
    public sealed record Found(RenderedContent Content) : Answer;

    /// <summary>There is a file, which is sent from where it is kept.</summary>
    /// <param name="File">The file.</param>
    public sealed record Streamed(StreamedFile File) : Answer;

    /// <summary>It is at another address, for good.</summary>
    /// <param name="Location">Path and query, escaped.</param>
    public sealed record Moved(string Location) : Answer;

    /// <summary>A change was asked for, and this came of it.</summary>
    /// <param name="Status">The HTTP status.</param>
    /// <param name="Location">The address of what was made; null when nothing was.</param>
    public sealed record Done(int Status, Uri? Location = null) : Answer
    {
        /// <summary>The body; empty when there is nothing to say.</summary>
        public ReadOnlyMemory<byte> Body { get; init; }

        /// <summary>Media type of the body.</summary>
        public string ContentType { get; init; } = "application/json";
    }

    /// <summary>It is not, or no longer, or never was: something other than content.</summary>
    /// <param name="Status">The HTTP status, 400 or more.</param>
    /// <param name="Title">What is wrong, in a few words.</param>
    /// <param name="Detail">One sentence: what is wrong and what to do.</param>
    public sealed record Failed(int Status, string Title, string Detail) : Answer
    {
        /// <summary>
        /// For the header <c>Allow</c>: the methods that the address does answer; empty where the method is not what is wrong.
        /// </summary>
        public IReadOnlyList<string> Allow { get; init; } = [];

        /// <summary>Where a reader goes on from here; null when nowhere in particular.</summary>
        public Onward? LeadsTo { get; init; }
    }

    /// <summary>A page that an answer leads to.</summary>
    /// <param name="Path">Its path below the front page.</param>
    /// <param name="Title">Its title.</param>
    public sealed record Onward(string Path, string Title);

    /// <summary>Nothing was ever here.</summary>
    public static Failed Missing(string detail) => new(404, "Not found", detail);

    /// <summary>Something was here and has been taken away.</summary>
    public static Failed Gone(string detail) => new(410, "Withdrawn", detail);

    /// <summary>The address does not answer the method.</summary>
    public static Failed MethodNotAllowed(string method, IReadOnlyList<string> allowed) =>
        new(405, "Method not allowed",
            $"This address does not answer {method}. It answers {string.Join(", ", allowed)}.")
        { Allow = allowed };

    /// <summary>The address has a mistake.</summary>
    public static Failed BadRequest(string detail) => new(400, "Bad request", detail);
}
