using AngleSharp.Dom;

namespace Feed.Articles.Reading;

/// <summary>Reads the MathML formulas in the sentences of a page.</summary>
internal static class HtmlFormula
{
    /// <summary>The characters of a formula, without its source in another notation.</summary>
    public static string Text(IElement math) => string.Join(' ', math.Descendants<IText>()
        .Where(text => text.ParentElement?.LocalName is not ("annotation" or "annotation-xml"))
        .Select(text => text.Data.Trim()).Where(text => text.Length > 0));

    /// <summary>
    /// Replaces the elements that contain only a formula with the formula. Their names or classes may look like a menu's, which would hide
    /// the formula from the search for the main text.
    /// </summary>
    public static void Unwrap(IDocument page)
    {
        foreach (var math in page.QuerySelectorAll("math").ToList())
        {
            var length = math.TextContent.Trim().Length;
            var outer = math;
            while (outer.ParentElement is { } parent
                && (parent.LocalName == "span" || parent.LocalName.Contains('-', StringComparison.Ordinal))
                && parent.TextContent.Trim().Length == length)
            {
                StepBudget.Spend();
                outer = parent;
            }

            if (outer != math)
                outer.Replace(math);
        }
    }
}
