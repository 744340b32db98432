using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <content>
/// Holds under keys that <c>fact-names.txt</c> does not list: <c>legal_signoff: pending</c>, <c>pubish_date: 2099-03-05</c>.
/// </content>
internal sealed partial class DeclaredHolds
{
    /// <summary>
    /// Takes an unknown key: a misspelling of a known key, or one whose words or value concern publishing. It holds the file only if its
    /// value is unmistakable.
    /// </summary>
    /// <returns>Whether it holds the file indefinitely, and whether it holds it until a date.</returns>
    public (bool IsHeld, bool IsDated) TakeUnknown(string key, DeclaredValue value)
    {
        if (value is DeclaredValue.Map map)
        {
            TakeUnknownMapping(key, map);
            return (false, false);
        }

        if (HoldWords.IsAboutAppearance(key) || HoldWords.NamesEventDay(key))
            return (false, false);
        var (isHeld, isDated) = (false, false);
        foreach (var text in DeclaredTexts.Of(value))
        {
            var hold = HoldOfUnknown(key, text, placeOf(value));
            Add(hold);
            isHeld |= hold is not null;
            var meaning = MeaningOf(key);
            if (meaning.HasFlag(KeyMeaning.HoldsUntilDate) && ReadDate(text) is { } until)
            {
                AddDate(key, text, value, until);
                isDated = true;
            }
            else if (DraftMark.ParseBoolean(text) is { } isYes
                && meaning.HasFlag(isYes ? KeyMeaning.HoldsIfYes : KeyMeaning.HoldsIfNo))
            {
                Add(DraftMark.DraftHold(key, text, placeOf(value)));
                isHeld = true;
            }
        }

        return (isHeld, isDated);
    }

    private void TakeUnknownMapping(string key, DeclaredValue.Map map)
    {
        TakeContainer(map, keysKeepMeaning: false, HoldWords.IsAboutSubject(key));
        if (!HoldWords.HoldingValues(key).Date)
            return;
        foreach (var entry in map.Entries.Where(entry => HoldWords.IsStartDate(entry.Key)))
            TakePublish($"{key}.{entry.Key}", entry.Value, "", DeclaredTexts.Of(entry.Value), Fact.StartOrOther);
    }

    /// <summary>The hold that the words of a value under an unknown key ask for; null when they ask for none.</summary>
    private Hold? HoldOfUnknown(string key, string text, string place)
    {
        if (DraftMark.UnknownKeyHold(key, text, place) is { } hold)
            return hold;
        if (HoldWords.Holds(key, text) || IsNotYet(key, text))
            return DraftMark.DraftHold(key, text, place);
        return AsksToWait(text) || (HoldWords.IsForEditors(key) && AsksEditors(text))
            || ((HoldWords.IsAboutNotes(key) || HoldWords.IsLabelOfDesk(key)) && HoldRequest.IsOrderBehindLabel(key, text))
            ? Embargo.ToHold(text, day: null, zone) : null;
    }

    /// <summary>The values with which an unknown key holds a file.</summary>
    [Flags]
    private enum KeyMeaning
    {
        None = 0,
        HoldsUntilDate = 1,
        HoldsIfYes = 2,
        HoldsIfNo = 4,
    }

    /// <summary>The meaning of an unknown key, from its words and from the known key that it may misspell.</summary>
    private static KeyMeaning MeaningOf(string key)
    {
        var (date, yes) = HoldWords.HoldingValues(key);
        var meaning = (date || HoldWords.NamesRunDate(key) ? KeyMeaning.HoldsUntilDate : KeyMeaning.None)
            | (yes ? KeyMeaning.HoldsIfYes : KeyMeaning.None);
        if (FactKeys.IsGeneratorKey(key) || HoldWords.IsEndDate(key) || FactKeys.Nearest(key) is not { } nearest)
            return meaning;
        return meaning | FactKeys.Find(nearest)?.Fact switch
        {
            Fact.Published => KeyMeaning.HoldsUntilDate | KeyMeaning.HoldsIfNo,
            Fact.NotBefore => KeyMeaning.HoldsUntilDate,
            Fact.Embargo => KeyMeaning.HoldsUntilDate | KeyMeaning.HoldsIfYes,
            Fact.Draft or Fact.Hide => KeyMeaning.HoldsIfYes,
            Fact.Publish => KeyMeaning.HoldsIfNo,
            _ => KeyMeaning.None,
        };
    }

    /// <summary>Whether a key and its value say that publication or approval is pending.</summary>
    private static bool IsNotYet(string key, string text) =>
        (HoldWords.IsAboutStatus(key) && DraftMark.SaysNotYet(text))
        || (HoldWords.MayNamePrecondition(key) && (DraftMark.IsMissing(text) || DraftMark.SaysNotYet(text)))
        || (HoldWords.IsAboutPermission(key) && DraftMark.ParseBoolean(text) == false);

    /// <summary>Whether a text that only editors read asks for a hold, in any wording.</summary>
    private static bool AsksEditors(string text) =>
        HoldRequest.BeginsSentenceIn(text) && !HoldRequest.SaysNoNeedToWait(text) && !Embargo.IsLifted(text);

    /// <summary>Whether a note for editors asks for a hold.</summary>
    private static bool AsksToWait(string text) =>
        HoldRequest.RemoveLiftedSentences(text) is { Length: > 0 } rest
        && (Embargo.IsEmbargoLine(rest) || EmbargoNotice.FindIn(rest) is not null
            || (HoldStamp.ForbidsPublication(rest) && !Embargo.IsLifted(rest)));
}
