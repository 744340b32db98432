using System.Text;

namespace Feed.Articles.Reading.RichText;

/// <summary>The font table and the style sheet at the head of a Rich Text document.</summary>
internal sealed class RtfStyles
{
    private readonly Dictionary<int, int> codePages = [];
    private readonly Dictionary<int, string> names = [];
    private readonly StringBuilder name = new();
    private readonly HashSet<int> unseen = [];
    private int font;
    private int? characterStyle;
    private int? paragraphStyle;

    /// <summary>The code page of a font; null when the document's code page applies.</summary>
    public int? CodePage(int number) => codePages.TryGetValue(number, out var page) ? page : null;

    /// <summary>The kind of a paragraph in a style, and whether it is the document's title.</summary>
    public (ParagraphKind Kind, bool IsTitle) Kind(int number) => names.GetValueOrDefault(number, "") switch
    {
        "title" => (ParagraphKind.Heading, true),
        "caption" => (ParagraphKind.Caption, false),
        "quote" or "intense quote" or "block text" or "quotations" => (ParagraphKind.BlockQuote, false),
        var heading when heading.StartsWith("heading", StringComparison.Ordinal) => (ParagraphKind.Heading, false),
        var list when list.StartsWith("list", StringComparison.Ordinal) && list != "list paragraph" => (ParagraphKind.ListItem, false),
        _ => (ParagraphKind.Text, false),
    };

    /// <summary>Takes a control word of the font table.</summary>
    public void TakeFont(string word, int number)
    {
        if (word == "f")
            font = number;
        else if (word == "cpg")
            codePages[font] = number;
        else if (word == "fcharset" && RtfCodePages.OfCharacterSet(number) is { } page)
            codePages[font] = page;
    }

    /// <summary>Takes a control word of the style sheet.</summary>
    public void TakeStyle(string word, int? number)
    {
        if (word is "s")
            (paragraphStyle, characterStyle) = (number ?? 0, null);
        else if (word is "cs" or "ts" or "ds")
            (paragraphStyle, characterStyle) = (null, word is "cs" ? number ?? 0 : null);
        else if (characterStyle is { } current && word is "v" or "webhidden" or "strike" or "striked" && number != 0)
            unseen.Add(current);
    }

    /// <summary>Whether a character style hides its text or strikes it out.</summary>
    public bool IsUnseen(int number) => unseen.Contains(number);

    /// <summary>Takes a byte of a style's name; a semicolon ends the name.</summary>
    public void TakeName(byte value)
    {
        if (value != ';')
        {
            name.Append((char)value);
            return;
        }

        if (paragraphStyle is { } number)
            names[number] = name.ToString().Trim().ToLowerInvariant();
        name.Clear();
        paragraphStyle = null;
    }
}
