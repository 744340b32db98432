namespace Feed.Articles.Reading.Releases;

/// <content>
/// Orders behind a label: <c>Legal: hold pending advice</c>. Listings, recipes and rules for readers have such labels too, so an order
/// counts only if it has no words about anything but copy and who must approve it.
/// </content>
internal static partial class HoldRequest
{
    /// <summary>
    /// Whether a text behind a label leaves no doubt that it is an order about the text below: <c>please hold this one</c>.
    /// </summary>
    public static bool IsPlainOrder(string text) =>
        IsOrder(text) && Words(text) is var words && HasPhrase("about-copy", words) && IsOnlyAboutCopy(text, words);

    /// <summary>
    /// Whether a text behind a label of a desk asks for a hold: <c>awaiting legal advice</c>. Behind the label "Hold", the rest of an order
    /// is enough: <c>for lawyers</c>, <c>wait for Ann</c>.
    /// </summary>
    public static bool IsOrderBehindLabel(string key, string text)
    {
        var words = Words(text);
        if (words.Length is 0 or > MaxLabelledWords || SaysNoNeedToWait(text) || Embargo.IsLifted(text) || HoldInstruction.IsNews(text)
            || !IsOnlyAboutCopy(text, words))
            return false;
        var isHold = Entries["hold-label"].Any(entry => entry.End([key], 0) > 0);
        return Entries["whole-request"].Any(entry => MatchesToEnd(entry, words, 0))
            || (isHold && Entries["after-hold"].Any(entry => entry.End(words, 0) > 0))
            || ((isHold || HasPhrase("about-copy", words)) && (BeginsSentenceIn(text, isLabelled: true) || Has("after-label", words, 0)
                || (!HeadNotice.HasNews(text)
                    && (FindRequest(text) is not null || HoldInstruction.Is(text) || HoldStamp.IsStampLine(text)))));
    }

    /// <summary>
    /// Whether an order has only words for copy, desks, people and days. After <c>until</c> and the like any event may follow, if the words
    /// before it name an act of publishing: <c>do not publish until the inquest ends</c>.
    /// </summary>
    private static bool IsOnlyAboutCopy(string text, string[] words)
    {
        var mayHaveNames = text.Any(char.IsLower);
        var end = Array.FindIndex(words, word => Has("until-word", [word], 0));
        var order = words[..(end < 0 ? words.Length : end)];
        return IsKnown(order) && (order.Length == words.Length || HasPhrase("publishing-act", order) || IsKnown(words));

        bool IsKnown(string[] part)
        {
            for (var at = 0; at < part.Length;)
            {
                StepBudget.Spend();
                var length = Entries["copy-word"].Max(entry => entry.End(part, at)) - at;
                if (length <= 0 && !IsDayOrName(part, at))
                    return false;
                at += Math.Max(1, length);
            }

            return true;
        }

        bool IsDayOrName(string[] part, int at) => char.IsDigit(part[at][0])
            || (mayHaveNames && char.IsUpper(part[at][0]) && !Has("no-name", part, at)
                && (at > 0 || StartOf(text) == 1 || (part.Length > 1 && Has("after-name", part, 1))));
    }

    private static bool Has(string kind, string[] words, int at) => Entries[kind].Any(entry => entry.End(words, at) > 0);
}
