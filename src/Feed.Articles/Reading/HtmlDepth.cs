using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Text;

namespace Feed.Articles.Reading;

/// <summary>Measures how deeply HTML is nested from its tokens alone: building a tree of 100,000 levels takes most of a minute.</summary>
internal static class HtmlDepth
{
    /// <summary>The deepest nesting that is read.</summary>
    public const int Max = 512;

    /// <summary>Elements without an end, and those that the next of their kind ends.</summary>
    private static readonly HashSet<string> NeverOpen = new(
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "rt", "rp", "html", "head", "body"],
        StringComparer.Ordinal);

    /// <summary>How deeply the page is nested; anything above <see cref="Max"/> when it is deeper than is read.</summary>
    public static int Of(string html)
    {
        using var source = new TextSource(html);
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver) { SkipComments = true, DisableElementPositionTracking = true };
        List<string> open = [];
        var deepest = 0;
        while (true)
        {
            var token = tokenizer.Get();
            if (token.Type == HtmlTokenType.EndOfFile)
                return deepest;
            if (token.Type == HtmlTokenType.StartTag)
            {
                tokenizer.State = State(token.Name);
                if (NeverOpen.Contains(token.Name) || token.AsTag().IsSelfClosing)
                    continue;
                open.Add(token.Name);
                deepest = Math.Max(deepest, open.Count);
                if (deepest > Max)
                    return deepest;
            }
            else if (token.Type == HtmlTokenType.EndTag && open.LastIndexOf(token.Name) is >= 0 and var at)
            {
                open.RemoveRange(at, open.Count - at);
            }
        }
    }

    private static HtmlParseMode State(string name) => name switch
    {
        "script" => HtmlParseMode.Script,
        "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
        "title" or "textarea" => HtmlParseMode.RCData,
        "plaintext" => HtmlParseMode.Plaintext,
        _ => HtmlParseMode.PCData,
    };
}
