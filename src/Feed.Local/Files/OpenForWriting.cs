using System.Globalization;

namespace Feed.Local.Files;

/// <summary>
/// Finds files that a program has open for writing. On Linux it sees only the user's own programs, on Windows all programs, and on other
/// systems none.
/// </summary>
internal static class OpenForWriting
{
    private const int AccessModeMask = 3;

    /// <summary>The files of a set that are open for writing.</summary>
    public static IReadOnlySet<string> FindOpen(IReadOnlyCollection<string> paths)
    {
        if (OperatingSystem.IsWindows())
            return paths.Where(IsLocked).ToHashSet();
        return OperatingSystem.IsLinux() && paths.Count > 0 ? FindInDescriptors(paths) : new HashSet<string>();
    }

    private static bool IsLocked(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return false;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return File.Exists(path);
        }
    }

    private static HashSet<string> FindInDescriptors(IReadOnlyCollection<string> paths)
    {
        var byRealPath = paths.ToLookup(RealPath);
        var open = new HashSet<string>();
        foreach (var process in Directory.EnumerateDirectories("/proc").Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0])))
        {
            try
            {
                foreach (var descriptor in Directory.EnumerateFiles(Path.Combine(process, "fd")))
                {
                    if (new FileInfo(descriptor).LinkTarget is { } target && byRealPath.Contains(target)
                        && IsOpenForWriting(process, Path.GetFileName(descriptor)))
                        open.UnionWith(byRealPath[target]);
                }
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                // The process has exited or belongs to another user.
            }
        }

        return open;
    }

    /// <summary>The path with links resolved, as the system names an open file.</summary>
    private static string RealPath(string path)
    {
        try
        {
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return new FileInfo($"/proc/self/fd/{file.DangerousGetHandle()}").LinkTarget ?? path;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return path;
        }
    }

    private static bool IsOpenForWriting(string process, string descriptor)
    {
        var flags = File.ReadLines(Path.Combine(process, "fdinfo", descriptor))
            .First(line => line.StartsWith("flags:", StringComparison.Ordinal));
        return (int.Parse(flags[^1..], NumberStyles.None, CultureInfo.InvariantCulture) & AccessModeMask) != 0;
    }
}
