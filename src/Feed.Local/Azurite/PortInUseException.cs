namespace Feed.Local.Azurite;

/// <summary>Another program took a port of an Azurite first; on other ports it can start.</summary>
/// <param name="reason">The last lines of Azurite's output.</param>
internal sealed class PortInUseException(string reason) : StartupException(AzuriteServer.EndedEarlyMessage(reason));
