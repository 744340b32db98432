namespace Feed.Hub;

/// <summary>The hub could not be notified of a change; the message says why. The queue delivers the change again.</summary>
/// <param name="message">One sentence.</param>
/// <param name="fault">The cause; null when the hub refused.</param>
public sealed class HubException(string message, Exception? fault = null) : Exception(message, fault);
