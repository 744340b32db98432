namespace Feed.Articles;

/// <summary>
/// A configuration file cannot be used. The message is one sentence that names the file and the line, and says what to do.
/// </summary>
public sealed class ConfigurationFileException : Exception
{
    /// <inheritdoc />
    public ConfigurationFileException()
    {
    }

    /// <inheritdoc />
    public ConfigurationFileException(string message)
        : base(message)
    {
    }

    /// <inheritdoc />
    public ConfigurationFileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
