namespace Feed.Articles.Topics;

/// <summary>Cuts text into words for comparing with the terms of topics.</summary>
internal static class TopicWords
{
    /// <summary>The words of a text, as written but without a possessive ending.</summary>
    public static List<string> Of(string text)
    {
        List<string> words = [];
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || (i > start && i + 1 < text.Length && IsInner(text[i]) && char.IsLetterOrDigit(text[i + 1]))))
                i++;
            if (i > start)
                words.Add(text[start..WithoutPossessive(text, start, i)]);
            else
                i++;
        }

        return words;
    }

    /// <summary>The form in which words are compared: lower case, the plural's ending dropped.</summary>
    public static string Fold(string word)
    {
        word = word.ToLowerInvariant();
        return word switch
        {
            [.., 'i', 'e', 's'] when word.Length > 4 => word[..^3] + "y",
            [.., 's', 's'] or [.., 'u', 's'] or [.., 'i', 's'] => word,
            [.., 's'] when word.Length > 3 => word[..^1],
            _ => word,
        };
    }

    private static bool IsInner(char c) => c is '\'' or '’' or '.' or '&';

    private static int WithoutPossessive(string text, int start, int end) => end - start > 2 && text[end - 1] == 's' && text[end - 2] is '\'' or '’' ? end - 2 : end;
}
