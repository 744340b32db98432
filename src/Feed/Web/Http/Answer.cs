namespace Feed.Web.Http;

/// <summary>What a handler answers. <see cref="Responder"/> turns it into the HTTP response.</summary>
public abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>Content to send.</summary>
    public sealed record Found(RenderedContent Content) : Answer;

    /// <summary>A file to stream from storage.</summary>
    /// <param name="File">The file.</param>
    public sealed record Streamed(StreamedFile File) : Answer;

    /// <summary>A permanent redirect.</summary>
    /// <param name="Location">Path and query, escaped.</param>
    public sealed record Moved(string Location) : Answer;

    /// <summary>The result of an upload or deletion.</summary>
    /// <param name="Status">The HTTP status.</param>
    /// <param name="Location">The address of the created resource; null if there is none.</param>
    public sealed record Done(int Status, Uri? Location = null) : Answer
    {
        /// <summary>The body; may be empty.</summary>
        public ReadOnlyMemory<byte> Body { get; init; }

        /// <summary>Media type of the body.</summary>
        public string ContentType { get; init; } = "application/json";
    }

    /// <summary>An error response.</summary>
    /// <param name="Status">The HTTP status, 400 or more.</param>
    /// <param name="Title">A short description of the problem.</param>
    /// <param name="Detail">One sentence: what is wrong and what to do.</param>
    public sealed record Failed(int Status, string Title, string Detail) : Answer
    {
        /// <summary>For the header <c>Allow</c>: the supported methods; empty unless the method is the problem.</summary>
        public IReadOnlyList<string> Allow { get; init; } = [];

        /// <summary>A page to continue with; null for none.</summary>
        public NextPage? NextLink { get; init; }
    }

    /// <summary>A link to a page.</summary>
    /// <param name="Path">Its path below the front page.</param>
    /// <param name="Title">Its title.</param>
    public sealed record NextPage(string Path, string Title);

    /// <summary>404: there never was such a resource.</summary>
    public static Failed Missing(string detail) => new(404, "Not found", detail);

    /// <summary>410: the resource was withdrawn.</summary>
    public static Failed Gone(string detail) => new(410, "Withdrawn", detail);

    /// <summary>405: the method is not supported.</summary>
    public static Failed MethodNotAllowed(string method, IReadOnlyList<string> allowed) =>
        new(405, "Method not allowed",
            $"This address does not support {method}. It supports {string.Join(", ", allowed)}.")
        { Allow = allowed };

    /// <summary>400: the request is invalid.</summary>
    public static Failed BadRequest(string detail) => new(400, "Bad request", detail);
}
