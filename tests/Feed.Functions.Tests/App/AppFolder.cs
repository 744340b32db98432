using Feed.Tests.Support;

namespace Feed.Functions.Tests.App;

/// <summary>
/// The folder with the app under test: the one that was built with these tests, or a published one that the environment variable
/// <c>FEED_FUNCTIONS_APP</c> names.
/// </summary>
internal static class AppFolder
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    private static readonly string? Published = Environment.GetEnvironmentVariable("FEED_FUNCTIONS_APP");

    public static string Path { get; } =
        System.IO.Path.GetFullPath(Published ?? Repository.Path($"src/Feed.Functions/bin/{Configuration}/net10.0"));

    /// <summary>Whether the app was built for Azure: what is published always is.</summary>
    public static bool IsRelease { get; } = Published is not null || Configuration == "Release";

    public static bool IsPublished => Published is not null;

    public static string Assembly => File("Feed.Functions.dll");

    public static string File(string relative) => System.IO.Path.Combine(Path, relative);

    public static string Text(string relative) => System.IO.File.ReadAllText(File(relative));
}
