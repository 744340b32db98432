using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <summary>Takes declared dates. The article gets the date of the key with the best rank. A later date under another key can still
/// hold the file.</summary>
/// <param name="collected">The facts so far.</param>
internal sealed class DeclaredDates(CollectedFacts collected)
{
    /// <summary>The latest of the publication dates.</summary>
    private (string Key, string Text, DeclaredValue Value, DateTimeOffset Moment)? lastPublished;

    /// <summary>The declared hold, including one from a publication date later than the chosen one.</summary>
    public Hold? FindHold()
    {
        if (lastPublished is { } last && last.Moment > collected.Facts.Published)
            collected.Holds.AddDate(last.Key, last.Text, last.Value, new HoldTime(last.Moment, ""));
        return collected.FindHold(hasDate: collected.Choice.RankOf(Fact.Published) < Rank(Fact.Created));
    }

    /// <summary>The rank of a kind of date; the lowest is the best: publication, then creation, then change.</summary>
    private static int Rank(Fact fact) => ((int)fact - (int)Fact.Published) * 100;

    /// <summary>Takes a date of publication, creation or change.</summary>
    /// <returns>Null, or one sentence that explains why the file cannot be accepted with this value.</returns>
    public string? Take(string key, DeclaredValue value, Fact fact, int rank)
    {
        if (MayBePublication(fact) && value is DeclaredValue.Map dates && dates.Entries.Any(IsDate))
            return TakeMapping(key, dates, rank);
        var texts = DeclaredTexts.Of(value);
        var isText = value is DeclaredValue.Text or DeclaredValue.Alias { Target: DeclaredValue.Text };
        if (!isText && texts is not [_])
            TakeOtherValue(key, value, fact);
        else if (texts is [var date])
            return TakeText(key, date, value, fact, rank);
        return null;
    }

    private static bool MayBePublication(Fact fact) => fact is Fact.Published or Fact.DateOfAnyKind;

    /// <summary>
    /// Takes a value that is not a single text, such as a list. It holds the file if the key can mean a publication date, because the value
    /// may be one; under any other key it is ignored.
    /// </summary>
    private void TakeOtherValue(string key, DeclaredValue value, Fact fact)
    {
        if (MayBePublication(fact))
            collected.Holds.Take(key, value, Fact.NotBefore);
        _ = collected.ReadText(key, value);
    }

    private string? TakeText(string key, string date, DeclaredValue value, Fact fact, int rank)
    {
        // In Jekyll, "published" is yes or no, not a date.
        if (DraftMark.ParseBoolean(date) is { } isYes)
        {
            if (!isYes)
                collected.Holds.Add(DraftMark.DraftHold(key, date, collected.Where(value)));
            else if (fact != Fact.Published)
                NoteMissingDay(key, date, value);
            return null;
        }

        var read = DeclaredDate.Read(date, collected.Zone);
        if ((read.UnknownZone ?? UnknownZoneOf(value)) is { } unknownZone)
        {
            TakeUnknownZone(key, date, value, fact, unknownZone);
            return null;
        }

        if (DraftMark.IsRelativeDay(date))
        {
            NoteMissingDay(key, date, value);
            return null;
        }

        var inWords = read.IsExact || EnglishDate.Only(date) is null ? null : HoldTime.Read(date, collected.Zone);
        if ((read.Moment ?? inWords?.Until ?? DateOfOtherLanguage(date)) is not { } published)
            return $"The {(key.Equals("date", StringComparison.OrdinalIgnoreCase) ? "date" : $"date of \"{key}\",")} \"{CollectedFacts.Shorten(date)}\" in {collected.Where(value)} cannot be read; write it like 2026-03-14 or 2026-03-14T09:30:00+01:00.";
        if (inWords is { } time)
            published = TakeDateInWords(key, date, value, fact, published, time);
        DateArticle(key, date, value, fact, rank, published);
        return null;
    }

    /// <summary>Uses a date for the article, unless a key with a better rank has set one.</summary>
    private void DateArticle(string key, string date, DeclaredValue value, Fact fact, int rank, DateTimeOffset published)
    {
        if (fact == Fact.Published && !(lastPublished?.Moment >= published))
            lastPublished = (key, date, value, published);
        var offer = new Offer(key, value, published)
        {
            Kind = fact == Fact.DateOfAnyKind ? Fact.Published : fact,
            IsDay = !EmbargoTime.HasClock(date),
        };
        if (collected.Choice.Take(Fact.Published, rank + Rank(fact), offer))
            collected.Facts = collected.Facts with { Published = published, IsDateOfChange = fact == Fact.LastModified };
    }

    private void NoteMissingDay(string key, string date, DeclaredValue value) => collected.Notes.Add(
        $"The {key} \"{CollectedFacts.Shorten(date)}\" in {collected.Where(value)} names no day, so it was not used; write it like 2026-03-14.");

    /// <summary>
    /// A date in an unknown zone is not used for the article, but it holds the file until the latest moment that it can mean.
    /// </summary>
    private void TakeUnknownZone(string key, string date, DeclaredValue value, Fact fact, string zone)
    {
        collected.Notes.Add(
            $"The time zone \"{CollectedFacts.Shorten(zone)}\" of the {key} \"{CollectedFacts.Shorten(date)}\" in {collected.Where(value)} is unknown or ambiguous, so the date was not used; write an offset such as +01:00.");
        if (MayBePublication(fact) && HoldTime.Read(date, collected.Zone) is { } latest)
            collected.Holds.AddDate(key, date, value, latest);
    }

    /// <summary>
    /// The zone that comes from another line, if it is unknown or ambiguous; null otherwise. It is returned even if the time of day cannot
    /// be read.
    /// </summary>
    private string? UnknownZoneOf(DeclaredValue value) =>
        value is DeclaredValue.Text { Zone: { } zone } && DeclaredZone.Of(zone, collected.Zone, isAfterClock: true).IsUnknown ? zone : null;

    /// <summary>
    /// A date with a month name in any language and nothing else, such as <c>14. Oktober 2025</c>; null for any other value.
    /// </summary>
    private DateTimeOffset? DateOfOtherLanguage(string date) =>
        Dateline.DateAlone(date) is null ? null : PlainTextMail.Date(date, collected.Zone).Moment;

    /// <summary>The moment of a date in words. Parts that cannot be read get a note and may make the hold longer.</summary>
    private DateTimeOffset TakeDateInWords(
        string key, string date, DeclaredValue value, Fact fact, DateTimeOffset published, HoldTime inWords)
    {
        // A two-digit year is read as a future year for a hold and as a past year for a publication date.
        if (inWords.Unused.Length == 0)
            return inWords.Until.Year - published.Year > 1 ? published : inWords.Until;
        collected.Notes.Add($"\"{CollectedFacts.Shorten(inWords.Unused)}\" in the {key} \"{CollectedFacts.Shorten(date)}\" in {collected.Where(value)} was not used; write it like 2026-03-14T09:30:00+01:00.");
        if (MayBePublication(fact))
            collected.Holds.AddDate(key, date, value, inWords);
        return published;
    }

    /// <summary>Takes the dates of a mapping, as MkDocs writes them: <c>date: {created: ..., updated: ...}</c>.</summary>
    private string? TakeMapping(string key, DeclaredValue.Map dates, int rank)
    {
        foreach (var entry in dates.Entries.Where(entry => entry.Value is not DeclaredValue.Nothing))
        {
            var fact = FactKeys.Find(entry.Key)?.Fact;
            if (!IsDate(entry))
                collected.Holds.TakeContainer(new DeclaredValue.Map([entry], dates.Line));
            else if (Take($"{key}.{entry.Key}", entry.Value, fact == Fact.Created ? Fact.DateOfAnyKind : fact!.Value, rank) is { } problem)
                return problem;
        }

        return null;
    }

    private static bool IsDate(DeclaredEntry entry) =>
        FactKeys.Find(entry.Key)?.Fact is Fact.Published or Fact.DateOfAnyKind or Fact.Created or Fact.LastModified;

    /// <summary>Takes an earliest publication date. It is also the article's date if no better one is declared.</summary>
    public void TakeNotBefore(string key, DeclaredValue value, int rank)
    {
        collected.Holds.Take(key, value, Fact.NotBefore);
        if (DeclaredTexts.Of(value) is [var date] && DeclaredDate.Parse(date, collected.Zone) is not null
            && HoldTime.Read(date, collected.Zone) is { Until: var published }
            && collected.Choice.TryOutrank(Fact.Published, rank + Rank(Fact.NotBefore)))
            collected.Facts = collected.Facts with { Published = published, IsDateOfChange = false };
    }
}
