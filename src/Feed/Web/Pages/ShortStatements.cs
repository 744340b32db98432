using Feed.Speech;

namespace Feed.Web.Pages;

/// <summary>A person's first statements in an article, so that a page of many articles keeps its size; the article has the rest.</summary>
/// <param name="Shown">The statements shown, each with the displayed part of its text.</param>
/// <param name="More">The number of further statements.</param>
sealed record ShortStatements(IReadOnlyList<(Statement Statement, string Text)> Shown, int More)
{
    /// <summary>How many letters are shown of one article, unless its first statement alone is longer.</summary>
    private const int MaxLetters = 900;

    /// <summary>How many sentences of reported speech are shown of one article.</summary>
    public const int MaxReported = 3;

    public static ShortStatements Of(IReadOnlyList<Statement> statements)
    {
        var (shown, letters) = (new List<(Statement, string)>(), 0);
        foreach (var statement in statements)
        {
            var text = statement.Text.Length <= MaxLetters ? statement.Text : Cut(statement.Text);
            if (shown.Count > 0 && letters + text.Length > MaxLetters)
                break;
            shown.Add((statement, text));
            letters += text.Length;
        }

        return new ShortStatements(shown, statements.Count - shown.Count);
    }

    private static string Cut(string text)
    {
        var end = text.LastIndexOf(' ', MaxLetters);
        if (end <= 0)
            end = char.IsHighSurrogate(text[MaxLetters - 1]) ? MaxLetters - 1 : MaxLetters;
        return $"{text[..end].TrimEnd(' ', ',', ';', ':')} …";
    }
}
