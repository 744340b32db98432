namespace Feed.Articles.Reading.OpenDocument;

/// <summary>A paragraph that is being read.</summary>
internal sealed class OdtOpen(ParagraphKind kind, bool isTitle, OdtStyle style)
{
    private readonly InlineHtml inline = new(baseAddress: null);
    private readonly Stack<OdtStyle> spans = new([style]);
    private int links;

    /// <summary>What the paragraph is.</summary>
    public ParagraphKind Kind { get; } = kind;

    /// <summary>Whether it is in the style of titles.</summary>
    public bool IsTitle { get; } = isTitle;

    /// <summary>Whether a field inside hides the whole paragraph.</summary>
    public bool IsHidden { get; set; }

    /// <summary>The paragraphs of text boxes inside.</summary>
    public List<Paragraph> Inside { get; } = [];

    /// <summary>Begins a part in another style.</summary>
    public void OpenSpan(OdtStyle span) => spans.Push(span.Over(spans.Peek()));

    /// <summary>Ends it.</summary>
    public void CloseSpan()
    {
        if (spans.Count > 1)
            spans.Pop();
    }

    /// <summary>Begins a link.</summary>
    public void OpenLink(string address) => links += links == 0 && inline.Open("a", address) ? 1 : 0;

    /// <summary>Ends it.</summary>
    public void CloseLink()
    {
        if (links > 0)
            inline.Close();
        links = 0;
    }

    /// <summary>Adds text in the style that is open.</summary>
    public void Text(string text)
    {
        var span = spans.Peek();
        if (span.IsUnseen == true)
            return;
        // The style of a heading or a paragraph is no emphasis in it.
        var opened = (span.IsBold == true && style.IsBold != true && inline.Open("strong", null) ? 1 : 0)
            + (span.IsItalic == true && style.IsItalic != true && inline.Open("em", null) ? 1 : 0);
        inline.Text(text, span.Raise ?? Raise.None);
        for (; opened > 0; opened--)
            inline.Close();
    }

    /// <summary>Ends the paragraph.</summary>
    public (string Text, string? Html, IReadOnlyList<string>? Lines) End()
    {
        CloseLink();
        var whole = inline.End();
        return IsHidden ? ("", null, null) : whole;
    }
}
