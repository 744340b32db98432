namespace Feed.Storage.Configuration;

/// <summary>What a configuration file has to be.</summary>
/// <param name="Name">Its name in the container <c>config</c>, such as <c>people.yaml</c>.</param>
/// <param name="MaxBytes">The most bytes that are read.</param>
/// <param name="Parse">Reads it; throws <see cref="Articles.ConfigurationFileException"/> when it cannot be used.</param>
/// <param name="Empty">What is in force without it.</param>
internal sealed record ConfigurationFormat<T>(string Name, int MaxBytes, Func<byte[], T> Parse, T Empty)
{
    /// <summary>The name of the last accepted copy, such as <c>people.accepted.yaml</c>.</summary>
    public string AcceptedName { get; } = $"{Path.GetFileNameWithoutExtension(Name)}.accepted{Path.GetExtension(Name)}";
}
