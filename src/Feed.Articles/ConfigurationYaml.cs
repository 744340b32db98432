using Feed.Articles.Reading;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Feed.Articles;

/// <summary>
/// Reads the YAML of a configuration file from parser events: they have line numbers, and nested brackets cannot overflow the stack. Every
/// error is a <see cref="ConfigurationFileException"/> with its line.
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
    /// <param name="read">Reads the content; it calls <see cref="ReadRoot"/>.</param>
    public static T Read<T>(string name, string yaml, Func<ConfigurationYaml, T> read)
    {
        // Some Windows editors write a byte order mark.
        yaml = yaml.TrimStart('\uFEFF');
        var file = new ConfigurationYaml(name, yaml);
        file.CheckCharacters(yaml);
        try
        {
            return read(file);
        }
        catch (Exception fault) when (fault is not (ConfigurationFileException or OutOfMemoryException))
        {
            // YamlDotNet throws exceptions other than its own for some broken input. Each of them is a fault of the file, and must not stop
            // the articles from being published.
            var line = file.parser.LineOf(fault) ?? file.Line;
            // Only a YamlException describes the file; the messages of other exceptions describe the library's internals.
            var what = fault is YamlException ? $" ({CleanText.Cut(CleanText.Line(fault.Message.Split('\n')[0]).TrimEnd('.'), 120)})" : "";
            throw file.Error(line, $"the YAML cannot be read{what}; {file.parser.AdviceOn(fault)}", fault);
        }
    }

    /// <summary>Reads the whole file as a mapping. An empty file is a mapping without keys.</summary>
    /// <param name="keys">The allowed keys, each with the action that reads its value; the action receives the key.</param>
    public void ReadRoot(params (string Name, Action<ConfigurationText> Read)[] keys)
    {
        parser.Consume<StreamStart>();
        if (parser.TryConsume<StreamEnd>(out _))
            return;
        parser.Consume<DocumentStart>();
        if (parser.Accept<Scalar>(out var empty) && empty is { Style: ScalarStyle.Plain, Value: "" or "~" or "null" })
            parser.MoveNext();
        else
            ReadMapping("the file", keys);
        parser.Consume<DocumentEnd>();
        if (!parser.TryConsume<StreamEnd>(out _))
            throw Error(Line, "a second YAML document starts here; keep only one");
    }

    /// <summary>Reads a mapping.</summary>
    /// <param name="what">What the mapping describes, for messages, such as <c>a person</c>.</param>
    /// <param name="keys">The allowed keys, each with the action that reads its value; the action receives the key.</param>
    /// <returns>The line where the mapping starts, from 1.</returns>
    public long ReadMapping(string what, params (string Name, Action<ConfigurationText> Read)[] keys)
    {
        var allowed = string.Join(", ", keys.Select(key => key.Name));
        if (!parser.TryConsume<MappingStart>(out var start))
            throw Error(Line, $"{what} must be a mapping with the keys {allowed}");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            StepBudget.Spend();
            var key = ReadText("a key");
            if (Array.Find(keys, known => known.Name == key.Value) is not { Read: { } read })
                throw Error(key.Line, $"\"{key.Value}\" is not a known key here; {what} may have {allowed}");
            if (!seen.Add(key.Value))
                throw Error(key.Line, $"\"{key.Value}\" appears here a second time; merge the two");
            read(key);
        }

        return start.Start.Line;
    }

    /// <summary>Reads a list.</summary>
    /// <param name="key">The key of the list.</param>
    /// <param name="item">Reads one item; called once per item.</param>
    public void ReadList(ConfigurationText key, Action item)
    {
        if (!parser.TryConsume<SequenceStart>(out _))
            throw Error(key.Line, $"{key.Value} needs a list; start each item with '- '");
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            StepBudget.Spend();
            item();
        }
    }

    /// <summary>Reads a mapping with arbitrary keys; <paramref name="pair"/> reads one key and its value.</summary>
    /// <returns>False when the next value is not a mapping; nothing is consumed then.</returns>
    public bool TryReadPairs(Action pair)
    {
        if (!parser.TryConsume<MappingStart>(out _))
            return false;
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            StepBudget.Spend();
            pair();
        }

        return true;
    }

    /// <summary>Reads one line of text.</summary>
    /// <param name="what">What the text is, for messages, such as <c>the label</c>.</param>
    public ConfigurationText ReadText(string what)
    {
        if (!parser.TryConsume<Scalar>(out var scalar))
            throw Error(Line, parser.Current is AnchorAlias alias
                ? $"*{CleanText.Cut(CleanText.Line(alias.Value.Value), 40)} is a YAML alias, which is not supported; write the value out"
                : $"{what} must be plain text");
        var text = CleanText.Line(scalar.Value);
        return text.Length switch
        {
            0 => throw Error(scalar.Start.Line, $"{what} is empty; fill it in, or remove the line"),
            > MaxText =>
                throw Error(scalar.Start.Line, $"{what} has {text.Length} characters, more than the limit of {MaxText}; shorten it"),
            _ => new ConfigurationText(text, scalar.Start.Line),
        };
    }

    /// <summary>The exception for an error in a line.</summary>
    /// <param name="line">The line number, from 1.</param>
    /// <param name="what">What is wrong and what to do, without a full stop.</param>
    /// <param name="inner">The cause; null when there is none.</param>
    public ConfigurationFileException Error(long line, string what, Exception? inner = null) =>
        new($"config/{name}, line {line}: {what}.", inner!);

    private long Line => Math.Max(1, parser.Current?.Start.Line ?? 1);

    /// <summary>
    /// Rejects control characters and a file that is too long. The library treats U+0000 as the end of the file, and other control
    /// characters as letters.
    /// </summary>
    private void CheckCharacters(string yaml)
    {
        var line = 1;
        for (var at = 0; at < yaml.Length; at++)
        {
            if (yaml[at] == '\n')
                line++;
            else if (yaml[at] < ' ' && yaml[at] is not ('\t' or '\r'))
                throw Error(line,
                    FormattableString.Invariant($"the character U+{(int)yaml[at]:X4} is not allowed in a text file; remove it"));
            if (at == MaxLength)
                throw Error(line,
                    FormattableString.Invariant($"the file has more than {MaxLength:N0} characters, the limit; shorten it"));
        }
    }
}

/// <summary>A text value in a configuration file.</summary>
/// <param name="Value">One line; never empty.</param>
/// <param name="Line">The line number, from 1.</param>
internal readonly record struct ConfigurationText(string Value, long Line);
