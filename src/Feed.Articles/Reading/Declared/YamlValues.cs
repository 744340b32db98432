using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Feed.Articles.Reading;

/// <summary>Reads YAML front matter.</summary>
internal static class YamlValues
{
    /// <summary>How deep lists and mappings are read; what is inside more is passed over without a stack.</summary>
    public const int MaxDepth = 6;

    /// <summary>The mapping of the text; null when it is something else.</summary>
    /// <param name="yaml">The lines between the marks.</param>
    /// <param name="firstLine">The line of the file where they begin, from 1.</param>
    /// <exception cref="FrontMatterException">The text is no YAML.</exception>
    public static DeclaredValue.Map? Read(string yaml, int firstLine)
    {
        var parser = new YamlTracker(new StringReader(YamlMender.Mend(yaml)));
        try
        {
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
                return new DeclaredValue.Map([], firstLine);
            if (!parser.Accept<MappingStart>(out _))
                return null;
            var map = (DeclaredValue.Map)Value(parser, firstLine - 1, 0);
            parser.Consume<DocumentEnd>();
            return map;
        }
        catch (Exception fault) when (fault is YamlException or InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // The library answers some broken input with exceptions of the runtime.
            throw new FrontMatterException((int)(parser.LineOf(fault) ?? 1) + firstLine - 1, parser.AdviceOn(fault));
        }
    }

    private static DeclaredValue Value(IParser parser, int before, int depth)
    {
        var line = (int)(parser.Current?.Start.Line ?? 1) + before;
        if (parser.TryConsume<Scalar>(out var scalar))
            return IsNull(scalar) ? new DeclaredValue.Nothing(line) : new DeclaredValue.Text(scalar.Value, scalar.Style == ScalarStyle.Plain, line);
        if (parser.TryConsume<AnchorAlias>(out var alias))
            return new DeclaredValue.Alias(alias.Value.Value, line);
        if (depth == MaxDepth)
        {
            Skip(parser);
            return new DeclaredValue.TooDeep(line);
        }

        if (parser.TryConsume<SequenceStart>(out _))
        {
            List<DeclaredValue> items = [];
            while (!parser.TryConsume<SequenceEnd>(out _))
                items.Add(Value(parser, before, depth + 1));
            return new DeclaredValue.List(items, line);
        }

        parser.Consume<MappingStart>();
        List<DeclaredEntry> entries = [];
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Value(parser, before, depth + 1);
            var value = Value(parser, before, depth + 1) with { Line = key.Line };
            if (key is DeclaredValue.Text { Value: var name })
                entries.Add(new DeclaredEntry(name, value));
        }

        return new DeclaredValue.Map(entries, line);
    }

    private static bool IsNull(Scalar scalar) => scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null";

    /// <summary>Passes over one node without recursion: files can nest deeper than a stack holds.</summary>
    private static void Skip(IParser parser)
    {
        var depth = 0;
        do
            depth += parser.Consume<ParsingEvent>().NestingIncrease;
        while (depth > 0);
    }
}
