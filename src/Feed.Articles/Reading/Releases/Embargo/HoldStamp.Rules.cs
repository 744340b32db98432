using System.Text.RegularExpressions;
using Kind = Feed.Articles.Reading.Releases.StampWord;

namespace Feed.Articles.Reading.Releases;

/// <content>The combinations of stamp words that hold an article: ban, draft, embargo, pending, secret, held, unapproved.</content>
internal static partial class HoldStamp
{
    private const int MaxLinks = 5;
    private const int MaxWordsBeforeApproval = 3;

    /// <summary>
    /// The words of a line in lower case, without numbers, dates and times; null when one of them is unknown.
    /// </summary>
    private static List<string>? KnownWords(string line)
    {
        if (line.Length is 0 or > MaxLineLength)
            return null;
        var plain = line.Replace('’', '\'');
        if (plain.Contains("draft", StringComparison.OrdinalIgnoreCase)
            && (plain.AsSpan().ContainsAnyInRange('a', 'z') || plain.Contains('/', StringComparison.Ordinal)))
            plain = Initials().Replace(plain, "");
        if (plain.AsSpan().ContainsAnyInRange('0', '9') || plain.Contains("day", StringComparison.OrdinalIgnoreCase))
            plain = EmbargoTime.WithoutTime(plain);
        List<string> words = [];
        foreach (var match in Word().EnumerateMatches(plain))
        {
            var word = plain.AsSpan(match.Index, match.Length).Trim('\'').ToString().ToLowerInvariant();
            if (word.Length == 0 || Number().IsMatch(word) || (Is(word, Kind.When) && !Is(word, Kind.Filler)))
                continue;
            if (!Kinds.Contains(word))
                return null;
            words.Add(word);
        }

        return words;
    }

    private static bool IsHolding(List<string> words, bool isUpper) =>
        IsForbidden(words, isUpper) || IsDraft(words, isUpper) || IsEmbargo(words, isUpper) || IsPending(words) || IsSecret(words, isUpper)
            || IsHeld(words, isUpper) || IsUnapproved(words, isUpper);

    /// <summary><c>Copy for approval</c>, <c>Unapproved copy</c>, <c>Still to be signed off</c>.</summary>
    private static bool IsUnapproved(List<string> words, bool isUpper)
    {
        if (words.Exists(word => Is(word, Kind.Raw)) && words.Exists(word => Is(word, Kind.Document)))
            return true;
        var settled = words.FindIndex(word => Is(word, Kind.Settle));
        if (settled >= 2 && words[settled - 1] == "be" && words[settled - 2] == "to" && (settled == 2 || Is(words[0], Kind.Still)))
            return true;
        var purpose = words.FindIndex(word => Is(word, Kind.Purpose));
        return purpose >= 0 && words.Skip(purpose + 1).Take(MaxWordsBeforeApproval).Any(word => Is(word, Kind.Clear))
            && (purpose == 0 || isUpper || Is(words[0], Kind.Document) || Is(words[0], Kind.Draft) || Is(words[0], Kind.Sent));
    }

    /// <summary>Whether a line says who may use a text, as notices at the foot of a page do.</summary>
    public static bool IsAboutRights(string line) =>
        Word().Matches(line).Any(match => Is(match.Value.ToLowerInvariant(), Kind.Rights));

    /// <summary><c>not (yet approved) for publication</c>, <c>do not run this story</c>.</summary>
    private static bool IsForbidden(List<string> words, bool isUpper)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (!Is(words[at], Kind.Deny) || (at > 0 && Is(words[at - 1], Kind.Choice)))
                continue;
            for (var next = at + 1; next < words.Count && next <= at + 1 + MaxLinks; next++)
            {
                if (Is(words[next], Kind.Publish))
                    return true;
                if (Is(words[next], Kind.Weak)
                    && (next > at + 1 || isUpper || words.Skip(next + 1).Any(word => Is(word, Kind.Document) || Is(word, Kind.Yet))))
                    return true;
                if (!Is(words[next], Kind.Link))
                    break;
            }
        }

        return false;
    }

    /// <summary>
    /// <c>DRAFT</c> with other words, <c>Draft press release</c>, <c>Draft for comment</c>; <c>The draft</c> is a headline.
    /// </summary>
    private static bool IsDraft(List<string> words, bool isUpper)
    {
        var at = words.FindIndex(word => Is(word, Kind.Draft));
        if (at < 0 || Is(words[0], Kind.Article))
            return false;
        return isUpper || words.Count == 1 || words.Exists(word => Is(word, Kind.Document) || Is(word, Kind.Secret))
            || Is(words[^1], Kind.Only) || (Is(words[0], Kind.Still) && Is(words[^1], Kind.Draft))
            || (words.FindIndex(at, word => Is(word, Kind.For)) is > 0 and var why && words.Skip(why).Any(word => Is(word, Kind.Approval)))
            || (words.Count is 2 or 3 && Is(words[^1], Kind.Draft) && words.SkipLast(1).All(word => Is(word, Kind.Early)));
    }

    /// <summary><c>Draft as of 23 November</c>: the day is that of the draft.</summary>
    private static bool IsDatedDraft(List<string> words, string line) =>
        words.FindIndex(word => Is(word, Kind.Draft)) is >= 0 and <= 1 and var at && at + 1 < words.Count
        && words.Take(at).All(word => Is(word, Kind.Early)) && words.Skip(at + 1).All(word => Is(word, Kind.Dated))
        && (EmbargoTime.HasDate(line) || EmbargoTime.HasWeekday(line) || DayInDigits().IsMatch(line));

    private static bool IsEmbargo(List<string> words, bool isUpper)
    {
        var at = words.FindIndex(word => Is(word, Kind.Embargo));
        return at >= 0 && !Is(words[0], Kind.Article) && !Is(words[0], Kind.No)
            && (isUpper || words.Exists(word => Is(word, Kind.Imposed) || Is(word, Kind.Until)));
    }

    /// <summary><c>Pending legal review</c>, <c>Approval: pending</c>.</summary>
    private static bool IsPending(List<string> words)
    {
        var at = words.FindIndex(word => Is(word, Kind.Wait));
        return at >= 0
            && ((at > 0 && Is(words[at - 1], Kind.Approval))
                || words.Skip(at + 1).Take(MaxWordsBeforeApproval + 1).Any(word => Is(word, Kind.Approval)));
    }

    private static bool IsSecret(List<string> words, bool isUpper) =>
        words.Exists(word => Is(word, Kind.Secret))
            && words.Exists(word => Is(word, Kind.Only) || (isUpper && Is(word, Kind.StrongSecret)));

    /// <summary><c>Hold for approval</c>, <c>HOLD FOR FRIDAY</c>, <c>KILL THIS STORY</c>.</summary>
    private static bool IsHeld(List<string> words, bool isUpper)
    {
        if (isUpper && words.Count > 1 && Is(words[0], Kind.Kill) && Is(words[^1], Kind.Document))
            return true;
        var at = words.FindIndex(word => Is(word, Kind.Hold));
        if (at < 0)
            return false;
        var waits = words.FindIndex(at, word => Is(word, Kind.For) || Is(word, Kind.Wait));
        return waits >= 0
            && (isUpper || words.Skip(waits + 1).Any(word => Is(word, Kind.Publish) || Is(word, Kind.Approval) || Is(word, Kind.Document)));
    }

    /// <summary><c>draft: true</c>, <c>published: no</c>.</summary>
    private static bool IsKeyAndValue(List<string> words) => words is [var key, var value]
        && ((Is(value, Kind.Yes)
            && (Is(key, Kind.Draft) || Is(key, Kind.Embargo) || Is(key, Kind.Hold) || Is(key, Kind.Wait) || Is(key, Kind.Secret)))
            || (Is(value, Kind.No) && Is(key, Kind.Publish)));

    private static bool Is(string word, Kind kind) => Kinds.Is(word, kind);

    private static bool IsUpper(string line) => !line.Any(char.IsLower);

    private const RegexOptions Options =
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    /// <summary>A word and a year: <c>Draft 2099</c> is a sports draft, and 2099 is not its version number.</summary>
    [GeneratedRegex(@"^\P{L}*\p{L}+ (19|2[01])\d\d$", Options)]
    private static partial Regex Year();

    [GeneratedRegex(@"[\p{L}\p{N}']+", Options)]
    private static partial Regex Word();

    /// <summary>A flat ban and what it waits for, in free wording: <c>Do not publish before checking with Ann</c>.</summary>
    [GeneratedRegex(
        @"^\W*((please|strictly|note|important)\W+){0,2}(do not|don't|not to be|never|must not be) (publish(ed)?|release(d)?|broadcast|print(ed)?)( (this|it|yet|anything|online|or [a-z]{3,12})){0,3}\W+(without|until|till|unless|before|pending)\b[^.?!:""“”\d]{0,60}\W*$",
        Options)]
    private static partial Regex Ban();

    /// <summary>A note in brackets after a stamp: <c>DRAFT (JS)</c>.</summary>
    [GeneratedRegex(@"\s\([^()]{1,40}\)\W*$", Options)]
    private static partial Regex BracketedNote();

    /// <summary>The initials of a draft's author, at the end of the line or before the day: <c>Second draft, JR 26/11</c>.</summary>
    [GeneratedRegex(@"(?<=\b(?i:draft)\b[^\p{L}]{1,8}((?i:for \p{L}+)[^\p{L}]{1,4})?)\p{Lu}{2,3}(?=\W*$|\W+\d)|(?<=^\W*(?i:\p{L}+ )?(?i:draft)\b[^.!?]{3,40}\d[^.!?]{0,16}[,/–-] ?)\p{Lu}{2,3}(?=\W*$)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Initials();

    [GeneratedRegex(@"\b\d{1,2}[/.]\d{1,2}\b", Options)]
    private static partial Regex DayInDigits();

    /// <summary>The page number in a header or footer.</summary>
    [GeneratedRegex(@"\b(page|p\.?) ?\d+( ?(of|/) ?\d+)?\b", Options)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^(v|ver|rev|no|nr|p)?\p{N}+(st|nd|rd|th)?$", Options)]
    private static partial Regex Number();

    /// <summary>A key, a colon or equals sign, and no number. <c>Release No. 12</c> does not match.</summary>
    [GeneratedRegex(@"^[^\d]*[:=][^\d]*$", Options)]
    private static partial Regex KeyAndValue();
}
