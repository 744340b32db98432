using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Feed.Local;

/// <summary>Writes the log as lines for a person: what Feed says bare, what others say with their name, never a stack trace.</summary>
internal sealed class ConsoleLines() : ConsoleFormatter(FormatterName)
{
    private const string Between = " | ";

    /// <summary>The name under which logging finds it.</summary>
    public const string FormatterName = "lines";

    /// <inheritdoc />
    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var message = logEntry.Formatter(logEntry.State, logEntry.Exception);
        var line = new StringBuilder();
        if (logEntry.LogLevel >= LogLevel.Warning)
            line.Append(logEntry.LogLevel == LogLevel.Warning ? "warning: " : "error: ");
        if (!logEntry.Category.StartsWith("Feed.", StringComparison.Ordinal))
            line.Append(logEntry.Category).Append(": ");
        line.Append(message);
        if (logEntry.Exception is { } fault)
            line.Append(" (").Append(fault.GetType().Name).Append(": ").Append(fault.Message).Append(')');
        textWriter.WriteLine(Fit(OnOneLine(line.ToString()), Width()));
    }

    /// <summary>A line whose parts are each on a line of their own, if it is wider than the screen.</summary>
    /// <param name="line">Its parts stand between bars.</param>
    /// <param name="width">The screen's columns.</param>
    internal static string Fit(string line, int width) =>
        line.Length <= width ? line : line.Replace(Between, $"{Environment.NewLine}    ", StringComparison.Ordinal);

    /// <summary>
    /// Titles and names come from files: what could move the cursor, colour the screen or turn the line round becomes a blank.
    /// </summary>
    internal static string OnOneLine(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator
            ? " "
            : rune.ToString()));

    private static int Width()
    {
        try
        {
            return Console.IsOutputRedirected || Console.WindowWidth <= 0 ? int.MaxValue : Console.WindowWidth;
        }
        catch (IOException)
        {
            // A terminal that does not say.
            return int.MaxValue;
        }
    }
}
