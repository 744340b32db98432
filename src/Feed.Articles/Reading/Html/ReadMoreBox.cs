using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <summary>
/// Opens the boxes in which a page hides the rest of its article until the reader asks for it: <c>Read more</c>. What other controls
/// show, such as menus, tips and notes on the author, stays hidden.
/// </summary>
internal static class ReadMoreBox
{
    private const int MaxControlLength = 40;
    private const int MinWords = 12;

    /// <summary>An article has this many words before the rest of it is hidden.</summary>
    private const int MinWordsAbove = 25;

    private static readonly FrozenSet<string> Labels = [.. PageNames.List("read-more").Select(HtmlText.Fold)];

    private static readonly string[] Targets = ["aria-controls", "data-target", "data-bs-target", "href", "onclick", "for"];

    /// <summary>Makes the boxes ordinary parts of the page, and removes their controls.</summary>
    public static void OpenAll(IHtmlDocument page)
    {
        if (page.Body is not { } body)
            return;
        List<IElement> controls = [.. body.QuerySelectorAll("a, button, span, label, summary, div, p, input[type='button']")
            .Where(element => IsControl(element) && !element.Ancestors<IElement>().Any(HtmlClutter.IsNamedClutter))];
        if (controls.Count == 0)
            return;
        foreach (var box in HiddenHtml.In(body).Where(box => IsRestOfText(box)).ToList())
        {
            if (controls.Find(control => !box.Contains(control) && (Names(control, box) || IsNextTo(control, box))) is not { } used)
                continue;
            // The content replaces the box, because a separate element would look like another text.
            box.Replace([.. box.ChildNodes]);
            used.Remove();
        }
    }

    /// <summary>Whether words are the label of a control or a link that shows the rest of a text.</summary>
    public static bool IsLabel(string words) => words.Length <= MaxControlLength && Labels.Contains(HtmlText.Fold(words));

    private static bool IsControl(IElement element) =>
        element.TextContent.Length <= MaxControlLength
        && IsLabel(element.LocalName == "input" ? element.GetAttribute("value") ?? "" : element.TextContent);

    private static bool Names(IElement control, IElement box) => box.Id is { Length: > 0 } id
        && Array.Exists(Targets, target => control.GetAttribute(target) is { } value
            && (value == id || value == "#" + id || (target == "onclick" && value.Contains(id, StringComparison.Ordinal))));

    /// <summary>Whether a control is directly above or below a box, alone in its line or at the end of the paragraph above.</summary>
    private static bool IsNextTo(IElement control, IElement box) =>
        !LeadsElsewhere(control)
        && (Beside(box.PreviousElementSibling, control, last: true) || Beside(box.NextElementSibling, control, last: false));

    private static bool LeadsElsewhere(IElement control) => control.QuerySelectorAll("a[href]").Prepend(control)
        .Any(link => link.GetAttribute("href") is { Length: > 0 } href && href[0] != '#'
            && !href.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase));

    private static bool Beside(IElement? sibling, IElement control, bool last)
    {
        for (var at = sibling; at is not null; at = last ? at.LastElementChild : at.FirstElementChild)
        {
            StepBudget.Spend();
            if (at == control)
                return true;
        }

        return false;
    }

    /// <summary>Whether a hidden box holds sentences, stands below sentences of the same part of the page, and is no clutter.</summary>
    private static bool IsRestOfText(IElement box)
    {
        var words = HtmlWordCount.Of(box.TextContent);
        if (words < MinWords || HtmlWordCount.OutsideLinks(box) * 3 < words * 2 || !HeaderLine.EndsSentence(CleanText.Line(box.TextContent))
            || box.ParentElement is not { } parent || box.QuerySelector("h1, article, form, nav") is not null)
            return false;
        var above = parent.ChildNodes.TakeWhile(node => node != box)
            .Where(node => node is IText or IElement { LocalName: "p" or "div" or "span" or "section" or "blockquote" })
            .Sum(node => node is IElement element ? HtmlWordCount.OutsideLinks(element) : HtmlWordCount.Of(node.TextContent));
        return above >= MinWordsAbove && box.Closest("aside, nav, footer, figure, form, table") is null
            && !parent.Ancestors<IElement>().Prepend(parent).Any(HtmlClutter.IsNamedClutter)
            && (!HtmlClutter.IsNamedClutter(box) || box.ClassList.Any(name => name.Contains("more", StringComparison.OrdinalIgnoreCase)));
    }
}
