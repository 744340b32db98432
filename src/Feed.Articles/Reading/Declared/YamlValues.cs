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
        var mended = YamlMender.Mend(yaml);
        var parser = new YamlTracker(mended);
        try
        {
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
                return new DeclaredValue.Map([], firstLine);
            if (!parser.Accept<MappingStart>(out _))
                return null;
            var map = (DeclaredValue.Map)new YamlNodes(parser, firstLine - 1).Read(0);
            parser.Consume<DocumentEnd>();
            return map;
        }
        catch (Exception fault) when (fault is YamlException or InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // The library answers some broken input with exceptions of the runtime.
            throw new FrontMatterException((int)(parser.LineOf(fault) ?? 1) + firstLine - 1, parser.AdviceOn(fault));
        }
    }
}
