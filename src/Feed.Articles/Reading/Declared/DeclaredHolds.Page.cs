using System.Text.RegularExpressions;
using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <content>Holds in comments, labels and properties of web pages, mails, documents and agency items.</content>
internal sealed partial class DeclaredHolds
{
    private const int MaxTextLength = 300;
    private const int MaxProperties = 100;

    /// <summary>Takes a comment in a page. A program may have written it, so only a mark or an embargo holds the article.</summary>
    public void TakePageComment(string text)
    {
        if (AsksToWait(text) || IsMark(text) || (HoldMarks.IsStamp(text) && !Embargo.IsLifted(text)))
            Add(Embargo.ToHold(text, day: null, zone));
    }

    /// <summary>Takes a comment that an editor wrote above a text. Any request in it holds the article.</summary>
    public void TakeEditorComment(string text)
    {
        if (AsksToWait(text) || IsMark(text) || HeadlineMark.Of(text) is not null
            || (HoldRequest.FindRequest(text) is { } request && !HoldRequest.SaysNoNeedToWait(request) && !HeadNotice.HasNews(text)))
            Add(Embargo.ToHold(text, day: null, zone));
    }

    /// <summary>
    /// Takes a comment in the margin of a document, and returns whether it holds the article. Most only discuss a sentence.
    /// </summary>
    public bool TakeMarginComment(string text)
    {
        var isQuestion = text.Contains('?', StringComparison.Ordinal);
        var asks = !HoldRequest.IsRemark(text) && !Embargo.IsLifted(text) && !HoldRequest.SaysNoNeedToWait(text)
            && (HoldRequest.BeginsSentenceIn(text) || (!isQuestion && (AsksToWait(text) || IsMark(text))));
        if (asks)
            Add(Embargo.ToHold(text, day: null, zone));
        return asks;
    }

    /// <summary>
    /// Whether a part of a comment is a mark, such as <c>hold</c>, or a state in several words, such as <c>needs legal review</c>.
    /// </summary>
    private static bool IsMark(string text) =>
        !Embargo.IsLifted(text) && !(text.Split(':', 2) is [_, var value] && DraftMark.ParseBoolean(value) == false)
        && NoteParts().Split(StateKey().Replace(text, "")).Select(part => part.Trim()).Any(part =>
            DraftMark.IsHoldingTag(part) || HoldMarks.IsSetApart(part)
            || (DraftMark.SaysNotYet(part) && !DraftMark.IsChore(part)
                && (part.Contains(' ', StringComparison.Ordinal) || StateKey().IsMatch(text))));

    [GeneratedRegex(@"^\W*(status|state) ?: ?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StateKey();

    [GeneratedRegex(@" [-–—]+ |[,;:.!]+(?=\s|$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NoteParts();

    /// <summary>
    /// Takes each category, subject, comment and keyword of a document that is a mark: <c>Draft</c>, <c>Embargoed until 5 March</c>. The
    /// word "embargo" alone is ignored, because it may be the topic of the text.
    /// </summary>
    public void TakeLabels(IEnumerable<string?> labels, IReadOnlyList<Paragraph> text)
    {
        foreach (var label in labels.Select(label => CleanText.Line(label ?? "")).Where(label => label.Length is > 0 and <= MaxTextLength))
        {
            var isMark = DraftMark.IsHoldingTag(label) || HoldMarks.IsSetApart(label) || Embargo.IsEmbargoLine(label)
                || (DraftMark.SaysNotYet(label) && label.Contains(' ', StringComparison.Ordinal));
            if (!isMark || (HoldMarks.IsKicker(label)
                && text.Any(paragraph => paragraph.Text.Contains(label, StringComparison.OrdinalIgnoreCase))))
                continue;
            Add(EmbargoTime.HasTime(label)
                ? Embargo.ToHold(label, day: null, zone)
                : DraftMark.DraftHold("label", label, "the properties of the document"));
        }
    }

    /// <summary>Takes the properties that the user added to a document. A property about the document's status is also taken as a
    /// label.</summary>
    public void TakeProperties(IEnumerable<(string Name, string Value)> properties, IReadOnlyList<Paragraph> text)
    {
        foreach (var (name, value) in properties.Take(MaxProperties))
        {
            TakeForeign(name, value);
            if (HoldWords.IsAboutStatus(name))
                TakeLabels([value], text);
        }
    }

    /// <summary>
    /// Takes a fact that a page, a mail, an agency item or a document declares for programs other than Feed. Such a key may mean something
    /// else, so only unmistakable values hold the file. Publication dates do not hold the file.
    /// </summary>
    public void TakeForeign(string key, string text)
    {
        if (text.Length > MaxTextLength)
            return;
        var value = new DeclaredValue.Text(text, IsPlain: true, 1);
        switch (FactKeys.Find(key)?.Fact)
        {
            case Fact.Draft or Fact.Hide when DraftMark.ParseBoolean(text) == true:
            case Fact.Publish or Fact.Published when DraftMark.ParseBoolean(text) == false || DraftMark.IsHolding(text):
            case Fact.Status when DraftMark.IsHolding(text) || DraftMark.SaysNotYet(text) && !DraftMark.IsEmbargoed(text):
                Add(DraftMark.DraftHold(key, text, placeOf(value)));
                break;
            case Fact.Status when DraftMark.IsEmbargoed(text):
                TakeTimeOfStatus(key, text, value, isEmbargo: true);
                break;
            case Fact.Embargo:
                Take(key, value, Fact.Embargo);
                break;
            case null when HoldWords.NamesEventDay(key):
                break;
            case null when HoldWords.IsAboutAccess(key) && AsksToWait(text):
                Add(Embargo.ToHold(text, day: null, zone));
                break;
            case null when HoldWords.IsAboutStatus(key) && (DraftMark.IsUnmistakable(text) || DraftMark.SaysNotYet(text)):
                Add(DraftMark.DraftHold(key, text, placeOf(value)));
                break;
            case null when HoldWords.NamesHold(key) && ReadDate(text) is { } end:
                AddDate(key, text, value, end);
                break;
            case Fact.NotBefore when ReadDate(text) is { } until:
                AddDate(key, text, value, until);
                break;
        }
    }
}
