namespace Feed.Hub;

/// <summary>The hub could not be told of a change; the message says why. The queue offers it again.</summary>
/// <param name="message">One sentence.</param>
/// <param name="fault">What happened; null when the hub refused.</param>
public sealed class HubException(string message, Exception? fault = null) : Exception(message, fault);
