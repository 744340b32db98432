namespace Feed.Articles.Quotes;

/// <summary>Finds the paragraphs of a transcript or an interview: a name, a colon, and all that is said up to the paragraph's
/// end.</summary>
internal sealed class Transcript
{
    private const int MaxLabelLength = 5;
    private const int MinTurns = 2;

    private readonly Dictionary<string, int> turns = new(StringComparer.OrdinalIgnoreCase);
    private readonly IReadOnlyList<string> paragraphs;
    private readonly LanguageProfile language;
    private readonly int labelled;

    /// <summary>Looks through the paragraphs of an article.</summary>
    public Transcript(IReadOnlyList<string> paragraphs, LanguageProfile language)
    {
        (this.paragraphs, this.language) = (paragraphs, language);
        foreach (var paragraph in paragraphs)
        {
            var colon = Colon(paragraph);
            if (colon == 0)
                continue;
            labelled++;
            turns[Label(paragraph, colon)] = turns.GetValueOrDefault(Label(paragraph, colon)) + 1;
        }
    }

    /// <summary>Where the words of a turn begin in its paragraph; 0 when the paragraph is not a turn.</summary>
    public int Words(int index)
    {
        var colon = turns.Count == 0 ? 0 : Colon(paragraphs[index]);
        if (colon == 0 || !(IsSpeaker(Label(paragraphs[index], colon)) || IsNameInCapitals(paragraphs[index].AsSpan(0, colon))))
            return 0;
        var start = colon + 1;
        while (start < paragraphs[index].Length && (char.IsWhiteSpace(paragraphs[index][start])
            || QuotedRuns.IsMark(paragraphs[index][start])))
            start++;
        return start < paragraphs[index].Length ? start : 0;
    }

    /// <summary>Whether a label marks questions or answers and the article has both, or the label is before more than one
    /// turn.</summary>
    private bool IsSpeaker(string label) => turns[label] >= MinTurns
        ? labelled > MinTurns
        : labelled >= MinTurns && (language.ClassOf(label) & (WordClass.Asking | WordClass.Answering)) != 0;

    /// <summary>Whether a label is a person's full name in capitals, as for a speaker with a single turn.</summary>
    private bool IsNameInCapitals(ReadOnlySpan<char> label)
    {
        var first = label.IndexOf(' ');
        return labelled >= MinTurns && first > 0 && !label.ContainsAnyInRange('a', 'z')
            && (language.ClassOf(label[..first].TrimEnd('.')) & (WordClass.FirstName | WordClass.Title)) != 0;
    }

    /// <summary>The surname of a label.</summary>
    private static string Label(string paragraph, int colon)
    {
        var label = paragraph[..colon].TrimEnd();
        return label[(label.LastIndexOfAny([' ', '"', '“', '”']) + 1)..];
    }

    /// <summary>The colon after a label of a few capitalised words at the start of a paragraph; 0 when there is none.</summary>
    private static int Colon(string paragraph)
    {
        var words = 0;
        var inWord = false;
        for (var at = 0; at < paragraph.Length && words <= MaxLabelLength; at++)
        {
            var letter = paragraph[at];
            if (letter == ':')
                return words > 0 && at + 1 < paragraph.Length && paragraph[at + 1] == ' ' ? at : 0;
            if (char.IsLetter(letter) || letter is '\'' or '’' or '-' or '.' && inWord)
            {
                if (!inWord && !char.IsUpper(letter))
                    return 0;
                words += inWord ? 0 : 1;
                inWord = true;
            }
            else if (letter == ' ' || (at == 0 && QuotedRuns.IsMark(letter)))
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
