using System.Globalization;

namespace Feed.Articles.Reading;

/// <summary>Reads declared facts by their names; the same names mean the same in front matter and in blob metadata.</summary>
/// <param name="source">Where the facts stand.</param>
/// <param name="zone">The zone of dates that name none.</param>
internal sealed class FactNames(FactSource source, TimeZoneInfo zone)
{
    private const int MaxNames = 500;
    private const int MaxName = 400;

    private string Place => source == FactSource.BlobMetadata ? "the blob's metadata" : "the front matter";

    /// <summary>The facts read so far.</summary>
    public Facts Facts { get; private set; } = new(source);

    /// <summary>Takes one fact; a name that means nothing here is passed over.</summary>
    /// <param name="name">Such as <c>title</c>, in any case.</param>
    /// <param name="values">One value, or the items of a list.</param>
    /// <returns>Null, or one sentence that says why the value cannot be used.</returns>
    public string? Take(string name, IReadOnlyList<string> values)
    {
        string[] clean = [.. values.Select(CleanText.Line).Where(value => value.Length > 0)];
        if (clean.Length == 0)
            return null;
        switch (name.Trim().ToLowerInvariant())
        {
            case "title" or "headline":
                Facts = Facts with { Title = clean[0] };
                break;
            case "url" or "link" or "canonical" or "permalink":
                if (WebAddress.Parse(clean[0]) is not { } url)
                    return $"The url \"{Cut(clean[0])}\" in {Place} is not an address that begins with http:// or https://; correct it or leave it out.";
                Facts = Facts with { Url = url };
                break;
            case "author" or "authors" or "byline" or "by":
                Facts = Facts with { Authors = Names(Split(clean, ";").SelectMany(Byline.Declared)) };
                break;
            case "published" or "date" or "pubdate" or "publishdate" or "published_at":
                if (DeclaredDate.Parse(clean[0], zone) is not { } published)
                    return $"The date \"{Cut(clean[0])}\" in {Place} cannot be read; write it like 2026-03-14 or 2026-03-14T09:30:00+01:00.";
                Facts = Facts with { Published = published };
                break;
            case "tag" or "tags" or "keywords" or "topics":
                Facts = Facts with { Tags = Names(Split(clean, ";", ",")) };
                break;
            case "speaker" or "speakers":
                Facts = Facts with { Speakers = Names(Split(clean, ";", ",")) };
                break;
            case "language" or "lang":
                if (LanguageTag(clean[0]) is not { } language)
                    return $"The language \"{Cut(clean[0])}\" in {Place} is not a language tag; write it like en or de-CH.";
                Facts = Facts with { Language = language };
                break;
            case "summary" or "description" or "excerpt":
                Facts = Facts with { Summary = clean[0] };
                break;
            case "image" or "lead_image" or "thumbnail":
                if (WebAddress.Parse(clean[0]) is { } image)
                    Facts = Facts with { Image = new LeadImage(image, "") };
                break;
        }

        return null;
    }

    /// <summary>Takes the corrections of quotes.</summary>
    public void Take(IReadOnlyList<QuoteCorrection> corrections) => Facts = Facts with { Corrections = corrections };

    /// <summary>The tag in its usual form, or null when it is none.</summary>
    public static string? LanguageTag(string tag)
    {
        var parts = tag.Trim().Replace('_', '-').Split('-');
        if (tag.Length > 35 || parts[0].Length is < 2 or > 3 || parts.Any(part => part.Length is 0 or > 8 || !part.All(char.IsAsciiLetterOrDigit)))
            return null;
        parts[0] = parts[0].ToLowerInvariant();
        for (var i = 1; i < parts.Length; i++)
            parts[i] = parts[i].Length == 2 ? parts[i].ToUpperInvariant() : parts[i].Length == 4 ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(parts[i].ToLowerInvariant()) : parts[i];
        return parts[0].All(char.IsAsciiLetter) ? string.Join('-', parts) : null;
    }

    /// <summary>Distinct names of a sensible length that make an address.</summary>
    public static IReadOnlyList<string> Names(IEnumerable<string> names) =>
        [.. names.Select(CleanText.Line).Where(name => name.Length is > 0 and <= MaxName && Slug.Of(name).Length > 0).DistinctBy(Slug.Of).Take(MaxNames)];

    /// <summary>A list as it is; a single value split at the first of the separators that occurs in it.</summary>
    private static IEnumerable<string> Split(string[] values, params string[] separators) =>
        values.Length == 1 && separators.FirstOrDefault(values[0].Contains) is { } separator ? values[0].Split(separator).SelectMany(part => Split([part], separators)) : values;

    private static string Cut(string value) => value.Length <= 60 ? value : value[..59] + "…";
}
