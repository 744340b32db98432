using System.Globalization;
using System.Text.RegularExpressions;
using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <summary>
/// Reads declared facts by their keys, which mean the same in front matter and in blob metadata. A value that Feed would use but cannot
/// gets a note; what is meant for other tools is ignored.
/// </summary>
internal sealed partial class FactReader
{
    private readonly Dictionary<string, DeclaredValue> seen = new(StringComparer.OrdinalIgnoreCase);
    private readonly TakenFacts taken;
    private readonly UnknownKeys unknown;
    private readonly DeclaredDates dates;
    private readonly DeclaredPicture picture;

    /// <summary>A reader that has taken nothing yet.</summary>
    /// <param name="source">Where the facts come from.</param>
    /// <param name="zone">The zone of dates that name none.</param>
    public FactReader(FactSource source, TimeZoneInfo zone)
    {
        taken = new TakenFacts(source, zone);
        unknown = new UnknownKeys(taken);
        dates = new DeclaredDates(taken);
        picture = new DeclaredPicture(taken);
    }

    /// <summary>Whether a value without commas is split into tags at its spaces; by default it is not. The argument is the value.</summary>
    public Func<string, bool> SplitsAtSpaces { get; init; } = _ => false;

    /// <summary>The facts so far, with a note for each unusable one.</summary>
    public Facts Facts
    {
        get
        {
            var (image, unused) = picture.Find();
            return taken.Facts with
            {
                Hold = dates.FindHold(),
                Image = image,
                Notes = [.. taken.Notes, .. taken.Choice.Notes, .. unused, .. unknown.Note is { } note ? new[] { note } : []],
            };
        }
    }

    /// <summary>Takes one fact.</summary>
    /// <param name="key">Such as <c>title</c>, in any case.</param>
    /// <param name="value">What it holds.</param>
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
                taken.Notes.Add($"The {key} in {taken.Where(value)} is empty, so it was not used; name a picture, or leave the line out.");
            return null;
        }

        if (!seen.TryAdd(key, value) && Accumulates(known.Fact) && DeclaredTexts.Written(seen[key]) != DeclaredTexts.Written(value))
            taken.Notes.Add($"\"{key}\" occurs a second time in {taken.Where(value)}; both are used.");
        return Take(key, value, known.Fact, known.Rank);
    }

    /// <summary>The tag in canonical form, or null when invalid.</summary>
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
            case Fact.Title or Fact.Summary:
                TakePlainText(key, value, fact, rank);
                break;
            case Fact.Url when DeclaredAddress.IsUnpublished(key, value):
                taken.Holds.Add(DraftMark.DraftHold(key, "false", taken.Where(value)));
                break;
            case Fact.Url or Fact.Path:
                return taken.ReadText(key, value) is { } address ? DeclaredAddress.Take(key, address, value, fact, rank, taken) : null;
            case Fact.Authors:
                taken.Facts = taken.Facts with { Authors = JoinNames(key, taken.Facts.Authors, value, tags: false, authors: true) };
                break;
            case Fact.Published or Fact.Dated or Fact.Created or Fact.Changed:
                return dates.Take(key, value, fact, rank);
            case Fact.Later:
                dates.TakeLater(key, value, rank);
                break;
            case Fact.Container:
                return TakeContainer(key, value);
            case Fact.Tags or Fact.Categories:
                TakeTags(key, value, fact);
                break;
            case Fact.Taxonomies when value is DeclaredValue.Map table:
                return table.Entries.Select(entry => Take(entry.Key, entry.Value)).FirstOrDefault(problem => problem is not null);
            case Fact.Taxonomies:
                taken.NoteKind(key, value, "a mapping");
                break;
            case Fact.Speakers:
                taken.Facts = taken.Facts with { Speakers = JoinNames(key, taken.Facts.Speakers, value, tags: false, authors: false) };
                break;
            case Fact.Language:
                return TakeLanguage(key, value, rank);
            case Fact.Image or Fact.Cover:
                picture.Take(key, value, fact, rank);
                break;
            case Fact.Alt or Fact.Credit:
                picture.TakeText(key, value, fact, rank);
                break;
            case Fact.Expires:
                TakeExpiry(key, value, rank);
                break;
            case Fact.Corrections:
                return DeclaredCorrections.Take(value, taken);
            default:
                if (!taken.Holds.Take(key, value, fact))
                    taken.Notes.Add($"\"{key}: {TakenFacts.Shorten(DeclaredTexts.Written(value))}\" in {taken.Where(value)} is neither yes nor no nor a date, so it was not used.");
                break;
        }

        return null;
    }

    private void TakePlainText(string key, DeclaredValue value, Fact fact, int rank)
    {
        if (taken.ReadText(key, value) is not { Length: > 0 } written)
            return;
        var text = HtmlText.Plain(fact == Fact.Summary ? Tag().Replace(written, "") : written);
        if (text.Length == 0)
            taken.Notes.Add($"The {key} \"{TakenFacts.Shorten(written)}\" in {taken.Where(value)} has no text, so it was not used.");
        else if (taken.Choice.Take(fact, rank, new Offer(key, value, text)))
            taken.Facts = fact == Fact.Title ? taken.Facts with { Title = text } : taken.Facts with { Summary = text };
    }

    private string? TakeContainer(string key, DeclaredValue value)
    {
        taken.Holds.TakeContainer(value);
        if (value is DeclaredValue.Map custom)
            return TakeCustom(key, custom);

        // Other programs have their own texts under these keys in metadata.
        var isEntry = value is DeclaredValue.Text text && DeclaredTexts.Entry(text) is not null;
        if (!taken.IsMetadata && !isEntry && !DeclaredTexts.IsEmpty(value))
            taken.NoteKind(key, value, "a mapping");
        return null;
    }

    /// <summary>
    /// Takes what describes the article from a table of custom fields, such as Zola's <c>extra</c> and Hugo's <c>params</c>. What is
    /// declared outside of the table wins. A fact that counts only outside gets a note.
    /// </summary>
    private string? TakeCustom(string table, DeclaredValue.Map custom)
    {
        var outside = taken.Facts;
        foreach (var (key, value) in custom.Entries.Where(entry => !DeclaredTexts.IsEmpty(entry.Value)))
        {
            bool? isDeclaredOutside = FactKeys.Find(key)?.Fact switch
            {
                Fact.Authors => outside.Authors.Count > 0,
                Fact.Tags or Fact.Categories => outside.Tags.Count > 0,
                Fact.Summary => outside.Summary is not null,
                _ => null,
            };
            if (isDeclaredOutside == true)
                taken.Notes.Add($"\"{key}\" in the table {table} in {taken.Where(value)} was not used, because it is declared outside of the table too.");
            else if (isDeclaredOutside == false)
            {
                if (Take(key, value) is { } problem)
                    return problem;
            }
            else if (FactKeys.Find(key) is { Fact: var fact })
                NoteInTable(table, key, value, fact);
            else
                unknown.TakeFromTable(table, key, value);
        }

        return null;
    }

    /// <summary>
    /// Notes a fact in a table that counts only outside. What holds the file counts in a table too. Themes and copying programs write the
    /// other facts without a note on purpose, such as <c>featured: true</c> and the time of the last change.
    /// </summary>
    private void NoteInTable(string table, string key, DeclaredValue value, Fact fact)
    {
        if (fact == Fact.Container && value is DeclaredValue.Map inner)
            TakeCustom(key, inner);
        if (FactKeys.CanHold(fact) || fact is Fact.Container or Fact.Cover or Fact.Path or Fact.Created or Fact.Changed
            || (fact == Fact.Published && DeclaredTexts.Of(value) is [var text] && DraftMark.ParseBoolean(text) is not null))
            return;
        taken.Notes.Add($"\"{key}\" in the table {table} in {taken.Where(value)} was not used; write it outside of the table.");
    }

    private void TakeTags(string key, DeclaredValue value, Fact fact)
    {
        var tags = JoinNames(key, taken.Facts.Tags, value, tags: true, authors: false);
        if (fact == Fact.Tags && tags.FirstOrDefault(DraftMark.IsTag) is { } mark)
            taken.Holds.Add(TagHold(DraftMark.DraftHold(key, mark, taken.Where(value)), mark));
        taken.Facts = taken.Facts with
        {
            Tags = [.. tags.Where(tag => fact == Fact.Tags || !tag.Equals("uncategorized", StringComparison.OrdinalIgnoreCase))],
        };
    }

    /// <summary>The hold of a tag, which ends when <em>draft</em> is what the article is about: the draft of a league.</summary>
    private static Hold TagHold(Hold hold, string mark) => !SubjectWords.IsDraft(mark) ? hold : hold with
    {
        Review = context => context.Tags.Any(SubjectWords.NamesLeague) && SubjectWords.TellOfDraft([context.Title,
            .. context.Text.Select(paragraph => paragraph.Text)]) ? null : hold,
    };

    private string? TakeLanguage(string key, DeclaredValue value, int rank)
    {
        if (taken.ReadText(key, value) is not { } tag)
            return null;
        if (LanguageTag(tag) is not { } language)
            return $"The language \"{TakenFacts.Shorten(tag)}\" in {taken.Where(value)} is not a language tag; write it like en or de-CH.";
        if (!LanguageCodes.Knows(language))
            taken.Notes.Add($"The language \"{TakenFacts.Shorten(tag)}\" in {taken.Where(value)} is not known, so it was not used; write it like en or de-CH.");
        else if (taken.Choice.Take(Fact.Language, rank, new Offer(key, value, language)))
            taken.Facts = taken.Facts with { Language = language };
        return null;
    }

    private void TakeExpiry(string key, DeclaredValue value, int rank)
    {
        var texts = DeclaredTexts.Of(value);
        if (DeclaredTexts.IsEmpty(value) || (texts.Count > 0 && texts.All(DraftMark.IsNegation)))
            return;
        if (texts is not [var text] || HoldTime.Read(text, taken.Zone) is not { MayBeLater: false } time)
            taken.Notes.Add($"The {key} \"{TakenFacts.Shorten(DeclaredTexts.Written(value))}\" in {taken.Where(value)} cannot be read, so it was not used; write it like 2026-03-14.");
        else if (taken.Choice.Take(Fact.Expires, rank, new Offer(key, value, time.Until) { IsDay = !EmbargoTime.HasClock(text) }))
            taken.Facts = taken.Facts with { Expires = time.Until };
    }

    /// <summary>Adds the names of one key to those found so far.</summary>
    private IReadOnlyList<string> JoinNames(string key, IReadOnlyList<string> before, DeclaredValue value, bool tags, bool authors)
    {
        var lists = new NameLists(taken.IsMetadata ? taken.Place : $"{taken.Place}, line {value.Line},")
        {
            SplitsAtSpaces = SplitsAtSpaces,
        };
        var names = lists.Join(key, before, authors ? lists.ReadAuthors(key, value) : lists.Read(key, value, tags), tags);
        taken.Notes.AddRange(lists.Notes);
        return names;
    }

    [GeneratedRegex("</?[A-Za-z][^<>]*>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tag();
}
