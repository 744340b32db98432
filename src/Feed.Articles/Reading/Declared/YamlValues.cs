using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Feed.Articles.Reading;

/// <summary>Reads YAML front matter.</summary>
internal static partial class YamlValues
{
    /// <summary>The depth to which lists and mappings are read. Deeper ones are skipped without recursion.</summary>
    public const int MaxDepth = 6;

    /// <summary>The list in a plain value such as <c>"a", "b"</c> or <c>[a, b]</c>; null when the value is not a list.</summary>
    public static DeclaredValue.List? ListIn(DeclaredValue.Text text)
    {
        var value = text.Value.Trim();
        if (value.Length > MaxListLength || !Listed().IsMatch(value))
            return null;
        try
        {
            return Read($"v: {(value[0] == '[' ? value : $"[{value}]")}", text.Line)?.Entries[0].Value as DeclaredValue.List;
        }
        catch (FrontMatterException)
        {
            return null;
        }
    }

    private const int MaxListLength = 10_000;

    [GeneratedRegex(@"^(\[.*\]$|""[^""]*""\s*(,|$)|'[^']*'\s*(,|$)|[^""'\[\],]+,\s*""[^""]*""\s*(,|$))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Listed();

    /// <summary>The mapping in the text; null when the text is something else.</summary>
    /// <param name="yaml">The lines between the delimiters.</param>
    /// <param name="firstLine">The line of the file where they begin, from 1.</param>
    /// <exception cref="FrontMatterException">The text is not valid YAML.</exception>
    public static DeclaredValue.Map? Read(string yaml, int firstLine)
    {
        var repaired = YamlRepair.Repair(yaml);
        var parser = new YamlTracker(repaired);
        try
        {
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
                return new DeclaredValue.Map([], firstLine);
            if (!parser.Accept<MappingStart>(out _))
                return null;
            var map = (DeclaredValue.Map)new YamlNodes(parser, firstLine - 1).Read(0);
            parser.Consume<DocumentEnd>();
            return parser.Accept<StreamEnd>(out _) ? map
                : throw new FrontMatterException(
                    (int)(parser.Current?.Start.Line ?? 1) + firstLine - 1, "a second YAML document begins there; join it with the first");
        }
        catch (Exception fault) when (fault is YamlException or InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // The library throws runtime exceptions for some broken input.
            var line = YamlRepair.LineOfTab(yaml) ?? parser.LineOf(fault) ?? 1;
            throw new FrontMatterException((int)line + firstLine - 1, parser.AdviceOn(fault));
        }
    }
}
