using Azure;

namespace Feed.Storage;

/// <summary>
/// A container is missing although there are records. Feed publishes and withdraws nothing until the container is restored, or until an
/// operator lets Feed create an empty one.
/// </summary>
/// <param name="container">The container's name.</param>
public sealed class LostContainerException(string container) : RequestFailedException(
    404,
    $"The container {container} is gone, although the table {FeedStorage.ArticlesTable} has records: restore it. "
    + $"To start over instead, put an empty blob {FeedStorage.ConfirmationBlob} into the container {FeedStorage.ConfigContainer}.",
    "ContainerNotFound",
    innerException: null)
{
    /// <summary>What is wrong and what to do: the first line of the message.</summary>
    public string Advice => Message.Split('\n')[0].Trim();
}
