namespace Feed.Articles.Reading;

/// <summary>The value of a key of front matter in YAML, TOML or JSON.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
internal abstract record DeclaredValue(int Line)
{
    /// <summary>Null, or an empty value.</summary>
    public sealed record Nothing(int Line) : DeclaredValue(Line);

    /// <summary>A text, number, date or boolean, as written.</summary>
    /// <param name="Value">The text.</param>
    /// <param name="IsPlain">Whether it has no quotation marks, so that commas in it can separate items.</param>
    /// <param name="Line">The line of the file.</param>
    public sealed record Text(string Value, bool IsPlain, int Line) : DeclaredValue(Line)
    {
        /// <summary>The zone in the text, if it comes from its own line and so is certainly a zone; null otherwise.</summary>
        public string? Zone { get; init; }
    }

    /// <summary>A list.</summary>
    public sealed record List(IReadOnlyList<DeclaredValue> Items, int Line) : DeclaredValue(Line);

    /// <summary>A mapping; a key may occur twice.</summary>
    public sealed record Map(IReadOnlyList<DeclaredEntry> Entries, int Line) : DeclaredValue(Line)
    {
        /// <summary>The first text under one of the keys, in the order of the keys; null when there is none.</summary>
        public Text? TextOf(params ReadOnlySpan<string> keys)
        {
            foreach (var key in keys)
            {
                foreach (var entry in Entries)
                {
                    if (entry.Key.Equals(key, StringComparison.OrdinalIgnoreCase) && entry.Value is Text { Value.Length: > 0 } text)
                        return text;
                }
            }

            return null;
        }
    }

    /// <summary>A YAML alias, which stands for a value elsewhere. It is resolved only where it may hold the file.</summary>
    public sealed record Alias(string Name, int Line) : DeclaredValue(Line)
    {
        /// <summary>The value it stands for; null when no line above defines it.</summary>
        public DeclaredValue? Target { get; init; }
    }

    /// <summary>A value that is nested more deeply than Feed reads.</summary>
    public sealed record TooDeep(int Line) : DeclaredValue(Line);

    /// <summary>The kind of value in a note, such as <c>a list</c>.</summary>
    public string Kind => this switch
    {
        List => "a list",
        Map => "a mapping",
        Alias alias => $"the alias *{CleanText.Cut(CleanText.Line(alias.Name), 40)}, which is not looked up",
        TooDeep => "nested too deeply",
        _ => "text",
    };
}

/// <summary>A key of the front matter and its value.</summary>
internal sealed record DeclaredEntry(string Key, DeclaredValue Value);

/// <summary>Front matter that cannot be parsed.</summary>
/// <param name="line">The line of the file where a person would look for the fault.</param>
/// <param name="advice">What is wrong and how to fix it, without a full stop.</param>
internal sealed class FrontMatterException(int line, string advice) : Exception($"line {line}: {advice}")
{
    /// <summary>The line of the file, from 1.</summary>
    public int Line => line;

    /// <summary>What is wrong and how to fix it, without a full stop.</summary>
    public string Advice => advice;
}
