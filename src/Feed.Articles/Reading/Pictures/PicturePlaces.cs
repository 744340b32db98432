namespace Feed.Articles.Reading;

/// <summary>
/// Where pictures are in a text. Until the story is separated from its surroundings, each picture is attached to the paragraph after it
/// and is kept or cut with that paragraph.
/// </summary>
internal static class PicturePlaces
{
    /// <summary>The paragraph with the pending pictures before it; clears the list.</summary>
    public static Paragraph Attach(Paragraph paragraph, List<ArticlePicture> pending)
    {
        if (pending.Count == 0)
            return paragraph;
        ArticlePicture[] before = [.. paragraph.Pictures ?? [], .. pending];
        pending.Clear();
        return paragraph with { Pictures = before };
    }

    /// <summary>Attaches the pending pictures after the last paragraph; without a paragraph, they stay pending.</summary>
    public static void AttachToLast(List<Paragraph> paragraphs, List<ArticlePicture> pending)
    {
        if (pending.Count == 0 || paragraphs.Count == 0)
            return;
        paragraphs[^1] = paragraphs[^1] with { PicturesAfter = [.. paragraphs[^1].PicturesAfter ?? [], .. pending] };
        pending.Clear();
    }

    /// <summary>All pictures of paragraphs, in order.</summary>
    public static IEnumerable<ArticlePicture> In(IEnumerable<Paragraph> paragraphs) =>
        paragraphs.SelectMany(paragraph => (paragraph.Pictures ?? []).Concat(paragraph.PicturesAfter ?? []));

    /// <summary>
    /// The pictures of a story with their places. Pictures of a headline, byline or date line precede the text; pictures of paragraphs that
    /// were cut elsewhere, such as the sender's boilerplate, are left out.
    /// </summary>
    /// <param name="parsed">All paragraphs of the file.</param>
    /// <param name="story">The paragraphs of the story.</param>
    public static IReadOnlyList<ArticlePicture> Of(IReadOnlyList<Paragraph> parsed, IReadOnlyList<Paragraph> story)
    {
        if (!parsed.Any(HasAny))
            return [];
        var places = new Dictionary<object, int>(ReferenceEqualityComparer.Instance);
        for (var place = 0; place < story.Count; place++)
        {
            if (story[place].Pictures is { } before)
                places.TryAdd(before, place);
            if (story[place].PicturesAfter is { } after)
                places.TryAdd(after, place + 1);
        }

        var texts = story.Select(paragraph => paragraph.Text).ToHashSet(StringComparer.Ordinal);
        List<ArticlePicture> found = [];
        var inHead = true;
        foreach (var paragraph in parsed)
        {
            inHead &= !texts.Contains(paragraph.Text);
            Add(paragraph.Pictures);
            Add(paragraph.PicturesAfter);
        }

        return found;

        void Add(IReadOnlyList<ArticlePicture>? pictures)
        {
            if (pictures is not null && (places.TryGetValue(pictures, out var place) || inHead))
                found.AddRange(pictures.Select(picture => picture with { ParagraphsBefore = place }));
        }
    }

    /// <summary>The paragraphs without their pictures.</summary>
    public static IReadOnlyList<Paragraph> Remove(IReadOnlyList<Paragraph> paragraphs) =>
        paragraphs.Any(HasAny)
            ? [.. paragraphs.Select(one => HasAny(one) ? one with { Pictures = null, PicturesAfter = null } : one)]
            : paragraphs;

    private static bool HasAny(Paragraph paragraph) => paragraph.Pictures is not null || paragraph.PicturesAfter is not null;
}
