using Feed.Speech;

namespace Feed.Web.Pages;

/// <summary>What a person says first in an article, so that a page of many articles keeps its size; the article has the rest.</summary>
/// <param name="Shown">What is shown, each with the displayed part of its text.</param>
/// <param name="More">The number of further statements.</param>
sealed record ShortStatements(IReadOnlyList<(SpeechItem Item, string Text)> Shown, int More)
{
    /// <summary>How many letters of quotes are shown of one article; a longer quote is cut.</summary>
    private const int MaxLetters = 900;

    /// <summary>The minimum number of letters for each of several speakers.</summary>
    private const int MinLetters = 150;

    /// <summary>How many quotes are shown of one article, however short they are.</summary>
    private const int MaxQuotes = 20;

    /// <summary>How many sentences of reported speech are shown of one article.</summary>
    private const int MaxReported = 3;

    /// <summary>What is shown of the statements of a person.</summary>
    /// <param name="all">The statements, quotes first.</param>
    /// <param name="speakers">How many people share the space of the article.</param>
    public static ShortStatements Of(IReadOnlyList<SpeechItem> all, int speakers)
    {
        var room = Math.Max(MinLetters, MaxLetters / speakers);
        var (shown, letters, quotes, reported) = (new List<(SpeechItem, string)>(), 0, 0, 0);
        var isFull = false;
        foreach (var said in all)
        {
            if (said.IsReported)
            {
                if (reported++ < Math.Max(1, MaxReported / speakers))
                    shown.Add((said, DisplayText.Cut(said.Text, room)));
                continue;
            }

            var text = DisplayText.Cut(said.Quoted?.Text ?? said.Text, room);
            isFull |= quotes > 0 && (letters + text.Length > room || quotes >= MaxQuotes / speakers);
            if (isFull)
                continue;
            shown.Add((said, said.Quoted is null ? text : $"“{text}”"));
            quotes++;
            letters += text.Length;
        }

        return new ShortStatements(shown, all.Count - shown.Count);
    }
}
