using System.Text;

namespace Feed.Search;

/// <summary>
/// The grammar of queries: <c>words "of a phrase" -without -"this phrase"</c>. Every text is a query: a quotation mark that is not closed
/// is closed by the end.
/// </summary>
internal static class SearchText
{
    private const string Marks = "\"“”„‟«»＂";

    /// <summary>The terms of a text in their order, some of which may say nothing.</summary>
    public static IEnumerable<SearchTerm> Terms(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var isUnwanted = text[at] == '-' && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]);
            at += isUnwanted ? 1 : 0;
            var isPhrase = Marks.Contains(text[at]);
            at += isPhrase ? 1 : 0;
            var end = at;
            while (end < text.Length && !Marks.Contains(text[end]) && (isPhrase || !char.IsWhiteSpace(text[end])))
                end++;
            yield return new SearchTerm(Cleaned(text[at..end]), isUnwanted);
            at = isPhrase ? end + 1 : end;
        }
    }

    /// <summary>
    /// One blank between words, and none of the characters that only turn the direction of text: they would turn that of a page.
    /// </summary>
    private static string Cleaned(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var unit in text.Where(unit => !IsDirection(unit)))
        {
            if (!char.IsWhiteSpace(unit))
                words.Append(unit);
            else if (words.Length > 0 && words[^1] != ' ')
                words.Append(' ');
        }

        return words.ToString().TrimEnd();
    }

    private static bool IsDirection(char unit) =>
        unit is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C' or '\uFEFF';
}
