using AngleSharp.Dom;

namespace Feed.Articles.Reading;

/// <summary>Measures how much there is to read, in words; two characters of Chinese, Japanese or Korean count as one.</summary>
internal static class HtmlSize
{
    /// <summary>The words of a text.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        int words = 0, dense = 0;
        var inWord = false;
        foreach (var c in text)
        {
            if (IsDense(c))
                (dense, inWord) = (dense + 1, false);
            else if (!char.IsLetterOrDigit(c) && c is not ('\'' or '’' or '-'))
                inWord = false;
            else if (!inWord)
                (words, inWord) = (words + 1, true);
        }

        return words + (dense + 1) / 2;
    }

    /// <summary>The words of paragraphs.</summary>
    public static int Of(IEnumerable<Paragraph> paragraphs) => paragraphs.Sum(paragraph => Of(paragraph.Text));

    /// <summary>The words below a node that no link holds: the readable text there.</summary>
    public static int OutsideLinks(INode node) => node switch
    {
        IText text => Of(text.Data),
        IElement { LocalName: "a" or "script" or "style" or "noscript" or "template" or "svg" or "select" or "button" or "textarea" } => 0,
        _ => node.ChildNodes.Sum(OutsideLinks),
    };

    /// <summary>Whether a character belongs to a script without spaces between words.</summary>
    public static bool IsDense(char c) =>
        c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7AF');

    /// <summary>How many characters of a text are of such a script.</summary>
    public static int CountDense(string text)
    {
        var count = 0;
        // Most texts have no such character, which one quick look shows.
        for (var at = text.AsSpan().IndexOfAnyInRange('\u3040', '\uD7AF'); at >= 0 && at < text.Length; at++)
            count += IsDense(text[at]) ? 1 : 0;
        return count;
    }
}
