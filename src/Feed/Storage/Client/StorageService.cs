namespace Feed.Storage;

/// <summary>The services of a storage account that Feed uses.</summary>
internal enum StorageService
{
    /// <summary>Containers of blobs.</summary>
    Blobs,

    /// <summary>Tables.</summary>
    Tables,

    /// <summary>Queues.</summary>
    Queues,
}
