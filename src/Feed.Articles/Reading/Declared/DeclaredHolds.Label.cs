using System.Text.RegularExpressions;
using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <content>Holds in a labelled line at the head of a text: <c>Status: draft</c>, <c>Run: 5 March 2099</c>.</content>
internal sealed partial class DeclaredHolds
{
    /// <summary>
    /// Takes a labelled line like a key and value of front matter. Headlines have colons too, <c>Status: unknown, say police</c>, so the
    /// whole value must be a state, a day, or an instruction to editors.
    /// </summary>
    /// <param name="key">The label.</param>
    /// <param name="text">What follows it.</param>
    /// <param name="isAboutWork">Whether the lines may describe a film, a book or the like, which has its own release date.</param>
    /// <param name="mayNameWeekday">Whether a day of the week can be the day of publication, not that of an event.</param>
    public void TakeLabel(string key, string text, bool isAboutWork, bool mayNameWeekday)
    {
        var value = new DeclaredValue.Text(text, IsPlain: true, 1);
        var fact = FactKeys.Find(key)?.Fact;
        if (HoldWords.NamesEventDay(key))
            return;
        if (fact is Fact.Status or Fact.Publish && DraftMark.IsScheduled(text) && DraftMark.SaysNotYet(text))
            scheduleWithoutDate = DraftMark.UndatedScheduleHold(key, text, placeOf(value));
        else if (IsHoldingState(fact, key, text))
            Add(DraftMark.DraftHold(key, text, placeOf(value)));
        else if (NamesDay(fact, key) && ReadDayAlone(text) is { } until
            && !(fact is Fact.Embargo or null && Embargo.IsEmbargoLine($"{key}: {text}")))
        {
            if (!isAboutWork)
                AddDate(key, text, value, until);
        }
        else if (mayNameWeekday && HoldWords.NamesRunDate(key) && HoldWords.WeekdayIn(text) is { } weekday)
            withoutYear.Add((key, weekday, value));
        else if (fact is null && HoldWords.IsAboutNotes(key) && (AsksToWait(text) || (HoldWords.IsForEditors(key) && AsksEditors(text))))
            TakeOrder(text);
    }

    /// <summary>Takes an order to wait.</summary>
    public void TakeOrder(string text) => Add(Embargo.ToHold(text, day: null, zone));

    /// <summary>
    /// Whether a line behind a label is an order about the text: <c>Legal: hold pending advice</c>, <c>Ann: please hold this one</c>.
    /// Behind a label that no newsroom uses, only an order that leaves no doubt counts.
    /// </summary>
    public static bool IsOrder(Fact? fact, string key, string text) => (fact is not { } known || FactKeys.CanHold(known)
            || HoldWords.IsForEditors(key))
        && !HoldWords.NamesEventDay(key) && !DraftMark.IsMissing(text)
        && (HoldWords.IsLabelOfDesk(key) ? HoldRequest.IsOrderBehindLabel(key, text)
            : fact is null && !GenreLabel.Is(key) && HoldRequest.IsPlainOrder(text));

    /// <summary>Whether a key and its value alone say not to publish the file: <c>draft: true</c>.</summary>
    public static bool IsHoldingState(Fact? fact, string key, string text) => fact switch
    {
        Fact.Draft => DraftMark.ParseBoolean(text) == true || DraftMark.SaysNotYet(text),
        Fact.Hide => DraftMark.ParseBoolean(text) == true,
        Fact.Publish or Fact.Published => DraftMark.ParseBoolean(text) == false || DraftMark.SaysNotYet(text),
        Fact.Status => DraftMark.SaysNotYet(text),
        Fact.Embargo => DraftMark.ParseBoolean(text) == true,
        null => HoldsUnknown(key, text),
        _ => false,
    };

    /// <summary>
    /// Whether a state under an unknown key holds the file. A number does not, because it may be a count: <c>Active: 0</c>.
    /// </summary>
    private static bool HoldsUnknown(string key, string text) => !text.Any(char.IsAsciiDigit)
        && (HoldWords.Holds(key, text) || (HoldWords.IsAboutStatus(key) && DraftMark.SaysNotYet(text))
            || (HoldWords.NamesPrecondition(key) && DraftMark.IsMissing(text))
            || (HoldWords.IsAboutPermission(key) && DraftMark.ParseBoolean(text) == false)
            || (DraftMark.ParseBoolean(text) is { } isYes
                && MeaningOf(key).HasFlag(isYes ? KeyMeaning.HoldsIfYes : KeyMeaning.HoldsIfNo)));

    /// <summary>
    /// The day, if the text is nothing else; null for a headline, in which more words follow, and for a period, which has two days.
    /// </summary>
    private HoldTime? ReadDayAlone(string text) => Year().Count(text) < 2 && ReadDate(text) is { MayBeLater: false } time
        && (time.Unused.Length == 0 || (!AsciiDigits.HasDigit(time.Unused) && Embargo.IsTimeAlone(text))) ? time : null;

    /// <summary>Whether a label, perhaps misspelt, names the publication date. A misspelling of an ambiguous label is ignored.</summary>
    private static bool NamesDay(Fact? fact, string key) => HoldWords.NamesRunDate(key) || (fact ?? FactOfMisspelling(key)) switch
    {
        Fact.NotBefore or Fact.Embargo => true,
        Fact.Published or Fact.Publish => fact is not null,
        null => HoldWords.NamesHold(key),
        _ => false,
    };

    private static Fact? FactOfMisspelling(string key) =>
        !FactKeys.IsGeneratorKey(key) && FactKeys.Nearest(key) is { } nearest ? FactKeys.Find(nearest)?.Fact : null;

    [GeneratedRegex(@"\b20\d\d\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Year();
}
