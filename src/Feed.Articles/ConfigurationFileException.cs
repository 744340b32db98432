namespace Feed.Articles;

/// <summary>A configuration file that cannot be used; the message is one sentence that names the file, the line and what to do.</summary>
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
