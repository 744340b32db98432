using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Feed.Articles.Reading;

/// <summary>Reads the nodes of a YAML document.</summary>
/// <param name="parser">The parser, positioned before a node.</param>
/// <param name="linesBefore">The number of lines in the file before the document.</param>
internal sealed class YamlNodes(IParser parser, int linesBefore)
{
    private readonly Dictionary<string, DeclaredValue> anchors = [];

    /// <summary>The next node.</summary>
    public DeclaredValue Read(int depth)
    {
        var anchor = (parser.Current as NodeEvent)?.Anchor is { IsEmpty: false } name && parser.Current is not AnchorAlias
            ? name.Value
            : null;
        var value = Node(depth);
        if (anchor is not null)
            anchors[anchor] = value;
        return value;
    }

    private DeclaredValue Node(int depth)
    {
        var line = (int)(parser.Current?.Start.Line ?? 1) + linesBefore;
        if (parser.TryConsume<Scalar>(out var scalar))
            return IsNull(scalar)
                ? new DeclaredValue.Nothing(line)
                : new DeclaredValue.Text(scalar.Value, scalar.Style == ScalarStyle.Plain, line);
        if (parser.TryConsume<AnchorAlias>(out var alias))
            return new DeclaredValue.Alias(alias.Value.Value, line) { Target = anchors.GetValueOrDefault(alias.Value.Value) };
        if (depth == YamlValues.MaxDepth)
        {
            Skip(parser);
            return new DeclaredValue.TooDeep(line);
        }

        if (parser.TryConsume<SequenceStart>(out _))
        {
            List<DeclaredValue> items = [];
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                StepBudget.Spend();
                items.Add(Read(depth + 1));
            }

            return new DeclaredValue.List(items, line);
        }

        parser.Consume<MappingStart>();
        List<DeclaredEntry> entries = [];
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            StepBudget.Spend();
            var key = Read(depth + 1);
            var value = Read(depth + 1) with { Line = key.Line };
            if ((key as DeclaredValue.Alias)?.Target is DeclaredValue.Text named)
                key = named;
            // A list or a mapping as a key gets the same note as an unknown key.
            entries.Add(new DeclaredEntry(key switch
            {
                DeclaredValue.Text { Value: var name } => name,
                DeclaredValue.Nothing => "~",
                _ => DeclaredTexts.Written(key),
            }, value));
        }

        return new DeclaredValue.Map(entries, line);
    }

    private static bool IsNull(Scalar scalar) => scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null";

    /// <summary>Skips one node without recursion, because deep nesting could overflow the stack.</summary>
    private static void Skip(IParser parser)
    {
        var depth = 0;
        do
        {
            StepBudget.Spend();
            depth += parser.Consume<ParsingEvent>().NestingIncrease;
        }
        while (depth > 0);
    }
}
