namespace Feed.Storage;

/// <summary>Makes the record of an article agree with its blob.</summary>
public sealed class Publisher
{
    /// <summary>Makes the record of a blob agree with the blob as it is now, and the lists with the record.</summary>
    /// <param name="blobName">The name in the container <c>articles</c>; the blob may be gone by now.</param>
    /// <param name="cancellation">Ends the attempt; what it left half done the sweep mends.</param>
    public Task PublishAsync(string blobName, CancellationToken cancellation) => throw new NotSupportedException();
}
