using System.Net;
using System.Xml;

namespace Feed.Articles.Reading.Word;

/// <summary>A paragraph that is being read.</summary>
internal sealed class DocxParagraph(DocxStyles styles)
{
    private readonly InlineHtml inline = new(baseAddress: null);
    private ParagraphKind kind;
    private string? numbering;
    private int level;
    private bool inLink;

    /// <summary>The paragraphs of the text boxes anchored to this paragraph.</summary>
    public List<Paragraph> Boxes { get; } = [];

    /// <summary>The pictures in the paragraph.</summary>
    public List<ArticlePicture> Pictures { get; } = [];

    /// <summary>Whether the next paragraph continues this one.</summary>
    public bool JoinsNext { get; set; }

    /// <summary>Whether the paragraph has the style Title.</summary>
    public bool IsTitle { get; private set; }

    /// <summary>The visibility that the paragraph's style sets.</summary>
    public DocxVisibility Visibility { get; private set; } = styles.Visibility(styles.DefaultParagraph);

    /// <summary>Starts the paragraph, or continues it with the properties of the next one.</summary>
    public void Start()
    {
        JoinsNext = false;
        IsTitle = false;
        kind = ParagraphKind.Text;
        (numbering, level) = (null, 0);
        Visibility = styles.Visibility(styles.DefaultParagraph);
    }

    /// <summary>Applies a style.</summary>
    public void SetStyle(string style)
    {
        (kind, IsTitle) = (styles.Kind(style), styles.IsTitle(style));
        if (styles.Numbering(style) is { } ofStyle)
            (numbering, level) = ofStyle;
        Visibility = styles.IsContents(style) ? new DocxVisibility { Hidden = true } : styles.Visibility(style);
    }

    /// <summary>Makes the paragraph an item of a list, by the id of the numbering. The id 0 takes it out of its list.</summary>
    public void SetList(string numberingId)
    {
        var isItem = numberingId != "0";
        numbering = isItem ? numberingId : null;
        if (kind is ParagraphKind.Text or ParagraphKind.ListItem)
            kind = isItem ? ParagraphKind.ListItem : ParagraphKind.Text;
    }

    /// <summary>Sets the list level, from 0.</summary>
    public void SetLevel(int listLevel) => level = listLevel;

    /// <summary>Starts a link, and ends an open one.</summary>
    /// <returns>Whether the address is a web address.</returns>
    public bool OpenLink(string? address)
    {
        CloseLink();
        return inLink = address is not null && inline.Open("a", address);
    }

    /// <summary>Ends the open link, if any.</summary>
    public void CloseLink()
    {
        if (inLink)
            inline.Close();
        inLink = false;
    }

    /// <summary>Adds text without formatting.</summary>
    public void Text(string text) => inline.Text(text);

    /// <summary>Adds the text of the current element with the formatting of its run.</summary>
    public void Text(XmlReader reader, DocxRun run)
    {
        var opened = (run.Strong && inline.Open("strong", null) ? 1 : 0) + (run.Emphasis && inline.Open("em", null) ? 1 : 0);
        inline.Text(DocxXml.TextOf(reader), run.VerticalAlign);
        for (; opened > 0; opened--)
            inline.Close();
    }

    /// <summary>Ends the paragraph.</summary>
    /// <param name="waiting">The pictures that wait for a paragraph with text; a paragraph without text adds its own.</param>
    /// <returns>The paragraph, unless it is empty, and the paragraphs of its text boxes.</returns>
    public IReadOnlyList<Paragraph> End(List<ArticlePicture> waiting)
    {
        CloseLink();
        waiting.AddRange(Pictures);
        Pictures.Clear();
        List<Paragraph> ended = [];
        if (inline.End() is ({ Length: > 0 } text, var html, var lines))
        {
            var paragraph = new Paragraph(kind, text) { Html = kind == ParagraphKind.Heading ? null : html, Lines = lines };
            ended.Add(PicturePlaces.Attach(Numbered(paragraph), waiting));
        }

        ended.AddRange(Boxes);
        Boxes.Clear();
        Start();
        return ended;
    }

    /// <summary>
    /// Writes the number of a list item into its text and makes it a plain paragraph, because list items show dots. The numbers of headings
    /// belong to the layout and are left out.
    /// </summary>
    private Paragraph Numbered(Paragraph paragraph)
    {
        if (numbering is null || paragraph.Kind is not (ParagraphKind.Text or ParagraphKind.ListItem)
            || styles.Numbers.Next(numbering, level) is not { } number)
            return paragraph;
        return paragraph with
        {
            Kind = ParagraphKind.Text,
            Text = $"{number} {paragraph.Text}",
            Html = paragraph.Html is { } html ? $"{WebUtility.HtmlEncode(number)} {html}" : null,
        };
    }
}
