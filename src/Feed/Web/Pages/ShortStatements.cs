using Feed.Speech;

namespace Feed.Web.Pages;

/// <summary>The beginning of what a person says in an article, for pages of many articles.</summary>
/// <param name="Shown">What is shown, each with the displayed part of its text.</param>
/// <param name="More">The number of further statements.</param>
sealed record ShortStatements(IReadOnlyList<(SpeechItem Item, string Text)> Shown, int More)
{
    /// <summary>The maximum number of characters of quotes from one article; a longer quote is cut.</summary>
    private const int MaxLength = 900;

    /// <summary>The minimum number of characters for each of several speakers.</summary>
    private const int MinLength = 150;

    /// <summary>The maximum number of quotes from one article.</summary>
    private const int MaxQuotes = 20;

    /// <summary>The maximum number of reported statements from one article.</summary>
    private const int MaxReported = 3;

    /// <summary>What is shown of the statements of a person.</summary>
    /// <param name="all">The statements, quotes first.</param>
    /// <param name="speakerCount">The number of speakers that share the limits.</param>
    public static ShortStatements Of(IReadOnlyList<SpeechItem> all, int speakerCount)
    {
        var maxLength = Math.Max(MinLength, MaxLength / speakerCount);
        var (shown, length, quotes, reported) = (new List<(SpeechItem, string)>(), 0, 0, 0);
        var isFull = false;
        foreach (var said in all)
        {
            if (said.IsReported)
            {
                if (reported++ < Math.Max(1, MaxReported / speakerCount))
                    shown.Add((said, DisplayText.Cut(said.Text, maxLength)));
                continue;
            }

            var text = DisplayText.Cut(said.Quoted?.Text ?? said.Text, maxLength);
            isFull |= quotes > 0 && (length + text.Length > maxLength || quotes >= MaxQuotes / speakerCount);
            if (isFull)
                continue;
            shown.Add((said, said.Quoted is null ? text : $"“{text}”"));
            quotes++;
            length += text.Length;
        }

        return new ShortStatements(shown, all.Count - shown.Count);
    }
}
