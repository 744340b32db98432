namespace Feed.Articles.Quotes;

/// <summary>Finds the paragraphs of a transcript or an interview: a name and a colon, then speech to the end of the paragraph.</summary>
internal sealed class Transcript
{
    private const int MaxLabelWords = 5;
    private const int MaxInitials = 3;
    private const int MinTurns = 2;
    /// <summary>The fewest initials that can be a label.</summary>
    public const int MinInitials = 2;

    private const WordClass Letters = WordClass.Asking | WordClass.Answering;

    /// <summary>The number of turns of each label, by its surname.</summary>
    private readonly Dictionary<string, int> turnCounts = new(StringComparer.OrdinalIgnoreCase);
    private readonly IReadOnlyList<string> paragraphs;
    private readonly LanguageProfile language;
    private readonly int labelCount;

    /// <summary>Whether the article has paragraphs with <c>Q.</c> and paragraphs with <c>A.</c></summary>
    private readonly bool usesLetters;

    /// <summary>Counts the labels of an article.</summary>
    public Transcript(IReadOnlyList<string> paragraphs, LanguageProfile language)
    {
        (this.paragraphs, this.language) = (paragraphs, language);
        var (letters, names) = (WordClass.None, new HashSet<string>(StringComparer.Ordinal));
        foreach (var paragraph in paragraphs)
        {
            letters |= LetterClass(paragraph);
            var colon = FindColon(paragraph);
            if (colon == 0)
                continue;
            labelCount++;
            var surname = LabelSurname(paragraph, colon);
            turnCounts[surname] = turnCounts.GetValueOrDefault(surname) + 1;
            names.Add(paragraph[..colon].Trim(' ', '"', '“', '”'));
        }

        usesLetters = letters == Letters;
        AddTurnsOfInitials(names);
    }

    /// <summary>Where the words of a turn begin in its paragraph; 0 when the paragraph is not a turn.</summary>
    public int TurnStart(int index)
    {
        var text = paragraphs[index];
        var colon = HasLetterLabel(index) ? 1 : turnCounts.Count == 0 ? 0 : FindColon(text);
        if (colon == 0 || !(HasLetterLabel(index) || IsSpeaker(LabelSurname(text, colon)) || IsNameInCapitals(text.AsSpan(0, colon))))
            return 0;
        var start = colon + 1;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || QuotedRanges.IsDoubleMark(text[start])))
            start++;
        return start < text.Length ? start : 0;
    }

    /// <summary>Whether a paragraph begins with a letter and a full stop, <c>Q.</c> or <c>A.</c>, in an article that has both.</summary>
    public bool HasLetterLabel(int index) => usesLetters && LetterClass(paragraphs[index]) != WordClass.None;

    /// <summary>Whether a label consists of the initials of a name: <c>JH</c> of <c>Jane Holt</c>, <c>Mayor Jane Holt</c> and <c>Jane M.
    /// Holt</c>.</summary>
    public static bool AreInitials(string label, string name)
    {
        if (label.Length is < MinInitials or > MaxInitials || !name.Contains(' ', StringComparison.Ordinal))
            return false;
        var initials = string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0])));
        return initials.EndsWith(label, StringComparison.Ordinal) || $"{initials[0]}{initials[^1]}" == label;
    }

    /// <summary>Counts the turns of <c>Jane Holt:</c> and a later <c>JH:</c> as one speaker's.</summary>
    private void AddTurnsOfInitials(HashSet<string> names)
    {
        foreach (var label in names.Where(name => name.Length is >= MinInitials and <= MaxInitials))
        {
            if (names.Where(name => AreInitials(label, name)).Take(2).ToArray() is not [var name])
                continue;
            var surname = name[(name.LastIndexOf(' ') + 1)..];
            turnCounts[surname] = turnCounts[label] = turnCounts[surname] + turnCounts[label];
        }
    }

    private WordClass LetterClass(string paragraph) => paragraph is [>= 'A' and <= 'Z', '.', ' ', ..]
        ? language.ClassOf(paragraph.AsSpan(0, 1)) & Letters
        : WordClass.None;

    /// <summary>Whether a surname labels a speaker: it labels at least two turns, and the article has at least three labelled turns. For
    /// <c>Q</c> and <c>A</c>, one turn of two is enough.</summary>
    private bool IsSpeaker(string surname) => turnCounts[surname] >= MinTurns
        ? labelCount > MinTurns
        : labelCount >= MinTurns && (language.ClassOf(surname) & Letters) != 0;

    /// <summary>Whether a label is a full name in capitals; for such a label, a single turn is enough.</summary>
    private bool IsNameInCapitals(ReadOnlySpan<char> label)
    {
        var first = label.IndexOf(' ');
        return labelCount >= MinTurns && first > 0 && !label.ContainsAnyInRange('a', 'z')
            && (language.ClassOf(label[..first].TrimEnd('.')) & (WordClass.FirstName | WordClass.Title)) != 0;
    }

    /// <summary>The surname of a label.</summary>
    private static string LabelSurname(string paragraph, int colon)
    {
        var label = paragraph[..colon].TrimEnd();
        return label[(label.LastIndexOfAny([' ', '"', '“', '”']) + 1)..];
    }

    /// <summary>The colon after the few capitalised words that begin a paragraph; 0 when there is none.</summary>
    private static int FindColon(string paragraph)
    {
        var words = 0;
        var inWord = false;
        for (var at = 0; at < paragraph.Length && words <= MaxLabelWords; at++)
        {
            var letter = paragraph[at];
            if (letter == ':')
                return words > 0 && at + 1 < paragraph.Length && paragraph[at + 1] == ' ' ? at : 0;
            if (char.IsLetter(letter) || (inWord && letter is '\'' or '’' or '-' or '.'))
            {
                if (!inWord && !char.IsUpper(letter))
                    return 0;
                words += inWord ? 0 : 1;
                inWord = true;
            }
            else if (letter == ' ' || (at == 0 && QuotedRanges.IsDoubleMark(letter)))
            {
                inWord = false;
            }
            else
            {
                return 0;
            }
        }

        return 0;
    }
}
