namespace Feed.Local.Azurite;

/// <summary>Finds programs on PATH.</summary>
internal static class ExecutableFinder
{
    /// <summary>The full path of a program, <c>.exe</c> and <c>.cmd</c> included on Windows; null when PATH has none.</summary>
    public static string? Find(string program)
    {
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ".cmd"] : [""];
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => endings.Select(ending => Path.Combine(folder, program + ending)))
            .FirstOrDefault(File.Exists);
    }
}
