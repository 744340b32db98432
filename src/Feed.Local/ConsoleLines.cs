using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Feed.Local;

/// <summary>Writes the log as lines for a person: what Feed says bare, what others say with their name, never a stack trace.</summary>
internal sealed class ConsoleLines() : ConsoleFormatter(FormatterName)
{
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
        textWriter.WriteLine(OnOneLine(line.ToString()));
    }

    /// <summary>Titles and names come from files: what could move the cursor, colour the screen or turn the line round becomes a blank.</summary>
    internal static string OnOneLine(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            ? " "
            : rune.ToString()));
}
