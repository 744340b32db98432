namespace Feed.Syndication;

/// <summary>
/// Captions whose picture is not shown, because the file names none or it is missing. Pages and feeds omit them; the record keeps them.
/// </summary>
static class OrphanCaptions
{
    /// <summary>The paragraph indexes of orphan captions. A caption with a quote or statement is shown: the quote has an address.</summary>
    /// <param name="article">The article.</param>
    /// <param name="shown">The pictures that are shown with it.</param>
    public static IReadOnlySet<int> Of(Article article, IEnumerable<ShownPicture> shown)
    {
        var places = shown.Select(picture => picture.Before).ToHashSet();
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
}
