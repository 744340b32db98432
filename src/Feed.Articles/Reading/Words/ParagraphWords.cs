namespace Feed.Articles.Reading;

/// <summary>The words of a paragraph, without marks at their ends; punctuation alone is not a word.</summary>
internal sealed class ParagraphWords
{
    private const string Between = " |/>»•·";
    private const string AtEnds = ".,:;!?\"“”()[]*-–—…#_<=~";

    private readonly string text;
    private readonly List<Range> words = [];

    public ParagraphWords(string paragraph)
    {
        text = paragraph.Replace('’', '\'');
        foreach (var part in text.AsSpan().SplitAny(Between))
        {
            var (start, length) = part.GetOffsetAndLength(text.Length);
            var word = text.AsSpan(start, length).TrimEnd(AtEnds);
            var end = start + word.Length;
            word = word.TrimStart(AtEnds);
            if (word.Length > 0)
                words.Add((end - word.Length)..end);
        }
    }

    /// <summary>How many words there are.</summary>
    public int Count => words.Count;

    /// <summary>A word.</summary>
    public ReadOnlySpan<char> this[int word] => text.AsSpan(words[word]);
}
