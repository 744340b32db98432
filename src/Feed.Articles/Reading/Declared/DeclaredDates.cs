using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <summary>Takes declared dates. The key with the best rank dates the article; a later date under another key can still hold
/// the file.</summary>
/// <param name="taken">The facts so far.</param>
internal sealed class DeclaredDates(TakenFacts taken)
{
    /// <summary>The last of the dates of publication.</summary>
    private (string Key, string Text, DeclaredValue Value, DateTimeOffset Moment)? lastPublished;

    /// <summary>The declared hold, including one from a second publication date after the effective one.</summary>
    public Hold? FindHold()
    {
        if (lastPublished is { } last && last.Moment > taken.Facts.Published)
            taken.Holds.AddDate(last.Key, last.Text, last.Value, new HoldTime(last.Moment, ""));
        return taken.FindHold(hasDate: taken.Choice.RankOf(Fact.Published) < Rank(Fact.Created));
    }

    /// <summary>Ranks the kinds of dates in the order of the enum: publication before creation, and creation before change.</summary>
    private static int Rank(Fact fact) => ((int)fact - (int)Fact.Published) * 100;

    /// <summary>Takes a date of publication, creation or change.</summary>
    /// <returns>Null, or one sentence that explains why the file cannot be accepted with this value.</returns>
    public string? Take(string key, DeclaredValue value, Fact fact, int rank)
    {
        if (fact is Fact.Published or Fact.Dated && value is DeclaredValue.Map dates && dates.Entries.Any(IsDate))
            return TakeMapping(key, dates, rank);
        if ((value is DeclaredValue.Alias { Target: DeclaredValue.Text target } ? target : value) is not DeclaredValue.Text
            && DeclaredTexts.Of(value) is not [_])
        {
            // A possible future publication date holds the file; any other unreadable date is ignored.
            if (fact is Fact.Published or Fact.Dated)
                taken.Holds.Take(key, value, Fact.Later);
            _ = taken.ReadText(key, value);
            return null;
        }

        if (DeclaredTexts.Of(value) is not [var date])
            return null;

        // Jekyll's "published" is a yes or no and not a date.
        if (DraftMark.ParseBoolean(date) is { } truth)
        {
            if (!truth)
                taken.Holds.Add(DraftMark.DraftHold(key, date, taken.Where(value)));
            else if (fact != Fact.Published)
                taken.Notes.Add($"The {key} \"{TakenFacts.Shorten(date)}\" in {taken.Where(value)} names no day, so it was not used; write it like 2026-03-14.");
            return null;
        }

        var read = DeclaredDate.Read(date, taken.Zone);
        if ((read.UnknownZone ?? UnknownZoneOf(value)) is { } unknownZone)
        {
            taken.Notes.Add(
                $"The time zone \"{TakenFacts.Shorten(unknownZone)}\" of the {key} \"{TakenFacts.Shorten(date)}\" in {taken.Where(value)} is unknown or ambiguous, so the date was not used; write an offset such as +01:00.");
            if (fact is Fact.Published or Fact.Dated && HoldTime.Read(date, taken.Zone) is { } latest)
                taken.Holds.AddDate(key, date, value, latest);
            return null;
        }

        var inWords = read.IsExact || EnglishDate.Only(date) is null ? null : HoldTime.Read(date, taken.Zone);
        if (DraftMark.NamesNoDay(date))
        {
            taken.Notes.Add($"The {key} \"{TakenFacts.Shorten(date)}\" in {taken.Where(value)} names no day, so it was not used; write it like 2026-03-14.");
            return null;
        }

        if ((read.Moment ?? inWords?.Until ?? DateOfOtherLanguage(date)) is not { } published)
            return $"The {(key.Equals("date", StringComparison.OrdinalIgnoreCase) ? "date" : $"date of \"{key}\",")} \"{TakenFacts.Shorten(date)}\" in {taken.Where(value)} cannot be read; write it like 2026-03-14 or 2026-03-14T09:30:00+01:00.";
        if (inWords is { } time)
            published = TakeDateInWords(key, date, value, fact, published, time);
        if (fact == Fact.Published && !(lastPublished?.Moment >= published))
            lastPublished = (key, date, value, published);
        var offer = new Offer(key, value, published)
        {
            Kind = fact == Fact.Dated ? Fact.Published : fact,
            IsDay = !EmbargoTime.HasClock(date),
        };
        if (taken.Choice.Take(Fact.Published, rank + Rank(fact), offer))
            taken.Facts = taken.Facts with { Published = published };
        return null;
    }

    /// <summary>The zone from another line if it is unknown or ambiguous, even if the time of day before it cannot be read.</summary>
    private string? UnknownZoneOf(DeclaredValue value) =>
        value is DeclaredValue.Text { Zone: { } zone } && DeclaredZone.Of(zone, taken.Zone, isAfterClock: true).IsUnknown ? zone : null;

    /// <summary>
    /// A date with the name of a month in any language and nothing else: <c>14. Oktober 2025</c>; null for any other value.
    /// </summary>
    private DateTimeOffset? DateOfOtherLanguage(string date) =>
        Dateline.DateAlone(date) is null ? null : PlainTextMail.Date(date, taken.Zone).Moment;

    /// <summary>The moment of a date in words. Unusable parts get a note and lengthen the hold.</summary>
    private DateTimeOffset TakeDateInWords(
        string key, string date, DeclaredValue value, Fact fact, DateTimeOffset published, HoldTime inWords)
    {
        // A two-digit year is read as a future year for a hold and as a past year for a publication date.
        if (inWords.Unused.Length == 0)
            return inWords.Until.Year - published.Year > 1 ? published : inWords.Until;
        taken.Notes.Add($"\"{TakenFacts.Shorten(inWords.Unused)}\" in the {key} \"{TakenFacts.Shorten(date)}\" in {taken.Where(value)} was not used; write it like 2026-03-14T09:30:00+01:00.");
        if (fact is Fact.Published or Fact.Dated)
            taken.Holds.AddDate(key, date, value, inWords);
        return published;
    }

    /// <summary>Takes the dates of a mapping, as MkDocs writes them: <c>date: {created: ..., updated: ...}</c>.</summary>
    private string? TakeMapping(string key, DeclaredValue.Map dates, int rank)
    {
        foreach (var entry in dates.Entries.Where(entry => entry.Value is not DeclaredValue.Nothing))
        {
            var fact = FactKeys.Find(entry.Key)?.Fact;
            if (!IsDate(entry))
                taken.Holds.TakeContainer(new DeclaredValue.Map([entry], dates.Line));
            else if (Take($"{key}.{entry.Key}", entry.Value, fact == Fact.Created ? Fact.Dated : fact!.Value, rank) is { } problem)
                return problem;
        }

        return null;
    }

    private static bool IsDate(DeclaredEntry entry) =>
        FactKeys.Find(entry.Key)?.Fact is Fact.Published or Fact.Dated or Fact.Created or Fact.Changed;

    /// <summary>Takes an earliest publication date; it also dates the article if nothing better does.</summary>
    public void TakeLater(string key, DeclaredValue value, int rank)
    {
        taken.Holds.Take(key, value, Fact.Later);
        if (DeclaredTexts.Of(value) is [var date] && DeclaredDate.Parse(date, taken.Zone) is not null
            && HoldTime.Read(date, taken.Zone) is { Until: var published }
            && taken.Choice.TryOutrank(Fact.Published, rank + Rank(Fact.Later)))
            taken.Facts = taken.Facts with { Published = published };
    }
}
