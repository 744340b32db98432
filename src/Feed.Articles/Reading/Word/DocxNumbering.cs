using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Feed.Articles.Reading.Word;

/// <summary>Counts the numbered paragraphs of a Word document. Word stores how they are numbered, not their numbers.</summary>
internal sealed class DocxNumbering
{
    /// <summary>The number of list levels in Word.</summary>
    public const int MaxLevels = 9;

    private const int MaxRoman = 3999;
    private const int Letters = 26;
    private const int MaxLabelLength = 20;

    private readonly Dictionary<string, Level[]> lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string List, Dictionary<int, int> Starts)> instances = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> counts = new(StringComparer.Ordinal);
    private readonly HashSet<(string Instance, int Level)> restarted = [];

    /// <summary>Reads how lists are numbered; empty when the document has no such part.</summary>
    public static DocxNumbering Read(NumberingDefinitionsPart? part)
    {
        DocxNumbering read = new();
        if (part is null)
            return read;
        using var stream = part.GetStream();
        using var reader = XmlReader.Create(stream, OfficeXml.SafeSettings);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.IsEmptyElement)
                continue;
            if (reader.LocalName == "abstractNum")
                read.ReadList(reader);
            else if (reader.LocalName == "num")
                read.ReadInstance(reader);
        }

        return read;
    }

    /// <summary>Counts a paragraph, and returns its label, such as <c>1.</c> or <c>(b)</c>; null for a bullet or an unknown list.</summary>
    /// <param name="instance">The id of the paragraph's numbering.</param>
    /// <param name="level">The paragraph's level, from 0.</param>
    public string? Next(string instance, int level)
    {
        if (level is < 0 or >= MaxLevels || !instances.TryGetValue(instance, out var found)
            || !lists.TryGetValue(found.List, out var levels))
            return null;
        if (!counts.TryGetValue(found.List, out var count))
            counts[found.List] = count = new int[MaxLevels];
        if (found.Starts.TryGetValue(level, out var start) && restarted.Add((instance, level)))
            count[level] = start;
        else
            count[level] = count[level] == 0 ? levels[level].Start : count[level] + 1;
        Array.Clear(count, level + 1, MaxLevels - level - 1);
        return Label(levels, level, count);
    }

    private static string? Label(Level[] levels, int level, int[] count)
    {
        if (levels[level] is not { IsNumber: true, Text: var pattern } || !pattern.Contains('%', StringComparison.Ordinal))
            return null;
        var label = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length && pattern[i + 1] is >= '1' and <= '9' and var digit)
            {
                var at = digit - '1';
                label.Append(Number(levels[at].Format, count[at] == 0 ? levels[at].Start : count[at]));
                i++;
            }
            else
            {
                label.Append(pattern[i]);
            }
        }

        return label.Length <= MaxLabelLength ? label.ToString() : null;
    }

    private static string Number(string format, int number) => format switch
    {
        "upperRoman" => Roman(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperLetter" => Letter('A', number),
        "lowerLetter" => Letter('a', number),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>After z comes aa, then bb.</summary>
    private static string Letter(char first, int number) =>
        number is < 1 or > Letters * MaxLabelLength
            ? number.ToString(CultureInfo.InvariantCulture)
            : new string((char)(first + ((number - 1) % Letters)), 1 + ((number - 1) / Letters));

    private static string Roman(int number)
    {
        if (number is < 1 or > MaxRoman)
            return number.ToString(CultureInfo.InvariantCulture);
        (int Value, string Letters)[] parts =
        [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"),
            (5, "V"), (4, "IV"), (1, "I"),
        ];
        var text = new StringBuilder();
        foreach (var (value, letters) in parts)
        {
            for (; number >= value; number -= value)
            {
                StepBudget.Spend();
                text.Append(letters);
            }
        }

        return text.ToString();
    }

    private void ReadList(XmlReader reader)
    {
        var levels = Enumerable.Repeat(new Level("bullet", "", 1), MaxLevels).ToArray();
        lists[DocxXml.Attribute(reader, "abstractNumId")] = levels;
        var depth = reader.Depth;
        var level = -1;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.LocalName == "lvl")
                level = Integer(DocxXml.Attribute(reader, "ilvl"), -1);
            if (level is < 0 or >= MaxLevels)
                continue;
            levels[level] = reader.LocalName switch
            {
                "start" => levels[level] with { Start = Math.Max(1, Integer(DocxXml.Value(reader), 1)) },
                "numFmt" => levels[level] with { Format = DocxXml.Value(reader) },
                "lvlText" => levels[level] with { Text = DocxXml.Value(reader) },
                _ => levels[level],
            };
        }
    }

    private void ReadInstance(XmlReader reader)
    {
        var id = DocxXml.Attribute(reader, "numId");
        var (list, starts, level) = ("", new Dictionary<int, int>(), -1);
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.LocalName == "abstractNumId")
                list = DocxXml.Value(reader);
            else if (reader.LocalName == "lvlOverride")
                level = Integer(DocxXml.Attribute(reader, "ilvl"), -1);
            else if (reader.LocalName == "startOverride" && level >= 0)
                starts[level] = Math.Max(1, Integer(DocxXml.Value(reader), 1));
        }

        instances[id] = (list, starts);
    }

    private static int Integer(string text, int fallback) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 1_000_000 ? number : fallback;

    /// <summary>How the paragraphs of one level are numbered.</summary>
    private sealed record Level(string Format, string Text, int Start)
    {
        public bool IsNumber => Format is not ("bullet" or "none");
    }
}
