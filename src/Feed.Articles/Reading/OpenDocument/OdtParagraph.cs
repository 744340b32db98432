namespace Feed.Articles.Reading.OpenDocument;

/// <summary>A paragraph that is being read.</summary>
internal sealed class OdtParagraph(ParagraphKind kind, bool isTitle, OdtStyle style, HiddenText hiddenText)
{
    private readonly InlineHtml inline = new(baseAddress: null);
    private readonly Stack<OdtStyle> spans = new([style]);
    private int links;

    /// <summary>The kind of paragraph.</summary>
    public ParagraphKind Kind { get; } = kind;

    /// <summary>Whether the paragraph has the title style.</summary>
    public bool IsTitle { get; } = isTitle;

    /// <summary>Whether a field inside hides the whole paragraph.</summary>
    public bool IsHidden { get; set; }

    /// <summary>Whether the paragraph stands directly on the white page.</summary>
    public bool IsOnPage { get; init; }

    /// <summary>The paragraphs of the text boxes anchored to this paragraph.</summary>
    public List<Paragraph> Boxes { get; } = [];

    /// <summary>Starts a span with its own style.</summary>
    public void OpenSpan(OdtStyle span) => spans.Push(span.Over(spans.Peek()));

    /// <summary>Ends the innermost span.</summary>
    public void CloseSpan()
    {
        if (spans.Count > 1)
            spans.Pop();
    }

    /// <summary>Starts a link, unless one is open.</summary>
    public void OpenLink(string address) => links += links == 0 && inline.Open("a", address) ? 1 : 0;

    /// <summary>Ends the open link, if any.</summary>
    public void CloseLink()
    {
        if (links > 0)
            inline.Close();
        links = 0;
    }

    /// <summary>Adds text in the style of the innermost span.</summary>
    public void AddText(string text)
    {
        var span = spans.Peek();
        if (span.IsUnseen(IsOnPage))
        {
            if (span.IsStruck != true)
                hiddenText.Add(text.Replace(InlineHtml.LineBreak, "\n", StringComparison.Ordinal));
            return;
        }

        // Bold or italic text is emphasis only when the rest of its paragraph is not.
        inline.AddText(text, span.VerticalAlign ?? VerticalAlign.None, isBold: span.IsBold == true && style.IsBold != true,
            isItalic: span.IsItalic == true && style.IsItalic != true);
    }

    /// <summary>Ends the paragraph, and returns its text, HTML and lines; a hidden paragraph is empty.</summary>
    public (string Text, string? Html, IReadOnlyList<string>? Lines) End()
    {
        CloseLink();
        var content = inline.End();
        if (IsHidden)
            hiddenText.Add(content.Text);
        hiddenText.EndLine();
        return IsHidden ? ("", null, null) : content;
    }
}
