namespace Feed.Speech;

/// <summary>Finds where to cut a text that is longer than a limit, in characters.</summary>
internal static class TextCut
{
    /// <summary>
    /// The end of the last whole word within the limit; if the first word is longer, the result of <see cref="BeforeLimit"/>.
    /// </summary>
    public static int AfterWord(string text, int limit) => text.LastIndexOf(' ', limit) is > 0 and var end ? end : BeforeLimit(text, limit);

    /// <summary>The limit, or one less so that no surrogate pair is split.</summary>
    public static int BeforeLimit(string text, int limit) => char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit;
}
