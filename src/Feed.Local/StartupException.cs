namespace Feed.Local;

/// <summary>The program cannot start. The user sees only the message, one sentence.</summary>
internal class StartupException(string message) : Exception(message);
