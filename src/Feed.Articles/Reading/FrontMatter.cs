using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Feed.Articles.Reading;

/// <summary>The lines between <c>---</c> at the head of a text file.</summary>
internal static class FrontMatter
{
    private const int MaxLines = 300;
    private const int MaxLength = 64 * 1024;
    private const int MaxDepth = 4;

    /// <summary>Splits a file's text and reads its front matter.</summary>
    /// <param name="text">The whole text, with <c>\n</c> between lines.</param>
    /// <param name="zone">The zone of dates that name none.</param>
    public static FrontMatterResult Read(string text, TimeZoneInfo zone)
    {
        if (!text.StartsWith("---", StringComparison.Ordinal) || text[..LineEnd(text, 0)].TrimEnd() != "---")
            return new FrontMatterResult(null, text, null);
        var start = LineEnd(text, 0) + 1;
        var position = start;
        for (var line = 0; line < MaxLines && position < text.Length; line++)
        {
            var end = LineEnd(text, position);
            if (text.AsSpan(position, end - position).TrimEnd() is "---" or "...")
                return Parse(text[start..position], text[Math.Min(end + 1, text.Length)..], zone) ?? new FrontMatterResult(null, text, null);
            position = end + 1;
            if (position - start > MaxLength)
                return new FrontMatterResult(null, text, "The front matter that begins in line 1 is longer than 64 KB; shorten it, or put --- on a line of its own after it.");
        }

        return LooksDeclared(text, start)
            ? new FrontMatterResult(null, text, "The front matter that begins in line 1 has no closing line; put --- on a line of its own after it.")
            : new FrontMatterResult(null, text, null);
    }

    /// <summary>Null when what stands between the lines is no mapping, so that they are two rules of a text.</summary>
    private static FrontMatterResult? Parse(string yaml, string rest, TimeZoneInfo zone)
    {
        var names = new FactNames(FactSource.FrontMatter, zone);
        try
        {
            return Declare(yaml, names) is { } problem ? problem.Length == 0 ? null : new FrontMatterResult(null, rest, problem) : new FrontMatterResult(names.Facts, rest, null);
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException)
        {
            // YamlDotNet's scanner answers some broken input with InvalidOperationException.
            var line = e is YamlException yamlError ? yamlError.Start.Line + 1 : 1;
            return new FrontMatterResult(null, rest, $"The front matter cannot be read at line {line}; put a value that contains a colon into quotation marks, and indent with spaces.");
        }
    }

    /// <summary>Null when all was taken, an empty string when there is no mapping, else what is wrong.</summary>
    private static string? Declare(string yaml, FactNames names)
    {
        var parser = new Parser(new StringReader(PlainValues.Quote(yaml)));
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
            return null;
        if (!parser.TryConsume<MappingStart>(out _))
            return "";
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>();
            if (key.Value.Trim().ToLowerInvariant() is "corrections" or "correction")
            {
                if (Corrections(parser, key, names) is { } wrong)
                    return wrong;
            }
            else if (Values(parser) is { } values && names.Take(key.Value, values) is { } problem)
            {
                return $"{problem[..^1]} (line {key.Start.Line + 1} of the file).";
            }
        }

        return null;
    }

    /// <summary>A scalar or a list of scalars; null for anything else, which is passed over.</summary>
    private static List<string>? Values(Parser parser)
    {
        if (parser.TryConsume<Scalar>(out var scalar))
            return IsNull(scalar) ? null : [scalar.Value];
        if (!parser.TryConsume<SequenceStart>(out _))
        {
            Skip(parser);
            return null;
        }

        List<string> values = [];
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (parser.TryConsume<Scalar>(out var item))
                values.Add(item.Value);
            else
                Skip(parser);
        }

        return values;
    }

    private static string? Corrections(Parser parser, Scalar key, FactNames names)
    {
        List<QuoteCorrection> corrections = [];
        var wrong = $"The corrections in the front matter (line {key.Start.Line + 1} of the file) must be a list of entries with quote and speaker; correct them.";
        if (!parser.TryConsume<SequenceStart>(out _))
            return wrong;
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (!parser.TryConsume<MappingStart>(out _))
                return wrong;
            string? quote = null, speaker = null;
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var name = parser.Consume<Scalar>().Value;
                if (!parser.TryConsume<Scalar>(out var value))
                    return wrong;
                if (name == "quote")
                    quote = CleanText.Line(value.Value);
                else if (name == "speaker" && !IsNull(value) && !value.Value.Equals("none", StringComparison.OrdinalIgnoreCase))
                    speaker = CleanText.Line(value.Value);
            }

            if (string.IsNullOrEmpty(quote))
                return wrong;
            corrections.Add(new QuoteCorrection(quote, string.IsNullOrEmpty(speaker) ? null : speaker));
        }

        names.Take(corrections);
        return null;
    }

    private static bool IsNull(Scalar scalar) => scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null";

    /// <summary>Passes over one node without recursion: files can nest deeper than a stack holds.</summary>
    private static void Skip(Parser parser)
    {
        var depth = 0;
        do
        {
            var current = parser.Consume<ParsingEvent>();
            depth += current.NestingIncrease;
            if (depth > MaxDepth)
                throw new YamlException(current.Start, current.End, "nested too deeply");
        }
        while (depth > 0);
    }

    private static bool LooksDeclared(string text, int start)
    {
        var line = start < text.Length ? text[start..LineEnd(text, start)] : "";
        var colon = line.IndexOf(':');
        return colon is > 0 and < 20 && line[..colon].All(c => char.IsAsciiLetter(c) || c == '_');
    }

    private static int LineEnd(string text, int from) => text.IndexOf('\n', Math.Min(from, text.Length)) is >= 0 and var end ? end : text.Length;
}

/// <summary>A file's text without its front matter.</summary>
/// <param name="Facts">What the front matter declares; null when there is none.</param>
/// <param name="Text">The text after it.</param>
/// <param name="Problem">One sentence when the file cannot be used, else null.</param>
internal sealed record FrontMatterResult(Facts? Facts, string Text, string? Problem)
{
    /// <summary>The same facts as a draft takes them.</summary>
    public IReadOnlyList<Facts> Declared => Facts is null ? [] : [Facts];
}
