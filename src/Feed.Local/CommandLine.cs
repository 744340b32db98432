namespace Feed.Local;

/// <summary>The command line: files and folders of articles, and the host's own options.</summary>
/// <param name="Paths">Files and folders, as typed.</param>
/// <param name="HostOptions">The options for ASP.NET Core, such as <c>--urls http://localhost:8080</c>.</param>
/// <param name="WantsHelp">Whether the user asked for help.</param>
internal sealed record CommandLine(IReadOnlyList<string> Paths, string[] HostOptions, bool WantsHelp)
{
    /// <summary>Options of ASP.NET Core, OpenTelemetry and Feed that belong to no section.</summary>
    private static readonly string[] OtherOptions = ["urls", "http_ports", "https_ports", "environment", "contentRoot", "FeedStorage",
        LocalTelemetry.CollectorSetting];

    private static readonly string[] Settings = [.. typeof(FeedOptions).GetProperties()
        .Select(property => $"Feed:{property.Name}"), LocalTelemetry.ConsoleSetting];

    /// <summary>Splits the arguments; an option is <c>--key value</c> or <c>--key=value</c>, everything else is a path.</summary>
    /// <exception cref="StartupException">An option is unknown or has no value; ASP.NET Core would ignore it silently.</exception>
    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        if (arguments.Any(argument => argument is "--help" or "-h" or "-?"))
            return new CommandLine([], [], WantsHelp: true);
        var paths = new List<string>();
        var options = new List<string>();
        for (var i = 0; i < arguments.Count; i++)
        {
            if (!arguments[i].StartsWith('-'))
            {
                paths.Add(arguments[i]);
                continue;
            }

            var option = arguments[i].Split('=')[0];
            ThrowIfUnknown(option);
            options.Add(arguments[i]);
            if (arguments[i] != option)
                continue;
            if (i + 1 == arguments.Count || arguments[i + 1].StartsWith('-'))
                throw new StartupException($"The option {option} needs a value: write it as {option}=VALUE.");
            options.Add(arguments[++i]);
        }

        return new CommandLine(paths, [.. options], WantsHelp: false);
    }

    private static void ThrowIfUnknown(string option)
    {
        var name = option.StartsWith("--", StringComparison.Ordinal) ? option[2..] : "";
        if (name.StartsWith("Feed:", StringComparison.OrdinalIgnoreCase))
        {
            if (!Settings.Contains(name, StringComparer.OrdinalIgnoreCase))
                throw new StartupException($"Unknown setting {name}. The settings are {string.Join(", ", Settings)}.");
        }
        else if (!name.Contains(':') && !OtherOptions.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            throw new StartupException($"Unknown option {option}: run with --help to see the options.");
        }
    }
}
