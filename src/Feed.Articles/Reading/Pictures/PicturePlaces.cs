namespace Feed.Articles.Reading;

/// <summary>
/// Where pictures are in a text. Until the story is separated from its surroundings, each is attached to the paragraph after it, so that
/// it goes or stays with its neighbour.
/// </summary>
internal static class PicturePlaces
{
    /// <summary>The paragraph with the pending pictures attached; clears the pending list.</summary>
    public static Paragraph Attach(Paragraph paragraph, List<ArticlePicture> waiting)
    {
        if (waiting.Count == 0)
            return paragraph;
        ArticlePicture[] before = [.. paragraph.Pictures ?? [], .. waiting];
        waiting.Clear();
        return paragraph with { Pictures = before };
    }

    /// <summary>Attaches trailing pictures to the last paragraph; if there is none, they stay pending.</summary>
    public static void AttachToLast(List<Paragraph> paragraphs, List<ArticlePicture> waiting)
    {
        if (waiting.Count == 0 || paragraphs.Count == 0)
            return;
        paragraphs[^1] = paragraphs[^1] with { PicturesAfter = [.. paragraphs[^1].PicturesAfter ?? [], .. waiting] };
        waiting.Clear();
    }

    /// <summary>All pictures of paragraphs, in their order.</summary>
    public static IEnumerable<ArticlePicture> In(IEnumerable<Paragraph> paragraphs) =>
        paragraphs.SelectMany(paragraph => (paragraph.Pictures ?? []).Concat(paragraph.PicturesAfter ?? []));

    /// <summary>
    /// The pictures of a story with their places. Those of a headline, byline or date line are above the text; those of what was cut
    /// elsewhere, such as the sender's boilerplate, are not part of the article.
    /// </summary>
    /// <param name="parsed">All paragraphs.</param>
    /// <param name="story">Those that are left.</param>
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
                found.AddRange(pictures.Select(picture => picture with { Before = place }));
        }
    }

    /// <summary>The paragraphs alone.</summary>
    public static IReadOnlyList<Paragraph> Without(IReadOnlyList<Paragraph> paragraphs) =>
        paragraphs.Any(HasAny)
            ? [.. paragraphs.Select(one => HasAny(one) ? one with { Pictures = null, PicturesAfter = null } : one)]
            : paragraphs;

    private static bool HasAny(Paragraph paragraph) => paragraph.Pictures is not null || paragraph.PicturesAfter is not null;
}
