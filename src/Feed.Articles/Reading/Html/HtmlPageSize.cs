using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Text;

namespace Feed.Articles.Reading;

/// <summary>How large a page is. It is measured from its tokens: building a tree of 100,000 levels takes most of a minute.</summary>
/// <param name="Depth">How deeply elements are nested; counting ends above <see cref="MaxDepth"/>.</param>
/// <param name="Elements">How many elements there are; counting ends above <see cref="MaxElements"/>.</param>
internal readonly record struct HtmlPageSize(int Depth, int Elements)
{
    /// <summary>The deepest nesting that is read.</summary>
    public const int MaxDepth = 512;

    /// <summary>The most elements that are read: a long article has a few hundred.</summary>
    public const int MaxElements = 20_000;

    /// <summary>Why the page is not read; null when it is.</summary>
    public string? Problem =>
        Depth > MaxDepth ? $"The page is nested more than {MaxDepth} levels deep, so it is not read; save the article from a simpler page."
        : Elements > MaxElements ? FormattableString.Invariant(
            $"The page has more than {MaxElements:N0} elements, so it is not read; save the article alone.")
        : null;

    /// <summary>Void elements, and those that the next element of their kind closes.</summary>
    private static readonly HashSet<string> NeverOpen = new(
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "p", "li", "dt", "dd", "tr",
            "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "rt", "rp", "html", "head", "body"],
        StringComparer.Ordinal);

    /// <summary>Measures a page.</summary>
    public static HtmlPageSize Measure(string html)
    {
        using var source = new TextSource(html);
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver)
        {
            SkipComments = true,
            DisableElementPositionTracking = true
        };
        List<string> open = [];
        var deepest = 0;
        var elements = 0;
        var inParagraph = false;
        while (true)
        {
            StepBudget.Spend();
            var token = tokenizer.Get();
            if (token.Type == HtmlTokenType.EndOfFile)
                return new HtmlPageSize(deepest, elements);
            if (token.Type == HtmlTokenType.StartTag)
            {
                if (++elements > MaxElements)
                    return new HtmlPageSize(deepest, elements);
                tokenizer.State = ParseMode(token.Name);
                inParagraph |= token.Name == "p";
                if (NeverOpen.Contains(token.Name) || token.AsTag().IsSelfClosing)
                    continue;
                open.Add(token.Name);
                deepest = Math.Max(deepest, open.Count);
                if (deepest > MaxDepth)
                    return new HtmlPageSize(deepest, elements);
            }
            else if (token is { Type: HtmlTokenType.EndTag, Name: "p" or "br" })
            {
                // An end tag without an open element creates an empty element.
                if (!inParagraph && ++elements > MaxElements)
                    return new HtmlPageSize(deepest, elements);
                inParagraph = false;
            }
            else if (token.Type == HtmlTokenType.EndTag && open.LastIndexOf(token.Name) is >= 0 and var at)
            {
                open.RemoveRange(at, open.Count - at);
            }
        }
    }

    private static HtmlParseMode ParseMode(string name) => name switch
    {
        "script" => HtmlParseMode.Script,
        "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
        "title" or "textarea" => HtmlParseMode.RCData,
        "plaintext" => HtmlParseMode.Plaintext,
        _ => HtmlParseMode.PCData,
    };
}
