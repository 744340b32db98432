namespace Feed.Storage.Configuration;

/// <summary>The result of reading a file of the container <c>config</c>.</summary>
internal abstract record ConfigurationReadResult
{
    private ConfigurationReadResult()
    {
    }

    /// <summary>The file does not exist.</summary>
    public sealed record Missing : ConfigurationReadResult;

    /// <summary>The file still has the known ETag.</summary>
    public sealed record Unchanged : ConfigurationReadResult;

    /// <summary>The file is larger than its format allows and was not read.</summary>
    /// <param name="Length">Its length in bytes.</param>
    /// <param name="ETag">Its ETag in header form.</param>
    /// <param name="Written">When it was uploaded.</param>
    public sealed record TooLarge(long Length, string ETag, DateTimeOffset Written) : ConfigurationReadResult;

    /// <summary>The file is new or changed.</summary>
    /// <param name="Bytes">Its whole content.</param>
    /// <param name="ETag">Its ETag in header form.</param>
    /// <param name="Written">When it was uploaded.</param>
    public sealed record Whole(byte[] Bytes, string ETag, DateTimeOffset Written) : ConfigurationReadResult;
}
