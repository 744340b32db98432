using System.Text;
using AngleSharp.Dom;

namespace Feed.Articles.Reading;

/// <summary>
/// The lines of a page as a reader sees them: blocks, line breaks and rows start a new line, and the cells of a row are on one line.
/// </summary>
internal static class HtmlLines
{
    private const int MaxLines = 400;
    private const int LongLineWords = 25;

    private static readonly HashSet<string> Inline = new(
        ["a", "abbr", "b", "bdi", "big", "cite", "code", "em", "font", "i", "kbd", "label", "mark", "q", "small", "span", "strong", "sub",
            "sup", "time", "tt", "u", "wbr"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Cells = new(["td", "th", "dt", "dd"], StringComparer.Ordinal);

    private static readonly HashSet<string> Skipped = new(["script", "style", "template", "noscript", "svg", "select", "textarea"],
        StringComparer.Ordinal);

    /// <summary>The lines at the head of a page, up to the first long line of its text.</summary>
    /// <param name="body">The body of the page.</param>
    /// <param name="start">The element with which the text begins; null when unknown.</param>
    public static IReadOnlyList<string> Head(IElement body, IElement? start)
    {
        var reader = new LineReader(start);
        reader.Read(body);
        reader.End();
        return reader.Lines;
    }

    /// <summary>A link to another page; around the article, also a link without href that a script handles.</summary>
    public const string Link = "a[href], aside a, nav a, header a, footer a";

    private sealed class LineReader(IElement? start)
    {
        private readonly StringBuilder line = new();
        private bool hasStarted = start is null;
        private bool hasPlainText;
        private bool isDone;

        public List<string> Lines { get; } = [];

        public void Read(INode parent)
        {
            foreach (var node in parent.ChildNodes)
            {
                if (isDone)
                    return;
                if (node is IText text)
                {
                    hasPlainText |= !string.IsNullOrWhiteSpace(text.Data) && (parent as IElement)?.Closest(Link) is null;
                    Append(text.Data, parent is IElement { LocalName: "pre" } || parent.ParentElement is { LocalName: "pre" });
                }
                else if (node is IElement element && !Skipped.Contains(element.LocalName))
                    Read(element);
            }
        }

        public void End()
        {
            if (CleanText.Line(line.ToString()) is { Length: > 0 } text)
            {
                // Lines that consist of links lead to other articles.
                if (hasPlainText)
                    Lines.Add(text);
                isDone = Lines.Count >= MaxLines || (hasStarted && HtmlWordCount.Of(text) >= LongLineWords);
            }

            line.Clear();
            hasPlainText = false;
        }

        private void Read(IElement element)
        {
            hasStarted |= element == start;
            var isInline = Inline.Contains(element.LocalName);
            if (isInline || Cells.Contains(element.LocalName))
                line.Append(' ');
            if (element.LocalName is "br" || !(isInline || Cells.Contains(element.LocalName)))
                End();
            Read((INode)element);
            if (element.LocalName is "span" or "label" or "b" or "strong")
                line.Append(' ');
            else if (!isInline && element.LocalName is not ("td" or "th" or "dt"))
                End();
        }

        private void Append(string text, bool isPreformatted)
        {
            if (!isPreformatted)
            {
                line.Append(text);
                return;
            }

            foreach (var part in text.Split('\n'))
            {
                line.Append(part);
                End();
            }
        }
    }
}
