using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Finds a hold request in lines that are cut before publication: an editor's note, the notes to editors, the lines below the end. The
/// request must not be lost with them.
/// </summary>
internal static partial class NoteRequest
{
    /// <summary>The first request among the lines of notes; null when none asks for a hold.</summary>
    public static string? Find(IEnumerable<string> notes) => notes.Select(FindIn).FirstOrDefault(request => request is not null);

    /// <summary>The sentence of an editor's note that asks for a hold, anywhere in the text; null for any other line.</summary>
    public static string? FindInLabelled(string line) => !EditorsLabel.IsIn(line) ? null
        : FindIn(line) ?? (EditorsLabel.Remove(line) is var note && note.Length < line.Length
            && HoldRequest.BeginsSentenceIn(note)
            ? note
            : null);

    /// <summary>The sentence of a note that asks for a hold; null when none does.</summary>
    private static string? FindIn(string note)
    {
        foreach (var line in note.Replace('\t', ' ').Split('\n'))
        {
            if (!EmbargoWords.MayAskToWait(line))
                continue;
            var text = EditorsLabel.RemoveWithHeading(Number().Replace(line, "")).TrimEnd(')', ']', ' ', '*', '_');
            if (!EmbargoWords.IsPrivateNote(text) && SentenceEnd().Split(text).FirstOrDefault(Asks) is { } sentence)
                return sentence;
        }

        return null;
    }

    private static bool Asks(string sentence)
    {
        if (Embargo.IsLifted(sentence) || HoldRequest.IsOver(sentence))
            return false;
        if (OwnRequest.Asks(sentence))
            return true;
        if (EmbargoTime.HasTime(sentence) || EmbargoTime.HasDate(sentence))
            return Embargo.IsEmbargoLine(sentence) || HeadNotice.StrengthOf(sentence.TrimEnd('.', ' ')) >= NoticeStrength.Weak;

        // "Notes to editors (not for publication)" holds the notes, not the article.
        return !NotFor().IsMatch(sentence)
            && (HoldStamp.ForbidsPublication(sentence) || AmbiguousHold.Is(sentence) || Embargo.IsEmbargoLine(sentence));
    }

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\s*[(\[]?\d{1,2}[.)\]:] +(?=\D)", Options, Embargo.RegexTimeoutMs)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<=(?<!\b[ap]\.? ?m\.?)[.!?])\s+(?=\S)", Options, Embargo.RegexTimeoutMs)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"^\W*(not|nicht|non|no|ne) (intended )?(for|zur|pour|para|per|to)\b", Options, Embargo.RegexTimeoutMs)]
    private static partial Regex NotFor();
}
