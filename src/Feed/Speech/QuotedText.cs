namespace Feed.Speech;

/// <summary>Text that may have quotations inside, such as <c>They told me, ‘You have a month.’</c></summary>
internal static class QuotedText
{
    /// <summary>The sentences of a text. A quotation inside the text is never split.</summary>
    public static IEnumerable<string> Sentences(string text)
    {
        var open = "";
        foreach (var sentence in SentenceSplitter.Split(text))
        {
            open = open.Length == 0 ? sentence : $"{open} {sentence}";
            if (IsOpen(open, open.Length))
                continue;
            yield return open;
            open = "";
        }

        if (open.Length > 0)
            yield return open;
    }

    /// <summary>Whether a quotation that begins before <paramref name="end"/> is still open there.</summary>
    public static bool IsOpen(string text, int end)
    {
        var (single, curly, straight) = (0, 0, false);
        for (var at = 0; at < end; at++)
        {
            switch (text[at])
            {
                case '“': curly++; break;
                case '”': curly--; break;
                case '"': straight = !straight; break;
                case '‘' when at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]): single++; break;
                // Between letters it is an apostrophe.
                case '’' when single > 0 && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1])): single--; break;
            }
        }

        return single > 0 || curly > 0 || straight;
    }

    /// <summary>Prepares a sentence for quotation marks around it: makes its own marks single, and removes its full stop.</summary>
    public static string PrepareForQuoting(string sentence)
    {
        var text = TrimComma(sentence.Replace('“', '‘').Replace('”', '’').TrimEnd(',', ';', ':', ' '));
        if (text.Count(mark => mark == '"') is > 0 and var straight && straight % 2 == 0)
            text = string.Concat(text.Split('"').Select((part, number) => number == 0 ? part : (number % 2 == 1 ? "‘" : "’") + part));
        return TrimFullStop(text);
    }

    /// <summary>
    /// Removes the comma before "she said", even inside a closing quotation mark: it is not part of what the speaker said.
    /// </summary>
    public static string TrimComma(string said) => said switch
    {
        [.. var start, ','] => start,
        [.. var start, ',', '’' or '”' or '\'' or '"'] => start + said[^1],
        _ => said,
    };

    /// <summary>Removes the final full stop, even inside a closing quotation mark. Keeps an ellipsis.</summary>
    public static string TrimFullStop(string text) => text switch
    {
        [.., '.', '.'] or [.., '.', '.', _] => text,
        [.. var start, '.'] => start,
        [.. var start, '.', '’' or '”' or '\'' or '"'] => start + text[^1],
        _ => text,
    };
}
