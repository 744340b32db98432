using Azure;

namespace Feed.Storage;

/// <summary>
/// A container is missing though there are records: nothing is published or withdrawn until it is back, or an operator lets it be made
/// anew.
/// </summary>
/// <param name="container">The container's name.</param>
public sealed class LostContainerException(string container) : RequestFailedException(
    404,
    $"The container {container} is gone, though the table {FeedStorage.ArticlesTable} has records: restore it. "
    + $"To start over instead, put an empty blob {FeedStorage.ConfirmationBlob} into the container {FeedStorage.ConfigContainer}.",
    "ContainerNotFound",
    innerException: null)
{
    /// <summary>What is wrong and what to do.</summary>
    public string Advice => Message.Split('\n')[0].Trim();
}
