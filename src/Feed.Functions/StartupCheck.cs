using Feed.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Feed.Functions;

/// <summary>Checks the settings at startup, so that the host does not register functions that cannot work.</summary>
public static class StartupCheck
{
    /// <summary>One sentence that says which setting is invalid; null when all are valid. Does not call storage.</summary>
    public static string? FindFault(IServiceProvider services)
    {
        try
        {
            _ = services.GetRequiredService<IOptions<FeedOptions>>().Value;
            _ = services.GetRequiredService<FeedStorage>();
            _ = services.GetRequiredService<DeletionInbox>();
            return null;
        }
        catch (Exception fault) when (fault is InvalidOperationException or OptionsValidationException)
        {
            return fault.Message;
        }
    }
}
