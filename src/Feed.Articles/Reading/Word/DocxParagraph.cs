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

    /// <summary>Whether the paragraph has the title style.</summary>
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
        if (styles.Numbering(style) is { } list)
            (numbering, level) = list;
        Visibility = styles.IsContents(style) ? new DocxVisibility { Hidden = true } : styles.Visibility(style);
    }

    /// <summary>Makes the paragraph an item of the list with an id; the id 0 removes it from its list.</summary>
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
    public void AddText(string text) => inline.AddText(text);

    /// <summary>Adds the text of the current element with the formatting of its run.</summary>
    public void AddText(XmlReader reader, DocxRun run) =>
        inline.AddText(DocxXml.TextOf(reader), run.VerticalAlign, run.IsBold, run.IsItalic);

    /// <summary>Ends the paragraph.</summary>
    /// <param name="pendingPictures">The pictures that have no paragraph yet; a paragraph without text adds its own.</param>
    /// <returns>The paragraph, unless it is empty, and the paragraphs of its text boxes.</returns>
    public IReadOnlyList<Paragraph> End(List<ArticlePicture> pendingPictures)
    {
        CloseLink();
        pendingPictures.AddRange(Pictures);
        Pictures.Clear();
        List<Paragraph> ended = [];
        if (inline.End() is ({ Length: > 0 } text, var html, var lines))
        {
            var paragraph = new Paragraph(kind, text) { Html = kind == ParagraphKind.Heading ? null : html, Lines = lines };
            ended.Add(PicturePlaces.Attach(WriteNumber(paragraph), pendingPictures));
        }

        ended.AddRange(Boxes);
        Boxes.Clear();
        Start();
        return ended;
    }

    /// <summary>
    /// Writes the number of a list item into its text and makes it a plain paragraph, because list items are shown with bullets. The
    /// numbers of headings are left out.
    /// </summary>
    private Paragraph WriteNumber(Paragraph paragraph)
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
