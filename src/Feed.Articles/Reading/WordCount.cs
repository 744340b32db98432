namespace Feed.Articles.Reading;

/// <summary>Counts words as people do: what stands between spaces and has a letter or digit.</summary>
internal static class WordCount
{
    /// <summary>The number of words of a text.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var range in text.Split(' '))
        {
            foreach (var c in text[range])
            {
                if (!char.IsLetterOrDigit(c))
                    continue;
                count++;
                break;
            }
        }

        return count;
    }
}
