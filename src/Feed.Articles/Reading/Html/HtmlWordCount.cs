using AngleSharp.Dom;

namespace Feed.Articles.Reading;

/// <summary>Counts the words of web pages. Unlike in <see cref="WordCount"/>, two characters of a dense script count as one word.</summary>
internal static class HtmlWordCount
{
    /// <summary>The number of words in a text.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        int words = 0, dense = 0;
        var inWord = false;
        foreach (var c in text)
        {
            if (DenseScript.Contains(c))
                (dense, inWord) = (dense + 1, false);
            else if (!char.IsLetterOrDigit(c) && c is not ('\'' or '’' or '-'))
                inWord = false;
            else if (!inWord)
                (words, inWord) = (words + 1, true);
        }

        return words + (dense + 1) / 2;
    }

    /// <summary>The number of words in paragraphs.</summary>
    public static int Of(IEnumerable<Paragraph> paragraphs) => paragraphs.Sum(paragraph => Of(paragraph.Text));

    /// <summary>The number of words in a node that are not in a link.</summary>
    public static int OutsideLinks(INode node) => node switch
    {
        IText text => Of(text.Data),
        IElement { LocalName: "a" or "script" or "style" or "noscript" or "template" or "svg" or "select" or "button" or "textarea" } => 0,
        _ => node.ChildNodes.Sum(OutsideLinks),
    };
}
