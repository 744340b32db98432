namespace Feed.Articles.Topics;

/// <summary>
/// The words of a text, each in two forms: as written but without a possessive ending, and folded for comparison. An article has thousands
/// of words, so they are not allocated as strings; one instance reads paragraph after paragraph.
/// </summary>
internal sealed class TopicWords
{
    private readonly List<(int Start, int End, int FoldedEnd)> words = [];
    private string text = "";
    private char[] folded = [];

    /// <summary>The number of words.</summary>
    public int Count => words.Count;

    /// <summary>Splits a text into words.</summary>
    public static TopicWords Of(string text)
    {
        var words = new TopicWords();
        words.Read(text);
        return words;
    }

    /// <summary>Replaces the current words with the words of a paragraph.</summary>
    public void Read(string paragraph)
    {
        text = paragraph;
        words.Clear();
        if (folded.Length < text.Length)
            folded = new char[text.Length];
        LowerCase.Write(text, folded);
        for (var i = 0; i < text.Length;)
        {
            StepBudget.Spend();
            var start = i;
            while (i < text.Length
                && (char.IsLetterOrDigit(text[i])
                    || (i > start && i + 1 < text.Length && IsInner(text[i]) && char.IsLetterOrDigit(text[i + 1]))))
                i++;
            if (i > start)
                words.Add(Fold(start, EndWithoutPossessive(start, i)));
            else
                i++;
        }
    }

    /// <summary>A word as written.</summary>
    public ReadOnlySpan<char> Written(int word) => text.AsSpan(words[word].Start..words[word].End);

    /// <summary>A word as compared: in lower case, without the ending of a plural.</summary>
    public ReadOnlySpan<char> Folded(int word) => folded.AsSpan(words[word].Start..words[word].FoldedEnd);

    private (int Start, int End, int FoldedEnd) Fold(int start, int end)
    {
        var word = folded.AsSpan(start, end - start);
        var foldedEnd = end;
        if (word is [.., 'i', 'e', 's'] && word.Length > 4)
            (word[^3], foldedEnd) = ('y', end - 2);
        else if (word is [.., 's'] and not ([.., 's', 's'] or [.., 'u', 's'] or [.., 'i', 's']) && word.Length > 3)
            foldedEnd = end - 1;
        return (start, end, foldedEnd);
    }

    private static bool IsInner(char c) => c is '\'' or '’' or '.' or '&';

    private int EndWithoutPossessive(int start, int end) =>
        end - start > 2 && text[end - 1] == 's' && text[end - 2] is '\'' or '’' ? end - 2 : end;
}
