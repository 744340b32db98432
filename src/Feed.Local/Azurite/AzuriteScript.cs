using System.Text.Json;

namespace Feed.Local.Azurite;

/// <summary>Finds the script of an installed Azurite. Feed avoids npx, which queries the registry on each start.</summary>
internal static class AzuriteScript
{
    /// <summary>The version that npx fetches when none is installed.</summary>
    public const string Version = "3.37.0";

    private static readonly string ScriptInPackage = Path.Combine("azurite", "dist", "src", "azurite.js");

    /// <summary>The script of the Azurite on PATH, else of the one in the cache of npx; null when there is neither.</summary>
    public static string? Find() => FindOnPath(Environment.GetEnvironmentVariable("PATH") ?? "") ?? FindInCache(NpmCache());

    /// <summary>The script behind the command <c>azurite</c> in the first folder that has it; null when none has.</summary>
    /// <param name="folders">A list of folders in the form of PATH.</param>
    public static string? FindOnPath(string folders) => folders
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => new[]
        {
            // On Windows the package is next to the command's folder or inside it. Elsewhere the command is a link to the script.
            LinkTarget(Path.Combine(folder, "azurite")),
            Path.Combine(folder, "..", ScriptInPackage),
            Path.Combine(folder, "node_modules", ScriptInPackage),
        })
        .FirstOrDefault(script => script.EndsWith("azurite.js", StringComparison.Ordinal) && File.Exists(script)) is { } found
            ? Path.GetFullPath(found)
            : null;

    /// <summary>The script of <see cref="Version"/> in the cache of npx; null when it is not there.</summary>
    /// <param name="cache">The path of npm's cache; it may not exist.</param>
    public static string? FindInCache(string cache)
    {
        var fetched = Path.Combine(cache, "_npx");
        return Directory.Exists(fetched)
            ? Directory.EnumerateDirectories(fetched)
                .Select(folder => Path.Combine(folder, "node_modules", ScriptInPackage))
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
            // The package is incomplete because a fetch was interrupted; npx repairs it.
            return null;
        }
    }
}
