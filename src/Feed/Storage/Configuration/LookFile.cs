namespace Feed.Storage.Configuration;

/// <summary>One file of a look.</summary>
/// <param name="Name">Its name in URLs.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Bytes">Its content.</param>
public sealed record LookFile(string Name, string ContentType, byte[] Bytes)
{
    /// <summary>Ten hex digits that change with the content.</summary>
    public string Version { get; } = HexHash.Of(Bytes, length: 10);
}
