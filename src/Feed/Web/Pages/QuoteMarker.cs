using System.Net;
using System.Text;
using Feed.Syndication;

namespace Feed.Web.Pages;

/// <summary>
/// Marks the quotes in a paragraph that has links or emphasis. Splits the mark of a quote where a tag begins or ends inside it.
/// </summary>
static class QuoteMarker
{
    /// <summary>The HTML with a <c>mark</c> around each quote.</summary>
    /// <param name="html">The paragraph's sanitised HTML.</param>
    /// <param name="segments">The paragraph's text, split where quotes begin and end.</param>
    /// <param name="classOf">The class of a quote's mark.</param>
    /// <returns>Null if the text of the HTML differs from the segments, so that the quotes cannot be located.</returns>
    public static string? Mark(string html, IReadOnlyList<TextSegment> segments, Func<Quote, string> classOf)
    {
        var marked = new StringBuilder(html.Length + 64);
        var (segment, at, isOpen, hasId) = (0, 0, false, false);
        foreach (var (isTag, piece) in Pieces(html))
        {
            if (isTag)
            {
                Close();
                marked.Append(piece);
                continue;
            }

            foreach (var letter in WebUtility.HtmlDecode(piece))
            {
                if (segment < segments.Count && at == segments[segment].Text.Length)
                {
                    Close();
                    (segment, at, hasId) = (segment + 1, 0, false);
                }

                if (segment >= segments.Count || segments[segment].Text[at++] != letter)
                    return null;
                Open();
                marked.Append(ArticleHtml.EncodeText(letter.ToString()));
            }
        }

        Close();
        return segment == segments.Count - 1 && at == segments[segment].Text.Length ? marked.ToString() : null;

        void Open()
        {
            if (isOpen || segments[segment].Quote is not { } quote)
                return;
            marked.Append("<mark class=\"").Append(classOf(quote)).Append(hasId ? "\">" : $"\" id=\"q{segments[segment].Number}\">");
            (isOpen, hasId) = (true, true);
        }

        void Close()
        {
            if (isOpen)
                marked.Append("</mark>");
            isOpen = false;
        }
    }

    /// <summary>Tags, and the text between them.</summary>
    private static IEnumerable<(bool IsTag, string Piece)> Pieces(string html)
    {
        for (int from = 0, to; from < html.Length; from = to)
        {
            var isTag = html[from] == '<';
            var end = html.IndexOf(isTag ? '>' : '<', from);
            to = end < 0 ? html.Length : isTag ? end + 1 : end;
            yield return (isTag, html[from..to]);
        }
    }
}
