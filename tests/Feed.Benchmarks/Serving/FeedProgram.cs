using Feed.Local;

namespace Feed.Benchmarks.Serving;

/// <summary>How the measured programs are started: Feed.Local as it was built, and this program under Feed.Local's own runtime settings.</summary>
internal static class FeedProgram
{
    private static readonly string Assembly = typeof(LocalHost).Assembly.Location;

    /// <summary>What Feed.Local writes when it has published every file that was there.</summary>
    public const string Ready = "Press Ctrl+C to stop.";

    /// <summary>The executable of Feed.Local.</summary>
    public static string[] Command { get; } = [Path.ChangeExtension(Assembly, OperatingSystem.IsWindows() ? ".exe" : null)];

    /// <summary>This program with Feed.Local's runtime settings, so that both Kestrels collect garbage and compile alike.</summary>
    public static string[] BareCommand { get; } =
    [
        System.Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet",
        "exec",
        "--runtimeconfig", Path.ChangeExtension(Assembly, ".runtimeconfig.json"),
        "--depsfile", Path.ChangeExtension(typeof(FeedProgram).Assembly.Location, ".deps.json"),
        typeof(FeedProgram).Assembly.Location,
    ];

    /// <summary>The settings of Feed.Local.</summary>
    public static Dictionary<string, string> Environment(string connection) => new() { ["FeedStorage"] = connection, ["Logging__LogLevel__Feed"] = "Warning" };
}
