namespace Feed.Storage.Configuration;

/// <summary>The name, the size limit and the parser of a configuration file.</summary>
/// <param name="Name">The file's name in the container <c>config</c>, such as <c>people.yaml</c>.</param>
/// <param name="MaxBytes">The largest file that Feed reads, in bytes.</param>
/// <param name="Parse">Parses the file; throws <see cref="Articles.ConfigurationFileException"/> when the file is invalid.</param>
/// <param name="Empty">The value that is in force without the file.</param>
internal sealed record ConfigurationFormat<T>(string Name, int MaxBytes, Func<byte[], T> Parse, T Empty)
{
    /// <summary>The name of the last accepted copy, such as <c>people.accepted.yaml</c>.</summary>
    public string AcceptedName { get; } = $"{Path.GetFileNameWithoutExtension(Name)}.accepted{Path.GetExtension(Name)}";
}
