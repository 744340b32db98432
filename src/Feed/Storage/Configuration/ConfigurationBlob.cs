namespace Feed.Storage.Configuration;

/// <summary>A file of the container <c>config</c> as it was found.</summary>
internal abstract record ConfigurationBlob
{
    private ConfigurationBlob()
    {
    }

    /// <summary>It is not there.</summary>
    public sealed record Missing : ConfigurationBlob;

    /// <summary>It is as it was known.</summary>
    public sealed record Unchanged : ConfigurationBlob;

    /// <summary>It is larger than anything that is read; nothing of it was.</summary>
    /// <param name="Length">Its bytes.</param>
    /// <param name="ETag">Its ETag in the header form.</param>
    /// <param name="Written">When it was uploaded.</param>
    public sealed record TooLarge(long Length, string ETag, DateTimeOffset Written) : ConfigurationBlob;

    /// <summary>It is new or changed.</summary>
    /// <param name="Bytes">All of it.</param>
    /// <param name="ETag">Its ETag in the header form.</param>
    /// <param name="Written">When it was uploaded.</param>
    public sealed record Whole(byte[] Bytes, string ETag, DateTimeOffset Written) : ConfigurationBlob;
}
