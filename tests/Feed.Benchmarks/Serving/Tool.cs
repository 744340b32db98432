namespace Feed.Benchmarks.Serving;

/// <summary>A program of the system that measuring needs.</summary>
internal static class Tool
{
    private static readonly string[] SystemFolders = ["/usr/sbin", "/usr/local/sbin", "/sbin"];

    /// <summary>The full paths of programs, in the order of their names.</summary>
    /// <exception cref="InvalidOperationException">Some are missing; the message names all of them and says how to get them.</exception>
    public static string[] FindAll(params string[] names)
    {
        var found = names.Select(Find).ToArray();
        var missing = names.Where((_, at) => found[at] is null).ToArray();
        return missing.Length == 0
            ? [.. found.OfType<string>()]
            : throw new InvalidOperationException(
                $"Not on this machine: {string.Join(", ", missing)}. On Debian or Ubuntu: apt-get install --no-install-recommends nginx-light wrk util-linux");
    }

    /// <summary>Daemons are not on the PATH of every user.</summary>
    private static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Concat(SystemFolders)
        .Select(folder => Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);
}
