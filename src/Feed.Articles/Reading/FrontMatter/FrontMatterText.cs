namespace Feed.Articles.Reading;

/// <summary>The lines between front matter delimiters.</summary>
/// <param name="Text">The lines.</param>
/// <param name="FirstLine">The line of the file where they begin, from 1.</param>
/// <param name="IsToml">Whether they are TOML, else YAML.</param>
internal sealed record FrontMatterText(string Text, int FirstLine, bool IsToml)
{
    private const int MaxKeyLength = 30;

    /// <summary>The line of the closing delimiter.</summary>
    public int EndLine => FirstLine + Text.AsSpan().Count('\n');

    /// <summary>Whether any line starts with a key, so that this is not ordinary text between two horizontal rules.</summary>
    public bool LooksDeclared => IsToml || Text.Split('\n').Any(HasKey);

    /// <summary>The mapping; null when they are not a mapping, so that the delimiters are just horizontal rules.</summary>
    /// <exception cref="FrontMatterException">The lines cannot be parsed.</exception>
    public DeclaredValue.Map? Parse() => IsToml ? TomlValues.Read(Text, FirstLine) : YamlValues.Read(Text, FirstLine) ?? ReadLines();

    /// <summary>Whether a line begins with a word and a colon or an equals sign, or with a known key of several words.</summary>
    public static bool HasKey(string line) =>
        KeyOf(line) is { } key && (key.All(c => char.IsAsciiLetter(c) || c is '_' or '-') || FactKeys.Find(key) is not null);

    /// <summary>Whether a line begins with a known key.</summary>
    public static bool HasKnownKey(string line) => KeyOf(line) is { } key && FactKeys.Find(key) is not null;

    /// <summary>The words before a line's first colon or equals sign; null when there are none, or too many for a key.</summary>
    public static string? KeyOf(string line) =>
        line.AsSpan().IndexOfAny(':', '=') is > 0 and < MaxKeyLength and var at ? line[..at].Trim(' ', '\t', '-', '"', '\'') : null;

    /// <summary>The text after a line's first colon or equals sign.</summary>
    public static string ValueOf(string line) => line[(line.AsSpan().IndexOfAny(':', '=') + 1)..];

    /// <summary>The value after the colon or equals sign, without quotation marks unless they belong to list items.</summary>
    public static DeclaredValue.Text TextOf(string line, int number)
    {
        var value = ValueOf(line).Trim();
        var inside = value.Trim(' ', '\t', '"', '\'');
        var isList = inside.AsSpan().ContainsAny("\"'") && inside.Contains(',', StringComparison.Ordinal);
        return new DeclaredValue.Text(isList ? value : inside, IsPlain: isList || inside == value, number);
    }

    /// <summary>
    /// The intended meaning of lines that are not a valid mapping: each a key, a colon or an equals sign, and a value, perhaps as items of
    /// a list. Null when the block declares nothing about publishing, so that it is text.
    /// </summary>
    private DeclaredValue.Map? ReadLines()
    {
        List<DeclaredEntry> entries = [];
        foreach (var (line, number) in Text.Split('\n').Select((line, number) => (line, FirstLine + number)))
        {
            if (line.AsSpan().Trim() is [] or ['#', ..])
                continue;
            if (KeyOf(line) is not { Length: > 0 } key)
                return entries.Any(CanHold)
                    ? throw new FrontMatterException(number, "write one key, a colon, a space and a value in each line")
                    : null;
            entries.Add(new DeclaredEntry(key, TextOf(line, number)));
        }

        return entries.Any(CanHold) ? new DeclaredValue.Map(entries, FirstLine) : null;
    }

    private static bool CanHold(DeclaredEntry entry) =>
        FactKeys.Find(entry.Key) is { Fact: var fact } && (FactKeys.CanHold(fact) || fact == Fact.Published);
}
