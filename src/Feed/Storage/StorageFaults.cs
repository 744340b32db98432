using Azure;

namespace Feed.Storage;

/// <summary>What an answer of storage means.</summary>
internal static class StorageFaults
{
    /// <summary>Only this means that a file is gone: any other 404 may come from an account that is being restored or moved.</summary>
    public static bool IsBlobMissing(this RequestFailedException fault) => fault.Status == 404 && fault.ErrorCode == "BlobNotFound";

    public static bool IsContainerOrTableMissing(this RequestFailedException fault) =>
        fault.Status == 404 && fault.ErrorCode is "ContainerNotFound" or "TableNotFound";

    /// <summary>A conditional write found something else there: added by another (409), gone (404) or changed (412).</summary>
    public static bool IsConflict(this RequestFailedException fault) =>
        fault.Status is 409 or 412 || (fault.Status == 404 && !fault.IsContainerOrTableMissing());
}
