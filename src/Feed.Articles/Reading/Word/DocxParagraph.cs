using System.Net;
using System.Text;
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

    /// <summary>The paragraphs of the boxes that hang on it.</summary>
    public List<Paragraph> Boxes { get; } = [];

    /// <summary>The pictures in it.</summary>
    public List<ArticlePicture> Pictures { get; } = [];

    /// <summary>Whether the next paragraph belongs to this one.</summary>
    public bool JoinsNext { get; set; }

    /// <summary>Whether its style is Title.</summary>
    public bool IsTitle { get; private set; }

    /// <summary>What its style says about visibility.</summary>
    public DocxVisibility Visibility { get; private set; } = styles.Visibility(styles.DefaultParagraph);

    /// <summary>Begins it, or goes on with it in the form of the next paragraph.</summary>
    public void Start()
    {
        JoinsNext = false;
        IsTitle = false;
        kind = ParagraphKind.Text;
        (numbering, level) = (null, 0);
        Visibility = styles.Visibility(styles.DefaultParagraph);
    }

    /// <summary>Gives it a style.</summary>
    public void SetStyle(string style)
    {
        (kind, IsTitle) = (styles.Kind(style), styles.IsTitle(style));
        if (styles.Numbering(style) is { } ofStyle)
            (numbering, level) = ofStyle;
        Visibility = styles.IsContents(style) ? new DocxVisibility { Hidden = true } : styles.Visibility(style);
    }

    /// <summary>Makes it an item of a list by the id of its numbering; 0 is none.</summary>
    public void SetList(string numberingId)
    {
        var isItem = numberingId != "0";
        numbering = isItem ? numberingId : null;
        if (kind is ParagraphKind.Text or ParagraphKind.ListItem)
            kind = isItem ? ParagraphKind.ListItem : ParagraphKind.Text;
    }

    /// <summary>Gives it a level in its list.</summary>
    public void SetLevel(int listLevel) => level = listLevel;

    /// <summary>Begins a link.</summary>
    /// <returns>Whether the address leads somewhere on the web.</returns>
    public bool OpenLink(string? address)
    {
        CloseLink();
        return inLink = address is not null && inline.Open("a", address);
    }

    /// <summary>Ends the link, if there is one.</summary>
    public void CloseLink()
    {
        if (inLink)
            inline.Close();
        inLink = false;
    }

    /// <summary>Adds text as it stands.</summary>
    public void Text(string text) => inline.Text(text);

    /// <summary>Adds the text of the element at which the reader is, in the form of its run.</summary>
    public void Text(XmlReader reader, DocxRun run)
    {
        var opened = (run.Strong && inline.Open("strong", null) ? 1 : 0) + (run.Emphasis && inline.Open("em", null) ? 1 : 0);
        reader.Read();
        var text = new StringBuilder();
        for (; reader.NodeType is XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace
            or XmlNodeType.CDATA; reader.Read())
            text.Append(reader.Value);
        inline.Text(text.ToString(), run.Raise);
        for (; opened > 0; opened--)
            inline.Close();
    }

    /// <summary>Ends it.</summary>
    /// <param name="waiting">
    /// The pictures before it, and those in it where it has no text: they wait for the next paragraph that has some.
    /// </param>
    /// <returns>The paragraph unless it is empty, then those of its boxes.</returns>
    public IReadOnlyList<Paragraph> End(List<ArticlePicture> waiting)
    {
        CloseLink();
        waiting.AddRange(Pictures);
        Pictures.Clear();
        List<Paragraph> ended = [];
        if (inline.End() is ({ Length: > 0 } text, var html, var lines))
        {
            var paragraph = new Paragraph(kind, text) { Html = kind == ParagraphKind.Heading ? null : html, Lines = lines };
            ended.Add(PicturePlaces.Hang(Numbered(paragraph), waiting));
        }

        ended.AddRange(Boxes);
        Boxes.Clear();
        Start();
        return ended;
    }

    /// <summary>A numbered item with its number, as a paragraph: a list shows dots. The numbers of headings are the layout's.</summary>
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
