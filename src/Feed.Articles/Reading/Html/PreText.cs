using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <summary>Splits an article that a page shows as preformatted text into paragraphs. Code, tables and poems stay as they are.</summary>
internal static partial class PreText
{
    /// <summary>An article has at least this many paragraphs of prose.</summary>
    private const int MinProse = 2;

    private static readonly HashSet<string> Inline = new(["a", "b", "i", "em", "strong", "u", "font", "br"], StringComparer.Ordinal);

    /// <summary>Replaces the preformatted articles of a page by their paragraphs.</summary>
    public static void Split(IHtmlDocument page)
    {
        foreach (var pre in page.QuerySelectorAll("pre")
            .Where(pre => pre.QuerySelectorAll("*").All(one => Inline.Contains(one.LocalName))))
        {
            var blocks = CleanText.Lines(pre.InnerHtml)
                .Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var first = Array.FindIndex(blocks, IsProse);
            if (first < 0 || blocks.Count(IsProse) is var prose && (prose < MinProse || prose * 2 < blocks.Length - first))
                continue;
            pre.OuterHtml = string.Concat(blocks.Select((block, i) => i < first
                ? string.Concat(block.Split('\n').Select(line => $"<p>{line}</p>"))
                : IsProse(block) ? $"<p>{block}</p>" : $"<pre>{block}</pre>"));
        }
    }

    /// <summary>How the lines of preformatted text are to be read.</summary>
    public static PreForm FormOf(string text)
    {
        var lines = CleanText.Lines(text).Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)).ToList();
        if (lines.Count > MaxLines || lines.Count(line => Column().IsMatch(line.Trim()) || line.TrimEnd() is [.., ';' or '{' or '}'])
                is var written && written > 1 && written * 2 >= lines.Count)
            return PreForm.AsWritten;
        var blocks = CleanText.Lines(text).Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return lines.Count(line => line.Length >= MinWrappedLength) * 2 >= lines.Count && blocks.Any(IsProse)
            ? PreForm.None : PreForm.Lines;
    }

    /// <summary>A longer text is a document with a layout of its own.</summary>
    private const int MaxLines = 24;

    /// <summary>Lines of wrapped prose are longer than those of poems and letterheads.</summary>
    private const int MinWrappedLength = 55;

    /// <summary>A gap between two columns.</summary>
    [GeneratedRegex(@"\S( {3,}|\t)\S|\S {2,}\S+ {2,}\S", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Column();

    private static bool IsProse(string block) =>
        HeaderLine.IsProse(CleanText.Line(block)) && HeaderLine.EndsSentence(CleanText.Line(block));
}

/// <summary>How the lines of preformatted text are read.</summary>
internal enum PreForm
{
    /// <summary>The text is not preformatted, or its line breaks only wrap it.</summary>
    None,

    /// <summary>Line breaks belong to the text, as in a poem.</summary>
    Lines,

    /// <summary>The text has columns or is code, so its spaces belong to it too.</summary>
    AsWritten,
}
