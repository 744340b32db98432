using Azure;
using Azure.Identity;

namespace Feed.Storage;

/// <summary>What an answer of storage means.</summary>
internal static class StorageFaults
{
    /// <summary>
    /// Whether a failure says that storage is away, slow or overloaded, so that the same call may succeed later. After several attempts the client
    /// library gives all their faults at once; a call that takes too long is cancelled; and an identity may get no token for a while.
    /// </summary>
    public static bool IsStorageAway(this Exception fault) => fault switch
    {
        AggregateException all => all.InnerExceptions.Any(IsStorageAway),
        RequestFailedException failed => failed.Status is 0 or 408 or 429 or >= 500,
        _ => fault is OperationCanceledException or IOException or AuthenticationFailedException,
    };

    /// <summary>Only this means that a file is gone: any other 404 may come from an account that is being restored or moved.</summary>
    public static bool IsBlobMissing(this RequestFailedException fault) => fault.Status == 404 && fault.ErrorCode == "BlobNotFound";

    public static bool IsContainerOrTableMissing(this RequestFailedException fault) =>
        fault.Status == 404 && fault.ErrorCode is "ContainerNotFound" or "TableNotFound";

    /// <summary>A conditional write found something else there: added by another (409), gone (404) or changed (412).</summary>
    public static bool IsConflict(this RequestFailedException fault) =>
        fault.Status is 409 or 412 || (fault.Status == 404 && !fault.IsContainerOrTableMissing());
}
