namespace Feed.Search;

/// <summary>
/// Captions whose picture is not shown, because the file names none or it is missing. Pages, feeds and searches omit them; the record keeps
/// them.
/// </summary>
internal static class OrphanCaptions
{
    /// <summary>The paragraph indexes of orphan captions. A caption with a quote or statement is shown: the quote has an address.</summary>
    /// <param name="article">The article.</param>
    public static IReadOnlySet<int> Of(Article article)
    {
        IEnumerable<ArticlePicture> pictures = article.Image is { } lead ? article.Pictures.Prepend(lead) : article.Pictures;
        var places = pictures.Where(IsShown).Select(picture => picture.Before).ToHashSet();
        var orphans = new HashSet<int>();
        for (var place = 0; place < article.Paragraphs.Count; place++)
        {
            if (article.Paragraphs[place].Kind != ParagraphKind.Caption)
                continue;

            // A second caption belongs to the picture of the first.
            var first = place;
            while (first > 0 && article.Paragraphs[first - 1].Kind == ParagraphKind.Caption)
                first--;
            var speaks = article.Quotes.Any(quote => quote.Paragraph == place) || article.Reported.Any(said => said.Paragraph == place);
            if (!speaks && !places.Contains(first) && !places.Contains(place) && !places.Contains(place + 1))
                orphans.Add(place);
        }

        return orphans;
    }

    /// <summary>Whether a page over https shows the picture: a stored copy, or one at a safe address of another site.</summary>
    private static bool IsShown(ArticlePicture picture) => picture.CopyName is not null || picture.Url?.Scheme == Uri.UriSchemeHttps;
}
