namespace Feed.Articles.Reading;

/// <summary>Takes the declared picture: an address or the name of a file, with its description and credit.</summary>
/// <param name="taken">The facts so far.</param>
internal sealed class DeclaredPicture(TakenFacts taken)
{
    /// <summary>How far a cover ranks behind an image of the same rank.</summary>
    private const int CoverPenalty = 100;

    /// <summary>The description under a separate key; null when there is none.</summary>
    public string? Description { get; set; }

    /// <summary>The credit under a separate key; null when there is none.</summary>
    public string? Credit { get; set; }

    /// <summary>The picture, with the description and credit of separate keys; null when none is declared.</summary>
    public ArticlePicture? Find() => taken.Facts.Image is not { } image ? null : image with
    {
        Description = image.Description.Length > 0 ? image.Description : Description ?? "",
        Credit = image.Credit ?? Credit,
    };

    /// <summary>Takes a picture, or the first of a list.</summary>
    public void Take(string key, DeclaredValue value, Fact fact, int rank)
    {
        var first = value is DeclaredValue.List { Items: [var one, ..] } ? one : value;
        var map = first as DeclaredValue.Map;
        var address = map is null
            ? first as DeclaredValue.Text
            : map.TextOf("url", "src", "path", "file", "feature", "image", "source", "filename");
        var url = WebAddress.Parse(address?.Value);
        if (url is not null || IsFileName(address?.Value))
        {
            // Of two keys of equal rank the first counts.
            var total = rank + (fact == Fact.Cover ? CoverPenalty : 0);
            if (taken.RankOf(Fact.Image) == total || !taken.TryOutrank(Fact.Image, total))
                return;
            taken.Facts = taken.Facts with
            {
                Image = new ArticlePicture(url, CleanText.Line(map?.TextOf("alt", "description", "caption", "title")?.Value ?? ""))
                {
                    Credit = map?.TextOf("credit", "photographer")?.Value,
                    BlobName = url is null ? address!.Value : null,

                    // The site generator may store it elsewhere.
                    IsOptional = url is null && (fact == Fact.Cover || address!.Value is ['/', ..]),
                },
            };
        }
        else if ((fact == Fact.Image && address?.Value is not ['/', ..])
            || address?.Value.StartsWith("http", StringComparison.OrdinalIgnoreCase) == true)
        {
            taken.Notes.Add(address is null
                ? $"The {key} in {taken.Where(value)} is {first.Kind} where an address that begins with http:// or https:// "
                    + "or the name of a picture file is wanted, so it was not used."
                : $"The {key} \"{TakenFacts.Shorten(address.Value)}\" in {taken.Where(value)} is neither an address that begins with http:// or https:// "
                    + "nor the name of a picture file, so it was not used.");
        }
    }

    private static bool IsFileName(string? address) =>
        address is not null && !address.Contains(':', StringComparison.Ordinal) && !address.StartsWith("//", StringComparison.Ordinal)
        && Pictures.PictureName.HasPictureExtension(address.Split('?', '#')[0]);
}
