using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Feed.Articles.Reading;

/// <summary>
/// A YAML parser that knows which <c>[</c> and <c>{</c> are open. The library reports an unclosed bracket where it gives up, which can be
/// many lines below, or throws an exception without a line.
/// </summary>
internal sealed class YamlTracker(string yaml) : IParser
{
    private readonly string text = yaml;
    private readonly Parser parser = new(new StringReader(yaml));
    private readonly Stack<(long Line, bool IsFlow)> open = [];

    /// <inheritdoc />
    public ParsingEvent? Current => parser.Current;

    /// <inheritdoc />
    public bool MoveNext()
    {
        var moved = parser.MoveNext();
        switch (parser.Current)
        {
            case SequenceStart sequence:
                open.Push((sequence.Start.Line, sequence.Style == SequenceStyle.Flow));
                break;
            case MappingStart mapping:
                open.Push((mapping.Start.Line, mapping.Style == MappingStyle.Flow));
                break;
            case SequenceEnd or MappingEnd when open.Count > 0:
                open.Pop();
                break;
        }

        return moved;
    }

    /// <summary>The line of the text, from 1, where a person would look for a fault; null when it is unknown.</summary>
    /// <param name="fault">The exception from the parser.</param>
    public long? LineOf(Exception fault)
    {
        if (LineOfOpenBracket(fault) is { } flow)
            return flow;
        var known = fault as YamlException;
        return known switch
        {
            null => parser.Current?.Start.Line,
            { Start.Line: > 0 } when IsOpenQuotation(known.Message) => known.Start.Line,
            { End.Line: > 0 } => known.End.Line,
            _ => null,
        };
    }

    /// <summary>A description of the fault and its fix for the editor.</summary>
    public string AdviceOn(Exception fault)
    {
        var message = (fault as YamlException)?.Message ?? "";
        if (LineOfOpenBracket(fault) is not null)
            return "the [ or { that is opened there is not closed";
        return IsOpenQuotation(message)
            ? "the quotation mark that is opened there is not closed, or the lines after it are not indented"
            : "put a value that contains a colon into quotation marks, and indent with spaces";
    }

    /// <summary>
    /// The line of a bracket that is never closed; null if the fault is a different one. The library looks ahead, so it may give up before
    /// it reports the bracket.
    /// </summary>
    private long? LineOfOpenBracket(Exception fault)
    {
        var flow = open.Where(one => one.IsFlow).Select(one => (long?)one.Line).LastOrDefault();
        if (flow is not null && (fault is not YamlException || fault.Message.Contains("flow", StringComparison.Ordinal)))
            return flow;
        return IsOpenQuotation(fault.Message) ? null : YamlRepair.LineOfUnclosedBracket(text);
    }

    private static bool IsOpenQuotation(string message) =>
        message.Contains("quoted scalar", StringComparison.Ordinal) && !message.Contains("escape", StringComparison.Ordinal);
}
