using System.Globalization;
using System.Text.RegularExpressions;
using Tomlyn;
using Tomlyn.Serialization;

namespace Feed.Articles.Reading;

/// <summary>Reads TOML front matter, as Hugo and Zola write it.</summary>
internal static partial class TomlValues
{
    /// <summary>A limit, because the library may recurse into nested brackets.</summary>
    private const int MaxBrackets = 40;

    /// <summary>The table of the text.</summary>
    /// <param name="toml">The lines between the delimiters.</param>
    /// <param name="firstLine">The line of the file where they begin, from 1.</param>
    /// <exception cref="FrontMatterException">The text is not valid TOML.</exception>
    public static DeclaredValue.Map Read(string toml, int firstLine)
    {
        var depth = 0;
        foreach (var c in toml)
        {
            depth += c is '[' or '{' ? 1 : c is ']' or '}' && depth > 0 ? -1 : 0;
            if (depth > MaxBrackets)
                throw new FrontMatterException(firstLine, "its lists are nested too deeply");
        }

        try
        {
            var reader = TomlReader.Create(toml, new TomlSerializerOptions());
            while (reader.Read() && reader.TokenType != TomlTokenType.StartTable)
            {
            }

            return Map(reader, firstLine - 1, 0);
        }
        catch (TomlException fault)
        {
            // For a bracket that is never closed, the library reports the line where it gives up.
            var line = YamlRepair.LineOfUnclosedBracket(Assignment().Replace(toml, "${key}: ")) ?? fault.Line ?? 1;
            throw new FrontMatterException((int)line + firstLine - 1,
                "the TOML is invalid there; put text into quotation marks, and close every bracket");
        }
    }

    private static DeclaredValue.Map Map(TomlReader reader, int linesBefore, int depth)
    {
        var start = reader.Line + linesBefore;
        List<DeclaredEntry> entries = [];
        while (reader.Read() && reader.TokenType == TomlTokenType.PropertyName)
        {
            var name = reader.PropertyName ?? "";
            var line = reader.Line + linesBefore;
            reader.Read();
            entries.Add(new DeclaredEntry(name, Value(reader, line, linesBefore, depth + 1)));
        }

        return new DeclaredValue.Map(entries, start);
    }

    private static DeclaredValue Value(TomlReader reader, int line, int linesBefore, int depth)
    {
        switch (reader.TokenType)
        {
            case TomlTokenType.StartTable or TomlTokenType.StartArray when depth > YamlValues.MaxDepth:
                reader.Skip();
                return new DeclaredValue.TooDeep(line);
            case TomlTokenType.StartTable:
                return Map(reader, linesBefore, depth) with { Line = line };
            case TomlTokenType.StartArray:
                List<DeclaredValue> items = [];
                while (reader.Read() && reader.TokenType != TomlTokenType.EndArray)
                    items.Add(Value(reader, line, linesBefore, depth + 1));
                return new DeclaredValue.List(items, line);
            case TomlTokenType.String:
                return new DeclaredValue.Text(reader.GetString(), IsPlain: true, line);
            case TomlTokenType.Boolean:
                return new DeclaredValue.Text(reader.GetBoolean() ? "true" : "false", IsPlain: true, line);
            case TomlTokenType.DateTime:
                return new DeclaredValue.Text(reader.GetTomlDateTime().ToString(), IsPlain: true, line);
            default:
                return new DeclaredValue.Text(Convert.ToString(reader.GetRawText(), CultureInfo.InvariantCulture)
                    ?? "", IsPlain: true, line);
        }
    }

    [GeneratedRegex(@"^(?<key>[\w-]+)[ \t]*=[ \t]*", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Assignment();
}
