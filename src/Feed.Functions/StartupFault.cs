using Feed.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Feed.Functions;

/// <summary>Looks at the settings before the host gets functions that could only fail.</summary>
public static class StartupFault
{
    /// <summary>Says in one sentence what is wrong with a setting; null when all can be used. Asks nothing of storage.</summary>
    public static string? Of(IServiceProvider services)
    {
        try
        {
            _ = services.GetRequiredService<IOptions<FeedOptions>>().Value;
            _ = services.GetRequiredService<FeedStorage>();
            _ = services.GetRequiredService<Deletions>();
            return null;
        }
        catch (Exception fault) when (fault is InvalidOperationException or OptionsValidationException)
        {
            return fault.Message;
        }
    }
}
