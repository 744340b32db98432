using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Finds the headline in the line that asks for the embargo, for a file that has no other: <c>Pears cross the river / EMBARGOED UNTIL 5
/// MARCH 2099</c>, <c>Embargoed until 5 March 2099 Pears cross the river</c>.
/// </summary>
internal static partial class EmbargoHeadline
{
    /// <summary>The beginnings of polite sentences that a sender adds to an embargo.</summary>
    private static readonly PhraseTable Polite = new(HoldNews.WordsOf("polite"));

    private const int FewestWords = 2;
    private const int MaxWords = 24;

    /// <summary>The headline in a line; null when the line contains only the embargo.</summary>
    public static string? Find(string line) =>
        line.Length > EmbargoClause.MaxLineLength ? null : NextToSeparator(line) ?? BeforeClause(line) ?? AfterTime(line);

    /// <summary>The headline, separated from the embargo. With several separators, the split with the shortest embargo wins.</summary>
    private static string? NextToSeparator(string line)
    {
        List<Match> separators = [.. Separator().Matches(line).Cast<Match>()];
        foreach (var separator in Enumerable.Reverse(separators))
        {
            if (Embargo.IsEmbargoLine(line[(separator.Index + separator.Length)..]) && Headline(line[..separator.Index]) is { } before)
                return before;
        }

        foreach (var separator in separators)
        {
            if (Embargo.IsEmbargoLine(line[..separator.Index]) && Headline(line[(separator.Index + separator.Length)..]) is { } after)
                return after;
        }

        return null;
    }

    /// <summary>
    /// The headline before an embargo without punctuation in between: <c>Pears cross the river embargoed until 5 March 2099</c>.
    /// </summary>
    private static string? BeforeClause(string line) =>
        EmbargoClause.FindIn(line) is { } clause && line.EndsWith(clause, StringComparison.Ordinal)
            ? Headline(line[..^clause.Length]) : null;

    /// <summary>The headline after the time of an embargo without punctuation in between.</summary>
    private static string? AfterTime(string line)
    {
        var words = line.Split(' ');
        for (var at = 1; at < Math.Min(words.Length, MaxWords); at++)
        {
            var (asks, rest) = (string.Join(' ', words[..at]), string.Join(' ', words[at..]));
            if (rest.Length > 0 && char.IsUpper(rest[0]) && EmbargoTime.HasTime(asks) && !EmbargoTime.HasTime(rest)
                && !MultilingualDate.IsMonth(words[at])
                && EmbargoTime.WithoutTimeAndZone(rest).StartsWith(words[at], StringComparison.Ordinal)
                && Embargo.IsEmbargoLine(asks) && Headline(rest) is { } headline)
                return headline;
        }

        return null;
    }

    private static string? Headline(string text)
    {
        text = text.Trim(' ', ',', ';', ':', '-', '–', '—', '/', '|', '(', '[', '*');
        return text.Length > 0 && !EmbargoTime.StartsWithTime(text) && HeadNotice.HasUnknownWords(text, FewestWords)
            && !Embargo.IsEmbargoLine(text) && Polite.LengthAt(text, 0) == 0 && HeaderLine.Classify(text).Kind == HeadKind.Headline
            ? text
            : null;
    }

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\s+//?\s+|\s*[|–—]\s*|\s+--?\s+|[;,!.]\s+|(?<!\d):\s+|\s+(?=[(\[])", Options, Embargo.RegexTimeoutMs)]
    private static partial Regex Separator();
}
