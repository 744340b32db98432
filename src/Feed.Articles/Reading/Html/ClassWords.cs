using System.Text;
using AngleSharp.Dom;

namespace Feed.Articles.Reading;

/// <summary>Splits the classes and the id of an element into words.</summary>
internal static class ClassWords
{
    private const int MaxNameLength = 80;
    private const int MaxPhraseWords = 4;

    /// <summary>Class prefixes that do not say what an element is: those of tags, categories, states and script hooks.</summary>
    private static readonly string[] UninformativePrefixes =
        ["tag-", "category-", "type-", "format-", "status-", "has-", "is-", "no-", "with-", "js-"];

    /// <summary>
    /// The words of all classes and the id, single and joined: <c>relatedArticles_3</c> is related, related-articles and articles.
    /// </summary>
    public static IEnumerable<string> Of(IElement element) => element.ClassList.Append(element.Id ?? "").SelectMany(Of);

    /// <summary>The words of one name, and consecutive words joined by hyphens.</summary>
    public static IEnumerable<string> Of(string name)
    {
        if (name.Length is 0 or > MaxNameLength
            || (name is not ("tag-list" or "tag-links")
                && Array.Exists(UninformativePrefixes, start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase))))
            yield break;
        var words = Split(name);
        for (var start = 0; start < words.Count; start++)
        {
            var phrase = words[start];
            yield return phrase;
            for (var end = start + 1; end < Math.Min(start + MaxPhraseWords, words.Count); end++)
                yield return phrase = $"{phrase}-{words[end]}";
        }
    }

    private static List<string> Split(string name)
    {
        List<string> parts = [];
        var word = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (word.Length > 0 && (!char.IsAsciiLetter(c) || (char.IsUpper(c) && char.IsLower(name[i - 1]))))
            {
                parts.Add(word.ToString());
                word.Clear();
            }

            if (char.IsAsciiLetter(c))
                word.Append(char.ToLowerInvariant(c));
        }

        if (word.Length > 0)
            parts.Add(word.ToString());
        return parts;
    }
}
