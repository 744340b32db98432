using System.Diagnostics;

namespace Feed.Local.Azurite;

/// <summary>
/// Starts child processes, reads their output line by line and keeps their standard input open as long as this process lives.
/// </summary>
internal static class ChildProcess
{
    /// <summary>Starts a program.</summary>
    /// <param name="program">The full path of the program.</param>
    /// <param name="arguments">The arguments, passed on unchanged.</param>
    /// <param name="onLine">Called with each line of standard output and standard error.</param>
    public static Process Start(string program, IEnumerable<string> arguments, Action<string> onLine)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        if (OperatingSystem.IsWindows())
            start.CreateNewProcessGroup = true;
        var child = new Process { StartInfo = start };
        child.OutputDataReceived += (_, line) => Forward(line.Data);
        child.ErrorDataReceived += (_, line) => Forward(line.Data);
        child.Start();
        child.BeginOutputReadLine();
        child.BeginErrorReadLine();
        return child;

        void Forward(string? line)
        {
            if (line is not null)
                onLine(line);
        }
    }
}
