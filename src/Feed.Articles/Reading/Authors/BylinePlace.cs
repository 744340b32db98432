using System.Buffers;
using System.Collections.Frozen;
using Feed.Articles.Quotes;

namespace Feed.Articles.Reading;

/// <summary>Distinguishes a place after the last comma of a byline, <c>By Jane Roe, Port Harcourt</c>, from another author.</summary>
internal static class BylinePlace
{
    private const int MaxWords = 3;

    /// <summary>The characters other than a comma that end a place.</summary>
    private static readonly SearchValues<char> Ends = SearchValues.Create("|;•·()—–");

    private static readonly FrozenSet<string> Places = new LanguageFiles("en").Classes("words.places").Select(place => place.Word)
        .Concat(BylineLead.Places).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether words name a place: they are capitalised, and one of them is in the lists.</summary>
    public static bool Is(string words) =>
        words.Split(' ') is { Length: <= MaxWords } parts && parts.Any(Places.Contains)
        && parts.All(part => part.Length > 0 && char.IsUpper(part[0]) && part.All(c => char.IsLetter(c) || c is '-' or '\'' or '’'));

    /// <summary>
    /// Removes a place after the last comma. Words there are an author only if they contain "and" or begin like a name.
    /// </summary>
    public static string Remove(string names)
    {
        var comma = names.LastIndexOf(',');
        if (comma <= 0)
            return names;
        var end = names.AsSpan(comma + 1).IndexOfAny(Ends);
        var last = (end < 0 ? names[(comma + 1)..] : names.Substring(comma + 1, end)).Trim();
        return last.Length == 0 || BeginsAsName(last) ? names : names.Remove(comma, end < 0 ? names.Length - comma : end + 1);
    }

    private static bool BeginsAsName(string text)
    {
        var words = text.Split(' ');
        return words.Contains("and", StringComparer.OrdinalIgnoreCase) || text.Contains('&', StringComparison.Ordinal)
            || words[0] is [.., '.'] && words[0].All(c => char.IsUpper(c) || c == '.')
            || Releases.ReleaseWords.BeginsWithHonorific(text)
            || (AuthorNames.IsFirstName(words[0]) && !words.All(Places.Contains)
                // "Charlotte Observer" and "Sydney Morning Herald" are papers; "Sam Low Herald" names its reporter.
                && !(Byline.IsNewspaper(text) && !BylineLead.IsJobTitle(words[^1].TrimEnd('s'))
                    && (words.Length == 2 || Places.Contains(words[0]))));
    }
}
