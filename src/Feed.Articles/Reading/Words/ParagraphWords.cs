using System.Buffers;

namespace Feed.Articles.Reading;

/// <summary>The words of a paragraph, without marks at their ends; punctuation alone is not a word.</summary>
internal sealed class ParagraphWords
{
    private static readonly SearchValues<char> Between = SearchValues.Create(" |/>»•·");
    private static readonly SearchValues<char> AtEnds = SearchValues.Create(".,:;!?\"“”()[]*-–—…#_<=~");

    private readonly string text;
    private readonly List<Range> words = [];

    public ParagraphWords(string paragraph)
    {
        text = paragraph.Replace('’', '\'');
        foreach (var part in text.AsSpan().SplitAny(Between))
        {
            var (start, length) = part.GetOffsetAndLength(text.Length);
            var word = text.AsSpan(start, length);
            if (word.IndexOfAnyExcept(AtEnds) is >= 0 and var first)
                words.Add((start + first)..(start + word.LastIndexOfAnyExcept(AtEnds) + 1));
        }
    }

    /// <summary>How many words there are.</summary>
    public int Count => words.Count;

    /// <summary>A word.</summary>
    public ReadOnlySpan<char> this[int word] => text.AsSpan(words[word]);
}
