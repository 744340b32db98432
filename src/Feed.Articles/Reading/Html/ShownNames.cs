using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Feed.Articles.Reading;

/// <summary>
/// Distinguishes the authors that a page shows from those that only its head declares. Many content systems declare the account that
/// uploaded the article.
/// </summary>
internal sealed class ShownNames
{
    /// <summary>A page with at least this many links belongs to a web site.</summary>
    private const int MinLinks = 10;

    private static readonly HashSet<string> Skipped = new(
        ["script", "style", "noscript", "template", "svg", "select", "textarea"], StringComparer.Ordinal);

    private readonly string text = "";
    private readonly bool showsAll;

    private ShownNames(IHtmlElement? body)
    {
        showsAll = body is null
            || (body.QuerySelectorAll("a[href]").Length < MinLinks && body.QuerySelector("nav, footer, aside") is null);
        if (showsAll)
            return;
        var words = new StringBuilder(" ");
        Read(body!, words);
        text = words.ToString();
    }

    /// <summary>The names that a page shows; for a page without a site around it, all declared names count as shown.</summary>
    public static ShownNames Of(IHtmlDocument page) => new(page.Body);

    /// <summary>Facts that the page's head declares, without their authors when the page shows none of them.</summary>
    public Facts RemoveHiddenAuthors(Facts facts) => showsAll || facts.Authors.Any(Shows) ? facts : facts with { Authors = [] };

    private bool Shows(string name)
    {
        var whole = Folded(name);
        return whole.Length > 0 && text.Contains(DenseScript.Contains(name[0]) ? whole : $" {whole} ", StringComparison.Ordinal);
    }

    private static void Read(INode parent, StringBuilder to)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText words)
                Fold(words.Data, to);
            else if (node is IElement element && !Skipped.Contains(element.LocalName)
                && !HiddenHtml.Is(hidden: null, element.GetAttribute("style")))
                Read(element, to);
        }
    }

    /// <summary>Whether a character may be inside a word although it is neither a letter nor a digit.</summary>
    private static bool IsInsideWord(char c) =>
        char.IsSurrogate(c) || c == '\u00AD' || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static string Folded(string name)
    {
        var folded = new StringBuilder();
        Fold(name, folded);
        return folded.ToString().Trim();
    }

    /// <summary>Appends the words in lower case, without accents and punctuation, each followed by a space.</summary>
    private static void Fold(string words, StringBuilder to)
    {
        foreach (var c in words.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(c))
                to.Append(char.ToLowerInvariant(c));
            else if (!IsInsideWord(c) && to.Length > 0 && to[^1] != ' ')
                to.Append(' ');
        }

        if (to.Length > 0 && to[^1] != ' ')
            to.Append(' ');
    }
}
