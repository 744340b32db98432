namespace Feed.Articles.Reading;

/// <summary>Takes the declared picture: an address or the name of a file, with its description and credit.</summary>
/// <param name="collected">The facts so far.</param>
internal sealed class DeclaredPicture(CollectedFacts collected)
{
    /// <summary>Added to the rank of a cover, so that an image under an equally good key wins.</summary>
    private const int CoverPenalty = 100;

    private readonly List<Declaration> descriptions = [];
    private readonly List<Declaration> credits = [];

    /// <summary>
    /// The picture, with the description and credit from separate keys, and a note for each declaration that is not shown.
    /// </summary>
    public (ArticlePicture? Picture, IReadOnlyList<string> Notes) Find()
    {
        if (collected.Facts.Image is not { } image)
        {
            return (null, [.. descriptions.Concat(credits).Select(text =>
                $"\"{text.Key}\" in {text.Where} was not used, because {collected.Place} declares no picture under image.")]);
        }

        var description = image.Description.Length > 0 ? image.Description : MostTrusted(descriptions) ?? "";
        var credit = image.Credit ?? MostTrusted(credits);
        return (image with { Description = description, Credit = credit },
            [.. NotesOnOthers(descriptions, description), .. NotesOnOthers(credits, credit)]);
    }

    private static string? MostTrusted(List<Declaration> texts) => texts.AsEnumerable().Reverse().MinBy(text => text.Rank)?.Text;

    private static IEnumerable<string> NotesOnOthers(List<Declaration> texts, string? shown) =>
        texts.Where(text => text.Text != shown).Select(text =>
            $"\"{text.Key}: {CollectedFacts.Shorten(text.Text)}\" in {text.Where} was not used, because another one is shown: \"{CollectedFacts.Shorten(shown ?? "")}\"; keep one of the two.");

    /// <summary>Takes a picture, or the first of a list.</summary>
    public void Take(string key, DeclaredValue value, Fact fact, int rank)
    {
        var list = value as DeclaredValue.List;
        var first = list is { Items: [var one, ..] } ? one : value;
        var map = first as DeclaredValue.Map;
        var address = map is null ? first as DeclaredValue.Text : PictureKeys.Address(map);
        var url = WebAddress.Parse(address?.Value);
        var isPicture = url is not null || IsFileName(address?.Value);
        if (list is { Items.Count: > 1 } && list.Items.Distinct().Count() > 1)
        {
            collected.Notes.Add(FormattableString.Invariant(
                $"Only the first of {list.Items.Count} pictures under {key} in {collected.Where(value)} is {(isPicture ? "shown" : "looked at")}."));
        }

        if (map is not null && (isPicture || fact == Fact.Image))
            collected.Notes.AddRange(PictureKeys.NotesOn(map, key, collected));
        if (isPicture)
        {
            var picture = new ArticlePicture(url, map is null ? "" : CleanText.Line(PictureKeys.Description(map)?.Value ?? ""))
            {
                Credit = map is null ? null : PictureKeys.Credit(map)?.Value,
                BlobName = url is null ? address!.Value : null,

                // The site generator may keep the file elsewhere.
                IsOptional = url is null && (fact == Fact.Cover || address!.Value is ['/', ..]),
            };
            var offer = new Offer(key, value, (picture.Url, picture.BlobName)) { Text = CollectedFacts.Shorten(address!.Value) };
            if (collected.Choice.Take(Fact.Image, rank + (fact == Fact.Cover ? CoverPenalty : 0), offer))
                collected.Facts = collected.Facts with { Image = picture };
        }

        // Themes deliberately use these keys for values that are not pictures: "cover: true", "hero: wide".
        else if (fact == Fact.Image || address?.Value.Contains('/', StringComparison.Ordinal) == true
            || address?.Value.StartsWith("http", StringComparison.OrdinalIgnoreCase) == true)
        {
            collected.Notes.Add(address is null
                ? $"The {key} in {collected.Where(value)} is {first.Kind} where an address that begins with http:// or https:// "
                    + "or the name of a picture file is expected, so it was not used."
                : $"The {key} \"{CollectedFacts.Shorten(address.Value)}\" in {collected.Where(value)} is neither an address that begins with http:// or https:// "
                    + "nor the name of a picture file, so it was not used.");
        }
    }

    /// <summary>Takes the description or the credit of the picture under a separate key.</summary>
    public void TakeText(string key, DeclaredValue value, Fact fact, int rank)
    {
        if (collected.ReadText(key, value) is { } text)
            (fact == Fact.Alt ? descriptions : credits).Add(new Declaration(key, collected.Where(value), text, rank));
    }

    private static bool IsFileName(string? address) =>
        address is not null && !address.Contains(':', StringComparison.Ordinal) && !address.StartsWith("//", StringComparison.Ordinal)
        && Pictures.PictureName.HasPictureExtension(address.Split('?', '#')[0]);

    /// <summary>What a key says about the picture.</summary>
    private sealed record Declaration(string Key, string Where, string Text, int Rank);
}
