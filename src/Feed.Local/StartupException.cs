namespace Feed.Local;

/// <summary>The program cannot start; the message is the one sentence that the user sees.</summary>
internal class StartupException(string message) : Exception(message);
