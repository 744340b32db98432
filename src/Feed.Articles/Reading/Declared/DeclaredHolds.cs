using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <summary>
/// Collects every declaration that holds a file, indefinitely or until a time. Of several holds, one without an end wins; otherwise the one
/// that ends last. A status such as "embargoed" is used only if nothing else holds the file. The <c>Take</c> methods read declarations; the
/// <c>Add</c> methods add holds.
/// </summary>
/// <param name="zone">The zone of dates without one.</param>
/// <param name="placeOf">Describes the place of a value for messages.</param>
internal sealed partial class DeclaredHolds(TimeZoneInfo zone, Func<DeclaredValue, string> placeOf)
{
    private const int MaxDateLength = 100;

    private readonly List<Hold> found = [];

    /// <summary>The hold of <c>status: embargoed</c> or <c>embargoed: true</c>. Any declared end replaces it.</summary>
    private Hold? embargoWithoutTime;

    /// <summary>Embargoes until a day without a year, or until a day of the week.</summary>
    private readonly List<(string Key, string Text, DeclaredValue Value)> withoutYear = [];

    /// <summary>The hold of <c>status: scheduled</c> without a time. A declared publication date replaces it.</summary>
    private Hold? scheduleWithoutDate;

    /// <summary>What holds the file; null when nothing does.</summary>
    /// <param name="hasDate">Whether a publication date is declared; "scheduled" then means that date.</param>
    /// <param name="published">The declared publication date, from which a day without a year is counted; null when none is
    /// declared.</param>
    public Hold? Find(bool hasDate, DateTimeOffset? published = null)
    {
        foreach (var (key, text, value) in withoutYear)
        {
            if (published is { } sent && EmbargoTime.Read(text, release: null, zone, sent) is { Until: var until })
                AddDate(key, text, value, new HoldTime(until, ""));
            else
                Add(WithoutYear(key, text, placeOf(value)));
        }

        withoutYear.Clear();
        if (Hold.Longest(found) is not { } longest)
            return embargoWithoutTime ?? (hasDate ? null : scheduleWithoutDate);
        Hold[] all = [.. found];
        var (withoutTime, isReviewed) = (embargoWithoutTime, Array.Exists(all, hold => hold.Review is not null));
        return !isReviewed ? longest
            : longest with
            {
                Review = context => Hold.Longest(all.Select(hold => hold.Resolve(context)).OfType<Hold>()) ?? withoutTime?.Resolve(context),
            };
    }

    /// <summary>Adds a hold; null adds nothing.</summary>
    public void Add(Hold? hold)
    {
        if (hold is not null)
            found.Add(hold);
    }

    /// <summary>An embargo until a day without a year, or a day of the week. It ends on the next such day after the file arrived.</summary>
    private Hold WithoutYear(string key, string text, string place)
    {
        var unreadable = DraftMark.UnreadableTimeHold(key, text, place);
        return unreadable with
        {
            Review = context => context.Arrived is { } since && EmbargoTime.Read(text, release: null, zone, since) is { Until: var until }
                ? DraftMark.YearlessHold(key, text, place, until) : unreadable,
        };
    }

    /// <summary>
    /// An embargo without a time. It ends at the declared publication date if that was in the future when the file arrived. An earlier date
    /// only says when the text was written.
    /// </summary>
    private static Hold WithoutTime(string key, string text, string place)
    {
        var unreadable = DraftMark.UnreadableTimeHold(key, text, place);
        return unreadable with
        {
            Review = context => context.Published is { } date && context.Arrived < date
                ? DraftMark.DatedHold(key, text, place, new HoldTime(date, "")) : unreadable,
        };
    }

    /// <summary>Holds the file until a declared date. A past date holds nothing.</summary>
    public void AddDate(string key, string text, DeclaredValue value, HoldTime time) =>
        Add(DraftMark.DatedHold(key, text, placeOf(value), time));

    /// <summary>Like <see cref="AddDate"/>, but holds the file indefinitely if other words in the value may name a later date.</summary>
    private void AddEmbargo(string key, string text, DeclaredValue value, HoldTime time)
    {
        if (time.MayBeLater)
            Add(DraftMark.UnreadableTimeHold(key, text, placeOf(value)));
        else
            AddDate(key, text, value, time);
    }

    /// <summary>Takes a fact that can hold a file, with a value of any form.</summary>
    /// <returns>False if the key is about publishing but the value is neither yes, no nor a date; true otherwise.</returns>
    public bool Take(string key, DeclaredValue value, Fact fact)
    {
        if (value is DeclaredValue.Map parts)
            value = parts with { Entries = SplitDates.Join(parts.Entries) };
        var texts = DeclaredTexts.Of(value);
        if (texts.Count == 0 && DeclaredTexts.IsEmpty(value))
            return true;
        var place = placeOf(value);
        var shown = string.Join(", ", texts.DefaultIfEmpty(value.Kind));
        switch (fact)
        {
            case Fact.Draft:
                if (texts.Count == 0 || texts.Any(text => !DraftMark.IsNegation(text)))
                    Add(DraftMark.DraftHold(key, shown, place));
                break;
            case Fact.PasswordProtected:
                if (texts.Count == 0 || texts.Any(text => !DraftMark.IsNegation(text)))
                    Add(DraftMark.PasswordHold(key, place));
                break;
            case Fact.Hide:
                if (texts.Any(text => DraftMark.ParseBoolean(text) == true))
                    Add(DraftMark.DraftHold(key, shown, place));
                break;
            case Fact.Publish or Fact.StartOrOther:
                TakePublish(key, value, shown, texts, fact);
                return fact == Fact.StartOrOther || texts.Count == 0 || texts.Any(IsPublishValue);
            case Fact.Status:
                TakeStatus(key, value, shown, texts);
                break;
            default:
                TakeTime(key, value, shown, texts, fact);
                break;
        }

        return true;
    }

    /// <summary>Whether the value of a key such as <c>publish</c> says whether, or when, to publish.</summary>
    private bool IsPublishValue(string text) =>
        DraftMark.ParseBoolean(text) is not null || DraftMark.IsHolding(text) || DraftMark.IsPublic(text) || DraftMark.IsMissing(text)
        || DraftMark.IsEmbargoed(text) || DraftMark.IsScheduled(text) || DraftMark.IsNegation(text) || ReadDate(text) is not null;

    /// <summary>
    /// Takes <c>publish: no</c>, <c>publish: 2099-03-05</c> and <c>release: 2099-03-05</c>. Any other value, such as a version, holds
    /// nothing.
    /// </summary>
    private void TakePublish(string key, DeclaredValue value, string shown, IReadOnlyList<string> texts, Fact fact)
    {
        // The number 0 is a version of a release.
        bool IsNo(string text) => DraftMark.ParseBoolean(text) == false && !(fact == Fact.StartOrOther && text == "0");
        bool IsMissing(string text) => DraftMark.IsMissing(text) && !DraftMark.IsNegation(text);
        bool AwaitsDate(string text) => fact == Fact.StartOrOther && DraftMark.IsAwaiting(text) && ReadDate(text) is null;

        if (texts.Any(text => DraftMark.IsHolding(text) || IsNo(text) || IsMissing(text) || AwaitsDate(text)))
            Add(DraftMark.DraftHold(key, shown, placeOf(value)));
        foreach (var text in texts)
        {
            if ((ReadDate(text) ?? (DraftMark.IsEmbargoed(text) ? ReadTime(text) : null)) is { } until)
                AddDate(key, text, value, until);
            else if (DraftMark.IsEmbargoed(text))
                Add(DraftMark.UnreadableTimeHold(key, text, placeOf(value)));
        }

        if (texts.Count == 0 && fact == Fact.Publish)
            Add(DraftMark.DraftHold(key, shown, placeOf(value)));
    }

    private void TakeStatus(string key, DeclaredValue value, string shown, IReadOnlyList<string> texts)
    {
        var place = placeOf(value);
        if (texts.Any(DraftMark.IsHolding))
            Add(DraftMark.DraftHold(key, shown, place));
        else if (texts.FirstOrDefault(DraftMark.IsScheduled) is { } scheduled)
            TakeTimeOfStatus(key, scheduled, value, isEmbargo: false);
        else if (texts.FirstOrDefault(DraftMark.IsEmbargoed) is { } embargoed)
            TakeTimeOfStatus(key, embargoed, value, isEmbargo: true);
        else if (!texts.Any(DraftMark.IsPublic))
            Add(DraftMark.UnknownStatusHold(key, shown, place));
    }

    private void TakeTimeOfStatus(string key, string text, DeclaredValue value, bool isEmbargo)
    {
        if (ReadTime(text) is { } until)
            AddEmbargo(key, text, value, until);
        else if (isEmbargo)
            embargoWithoutTime = WithoutTime(key, text, placeOf(value));
        else
            scheduleWithoutDate = DraftMark.UndatedScheduleHold(key, text, placeOf(value));
    }

    private void TakeTime(string key, DeclaredValue value, string shown, IReadOnlyList<string> texts, Fact fact)
    {
        var dates = texts.Select(text => (Text: text, Time: ReadTime(text))).ToList();
        foreach (var (text, time) in dates)
        {
            if (time is { } until)
                AddEmbargo(key, text, value, until);
        }

        // Words next to a date may name a time or another day, so they hold the file too.
        var isDated = dates.Exists(date => date.Time is not null);
        if (isDated && dates.Find(date => date.Time is null && EmbargoTime.HasTime(date.Text)).Text is { } other)
            AddEmbargo(key, shown, value, new HoldTime(default, other) { MayBeLater = true });

        if (isDated || (texts.Count > 0 && texts.All(text => DraftMark.ParseBoolean(text) == false || DraftMark.IsLifted(text))))
            return;
        if (fact == Fact.NotBefore && texts is [var only] && DraftMark.ParseBoolean(only) == true)
            scheduleWithoutDate = DraftMark.UndatedScheduleHold(key, only, placeOf(value));
        else if (fact == Fact.Embargo && HoldWords.NamesEmbargo(key) && texts is [var yes] && DraftMark.ParseBoolean(yes) == true)
            embargoWithoutTime = WithoutTime(key, yes, placeOf(value));
        else if (fact == Fact.Embargo && texts is [var written] && EmbargoLanguages.TranslateDates(written) is var day
            && EmbargoTime.IsTimeWithoutYear(day))
            withoutYear.Add((key, day, value));
        else
            Add(DraftMark.UnreadableTimeHold(key, shown, placeOf(value)));
    }

    /// <summary>The date, if a short text is nothing but a date, perhaps with a time of day and a zone; null otherwise.</summary>
    private HoldTime? ReadDate(string text) => text.Length > MaxDateLength ? null
        : HoldTime.Read(text, zone)
            ?? (EmbargoLanguages.TranslateDates(text) is var english && english != text ? HoldTime.Read(english, zone) : null);

    /// <summary>The time in a text, even among other words: <c>until noon on 5 March 2099</c>; null when there is none.</summary>
    private HoldTime? ReadTime(string text) => HoldTime.Read(text, zone);
}
