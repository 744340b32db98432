using System.Text.RegularExpressions;
using Feed.Articles.Pictures;

namespace Feed.Articles.Reading;

/// <summary>Chooses the lead picture of an article and the other pictures.</summary>
/// <param name="Lead">The lead picture; null when there is none.</param>
/// <param name="Others">The other pictures, in order.</param>
/// <param name="Notes">One sentence for each reason why pictures are not shown.</param>
internal sealed partial record PictureChoice(ArticlePicture? Lead, IReadOnlyList<ArticlePicture> Others, IReadOnlyList<string> Notes)
{
    /// <summary>The maximum number of pictures per article.</summary>
    public const int MaxPictures = 40;

    /// <summary>The maximum total length of the pictures' file names, which must fit into the article's record.</summary>
    private const int MaxNamesLength = 20_000;
    private const int MaxNotedUrl = 100;

    /// <summary>Chooses among the pictures of a file.</summary>
    /// <param name="article">The name of the article's file.</param>
    /// <param name="declared">The lead picture that the file declares; null when it declares none.</param>
    /// <param name="placed">The pictures in the text.</param>
    /// <param name="attached">The pictures without a position in the text.</param>
    /// <param name="paragraphs">How many paragraphs the text has.</param>
    public static PictureChoice Of(
        string article,
        ArticlePicture? declared,
        IReadOnlyList<ArticlePicture> placed,
        IReadOnlyList<ArticlePicture> attached,
        int paragraphs)
    {
        var lead = declared is null ? null : ResolveName(article, declared);
        List<ArticlePicture> others = [];
        foreach (var picture in placed.Concat(attached.Select(picture => picture with { ParagraphsBefore = paragraphs }))
            .Select(picture => ResolveName(article, picture)).OfType<ArticlePicture>())
        {
            if (lead is not null && IsSame(lead, picture))
                lead = Complete(lead, picture);
            else if (!others.Exists(other => IsSame(other, picture)))
                others.Add(picture);
        }

        if (lead is null && others is [var first, ..])
        {
            others.Remove(first);
            lead = attached.Any(picture => picture.Part is not null && picture.Part == first.Part)
                ? first with { ParagraphsBefore = 0 } : first;
        }

        List<string> notes = [.. NoteUnencrypted([.. others.Prepend(lead).OfType<ArticlePicture>().Where(IsUnencrypted)])];
        others.RemoveAll(IsUnencrypted);
        var count = others.Count + (lead is null ? 0 : 1);
        others = [.. Limit(others, MaxPictures - (lead is null ? 0 : 1), MaxNamesLength - (lead?.BlobName?.Length ?? 0))];
        var kept = others.Count + (lead is null ? 0 : 1);
        if (kept < count)
            notes.Add(FormattableString.Invariant(
                $"The file has {count} pictures, more than the {kept} that are shown; leave some out, or split it."));
        return new PictureChoice(lead, others, notes);
    }

    /// <summary>Pages load pictures only over https.</summary>
    private static bool IsUnencrypted(ArticlePicture picture) => !picture.IsOwn && picture.Url is not { Scheme: "https" };

    private static IEnumerable<string> NoteUnencrypted(List<ArticlePicture> pictures)
    {
        if (pictures is not [{ Url.AbsoluteUri: var url }, ..])
            yield break;
        var shown = CleanText.Cut(url, MaxNotedUrl);
        var which = pictures.Count == 1 ? $"The picture {shown} is"
            : FormattableString.Invariant($"{pictures.Count} pictures, such as {shown}, are");
        yield return $"{which} not shown, because pages load pictures only over https: write https:// in the address, "
            + "or upload the picture next to the article.";
    }

    private static IEnumerable<ArticlePicture> Limit(IReadOnlyList<ArticlePicture> pictures, int maxCount, int maxNamesLength)
    {
        foreach (var picture in pictures.Take(maxCount))
        {
            maxNamesLength -= picture.BlobName?.Length ?? 0;
            if (maxNamesLength < 0)
                yield break;
            yield return picture;
        }
    }

    /// <summary>The picture with its reference resolved to a blob name; null when the reference is invalid and there is no URL.</summary>
    private static ArticlePicture? ResolveName(string article, ArticlePicture picture)
    {
        var named = picture.BlobName is { } reference ? picture with { BlobName = PictureName.Resolve(article, reference) } : picture;
        return named.IsOwn || named.Url is not null ? named : null;
    }

    private static ArticlePicture Complete(ArticlePicture lead, ArticlePicture same) => lead with
    {
        Description = lead.Description.Length > 0 ? lead.Description : same.Description,
        Credit = lead.Credit ?? same.Credit,
    };

    /// <summary>Whether two pictures are the same, perhaps in different sizes: many sites put the size into the name.</summary>
    private static bool IsSame(ArticlePicture one, ArticlePicture other) =>
        one.IsSameAs(other)
            || (one.Url is { } first && other.Url is { } second && first.Host == second.Host && Stem(first) == Stem(second));

    private static string Stem(Uri address) => SizeAndExtension().Replace(address.AbsolutePath, "");

    [GeneratedRegex(
        @"([-_]\d{2,4}x\d{2,4}|[-_]scaled)?\.[A-Za-z0-9]{3,4}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SizeAndExtension();
}
