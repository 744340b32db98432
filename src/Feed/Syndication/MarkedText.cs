using System.Text;
using Feed.Search;

namespace Feed.Syndication;

/// <summary>A piece of a text.</summary>
/// <param name="Text">The piece.</param>
/// <param name="IsFound">Whether it is what somebody looks for.</param>
public readonly record struct TextPiece(string Text, bool IsFound);

/// <summary>Texts in which the words of a query are marked.</summary>
static class MarkedText
{
    /// <summary>A text in pieces.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The words; null for none.</param>
    /// <param name="language">BCP 47 tag of the text's language.</param>
    public static IReadOnlyList<TextPiece> Of(string text, SearchQuery? words, string language)
    {
        var (pieces, at) = (new List<TextPiece>(), 0);
        foreach (var place in words?.PlacesIn(text, language) ?? [])
        {
            if (place.Start.Value > at)
                pieces.Add(new TextPiece(text[at..place.Start], IsFound: false));
            pieces.Add(new TextPiece(text[place], IsFound: true));
            at = place.End.Value;
        }

        if (at < text.Length)
            pieces.Add(new TextPiece(text[at..], IsFound: false));
        return pieces;
    }

    /// <summary>A text as HTML that may stand between tags.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The words; null for none.</param>
    /// <param name="language">BCP 47 tag of the text's language.</param>
    public static string Html(string text, SearchQuery? words, string language) =>
        words is null ? ArticleHtml.EncodeText(text) : Html(Of(text, words, language));

    /// <summary>Pieces as HTML that may stand between tags.</summary>
    public static string Html(IEnumerable<TextPiece> pieces)
    {
        var html = new StringBuilder();
        foreach (var (piece, isFound) in pieces)
            html.Append(isFound ? "<mark>" : "").Append(ArticleHtml.EncodeText(piece)).Append(isFound ? "</mark>" : "");
        return html.ToString();
    }
}
