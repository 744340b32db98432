using System.Globalization;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>
/// Reads declared facts by their keys, which mean the same in front matter and in blob metadata; every dropped value gets a note.
/// </summary>
/// <param name="source">Where the facts come from.</param>
/// <param name="zone">The zone of dates that name none.</param>
internal sealed partial class FactReader(FactSource source, TimeZoneInfo zone)
{
    private const int MaxNames = 500;
    private const int MaxName = 400;
    private const int MaxUnknown = 8;

    private const string Permalink = "permalink";

    /// <summary>The YAML key that merges another mapping.</summary>
    private const string MergeKey = "<<";

    private readonly List<string> notes = [];
    private readonly List<string> unknown = [];
    private readonly HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Fact, int> ranks = [];
    private Facts facts = new(source);
    private DeclaredHolds? holds;
    private (string Key, string Text, DeclaredValue Value, DateTimeOffset Moment)? lastPublished;
    private string? alt;
    private string? credit;

    private string Place => source == FactSource.BlobMetadata ? "the blob's metadata" : "the front matter";

    private DeclaredHolds Holds => holds ??= new DeclaredHolds(zone, Where);

    /// <summary>Whether white space separates tags that no comma separates; by default never.</summary>
    public Func<string, bool> SplitsAtSpaces { get; init; } = _ => false;

    /// <summary>The facts so far, with a note for each unusable one.</summary>
    public Facts Facts => facts with
    {
        Hold = FindHold(),
        Image = facts.Image is null
            ? null
            : facts.Image with
            {
                Description = facts.Image.Description.Length > 0
                ? facts.Image.Description
                : alt ?? "",
                Credit = facts.Image.Credit ?? credit
            },
        Notes = unknown.Count == 0 ? [.. notes] : [.. notes, Unknown()],
    };

    /// <summary>Takes one fact.</summary>
    /// <param name="key">Such as <c>title</c>, in any case.</param>
    /// <param name="value">What it holds.</param>
    /// <returns>Null, or one sentence that explains why the file cannot be accepted with this value.</returns>
    public string? Take(string key, DeclaredValue value)
    {
        (key, value) = DeclaredTexts.Split(new DeclaredEntry(CleanText.Line(key), value));
        if (FactKeys.Find(key) is not { } known)
        {
            NoteUnknown(key, value);
            return null;
        }

        if (value is DeclaredValue.Nothing or DeclaredValue.Text { Value: "" })
        {
            if (known.Fact == Fact.Image && value is DeclaredValue.Text)
                notes.Add($"The {key} in {Where(value)} is empty, so it was not used; name a picture, or leave the line out.");
            return null;
        }

        if (!seen.Add(key))
            notes.Add($"\"{key}\" occurs a second time in {Where(value)}; {(Accumulates(known.Fact) ? "both are" : "the last one is")} used.");
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
        [.. names.Select(CleanText.Line).Where(name => name.Length is > 0 and <= MaxName && Slug.Of(name).Length > 0).DistinctBy(Slug.Of)
            .Take(MaxNames)];

    private static bool Accumulates(Fact fact) =>
        fact is Fact.Authors or Fact.Tags or Fact.Categories or Fact.Speakers || FactKeys.CanHold(fact);

    private string? Take(string key, DeclaredValue value, Fact fact, int rank)
    {
        switch (fact)
        {
            case Fact.Title:
                if (Text(key, value) is { Length: > 0 } title && Wins(fact, rank))
                    facts = facts with { Title = HtmlText.Plain(title) };
                break;
            case Fact.Url when IsUnpublished(key, value):
                Holds.Add(DraftMark.Hold(key, "false", Where(value)));
                break;
            case Fact.Url or Fact.Path:
                return Text(key, value) is { } address ? TakeAddress(key, address, value, fact, rank) : null;
            case Fact.Authors:
                facts = facts with { Authors = Joined(key, facts.Authors, value, tags: false, authors: true) };
                break;
            case Fact.Published or Fact.Dated or Fact.Created or Fact.Changed:
                return TakeDate(key, value, fact, rank);
            case Fact.Later:
                TakeLater(key, value, rank);
                break;
            case Fact.Container:
                Holds.TakeContainer(value);
                return value is DeclaredValue.Map custom ? TakeCustom(custom) : null;
            case Fact.Tags or Fact.Categories:
                var tags = Joined(key, facts.Tags, value, tags: true, authors: false);
                if (fact == Fact.Tags && tags.FirstOrDefault(DraftMark.IsTag) is { } mark)
                    Holds.Add(DraftMark.Hold(key, mark, Where(value)));
                facts = facts with
                {
                    Tags = [.. tags.Where(tag => fact == Fact.Tags
                    || !tag.Equals("uncategorized", StringComparison.OrdinalIgnoreCase))]
                };
                break;
            case Fact.Taxonomies when value is DeclaredValue.Map table:
                return table.Entries.Select(entry => Take(entry.Key, entry.Value)).FirstOrDefault(problem => problem is not null);
            case Fact.Taxonomies:
                _ = Text(key, value);
                break;
            case Fact.Speakers:
                facts = facts with { Speakers = Joined(key, facts.Speakers, value, tags: false, authors: false) };
                break;
            case Fact.Language:
                if (Text(key, value) is not { } tag)
                    return null;
                if (LanguageTag(tag) is not { } language)
                    return $"The language \"{Cut(tag)}\" in {Where(value)} is not a language tag; write it like en or de-CH.";
                if (LanguageCodes.Knows(language))
                    facts = facts with { Language = language };
                else
                    notes.Add($"The language \"{Cut(tag)}\" in {Where(value)} is not known, so it was not used; write it like en or de-CH.");
                break;
            case Fact.Summary:
                if (Text(key, value) is { Length: > 0 } summary && Wins(fact, rank))
                    facts = facts with { Summary = HtmlText.Plain(Tag().Replace(summary, "")) };
                break;
            case Fact.Image or Fact.Cover:
                TakeImage(key, value, fact, rank);
                break;
            case Fact.Alt:
                alt = Text(key, value);
                break;
            case Fact.Credit:
                credit = Text(key, value);
                break;
            case Fact.Expires:
                TakeExpiry(key, value);
                break;
            case Fact.Corrections:
                return TakeCorrections(value);
            default:
                Holds.Take(key, value, fact);
                break;
        }

        return null;
    }

    /// <summary>
    /// Takes what describes the article from a table for fields of a site's own, such as Zola's <c>extra</c> and Hugo's <c>params</c>,
    /// unless it is declared outside of the table too.
    /// </summary>
    private string? TakeCustom(DeclaredValue.Map custom) => custom.Entries.Where(entry => FactKeys.Find(entry.Key)?.Fact switch
    {
        Fact.Authors => facts.Authors.Count == 0,
        Fact.Tags or Fact.Categories => facts.Tags.Count == 0,
        Fact.Summary => facts.Summary is null,
        _ => false,
    }).Select(entry => Take(entry.Key, entry.Value)).FirstOrDefault(problem => problem is not null);

    /// <summary>One line of text; a note and null when the value is none.</summary>
    private string? Text(string key, DeclaredValue value)
    {
        var first = value is DeclaredValue.List { Items: [DeclaredValue.Text only, ..] } list && list.Items.Count == 1
            ? only
            : value as DeclaredValue.Text;
        if (first is not null)
            return CleanText.Line(first.Value);
        notes.Add($"\"{key}\" in {Where(value)} is {value.Kind} where text is wanted, so it was not used.");
        return null;
    }

    private string? TakeAddress(string key, string address, DeclaredValue value, Fact fact, int rank)
    {
        if (fact == Fact.Url && WebAddress.Parse(address) is { } url)
        {
            if (Wins(fact, rank))
                facts = facts with { Url = url };
            return null;
        }

        if (fact == Fact.Url && !IsRelative(address))
            return $"The url \"{Cut(address)}\" in {Where(value)} is not an address that begins with http:// or https://; correct it or leave it out.";

        // A relative path, which site generators complete; Feed does not know the site.
        if (fact == Fact.Url && IsNoAddress(key, address))
            notes.Add($"The {key} \"{Cut(address)}\" in {Where(value)} is not an address, so it was not used; write it like https://courier.example/bridge.");
        else if (fact == Fact.Url && HostLike().IsMatch(address))
            notes.Add($"The {key} \"{Cut(address)}\" in {Where(value)} has no http:// or https:// before it, so it was not used.");
        if (DateInPath().Match(AsciiDigits.Of(address)) is { Success: true } day
            && DeclaredDate.Parse(day.Groups["day"].Value, zone) is { } published && Wins(Fact.Published, 1000))
            facts = facts with { Published = published };
        return null;
    }

    /// <summary>Whether a generator is told not to write the page: <c>permalink: false</c>.</summary>
    private static bool IsUnpublished(string key, DeclaredValue value) =>
        key.Equals(Permalink, StringComparison.OrdinalIgnoreCase) && DeclaredTexts.Of(value) is [var text]
        && DraftMark.Truth(text) == false;

    /// <summary>Whether a text is neither an address nor a path. A permalink may be the name of a form, such as <c>pretty</c>.</summary>
    private static bool IsNoAddress(string key, string address) =>
        address.Any(char.IsWhiteSpace)
        || (!address.AsSpan().ContainsAny('/', '.') && !key.Equals(Permalink, StringComparison.OrdinalIgnoreCase));

    private void TakeExpiry(string key, DeclaredValue value)
    {
        if (DeclaredTexts.Of(value) is not [var text] || DraftMark.IsNone(text))
            return;
        if (HoldTime.Read(text, zone) is { MayBeLater: false } time)
            facts = facts with { Expires = time.Until };
        else
            notes.Add($"The {key} \"{Cut(text)}\" in {Where(value)} cannot be read, so it was not used; write it like 2026-03-14.");
    }

    /// <summary>The declared hold, including one from a second publication date after the effective one.</summary>
    private Hold? FindHold()
    {
        if (lastPublished is { } last && last.Moment > facts.Published)
            Holds.AddDate(last.Key, last.Text, last.Value, new HoldTime(last.Moment, ""));
        return holds?.Find(hasDate: ranks.TryGetValue(Fact.Published, out var rank) && rank < Rank(Fact.Created));
    }

    private static int Rank(Fact fact) => ((int)fact - (int)Fact.Published) * 100;

    private string? TakeDate(string key, DeclaredValue value, Fact fact, int rank)
    {
        if (fact is Fact.Published or Fact.Dated && value is DeclaredValue.Map dates && dates.Entries.Any(IsDate))
            return TakeDates(key, dates, rank);
        if ((value is DeclaredValue.Alias { Target: DeclaredValue.Text target } ? target : value) is not DeclaredValue.Text
            && DeclaredTexts.Of(value) is not [_])
        {
            // A possible future publication date holds the file; any other unreadable date is ignored.
            if (fact is Fact.Published or Fact.Dated)
                Holds.Take(key, value, Fact.Later);
            _ = Text(key, value);
            return null;
        }

        if (DeclaredTexts.Of(value) is not [var date])
            return null;

        // Jekyll's "published" says whether, and not when.
        if (DraftMark.Truth(date) is { } truth)
        {
            if (!truth)
                Holds.Add(DraftMark.Hold(key, date, Where(value)));
            return null;
        }

        var read = DeclaredDate.Read(date, zone);
        if (read.UnknownZone is { } unknownZone)
        {
            notes.Add(
                $"The time zone \"{Cut(unknownZone)}\" of the {key} \"{Cut(date)}\" in {Where(value)} is unknown or ambiguous, so the date was not used; write an offset such as +01:00.");
            if (fact is Fact.Published or Fact.Dated && HoldTime.Read(date, zone) is { } latest)
                Holds.AddDate(key, date, value, latest);
            return null;
        }

        var whole = read.IsWhole || TextDate.Only(date) is null ? null : HoldTime.Read(date, zone);
        if ((read.Moment ?? whole?.Until) is not { } published)
            return $"The {(key.Equals("date", StringComparison.OrdinalIgnoreCase) ? "date" : $"date of \"{key}\",")} \"{Cut(date)}\" in {Where(value)} cannot be read; write it like 2026-03-14 or 2026-03-14T09:30:00+01:00.";
        if (whole is { } time)
            published = TakeWhole(key, date, value, fact, published, time);
        if (fact == Fact.Published && !(lastPublished?.Moment >= published))
            lastPublished = (key, date, value, published);
        if (Wins(Fact.Published, rank + Rank(fact)))
            facts = facts with { Published = published };
        return null;
    }

    /// <summary>The moment of a date in words. Unusable parts get a note and lengthen the hold.</summary>
    private DateTimeOffset TakeWhole(string key, string date, DeclaredValue value, Fact fact, DateTimeOffset published, HoldTime whole)
    {
        // A two-digit year is read as a future year for a hold and as a past year for a publication date.
        if (whole.Unused.Length == 0)
            return whole.Until.Year - published.Year > 1 ? published : whole.Until;
        notes.Add($"\"{Cut(whole.Unused)}\" in the {key} \"{Cut(date)}\" in {Where(value)} was not used; write it like 2026-03-14T09:30:00+01:00.");
        if (fact is Fact.Published or Fact.Dated)
            Holds.AddDate(key, date, value, whole);
        return published;
    }

    /// <summary>Takes the dates of a mapping, as MkDocs writes them: <c>date: {created: ..., updated: ...}</c>.</summary>
    private string? TakeDates(string key, DeclaredValue.Map dates, int rank)
    {
        foreach (var entry in dates.Entries.Where(entry => entry.Value is not DeclaredValue.Nothing))
        {
            var fact = FactKeys.Find(entry.Key)?.Fact;
            if (!IsDate(entry))
                Holds.TakeContainer(new DeclaredValue.Map([entry], dates.Line));
            else if (TakeDate($"{key}.{entry.Key}", entry.Value, fact == Fact.Created ? Fact.Dated : fact!.Value, rank) is { } problem)
                return problem;
        }

        return null;
    }

    private static bool IsDate(DeclaredEntry entry) =>
        FactKeys.Find(entry.Key)?.Fact is Fact.Published or Fact.Dated or Fact.Created or Fact.Changed;

    /// <summary>Takes an earliest publication date; it also dates the article if nothing better does.</summary>
    private void TakeLater(string key, DeclaredValue value, int rank)
    {
        Holds.Take(key, value, Fact.Later);
        if (DeclaredTexts.Of(value) is [var date] && DeclaredDate.Parse(date, zone) is not null
            && HoldTime.Read(date, zone) is { Until: var published }
            && Wins(Fact.Published, rank + Rank(Fact.Later)))
            facts = facts with { Published = published };
    }

    private void TakeImage(string key, DeclaredValue value, Fact fact, int rank)
    {
        var first = value is DeclaredValue.List { Items: [var one, ..] } ? one : value;
        var map = first as DeclaredValue.Map;
        var address = map is null
            ? first as DeclaredValue.Text
            : map.TextOf("url", "src", "path", "file", "feature", "image", "source", "filename");
        var elsewhere = WebAddress.Parse(address?.Value);
        if (elsewhere is not null || IsFileName(address?.Value))
        {
            if (ranks.TryGetValue(Fact.Image, out var taken) && taken <= rank + (fact == Fact.Cover ? 100 : 0))
                return;
            ranks[Fact.Image] = rank + (fact == Fact.Cover ? 100 : 0);
            facts = facts with
            {
                Image = new ArticlePicture(elsewhere, CleanText.Line(map?.TextOf("alt", "description", "caption", "title")?.Value ?? ""))
                {
                    Credit = map?.TextOf("credit", "photographer")?.Value,
                    BlobName = elsewhere is null ? address!.Value : null,

                    // The site generator may store it elsewhere.
                    IsOptional = elsewhere is null && (fact == Fact.Cover || address!.Value is ['/', ..]),
                },
            };
        }
        else if ((fact == Fact.Image && address?.Value is not ['/', ..])
            || address?.Value.StartsWith("http", StringComparison.OrdinalIgnoreCase) == true)
        {
            notes.Add(address is null
                ? $"The {key} in {Where(value)} is {first.Kind} where an address that begins with http:// or https:// "
                    + "or the name of a picture file is wanted, so it was not used."
                : $"The {key} \"{Cut(address.Value)}\" in {Where(value)} is neither an address that begins with http:// or https:// "
                    + "nor the name of a picture file, so it was not used.");
        }
    }

    private string? TakeCorrections(DeclaredValue value)
    {
        var wrong = $"The corrections in {Where(value)} must be a list of entries with quote and speaker; correct them.";
        if (value is not DeclaredValue.List list)
            return wrong;
        List<QuoteCorrection> corrections = [];
        foreach (var item in list.Items)
        {
            if (item is not DeclaredValue.Map map || map.TextOf("quote") is not { } quote
                || map.Entries.Any(entry => entry.Value is not (DeclaredValue.Text or DeclaredValue.Nothing)))
                return wrong;
            var speaker = map.TextOf("speaker")?.Value is { } name && !name.Equals("none", StringComparison.OrdinalIgnoreCase)
                ? CleanText.Line(name)
                : null;
            corrections.Add(new QuoteCorrection(CleanText.Line(quote.Value), string.IsNullOrEmpty(speaker) ? null : speaker));
            foreach (
                var entry in map.Entries.Where(entry => !entry.Key.Equals("quote", StringComparison.OrdinalIgnoreCase)
                    && !entry.Key.Equals("speaker", StringComparison.OrdinalIgnoreCase)))
                notes.Add($"\"{entry.Key}\" in a correction in {Where(entry.Value)} is not known; a correction has quote and speaker.");
        }

        facts = facts with { Corrections = corrections };
        return null;
    }

    /// <summary>The names so far and those of one more key; a repeated key replaces them.</summary>
    private IReadOnlyList<string> Joined(string key, IReadOnlyList<string> before, DeclaredValue value, bool tags, bool authors)
    {
        var lists = new NameLists(source == FactSource.BlobMetadata
            ? Place
            : $"{Place}, line {value.Line},")
        { SplitsAtSpaces = SplitsAtSpaces };
        var names = authors ? lists.ReadAuthors(key, value) : lists.Read(key, value, tags);
        notes.AddRange(lists.Notes);
        return Names(before.Concat(names));
    }

    /// <summary>Whether a key outranks the source of the current value; an equal rank replaces it.</summary>
    private bool Wins(Fact fact, int rank)
    {
        if (ranks.TryGetValue(fact, out var taken) && taken < rank)
            return false;
        ranks[fact] = rank;
        return true;
    }

    private void NoteUnknown(string key, DeclaredValue value)
    {
        if (key == MergeKey)
            Holds.TakeContainer(value);
        if (FactKeys.IsGeneratorKey(key))
        {
            if (value is DeclaredValue.Text or DeclaredValue.Alias or DeclaredValue.List)
                Holds.TakeUnknown(key, value);
            else if (value is DeclaredValue.Map map)
                Holds.TakeOfGenerator(key, map);
            return;
        }

        // The hold's message already names the key; a note that it was ignored would contradict that.
        var (isHeld, isDated) = Holds.TakeUnknown(key, value);
        if (isHeld)
            return;
        if (FactKeys.Nearest(key) is { } nearest)
        {
            var what = isDated
                ? "is not known; its future date holds the article anyway"
                : "is not known and was ignored";
            notes.Add($"\"{Cut(key)}\" in {Where(value)} {what}; did you mean {nearest}?");
        }
        else if (source != FactSource.BlobMetadata)
            unknown.Add(Cut(key));
    }

    private string Unknown() =>
        $"Keys in {Place} that are not known were ignored: {string.Join(", ", unknown.Take(MaxUnknown))}{(unknown.Count > MaxUnknown ? FormattableString.Invariant($" and {unknown.Count - MaxUnknown} more") : "")}.";

    private string Where(DeclaredValue value) => source == FactSource.BlobMetadata ? Place : $"{Place} (line {value.Line})";

    private static bool IsFileName(string? address) =>
        address is not null && !address.Contains(':', StringComparison.Ordinal) && !address.StartsWith("//", StringComparison.Ordinal)
        && Pictures.PictureName.Is(address.Split('?', '#')[0]);

    private static bool IsRelative(string address) =>
        !address.AsSpan().Contains(':') || address[0] is '/' or ':'
            || address.IndexOf('/') is >= 0 and var slash && slash < address.IndexOf(':');

    private static string Cut(string value) => CleanText.Line(value) is { Length: > 60 } line ? line[..59] + "…" : CleanText.Line(value);

    [GeneratedRegex(@"^(www\.|[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.[\p{L}]{2,}/)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HostLike();

    [GeneratedRegex(@"(^|/)(?<day>(19|20)\d{2}/\d{1,2}/\d{1,2})(/|$)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DateInPath();

    [GeneratedRegex("</?[A-Za-z][^<>]*>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tag();
}
