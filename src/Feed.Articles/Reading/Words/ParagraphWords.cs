using System.Buffers;

namespace Feed.Articles.Reading;

/// <summary>The words of a paragraph, without marks at their ends; punctuation alone is not a word.</summary>
internal sealed class ParagraphWords
{
    private static readonly SearchValues<char> Between = SearchValues.Create(" |/>»•·");
    private static readonly SearchValues<char> AtEnds = SearchValues.Create(".,:;!?\"“”()[]*-–—…#_<=~");

    private readonly string text;
    private readonly List<Range> words = new(32);

    public ParagraphWords(string paragraph)
    {
        text = paragraph.Replace('’', '\'');
        for (var at = 0; at < text.Length; at++)
        {
            StepBudget.Spend();
            var end = text.AsSpan(at).IndexOfAny(Between) is >= 0 and var length ? at + length : text.Length;
            var (first, last) = (at, end - 1);
            while (first <= last && AtEnds.Contains(text[first]))
                first++;
            while (last > first && AtEnds.Contains(text[last]))
                last--;
            if (first <= last)
                words.Add(first..(last + 1));
            at = end;
        }
    }

    /// <summary>How many words there are.</summary>
    public int Count => words.Count;

    /// <summary>A word.</summary>
    public ReadOnlySpan<char> this[int word] => text.AsSpan(words[word]);
}
