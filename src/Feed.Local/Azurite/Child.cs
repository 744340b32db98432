using System.Diagnostics;

namespace Feed.Local.Azurite;

/// <summary>Starts programs whose lines are read and whose standard input stays open for as long as this process lives.</summary>
internal static class Child
{
    /// <summary>Starts a program.</summary>
    /// <param name="program">Its full path.</param>
    /// <param name="arguments">Handed on as they are.</param>
    /// <param name="told">Called with each line that it writes, wherever to.</param>
    public static Process Start(string program, IEnumerable<string> arguments, Action<string> told)
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
        child.OutputDataReceived += (_, line) => Tell(line.Data);
        child.ErrorDataReceived += (_, line) => Tell(line.Data);
        child.Start();
        child.BeginOutputReadLine();
        child.BeginErrorReadLine();
        return child;

        void Tell(string? line)
        {
            if (line is not null)
                told(line);
        }
    }
}
