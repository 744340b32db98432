using System.Collections.Frozen;

namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Corrects a misspelt <c>embargo</c> in the first three words: <c>Emgargo until 5 March</c>. The other rules then judge the corrected
/// line, so a headline about an embargo stays a headline.
/// </summary>
internal static class EmbargoMisspelling
{
    private const int MaxWords = 3;
    private const int ShortestMisspelling = 6;
    private const int LongestMisspelling = 11;
    private const string Stem = "EMBARGO";

    private static readonly FrozenSet<string> OtherWords =
        EmbargoWords.Of("not-a-misspelling").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] CorrectWords = [.. EmbargoWords.Of("misspelling").Select(word => word.ToUpperInvariant())];

    /// <summary>The line with the correct word; unchanged when it has no such misspelling.</summary>
    public static string Correct(string line)
    {
        var at = 0;
        for (var word = 0; word < MaxWords; word++)
        {
            while (at < line.Length && !char.IsLetter(line[at]))
                at++;
            var start = at;
            while (at < line.Length && char.IsLetter(line[at]))
                at++;
            if (at - start is >= ShortestMisspelling and <= LongestMisspelling && Correction(line.AsSpan(start, at - start)) is { } meant)
                return string.Concat(line.AsSpan(0, start), meant, line.AsSpan(at));
        }

        return line;
    }

    private static string? Correction(ReadOnlySpan<char> written)
    {
        // The cheap test comes first: hardly any word starts with these letters.
        if (written[0] is not ('e' or 'E' or 'm' or 'M' or 'i' or 'I') || !written.ContainsAny("bgBG"))
            return null;
        var word = written.ToString().ToUpperInvariant();
        if (word.StartsWith(Stem, StringComparison.Ordinal) && (word.Length == Stem.Length || CorrectWords.Contains(word)))
            return null;
        if (OtherWords.Contains(word) || Array.Find(CorrectWords, meant => IsMisspelling(word, meant)) is not { } found)
            return null;
        return written.ContainsAnyInRange('a', 'z')
            ? char.IsUpper(written[0]) ? found[0] + found[1..].ToLowerInvariant() : found.ToLowerInvariant()
            : found;
    }

    /// <summary>
    /// Two wrong letters are accepted only if the first letter of the word is right: <c>Margo</c> is two letters from <c>embargo</c>.
    /// </summary>
    private static bool IsMisspelling(string word, string meant) =>
        EditDistance.Between(word, meant) is var distance && distance <= (word[0] == meant[0] ? 2 : 1);
}
