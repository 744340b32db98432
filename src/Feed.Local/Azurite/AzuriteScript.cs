using System.Text.Json;

namespace Feed.Local.Azurite;

/// <summary>Finds the program of an installed Azurite, so that no npx has to be asked, which asks the registry each time.</summary>
internal static class AzuriteScript
{
    /// <summary>The version that npx fetches when none is installed.</summary>
    public const string Version = "3.37.0";

    private static readonly string Inside = Path.Combine("azurite", "dist", "src", "azurite.js");

    /// <summary>The script of the Azurite on PATH, else of the one that npx once fetched; null when there is neither.</summary>
    public static string? Find() => OnPath(Environment.GetEnvironmentVariable("PATH") ?? "") ?? InCache(NpmCache());

    /// <summary>The script that the command <c>azurite</c> runs in one of some folders.</summary>
    /// <param name="folders">As in PATH.</param>
    public static string? OnPath(string folders) => folders
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => new[]
        {
            // A link where there are links; on Windows the command beside or above the package.
            LinkTarget(Path.Combine(folder, "azurite")),
            Path.Combine(folder, "..", Inside),
            Path.Combine(folder, "node_modules", Inside),
        })
        .FirstOrDefault(script => script.EndsWith("azurite.js", StringComparison.Ordinal) && File.Exists(script)) is { } found
            ? Path.GetFullPath(found)
            : null;

    /// <summary>The script of <see cref="Version"/> among what npx has fetched.</summary>
    /// <param name="cache">npm's cache; it may not exist.</param>
    public static string? InCache(string cache)
    {
        var fetched = Path.Combine(cache, "_npx");
        return Directory.Exists(fetched)
            ? Directory.EnumerateDirectories(fetched)
                .Select(folder => Path.Combine(folder, "node_modules", Inside))
                .FirstOrDefault(script => File.Exists(script) && VersionOf(script) == Version)
            : null;
    }

    private static string NpmCache()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return Environment.GetEnvironmentVariable("npm_config_cache")
            ?? Environment.GetEnvironmentVariable("NPM_CONFIG_CACHE")
            ?? CacheOf(Path.Combine(home, ".npmrc"))
            ?? (OperatingSystem.IsWindows()
                ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "npm-cache")
                : Path.Combine(home, ".npm"));
    }

    private static string? CacheOf(string settings) => !File.Exists(settings)
        ? null
        : File.ReadLines(settings)
            .Select(line => line.Split('=', 2, StringSplitOptions.TrimEntries))
            .FirstOrDefault(setting => setting is ["cache", _])?[1];

    private static string LinkTarget(string command) =>
        File.Exists(command) ? File.ResolveLinkTarget(command, returnFinalTarget: true)?.FullName ?? "" : "";

    private static string? VersionOf(string script)
    {
        try
        {
            var package = Path.Combine(Path.GetDirectoryName(script)!, "..", "..", "package.json");
            using var json = JsonDocument.Parse(File.ReadAllText(package));
            return json.RootElement.TryGetProperty("version", out var version) ? version.GetString() : null;
        }
        catch (Exception fault) when (fault is IOException or JsonException or UnauthorizedAccessException)
        {
            // A fetch that was cut short: npx mends it.
            return null;
        }
    }
}
