using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <content>What a web page, a mail or an agency declares.</content>
internal sealed partial class DeclaredHolds
{
    private const int MaxTextLength = 300;

    /// <summary>Takes a note for editors that stands beside the text.</summary>
    public void TakeNote(string text)
    {
        if (AsksToWait(text) || (EmbargoWords.IsStamp(text) && !Embargo.IsLifted(text)))
            Add(Embargo.Hold(text, day: null, zone));
    }

    /// <summary>
    /// Takes what a web page declares. Pages declare much that is about something else, so only what leaves no doubt counts, and no date of
    /// publication.
    /// </summary>
    public void TakeOfPage(string key, string text)
    {
        if (text.Length > MaxTextLength)
            return;
        var value = new DeclaredValue.Text(text, IsPlain: true, 1);
        switch (FactKeys.Find(key)?.Fact)
        {
            case Fact.Draft or Fact.Hide when DraftMark.Truth(text) == true:
            case Fact.Publish or Fact.Published when DraftMark.Truth(text) == false || DraftMark.IsHolding(text):
            case Fact.Status when DraftMark.IsHolding(text):
                Add(DraftMark.Hold(key, text, where(value)));
                break;
            case Fact.Status when DraftMark.IsEmbargoed(text):
                TakeTimeOfStatus(key, text, value, isEmbargo: true);
                break;
            case Fact.Embargo:
                Take(key, value, Fact.Embargo);
                break;
            case null when HoldWords.IsAboutAccess(key) && AsksToWait(text):
                Add(Embargo.Hold(text, day: null, zone));
                break;
            case null when (HoldWords.IsAboutStatus(key) && DraftMark.IsUnmistakable(text)):
                Add(DraftMark.Hold(key, text, where(value)));
                break;
            case null when HoldWords.NamesHold(key) && Date(text) is { } end:
                AddDate(key, text, value, end);
                break;
            case Fact.Later when Date(text) is { } until:
                AddDate(key, text, value, until);
                break;
        }
    }
}
