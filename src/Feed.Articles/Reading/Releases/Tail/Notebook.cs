using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Finds the notebook below an agency's text, or the notes below a release, which are only for newsrooms. Headings that articles also
/// have, such as <c>Notebook</c> and <c>Contact</c>, count only if only notes follow.
/// </summary>
internal static partial class Notebook
{
    private const int MaxHeadingLength = 70;
    private const int MaxShortLine = 90;
    private const int MaxLabelledLine = 180;
    private const int MaxLabelLength = 40;
    private const int LeadParagraphs = 3;
    private const int MaxLeadLength = 200;

    /// <summary>The index at which the notebook or the notes begin; the number of paragraphs when there are none.</summary>
    /// <param name="text">The paragraphs after the head.</param>
    /// <param name="isRelease">Whether the text has the head of a press release.</param>
    public static int FindStart(IReadOnlyList<Paragraph> text, bool isRelease)
    {
        var hasStory = false;
        for (var i = 0; i < text.Count; i++)
        {
            if (hasStory && CanBeHeading(text[i]) && (TailWords.PrefixLength(text[i].Text, "secret") > 0 || Begins(text, i, isRelease)))
                return i;
            hasStory = hasStory || (text[i].Kind == ParagraphKind.Text && HeaderLine.IsProse(text[i].Text));
        }

        return text.Count;
    }

    /// <summary>
    /// Whether a line is only for newsrooms, by its label, <c>Eds: A picture follows</c>, or its brackets, <c>((jane@agency.example))</c>.
    /// </summary>
    public static bool IsNote(string line) =>
        (TailWords.PrefixLength(line, "note") is > 0 and var end && line.AsSpan(end).TrimStart(" )") is [':' or '.', _, ..])
        || (line is ['(', '(', .., ')', ')'] && ContactLine.HasPhoneMailOrWeb(line));

    private static bool CanBeHeading(Paragraph paragraph) =>
        paragraph.Kind is ParagraphKind.Text or ParagraphKind.Heading or ParagraphKind.ListItem;

    private static bool Begins(IReadOnlyList<Paragraph> text, int index, bool isRelease)
    {
        var line = text[index].Text;
        if (IsBullet(text[index]))
            return false;
        if (line.Length > MaxHeadingLength)
            return IsLabel(line) && OnlyNotes(text, index) is { ContactLines: > 1 };
        if (TailWords.IsEditorsHeading(line))
            return isRelease || NotesBeginAt(text, index + 1);
        var heading = WithoutAgency(line, out var hasAgency);
        if (TailWords.Is(heading, "notebook"))
            return IsNotebook(text, index, heading, hasAgency);
        if (IsLabel(line))
            return OnlyNotes(text, index) is { ContactLines: var labels } && (labels > 1 || IsWire(text));
        return IsPart(line) && OnlyNotes(text, index + 1) is { } notes && IsPartOfNotes(notes, IsWire(text), TailWords.Is(heading, "desk"));
    }

    /// <summary>
    /// Whether a notebook follows its heading. A notebook may contain a sentence or two; below a subheading of the same name, the article
    /// goes on.
    /// </summary>
    private static bool IsNotebook(IReadOnlyList<Paragraph> text, int index, string heading, bool hasAgency) =>
        index == text.Count - 1 || (TailWords.Is(heading, "newsroom") && !HasStoryBelow(text, index + 2))
        || (hasAgency && !HasStoryBelow(text, index + 1))
        || OnlyNotes(text, index + 1) is { Headings: > 0 } or { ContactLines: > 0 };

    private static bool IsPartOfNotes(Notes below, bool isWire, bool isDesk) =>
        isWire ? below.Headings + below.ContactLines + below.Bullets > 0 : (isDesk || below.IsDesk) && below.Headings > 0;

    /// <summary>Whether the next paragraph is text of the article.</summary>
    private static bool HasStoryBelow(IReadOnlyList<Paragraph> text, int from) =>
        from < text.Count && text[from].Kind is ParagraphKind.Text && text[from].Text.Length > MaxHeadingLength
        && HeaderLine.IsProse(text[from].Text) && !IsBullet(text[from]) && !IsLabel(text[from].Text) && !IsNote(text[from].Text)
        && !ContactLine.HasPhoneMailOrWeb(text[from].Text);

    /// <summary>Whether a line is the heading of a part of a notebook.</summary>
    private static bool IsPart(string line) =>
        line.Length <= MaxHeadingLength
        && WithoutAgency(line, out _) is var heading && (TailWords.Is(heading, "desk") || TailWords.Is(heading, "part"));

    /// <summary>Whether numbered notes, a list or a contact begin at a paragraph.</summary>
    private static bool NotesBeginAt(IReadOnlyList<Paragraph> text, int index) =>
        index < text.Count
        && (IsBullet(text[index]) || AboutSender.Is(text[index].Text) || Number().IsMatch(text[index].Text)
            || ContactLine.HasPhoneMailOrWeb(text[index].Text)
            || (index + 1 < text.Count && text[index].Text.Length <= MaxShortLine && !HeaderLine.IsProse(text[index].Text)
                && (IsBullet(text[index + 1]) || ContactLine.HasPhoneMailOrWeb(text[index + 1].Text))));

    /// <summary>Counts the notes in the rest of the text; null if it contains other text.</summary>
    private static Notes? OnlyNotes(IReadOnlyList<Paragraph> text, int from)
    {
        var notes = new Notes();
        var (sentences, lines) = (0, 0);
        for (var i = from; i < text.Count; i++)
        {
            var line = text[i].Text;
            lines++;
            if (IsPart(line) || TailWords.IsEditorsHeading(line) || TailWords.PrefixLength(line, "secret") > 0)
                notes = notes with { Headings = notes.Headings + 1, IsDesk = notes.IsDesk || !TailWords.Is(line, "part") };
            else if (IsLabel(line) || CreditLine.Is(line))
                notes = notes with { ContactLines = notes.ContactLines + 1, IsDesk = true };
            else if (ContactLine.HasPhoneMailOrWeb(line))
                notes = notes with { ContactLines = notes.ContactLines + 1 };
            else if (HeaderLine.IsProse(line) && IsBullet(text[i]))
                sentences++;
            else if (IsBullet(text[i]))
                notes = notes with { Bullets = notes.Bullets + 1 };
            else if (line.Length > MaxShortLine || (HeaderLine.IsProse(line) && !EndMark.IsAny(line)))
                return null;
        }

        return lines > 0 && sentences * 2 <= lines ? notes : null;
    }

    /// <summary>Whether a line is a label of a notebook and its value: <c>Author: Jane Roe</c>.</summary>
    private static bool IsLabel(string line) =>
        line.Length <= MaxLabelledLine && line.IndexOf(':') is > 0 and <= MaxLabelLength and var colon
        && WithoutAgency(line[..colon], out _) is var label && TailWords.Is(label, "desk");

    private static bool IsBullet(Paragraph paragraph) =>
        paragraph.Kind == ParagraphKind.ListItem || paragraph.Text is ['-' or '*' or '•' or '–', ' ', not ('-' or '*' or '–'), ..];

    private static string WithoutAgency(string line, out bool hasAgency)
    {
        var text = line.TrimStart('#', '*', '=', '_', '-', '–', ' ', '(', '[');
        for (var end = NextBreak(0); end > 0; end = NextBreak(end + 1))
        {
            StepBudget.Spend();
            hasAgency = IsAgency(text[..end]);
            if (hasAgency)
                return text[(end + 1)..] is ['s', ' ', .. var rest] ? rest : text[(end + 1)..];
        }

        hasAgency = false;
        return text;

        int NextBreak(int from) => text.AsSpan(from).IndexOfAny(" -’'") is >= 0 and var next ? from + next : -1;
    }

    private static bool IsAgency(string name) => ReleaseWords.IsAgency(NoisyText.Letters(name)) || TailWords.Is(name, "agency");

    /// <summary>Whether the text starts like agency copy: <c>Harwick (dpa) -</c>.</summary>
    private static bool IsWire(IReadOnlyList<Paragraph> text)
    {
        foreach (var paragraph in text.Take(LeadParagraphs))
        {
            foreach (Match match in InBrackets().Matches(paragraph.Text[..Math.Min(paragraph.Text.Length, MaxLeadLength)]))
            {
                if (match.Groups["name"].Value.Split('/', '-').Any(IsAgency))
                    return true;
            }
        }

        return false;
    }

    /// <param name="Headings">The number of headings.</param>
    /// <param name="ContactLines">The number of lines with contacts or labels.</param>
    /// <param name="Bullets">The number of other list items.</param>
    /// <param name="IsDesk">Whether a heading or a label is for newsrooms only.</param>
    private readonly record struct Notes(int Headings, int ContactLines, int Bullets, bool IsDesk);

    [GeneratedRegex(@"^[(\[]?\d{1,2}[.)\]:] ?\S", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\((?<name>[\p{L}/ -]{2,20})\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InBrackets();
}
