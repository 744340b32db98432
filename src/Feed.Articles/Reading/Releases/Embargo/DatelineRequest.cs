using System.Buffers;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>
/// A hold request inside the dateline of a report: <c>HARWICK (EMBARGOED UNTIL 5 MARCH 2099) – The ferry</c>, <c>Harwick, under embargo
/// until 5 March 2099: The ferry</c>.
/// </summary>
/// <param name="Request">The request.</param>
/// <param name="Text">The paragraph without the request.</param>
internal sealed partial record DatelineRequest(string Request, string Text)
{
    private const int MaxLength = 200;
    private const int MaxPlaceLength = 70;
    private const int MaxSmallWords = 2;

    /// <summary>A request ends with one of these.</summary>
    private static readonly SearchValues<char> EndMarks = SearchValues.Create("–—-:)]");

    /// <summary>The request in the dateline of a paragraph; null when it has none.</summary>
    public static DatelineRequest? Of(string paragraph)
    {
        var head = paragraph[..Math.Min(paragraph.Length, MaxLength)];
        if (!head.AsSpan().ContainsAny(EndMarks) || !EmbargoWords.MayAskToWait(head) || EmbargoNews.IsHeadline(paragraph))
            return null;
        foreach (Match end in End().Matches(head))
        {
            if (end.Index + end.Length >= paragraph.Length || !HeaderLine.IsProse(paragraph[(end.Index + end.Length)..]))
                continue;
            foreach (Match start in Start().Matches(head[..end.Index]))
            {
                var (from, isBracketed) = (start.Index + start.Length, start.Value is [.., '(' or '[']);
                var words = head[from..end.Index].Trim();
                if (isBracketed != (end.Value is [')' or ']', ..]) || !IsRequest(words, isBracketed, from == 0))
                    continue;
                var (place, rest) = (head[..start.Index], paragraph[(end.Index + end.Length)..]);
                if (IsPlace(place) && (end.Value.AsSpan().ContainsAny("–—-:") || LooksLikeDateline(place, rest)))
                    return new DatelineRequest(words, place.Length == 0 ? rest : place.TrimEnd() + end.Value.TrimStart(')', ']') + rest);
            }
        }

        return null;
    }

    /// <summary>Whether words ask for a hold. They need capitals unless they are in brackets or have a time.</summary>
    private static bool IsRequest(string words, bool isBracketed, bool isFirst)
    {
        if (words.Length == 0 || words.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
            return false;
        if (EmbargoTime.HasTime(words) || EmbargoTime.HasDate(words))
            return Embargo.IsEmbargoLine(words) || HoldMarks.IsSetApart(words);
        return !isFirst && (isBracketed || !words.Any(char.IsLower)) && HoldMarks.IsSetApart(words);
    }

    /// <summary>Without a dash, a dateline is recognised by its capitalised words and the new sentence after them.</summary>
    private static bool LooksLikeDateline(string place, string rest) =>
        rest is [var first, ..] && (char.IsUpper(first) || first is '“' or '"')
        && place.Split([' ', '('], StringSplitOptions.RemoveEmptyEntries).All(word => !char.IsLower(word[0]));

    /// <summary>Whether words may be the place, the day and the agency before a request.</summary>
    private static bool IsPlace(string words) =>
        words.Length == 0
        || (words.Length <= MaxPlaceLength
            && (char.IsUpper(words[0]) || char.IsDigit(words[0]) || words[0] is '(' or '[' or '/')
            && words.Split([' ', '('], StringSplitOptions.RemoveEmptyEntries).Count(word => char.IsLower(word[0])) <= MaxSmallWords);

    /// <summary>Where a request may begin: at the first word, or after a bracket, a comma or a dash.</summary>
    [GeneratedRegex(@"^(?=\p{L})|\s?[(\[]|,\s+|\s*[–—]\s*|\s+--?\s+|:\s+", RegexOptions.CultureInvariant, Embargo.RegexTimeoutMs)]
    private static partial Regex Start();

    /// <summary>Where a request may end, with the mark that separates it from the text.</summary>
    [GeneratedRegex(@"[)\]]?(\s*[–—]+\s*|\s*--?\s+|:\s+)|[)\]][.,]?\s+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Embargo.RegexTimeoutMs)]
    private static partial Regex End();
}
