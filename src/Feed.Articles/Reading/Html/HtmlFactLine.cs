using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace Feed.Articles.Reading;

/// <summary>
/// The text of a short element of a page's head, with a bar where readers see a new line or another element: <c>By Jane Roe | Staff writer
/// | March 3</c>.
/// </summary>
internal static class HtmlFactLine
{
    private const string Bar = " | ";

    /// <summary>Elements before and after which a new line begins.</summary>
    private static readonly HashSet<string> Blocks = new(
        ["div", "p", "li", "ul", "ol", "tr", "td", "th", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "section", "header", "address"],
        StringComparer.Ordinal);

    /// <summary>Words after which a name continues, such as <c>By</c> and <c>and</c>: those of <c>fact-line-words.txt</c>.</summary>
    private static readonly FrozenDictionary<string, FrozenSet<string>> Unfinished =
        DataFile.KindsByWord("Reading.Html.fact-line-words.txt", StringComparer.OrdinalIgnoreCase);

    /// <summary>The text on one line.</summary>
    public static string Of(IElement element)
    {
        var reader = new Reader();
        reader.Read(element);
        return CleanText.Line(reader.Text.ToString());
    }

    private sealed class Reader
    {
        private bool isNewLine;

        public StringBuilder Text { get; } = new();

        public void Read(INode parent)
        {
            foreach (var node in parent.ChildNodes)
            {
                if (node is IText text)
                    Append(text.Data);
                else if (node is IElement { LocalName: var name } element)
                {
                    var isBlock = name == "br" || Blocks.Contains(name);
                    isNewLine |= isBlock;
                    Read(element);
                    isNewLine |= isBlock;
                }
            }
        }

        private void Append(string data)
        {
            if (string.IsNullOrWhiteSpace(data))
            {
                Text.Append(data);
                return;
            }

            if (Text.Length > 0 && (isNewLine || IsAnotherFact(data[0])))
                Text.Append(IsUnfinished() ? " " : Bar);
            isNewLine = false;
            Text.Append(data);
        }

        /// <summary>Whether an element begins where two words would run together: <c>RoeMarch 3</c>.</summary>
        private bool IsAnotherFact(char next) => char.IsLower(Text[^1]) && char.IsUpper(next);

        private bool IsUnfinished()
        {
            var end = Text.Length;
            while (end > 0 && char.IsWhiteSpace(Text[end - 1]))
                end--;
            var start = end;
            while (start > 0 && !char.IsWhiteSpace(Text[start - 1]))
                start--;
            return end == 0 || Text[end - 1] is ':' or ',' or '|' || Unfinished.ContainsKey(Text.ToString(start, end - start));
        }
    }
}
