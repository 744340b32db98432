namespace Feed.Local;

/// <summary>The command line: files and folders of articles, and the host's own options.</summary>
/// <param name="Paths">Files and folders, as given.</param>
/// <param name="HostOptions">What ASP.NET Core reads, such as <c>--urls http://localhost:8080</c>.</param>
internal sealed record CommandLine(IReadOnlyList<string> Paths, string[] HostOptions)
{
    /// <summary>Whether the user asked what the program takes.</summary>
    public bool WantsHelp => HostOptions is ["--help" or "-h" or "-?"];

    /// <summary>Splits the arguments; an option is <c>--key value</c> or <c>--key=value</c>, all else is a path.</summary>
    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        var paths = new List<string>();
        var options = new List<string>();
        for (var i = 0; i < arguments.Count; i++)
        {
            if (!arguments[i].StartsWith('-'))
            {
                paths.Add(arguments[i]);
                continue;
            }

            options.Add(arguments[i]);
            if (!arguments[i].Contains('=') && i + 1 < arguments.Count && !arguments[i + 1].StartsWith('-'))
                options.Add(arguments[++i]);
        }

        return new CommandLine(paths, [.. options]);
    }
}
