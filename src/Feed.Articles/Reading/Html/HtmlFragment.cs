using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>A part of a web page that was saved as plain text: paragraphs with tags, but no page around them.</summary>
internal static partial class HtmlFragment
{
    /// <summary>An article may quote a tag or two.</summary>
    private const int MinPairs = 3;

    /// <summary>Two pairs of tags are enough if this many block tags begin a line, which they never do in prose.</summary>
    private const int MinBlocks = 2;

    private const string Fence = "---\n";

    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
    [
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "table", "section", "article", "figure", "header",
        "footer", "aside", "main", "dl", "pre", "center", "hr", "address", "tr", "td", "th", "tbody", "thead", "figcaption", "nav",
    ],
    StringComparer.OrdinalIgnoreCase);

    /// <summary>Blocks whose end tag many pages leave out; the parser ends a paragraph where another one begins.</summary>
    private static readonly FrozenSet<string> Unclosed =
        FrozenSet.ToFrozenSet(["p", "li", "hr", "tr", "td", "th"], StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The text as a page in UTF-8, in which each line or group of lines without tags becomes a paragraph; null for plain text.
    /// </summary>
    public static byte[]? PageOf(ReadOnlySpan<byte> content)
    {
        if (!content.Contains((byte)'<') || !TextDecoder.TryDecode(content, out var text, out _))
            return null;
        text = CleanText.Lines(text);
        return text.Length <= HtmlReader.MaxPageLength && IsMarkup(text) ? Encoding.UTF8.GetBytes(Wrapped(text)) : null;
    }

    /// <summary>Whether the text opens and closes several HTML elements, and closes no other elements: an article may quote XML.</summary>
    private static bool IsMarkup(string text)
    {
        Dictionary<string, int> open = new(StringComparer.OrdinalIgnoreCase);
        int pairs = 0, blocks = 0;
        foreach (var tag in Tag().EnumerateMatches(text))
        {
            var (name, isEnd) = NameOf(text.AsSpan(tag.Index, tag.Length));
            if (!XmlOutline.IsInHtml(name))
            {
                if (isEnd)
                    return false;
                continue;
            }

            if (!isEnd)
            {
                open[name] = open.GetValueOrDefault(name) + 1;
                blocks += Blocks.Contains(name) && (tag.Index == 0 || text[tag.Index - 1] == '\n') ? 1 : 0;
            }
            else if (open.GetValueOrDefault(name) is > 0 and var count)
            {
                open[name] = count - 1;
                pairs++;
            }
        }

        return pairs >= MinPairs || (pairs >= MinBlocks && blocks >= MinBlocks);
    }

    /// <summary>The text with its plain lines as paragraphs. Lines inside an element stay as they are.</summary>
    private static string Wrapped(string text)
    {
        var page = new StringBuilder(text.Length);
        var start = text.StartsWith(Fence, StringComparison.Ordinal)
            && text.IndexOf('\n' + Fence, Fence.Length - 1, StringComparison.Ordinal) is > 0 and var close
            ? close + 1 + Fence.Length
            : 0;
        page.Append(text, 0, start);
        var depth = 0;
        var isOpen = false;
        foreach (var line in text[start..].Split('\n'))
        {
            var isPlain = depth == 0 && !BeginsBlock(line) && !IsComment(line);
            if (isOpen && (!isPlain || string.IsNullOrWhiteSpace(line)))
                page.Append("</p>");
            if (isPlain && !isOpen && !string.IsNullOrWhiteSpace(line))
                page.Append("<p>");
            isOpen = isPlain && !string.IsNullOrWhiteSpace(line);
            page.Append(line).Append('\n');
            depth = Math.Max(0, depth + DepthChange(line));
        }

        return page.Append(isOpen ? "</p>" : "").ToString();
    }

    private static bool BeginsBlock(string line) =>
        Tag().Match(line) is { Success: true } tag && line.AsSpan(0, tag.Index).IsWhiteSpace() && Blocks.Contains(NameOf(tag.Value).Name);

    /// <summary>
    /// Whether a line is a comment. Inside a paragraph, it would no longer be above the text, where it may hold the file.
    /// </summary>
    private static bool IsComment(string line) =>
        line.AsSpan().Trim() is var text
            && text.StartsWith("<!--", StringComparison.Ordinal) && text.EndsWith("-->", StringComparison.Ordinal);

    /// <summary>How many containers a line opens and does not close.</summary>
    private static int DepthChange(string line)
    {
        var change = 0;
        foreach (var tag in Tag().EnumerateMatches(line))
        {
            var (name, isEnd) = NameOf(line.AsSpan(tag.Index, tag.Length));
            if (Blocks.Contains(name) && !Unclosed.Contains(name))
                change += isEnd ? -1 : 1;
        }

        return change;
    }

    private static (string Name, bool IsEnd) NameOf(ReadOnlySpan<char> tag)
    {
        var isEnd = tag[1] == '/';
        var name = tag[(isEnd ? 2 : 1)..];
        var length = name.IndexOfAnyExcept(NameLetters);
        return (name[..length].ToString(), isEnd);
    }

    private static readonly System.Buffers.SearchValues<char> NameLetters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    [GeneratedRegex(@"</?[A-Za-z][A-Za-z0-9]{0,15}(\s[^<>]{0,2000})?/?>", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tag();
}
