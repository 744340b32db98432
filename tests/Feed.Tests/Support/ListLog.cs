using Microsoft.Extensions.Logging;

namespace Feed.Tests.Support;

/// <summary>A log that keeps its lines.</summary>
internal sealed class ListLog<T> : ILogger<T>
{
    private readonly List<(LogLevel Level, string Line, Exception? Fault)> lines = [];

    public IReadOnlyList<(LogLevel Level, string Line, Exception? Fault)> Lines
    {
        get
        {
            lock (lines)
                return [.. lines];
        }
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (lines)
            lines.Add((logLevel, formatter(state, exception), exception));
    }
}
