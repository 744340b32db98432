using Feed.Speech;

namespace Feed.Web.Pages;

/// <summary>What a person says first in an article, so that a page of many articles keeps its size; the article has the rest.</summary>
/// <param name="Shown">What is shown, each with the displayed part of its text.</param>
/// <param name="More">The number of further statements.</param>
sealed record ShortStatements(IReadOnlyList<(Said Said, string Text)> Shown, int More)
{
    /// <summary>How many letters of quotes are shown of one article; a longer quote is cut.</summary>
    private const int MaxLetters = 900;

    /// <summary>How many sentences of reported speech are shown of one article.</summary>
    private const int MaxReported = 3;

    public static ShortStatements Of(IReadOnlyList<Said> all)
    {
        var (shown, letters, quotes, reported) = (new List<(Said, string)>(), 0, 0, 0);
        var isFull = false;
        foreach (var said in all)
        {
            if (said.Quoted is null)
            {
                if (reported++ < MaxReported)
                    shown.Add((said, said.Text));
                continue;
            }

            var text = said.Quoted.Text.Length <= MaxLetters ? said.Quoted.Text : Cut(said.Quoted.Text);
            isFull |= quotes > 0 && letters + text.Length > MaxLetters;
            if (isFull)
                continue;
            shown.Add((said, $"“{text}”"));
            quotes++;
            letters += text.Length;
        }

        return new ShortStatements(shown, all.Count - shown.Count);
    }

    private static string Cut(string text)
    {
        var end = text.LastIndexOf(' ', MaxLetters);
        if (end <= 0)
            end = char.IsHighSurrogate(text[MaxLetters - 1]) ? MaxLetters - 1 : MaxLetters;
        return $"{text[..end].TrimEnd(' ', ',', ';', ':')} …";
    }
}
