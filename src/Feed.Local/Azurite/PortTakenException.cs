namespace Feed.Local.Azurite;

/// <summary>Another program was faster to listen on the ports of an Azurite; on other ports it starts.</summary>
/// <param name="reason">What Azurite said of it.</param>
internal sealed class PortTakenException(string reason) : StartupException(AzuriteServer.EndedEarly(reason));
