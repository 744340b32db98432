using Feed.Articles;

namespace Feed.Syndication;

/// <summary>The lead picture of an article as it is shown above its text, on the page and in feeds.</summary>
/// <param name="Address">Its address on the publisher's site: the reader's program loads it from there, this site never does.</param>
/// <param name="Alternative">What it shows, for those who do not see it; empty when the file does not say.</param>
/// <param name="Caption">What stands below it: what it shows and whom the file credits; empty when the text says the same or nothing is known.</param>
public sealed record LeadPicture(Uri Address, string Alternative, string Caption)
{
    /// <summary>The picture; null when there is none that a page over https may show.</summary>
    public static LeadPicture? Of(Article article)
    {
        if (article.Image is not { Url.Scheme: "https" } image)
            return null;
        var isTold = article.Paragraphs.Any(paragraph => paragraph.Text.Contains(image.Description, StringComparison.OrdinalIgnoreCase));
        var told = new[] { isTold ? "" : image.Description, image.Credit ?? "" };
        return new LeadPicture(image.Url, image.Description, string.Join(" / ", told.Where(part => part.Length > 0)));
    }
}
