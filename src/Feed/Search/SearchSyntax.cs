using System.Text;

namespace Feed.Search;

/// <summary>
/// Parses the syntax of queries: <c>words "of a phrase" -without -"this phrase"</c>. Every text is valid: the end of the text closes an
/// open quotation mark.
/// </summary>
internal static class SearchSyntax
{
    private const string QuotationMarks = "\"“”„‟«»＂";

    /// <summary>The hyphen, and the minus sign and en dash that keyboards and word processors replace it with.</summary>
    private const string MinusSigns = "-−–";

    /// <summary>The terms of a text in order. A term may be only punctuation.</summary>
    public static IEnumerable<SearchTerm> Parse(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var isUnwanted = MinusSigns.Contains(text[at]) && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]);
            at += isUnwanted ? 1 : 0;
            var isPhrase = QuotationMarks.Contains(text[at]);
            at += isPhrase ? 1 : 0;
            var end = at;
            while (end < text.Length && !QuotationMarks.Contains(text[end]) && (isPhrase || !char.IsWhiteSpace(text[end])))
                end++;
            yield return new SearchTerm(Clean(text[at..end]), isUnwanted);
            at = isPhrase ? end + 1 : end;
        }
    }

    /// <summary>Whether <see cref="Parse"/> would read a word as unwanted.</summary>
    public static bool StartsWithMinus(string word) => word.Length > 0 && MinusSigns.Contains(word[0]);

    /// <summary>Collapses white space and removes direction marks, which would change the direction of the page around them.</summary>
    private static string Clean(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var unit in text.Where(unit => !IsDirectionMark(unit)))
        {
            if (!char.IsWhiteSpace(unit))
                words.Append(unit);
            else if (words.Length > 0 && words[^1] != ' ')
                words.Append(' ');
        }

        return words.ToString().TrimEnd();
    }

    private static bool IsDirectionMark(char unit) =>
        unit is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C' or '\uFEFF';
}
