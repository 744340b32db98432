using System.Text.Json;
using System.Xml;
using Azure;
using Azure.Identity;

namespace Feed.Storage;

/// <summary>What a failed call to storage means.</summary>
public static class StorageFaults
{
    /// <summary>
    /// Whether storage is down, slow or overloaded, so that the same call may succeed later. Also true of an aggregate exception with such
    /// a fault, of a call that the client library cancelled because it took too long, and of an identity that gets no token.
    /// </summary>
    public static bool IsStorageUnavailable(this Exception fault) => fault switch
    {
        AggregateException all => all.InnerExceptions.Any(IsStorageUnavailable),
        RequestFailedException failed => failed.Status is 0 or 408 or 429 or >= 500,
        _ => fault is OperationCanceledException or IOException or AuthenticationFailedException or XmlException or JsonException,
    };

    /// <summary>
    /// Whether a failure comes from storage, including a refused request: it is not a bug in Feed, and the process keeps running.
    /// </summary>
    public static bool IsStorageFault(this Exception fault) => fault is RequestFailedException || fault.IsStorageUnavailable();

    /// <summary>
    /// Why a call failed, in one line. After several attempts the client library throws all their exceptions at once; the last one is
    /// enough.
    /// </summary>
    public static string Reason(this Exception fault) =>
        (fault is AggregateException all ? all.InnerExceptions[^1] : fault).Message.Split('\n')[0];

    /// <summary>Whether a blob is gone. Any other 404 may come from an account that is being restored or moved.</summary>
    internal static bool IsBlobMissing(this RequestFailedException fault) => fault.Status == 404 && fault.ErrorCode == "BlobNotFound";

    /// <summary>Whether a conditional write of a blob failed because another writer added or changed the blob.</summary>
    internal static bool IsBlobChanged(this RequestFailedException fault) =>
        fault.Status is 409 or 412 && fault.ErrorCode is null or "BlobAlreadyExists" or "ConditionNotMet" or "UnauthorizedBlobOverwrite";

    /// <summary>Whether a container of blobs is gone.</summary>
    public static bool IsContainerMissing(this RequestFailedException fault) => fault is { Status: 404, ErrorCode: "ContainerNotFound" };

    /// <summary>Whether a queue does not exist: the first message creates it.</summary>
    public static bool IsQueueMissing(this RequestFailedException fault) => fault is { Status: 404, ErrorCode: "QueueNotFound" };

    internal static bool IsContainerOrTableMissing(this RequestFailedException fault) =>
        fault.Status == 404 && fault.ErrorCode is "ContainerNotFound" or "TableNotFound";

    /// <summary>Whether a conditional write failed because another writer added (409), removed (404) or changed (412) the row.</summary>
    internal static bool IsConflict(this RequestFailedException fault) =>
        fault is { Status: 409, ErrorCode: not ("ContainerBeingDeleted" or "TableBeingDeleted") }
        || fault.Status == 412
        || (fault.Status == 404 && !fault.IsContainerOrTableMissing());
}
