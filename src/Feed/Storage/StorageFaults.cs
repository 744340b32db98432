using System.Text.Json;
using System.Xml;
using Azure;
using Azure.Identity;

namespace Feed.Storage;

/// <summary>What an answer of storage means.</summary>
public static class StorageFaults
{
    /// <summary>
    /// Whether a failure says that storage is away, slow or overloaded, so that the same call may succeed later. After several attempts the
    /// client library gives all their faults at once; a call that takes too long is cancelled; and an identity may get no token for a
    /// while.
    /// </summary>
    public static bool IsStorageAway(this Exception fault) => fault switch
    {
        AggregateException all => all.InnerExceptions.Any(IsStorageAway),
        RequestFailedException failed => failed.Status is 0 or 408 or 429 or >= 500,
        _ => fault is OperationCanceledException or IOException or AuthenticationFailedException or XmlException or JsonException,
    };

    /// <summary>
    /// Whether a failure comes from storage at all, a refusal included: no fault of this program, and no reason to end it.
    /// </summary>
    public static bool IsOfStorage(this Exception fault) => fault is RequestFailedException || fault.IsStorageAway();

    /// <summary>Only this means that a file is gone: any other 404 may come from an account that is being restored or moved.</summary>
    internal static bool IsBlobMissing(this RequestFailedException fault) => fault.Status == 404 && fault.ErrorCode == "BlobNotFound";

    internal static bool IsContainerOrTableMissing(this RequestFailedException fault) =>
        fault.Status == 404 && fault.ErrorCode is "ContainerNotFound" or "TableNotFound";

    /// <summary>A conditional write found something else there: added by another (409), gone (404) or changed (412).</summary>
    internal static bool IsConflict(this RequestFailedException fault) =>
        fault is { Status: 409, ErrorCode: not ("ContainerBeingDeleted" or "TableBeingDeleted") }
        || fault.Status == 412
        || (fault.Status == 404 && !fault.IsContainerOrTableMissing());
}
