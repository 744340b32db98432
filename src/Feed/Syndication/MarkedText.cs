using System.Text;
using Feed.Search;

namespace Feed.Syndication;

/// <summary>Marks the matches of a search in texts.</summary>
internal static class MarkedText
{
    /// <summary>Splits a text into matching and other pieces.</summary>
    /// <param name="text">The text.</param>
    /// <param name="search">The search; null for none.</param>
    /// <param name="language">BCP 47 tag of the text's language.</param>
    public static IReadOnlyList<TextPiece> Of(string text, SearchQuery? search, string language)
    {
        var (pieces, at) = (new List<TextPiece>(), 0);
        foreach (var place in search?.MatchesIn(text, language) ?? [])
        {
            if (place.Start.Value > at)
                pieces.Add(new TextPiece(text[at..place.Start], IsMatch: false));
            pieces.Add(new TextPiece(text[place], IsMatch: true));
            at = place.End.Value;
        }

        if (at < text.Length)
            pieces.Add(new TextPiece(text[at..], IsMatch: false));
        return pieces;
    }

    /// <summary>The text as HTML for an element, with matches in <c>mark</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="search">The search; null for none.</param>
    /// <param name="language">BCP 47 tag of the text's language.</param>
    public static string Html(string text, SearchQuery? search, string language) =>
        search is null ? ArticleHtml.EncodeText(text) : Html(Of(text, search, language));

    /// <summary>The pieces as HTML for an element, with matches in <c>mark</c>.</summary>
    public static string Html(IEnumerable<TextPiece> pieces)
    {
        var html = new StringBuilder();
        foreach (var (piece, isMatch) in pieces)
            html.Append(isMatch ? "<mark>" : "").Append(ArticleHtml.EncodeText(piece)).Append(isMatch ? "</mark>" : "");
        return html.ToString();
    }
}
