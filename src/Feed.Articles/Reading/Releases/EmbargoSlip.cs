using System.Collections.Frozen;

namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Reads a misspelt <c>embargo</c> at the beginning of a line as the word that is meant: <c>Emgargo until 5 March</c>. The line then counts
/// as what it asks for, so a headline with the word stays a headline.
/// </summary>
internal static class EmbargoSlip
{
    private const int FirstWords = 3;
    private const int ShortestSlip = 6;
    private const int LongestSlip = 11;
    private const string Stem = "EMBARGO";

    private static readonly FrozenSet<string> Others = EmbargoWords.Of("noslip").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Meant = [.. EmbargoWords.Of("slip").Select(word => word.ToUpperInvariant())];

    /// <summary>The line with the word that is meant; unchanged when there is none.</summary>
    public static string Mended(string line)
    {
        var at = 0;
        for (var word = 0; word < FirstWords; word++)
        {
            while (at < line.Length && !char.IsLetter(line[at]))
                at++;
            var start = at;
            while (at < line.Length && char.IsLetter(line[at]))
                at++;
            if (at - start is >= ShortestSlip and <= LongestSlip && OfWord(line.AsSpan(start, at - start)) is { } meant)
                return string.Concat(line.AsSpan(0, start), meant, line.AsSpan(at));
        }

        return line;
    }

    private static string? OfWord(ReadOnlySpan<char> written)
    {
        // The cheap test comes first: hardly any word begins so.
        if (written[0] is not ('e' or 'E' or 'm' or 'M' or 'i' or 'I') || !written.ContainsAny("bgBG"))
            return null;
        var word = written.ToString().ToUpperInvariant();
        if (word.StartsWith(Stem, StringComparison.Ordinal) && (word.Length == Stem.Length || Meant.Contains(word)))
            return null;
        if (Others.Contains(word) || Array.Find(Meant, meant => IsSlip(word, meant)) is not { } found)
            return null;
        return written.ContainsAnyInRange('a', 'z')
            ? char.IsUpper(written[0]) ? found[0] + found[1..].ToLowerInvariant() : found.ToLowerInvariant()
            : found;
    }

    /// <summary>Two slips count only where the first letter is right: names such as Margo are two letters from it.</summary>
    private static bool IsSlip(string word, string meant) =>
        FactKeys.Distance(word, meant) is var distance && distance <= (word[0] == meant[0] ? 2 : 1);
}
