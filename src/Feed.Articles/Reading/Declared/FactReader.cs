using System.Globalization;
using System.Text.RegularExpressions;
using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <summary>
/// Reads declared facts by their keys, which mean the same in front matter and in blob metadata. A value that Feed needs but cannot read
/// gets a note. Keys for other tools are ignored.
/// </summary>
internal sealed partial class FactReader
{
    private readonly Dictionary<string, DeclaredValue> seen = new(StringComparer.OrdinalIgnoreCase);
    private readonly CollectedFacts collected;
    private readonly UnknownKeys unknown;
    private readonly DeclaredDates dates;
    private readonly DeclaredPicture picture;

    /// <summary>Creates a reader without facts.</summary>
    /// <param name="source">Where the facts come from.</param>
    /// <param name="zone">The zone of dates without one.</param>
    public FactReader(FactSource source, TimeZoneInfo zone)
    {
        collected = new CollectedFacts(source, zone);
        unknown = new UnknownKeys(collected);
        dates = new DeclaredDates(collected);
        picture = new DeclaredPicture(collected);
    }

    /// <summary>Given a value without commas, whether its spaces separate tags. By default they do not.</summary>
    public Func<string, bool> SplitsAtSpaces { get; init; } = _ => false;

    /// <summary>The facts so far, with a note for each unusable one.</summary>
    public Facts Facts
    {
        get
        {
            var (image, unused) = picture.Find();
            return collected.Facts with
            {
                Hold = dates.FindHold(),
                Image = image,
                Notes = [.. collected.Notes, .. collected.Choice.Notes, .. unused, .. unknown.Note is { } note ? new[] { note } : []],
            };
        }
    }

    /// <summary>Takes one fact.</summary>
    /// <param name="key">Such as <c>title</c>, in any case.</param>
    /// <param name="value">Its value.</param>
    /// <returns>Null, or one sentence that explains why the file cannot be accepted with this value.</returns>
    public string? Take(string key, DeclaredValue value)
    {
        (key, value) = DeclaredTexts.Split(new DeclaredEntry(CleanText.Line(key), value));
        if (FactKeys.Find(key) is not { } known)
        {
            unknown.Take(key, value);
            return null;
        }

        if (value is DeclaredValue.Nothing || (value is DeclaredValue.Text && DeclaredTexts.IsEmpty(value)))
        {
            if (known.Fact == Fact.Image && value is DeclaredValue.Text)
                collected.Notes.Add($"The {key} in {collected.Where(value)} is empty, so it was not used; name a picture, or leave the line out.");
            return null;
        }

        if (!seen.TryAdd(key, value) && Accumulates(known.Fact) && DeclaredTexts.Written(seen[key]) != DeclaredTexts.Written(value))
            collected.Notes.Add($"\"{key}\" occurs a second time in {collected.Where(value)}; both are used.");
        NoteRepeatedKeys(value);
        return Take(key, value, known.Fact, known.Rank);
    }

    /// <summary>
    /// Adds a note for each key that occurs twice, with different values, in a mapping inside the value. The usual cause is a missing dash
    /// before a list item.
    /// </summary>
    private void NoteRepeatedKeys(DeclaredValue value)
    {
        if (value is DeclaredValue.List list)
        {
            foreach (var item in list.Items)
                NoteRepeatedKeys(item);
        }
        else if (value is DeclaredValue.Map map)
        {
            Dictionary<string, DeclaredValue> first = new(StringComparer.OrdinalIgnoreCase);
            foreach (var (key, inner) in map.Entries)
            {
                StepBudget.Spend();
                NoteRepeatedKeys(inner);
                if (!first.TryAdd(key, inner) && DeclaredTexts.Written(first[key]) != DeclaredTexts.Written(inner))
                    collected.Notes.Add($"\"{CollectedFacts.Shorten(key)}\" in {collected.Where(inner)} occurs a second time in one entry, and only one of the two may count; begin each entry of a list with a dash, or keep one of the two.");
            }
        }
    }

    /// <summary>The tag in canonical form, such as <c>de-CH</c> for <c>DE_ch</c>; null when it is invalid.</summary>
    public static string? LanguageTag(string tag)
    {
        var parts = tag.Trim().Split('.')[0].Replace('_', '-').Split('-');
        if (tag.Length > 35 || parts[0].Length is < 2 or > 3
            || parts.Any(part => part.Length is 0 or > 8 || !part.All(char.IsAsciiLetterOrDigit)))
            return null;
        parts[0] = parts[0].ToLowerInvariant();
        for (var i = 1; i < parts.Length; i++)
            parts[i] = parts[i].Length == 2 ? parts[i].ToUpperInvariant()
                : parts[i].Length == 4 ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(parts[i].ToLowerInvariant())
                : parts[i];
        return parts[0].All(char.IsAsciiLetter) ? string.Join('-', parts) : null;
    }

    /// <summary>Distinct names of reasonable length that yield a slug.</summary>
    public static IReadOnlyList<string> Names(IEnumerable<string> names) =>
        [.. names.Select(CleanText.Line).Where(name => name.Length is > 0 and <= NameLists.MaxNameLength && Slug.Of(name).Length > 0)
            .DistinctBy(Slug.Of).Take(NameLists.MaxNames)];

    private static bool Accumulates(Fact fact) =>
        fact is Fact.Authors or Fact.Tags or Fact.Categories or Fact.Speakers or Fact.Corrections || FactKeys.CanHold(fact);

    private string? Take(string key, DeclaredValue value, Fact fact, int rank)
    {
        switch (fact)
        {
            case Fact.Url or Fact.Path:
                return TakeAddress(key, value, fact, rank);
            case Fact.Published or Fact.DateOfAnyKind or Fact.Created or Fact.LastModified:
                return dates.Take(key, value, fact, rank);
            case Fact.Language:
                return TakeLanguage(key, value, rank);
            case Fact.Corrections:
                return DeclaredCorrections.Take(value, collected);
            case Fact.NestedTable:
                return TakeTable(key, value);
            case Fact.Taxonomies:
                return TakeTaxonomies(key, value);
            case Fact.Title or Fact.Summary:
                TakePlainText(key, value, fact, rank);
                break;
            case Fact.Authors or Fact.Speakers or Fact.Tags or Fact.Categories:
                TakeNames(key, value, fact);
                break;
            case Fact.Image or Fact.Cover:
                picture.Take(key, value, fact, rank);
                break;
            case Fact.Alt or Fact.Credit:
                picture.TakeText(key, value, fact, rank);
                break;
            case Fact.NotBefore:
                dates.TakeNotBefore(key, value, rank);
                break;
            case Fact.Expires:
                TakeExpiry(key, value, rank);
                break;
            default:
                TakeHold(key, value, fact);
                break;
        }

        return null;
    }

    private string? TakeAddress(string key, DeclaredValue value, Fact fact, int rank)
    {
        if (fact != Fact.Url || !DeclaredAddress.IsUnpublished(key, value))
            return collected.ReadText(key, value) is { } address ? DeclaredAddress.Take(key, address, value, fact, rank, collected) : null;
        collected.Holds.Add(DraftMark.DraftHold(key, "false", collected.Where(value)));
        return null;
    }

    private string? TakeTaxonomies(string key, DeclaredValue value)
    {
        if (value is DeclaredValue.Map table)
            return table.Entries.Select(entry => Take(entry.Key, entry.Value)).FirstOrDefault(problem => problem is not null);
        collected.NoteKind(key, value, "a mapping");
        return null;
    }

    private void TakeHold(string key, DeclaredValue value, Fact fact)
    {
        if (!collected.Holds.Take(key, value, fact))
            collected.Notes.Add($"\"{key}: {CollectedFacts.Shorten(DeclaredTexts.Written(value))}\" in {collected.Where(value)} is neither yes nor no nor a date, so it was not used.");
    }

    private void TakePlainText(string key, DeclaredValue value, Fact fact, int rank)
    {
        if (collected.ReadText(key, value) is not { Length: > 0 } written)
            return;
        var text = HtmlText.Plain(fact == Fact.Summary ? Tag().Replace(written, "") : written);
        if (text.Length == 0)
            collected.Notes.Add($"The {key} \"{CollectedFacts.Shorten(written)}\" in {collected.Where(value)} has no text, so it was not used.");
        else if (collected.Choice.Take(fact, rank, new Offer(key, value, text)))
            collected.Facts = fact == Fact.Title ? collected.Facts with { Title = text } : collected.Facts with { Summary = text };
    }

    private string? TakeLanguage(string key, DeclaredValue value, int rank)
    {
        if (collected.ReadText(key, value) is not { } tag)
            return null;
        if (LanguageTag(tag) is not { } language)
            return $"The language \"{CollectedFacts.Shorten(tag)}\" in {collected.Where(value)} is not a language tag; write it like en or de-CH.";
        if (!LanguageCodes.Knows(language))
            collected.Notes.Add($"The language \"{CollectedFacts.Shorten(tag)}\" in {collected.Where(value)} is not known, so it was not used; write it like en or de-CH.");
        else if (collected.Choice.Take(Fact.Language, rank, new Offer(key, value, language)))
            collected.Facts = collected.Facts with { Language = language };
        return null;
    }

    private void TakeExpiry(string key, DeclaredValue value, int rank)
    {
        var texts = DeclaredTexts.Of(value);
        if (DeclaredTexts.IsEmpty(value) || (texts.Count > 0 && texts.All(DraftMark.IsNegation)))
            return;
        if (texts is not [var text] || HoldTime.Read(text, collected.Zone) is not { MayBeLater: false } time)
            collected.Notes.Add($"The {key} \"{CollectedFacts.Shorten(DeclaredTexts.Written(value))}\" in {collected.Where(value)} cannot be read, so it was not used; write it like 2026-03-14.");
        else if (collected.Choice.Take(Fact.Expires, rank, new Offer(key, value, time.Until) { IsDay = !EmbargoTime.HasClock(text) }))
            collected.Facts = collected.Facts with { Expires = time.Until };
    }

    [GeneratedRegex("</?[A-Za-z][^<>]*>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tag();
}
