namespace Feed.Search;

/// <summary>
/// Captions without a visible picture: the file names no picture, or the picture is missing. Pages, feeds and searches omit these captions;
/// the record keeps them.
/// </summary>
internal static class OrphanCaptions
{
    /// <summary>
    /// The paragraph indexes of orphan captions. A caption with a quote or statement is never an orphan: links lead to the quote.
    /// </summary>
    public static IReadOnlySet<int> Of(Article article)
    {
        IEnumerable<ArticlePicture> pictures = article.Image is { } lead ? article.Pictures.Prepend(lead) : article.Pictures;
        var picturePositions = pictures.Where(IsShown).Select(picture => picture.ParagraphsBefore).ToHashSet();
        var orphans = new HashSet<int>();
        for (var index = 0; index < article.Paragraphs.Count; index++)
        {
            if (article.Paragraphs[index].Kind != ParagraphKind.Caption)
                continue;

            // Consecutive captions belong to the same picture.
            var first = index;
            while (first > 0 && article.Paragraphs[first - 1].Kind == ParagraphKind.Caption)
                first--;
            var hasSpeech = article.Quotes.Any(quote => quote.Paragraph == index)
                || article.Reported.Any(statement => statement.Paragraph == index);

            // A file may place the picture before all of its captions, or directly before or after this one.
            int[] positions = [first, index, index + 1];
            if (!hasSpeech && !positions.Any(picturePositions.Contains))
                orphans.Add(index);
        }

        return orphans;
    }

    /// <summary>Whether a page over https shows the picture: a stored copy, or one at a safe address of another site.</summary>
    private static bool IsShown(ArticlePicture picture) => picture.CopyName is not null || picture.Url?.Scheme == Uri.UriSchemeHttps;
}
