namespace Feed.Local.Azurite;

/// <summary>Another program took one of Azurite's ports first. Azurite can start on other ports.</summary>
/// <param name="reason">The last lines of Azurite's output.</param>
internal sealed class PortInUseException(string reason) : StartupException(AzuriteServer.EndedEarlyMessage(reason));
