using Feed.Articles.Reading;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Feed.Articles;

/// <summary>
/// The YAML of a configuration file, read from its events: they have line numbers, and need no stack, which a file of nested brackets would
/// use up. Whatever is wrong is told as a <see cref="ConfigurationFileException"/> with the line.
/// </summary>
internal sealed class ConfigurationYaml
{
    private const int MaxLength = 1_000_000;
    private const int MaxText = 400;

    private readonly string name;
    private readonly YamlTracker parser;

    private ConfigurationYaml(string name, string yaml) => (this.name, parser) = (name, new YamlTracker(yaml));

    /// <summary>Reads a file.</summary>
    /// <param name="name">The file's name, such as <c>topics.yaml</c>.</param>
    /// <param name="yaml">The file's text.</param>
    /// <param name="read">Reads it, by <see cref="Root"/>.</param>
    public static T Read<T>(string name, string yaml, Func<ConfigurationYaml, T> read)
    {
        // Some editors of Windows put a byte order mark before the text.
        yaml = yaml.TrimStart('\uFEFF');
        var file = new ConfigurationYaml(name, yaml);
        file.CheckCharacters(yaml);
        try
        {
            return read(file);
        }
        catch (Exception fault) when (fault is not (ConfigurationFileException or OutOfMemoryException))
        {
            // YamlDotNet answers some broken input with other exceptions than its own; whatever it stumbles over is a fault of the file,
            // and must not keep the articles from being published.
            var line = file.parser.LineOf(fault) ?? file.Line;
            var what = CleanText.Cut(CleanText.Line(fault.Message.Split('\n')[0]).TrimEnd('.'), 120);
            throw file.Wrong(line, $"this is not YAML that can be read ({what}); {file.parser.AdviceOn(fault)}", fault);
        }
    }

    /// <summary>Reads the whole file, which is a mapping; one without content has none of the keys.</summary>
    /// <param name="keys">The keys that it may have, and what reads their values; is given the key itself.</param>
    public void Root(params (string Name, Action<ConfigurationText> Read)[] keys)
    {
        parser.Consume<StreamStart>();
        if (parser.TryConsume<StreamEnd>(out _))
            return;
        parser.Consume<DocumentStart>();
        if (parser.Accept<Scalar>(out var nothing) && nothing is { Style: ScalarStyle.Plain, Value: "" or "~" or "null" })
            parser.MoveNext();
        else
            Mapping("the file", keys);
        parser.Consume<DocumentEnd>();
        if (!parser.TryConsume<StreamEnd>(out _))
            throw Wrong(Line, "a second document begins here; keep one");
    }

    /// <summary>Reads a mapping.</summary>
    /// <param name="what">What it describes, such as <c>a person</c>.</param>
    /// <param name="keys">The keys that it may have, and what reads their values; is given the key itself.</param>
    /// <returns>The line where it begins.</returns>
    public long Mapping(string what, params (string Name, Action<ConfigurationText> Read)[] keys)
    {
        var allowed = string.Join(", ", keys.Select(key => key.Name));
        if (!parser.TryConsume<MappingStart>(out var start))
            throw Wrong(Line, $"{what} must be a mapping with the keys {allowed}");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Text("a key");
            if (Array.Find(keys, known => known.Name == key.Value) is not { Read: { } read })
                throw Wrong(key.Line, $"\"{key.Value}\" is not known here; {what} may have {allowed}");
            if (!seen.Add(key.Value))
                throw Wrong(key.Line, $"\"{key.Value}\" stands here a second time; merge the two");
            read(key);
        }

        return start.Start.Line;
    }

    /// <summary>Reads a list.</summary>
    /// <param name="key">The key that it belongs to.</param>
    /// <param name="item">Reads one item.</param>
    public void List(ConfigurationText key, Action item)
    {
        if (!parser.TryConsume<SequenceStart>(out _))
            throw Wrong(key.Line, $"{key.Value} needs a list; begin each item with '- '");
        while (!parser.TryConsume<SequenceEnd>(out _))
            item();
    }

    /// <summary>Reads pairs of texts where there is a mapping.</summary>
    /// <returns>False when there is something else, which is then left to be read.</returns>
    public bool TryPairs(Action pair)
    {
        if (!parser.TryConsume<MappingStart>(out _))
            return false;
        while (!parser.TryConsume<MappingEnd>(out _))
            pair();
        return true;
    }

    /// <summary>Reads one line of text.</summary>
    /// <param name="what">What it is, such as <c>the label</c>.</param>
    public ConfigurationText Text(string what)
    {
        if (!parser.TryConsume<Scalar>(out var scalar))
            throw Wrong(Line, parser.Current is AnchorAlias alias
                ? $"*{CleanText.Cut(CleanText.Line(alias.Value.Value), 40)} stands for something else, which is not looked up; write it out"
                : $"{what} must be plain text");
        var text = CleanText.Line(scalar.Value);
        return text.Length switch
        {
            0 => throw Wrong(scalar.Start.Line, $"{what} is empty; write it, or remove the line"),
            > MaxText =>
                throw Wrong(scalar.Start.Line, $"{what} has {text.Length} characters, more than the {MaxText} of a line; shorten it"),
            _ => new ConfigurationText(text, scalar.Start.Line),
        };
    }

    /// <summary>The fault of a line.</summary>
    /// <param name="line">Its number, from 1.</param>
    /// <param name="what">What is wrong and what to do, without a full stop.</param>
    /// <param name="inner">What caused it.</param>
    public ConfigurationFileException Wrong(long line, string what, Exception? inner = null) =>
        new($"config/{name}, line {line}: {what}.", inner!);

    private long Line => Math.Max(1, parser.Current?.Start.Line ?? 1);

    /// <summary>The library takes U+0000 for the end of the file, and others for letters.</summary>
    private void CheckCharacters(string yaml)
    {
        var line = 1;
        for (var at = 0; at < yaml.Length; at++)
        {
            if (yaml[at] == '\n')
                line++;
            else if (yaml[at] < ' ' && yaml[at] is not ('\t' or '\r'))
                throw Wrong(line,
                    FormattableString.Invariant($"the character U+{(int)yaml[at]:X4} has no place in a text file; remove it"));
            if (at == MaxLength)
                throw Wrong(line,
                    FormattableString.Invariant($"the file is longer than the {MaxLength:N0} characters that are read; shorten it"));
        }
    }
}

/// <summary>A text of a configuration file.</summary>
/// <param name="Value">One line, never empty.</param>
/// <param name="Line">Where it stands, from 1.</param>
internal readonly record struct ConfigurationText(string Value, long Line);
