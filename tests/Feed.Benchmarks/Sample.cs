using System.Text.Json;
using Feed.Articles;
using Feed.Articles.Quotes;

namespace Feed.Benchmarks;

/// <summary>One article of a set for measuring: its text, cut into paragraphs at line breaks.</summary>
internal sealed class Sample
{
    private readonly List<int> starts = [];
    private Sample(string id, string text)
    {
        (Id, Text) = (id, text);
        var paragraphs = new List<Paragraph>();
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                paragraphs.Add(new Paragraph(ParagraphKind.Text, line));
                starts.Add(start);
            }

            start += line.Length + 1;
        }

        Context = new QuoteContext("", paragraphs);
    }

    public string Id { get; }

    public string Text { get; }

    public QuoteContext Context { get; }

    public int Bytes => System.Text.Encoding.UTF8.GetByteCount(Text);

    /// <exception cref="InvalidDataException">A line has no id or no text.</exception>
    public static List<Sample> ReadAll(string file)
    {
        var samples = new List<Sample>();
        foreach (var line in File.ReadLines(file).Where(line => line.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            if (!json.RootElement.TryGetProperty("id", out var id) || !json.RootElement.TryGetProperty("text", out var text))
                throw new InvalidDataException($"{file}: article {samples.Count + 1} has no \"id\" or no \"text\".");
            samples.Add(new Sample(id.GetString()!, text.GetString()!));
        }

        return samples;
    }

    /// <summary>A place in a paragraph as an offset into the whole text in Unicode code points.</summary>
    public int CodePoint(int paragraph, int at)
    {
        var end = starts[paragraph] + at;
        return end - LowSurrogates(Text.AsSpan(0, end));
    }

    private static int LowSurrogates(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var unit in text)
            count += char.IsLowSurrogate(unit) ? 1 : 0;
        return count;
    }
}
