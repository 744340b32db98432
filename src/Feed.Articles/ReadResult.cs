namespace Feed.Articles;

/// <summary>The result of reading a file: an article, or the reason why there is none.</summary>
public abstract record ReadResult
{
    private ReadResult()
    {
    }

    /// <summary>The file was read.</summary>
    /// <param name="Article">The article in the file.</param>
    public sealed record Accepted(Article Article) : ReadResult
    {
        /// <summary>
        /// The pictures inside the file, by <see cref="ArticlePicture.Part"/>. Each is unpacked when it is opened, and may be larger than
        /// the file states.
        /// </summary>
        public IReadOnlyDictionary<string, Func<Stream>> Parts { get; init; } = new Dictionary<string, Func<Stream>>();
    }

    /// <summary>The file could not be read.</summary>
    /// <param name="Reason">One sentence for the editor: what is wrong, where, and what to do.</param>
    public sealed record Rejected(string Reason) : ReadResult
    {
        /// <summary>The exception that a reader threw, for the log; null when the file itself is at fault.</summary>
        public Exception? Fault { get; init; }
    }
}
