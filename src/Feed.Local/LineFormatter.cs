using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Feed.Local;

/// <summary>Formats the log for people: a line per message, no stack traces, and a category only for messages of other libraries.</summary>
internal sealed class LineFormatter() : ConsoleFormatter(FormatterName)
{
    private const string Separator = " | ";

    /// <summary>The name of the formatter in the logging options.</summary>
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

    /// <summary>Puts each part of a line on its own line if the line is wider than the screen.</summary>
    /// <param name="line">The line; bars separate its parts.</param>
    /// <param name="width">The width of the screen, in columns.</param>
    internal static string Fit(string line, int width) =>
        line.Length <= width ? line : line.Replace(Separator, $"{Environment.NewLine}    ", StringComparison.Ordinal);

    /// <summary>
    /// Replaces control and format characters with spaces. Titles and names come from files, and such characters could move the cursor,
    /// colour the screen or reverse the line.
    /// </summary>
    internal static string OnOneLine(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator ? " " : rune.ToString()));

    private static int Width()
    {
        try
        {
            return Console.IsOutputRedirected || Console.WindowWidth <= 0 ? int.MaxValue : Console.WindowWidth;
        }
        catch (IOException)
        {
            // The terminal does not report its width.
            return int.MaxValue;
        }
    }
}
