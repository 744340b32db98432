using System.Text;

namespace Feed.Articles.Reading.RichText;

/// <summary>The fonts and styles that Rich Text lists at its head.</summary>
internal sealed class RtfStyles
{
    private readonly Dictionary<int, int> codePages = [];
    private readonly Dictionary<int, string> names = [];
    private readonly StringBuilder name = new();
    private readonly HashSet<int> unseen = [];
    private int font;
    private int? characters;
    private int? style;

    /// <summary>The code page of a font; null when it is that of the document.</summary>
    public int? CodePage(int number) => codePages.TryGetValue(number, out var page) ? page : null;

    /// <summary>What a paragraph in a style is, and whether it is the document's title.</summary>
    public (ParagraphKind Kind, bool IsTitle) Kind(int number) => names.GetValueOrDefault(number, "") switch
    {
        "title" => (ParagraphKind.Heading, true),
        "caption" => (ParagraphKind.Caption, false),
        "quote" or "intense quote" or "block text" or "quotations" => (ParagraphKind.BlockQuote, false),
        var heading when heading.StartsWith("heading", StringComparison.Ordinal) => (ParagraphKind.Heading, false),
        var list when list.StartsWith("list", StringComparison.Ordinal) && list != "list paragraph" => (ParagraphKind.ListItem, false),
        _ => (ParagraphKind.Text, false),
    };

    /// <summary>A word in the list of fonts.</summary>
    public void TakeFont(string word, int number)
    {
        if (word == "f")
            font = number;
        else if (word == "cpg")
            codePages[font] = number;
        else if (word == "fcharset" && RtfCodePages.OfCharacterSet(number) is { } page)
            codePages[font] = page;
    }

    /// <summary>A word in the list of styles.</summary>
    public void TakeStyle(string word, int? given)
    {
        var number = given ?? 0;
        if (word is "s")
            (style, characters) = (number, null);
        else if (word is "cs" or "ts" or "ds")
            (style, characters) = (null, word is "cs" ? number : null);
        else if (characters is { } hidden && word is "v" or "webhidden" or "strike" or "striked" && given != 0)
            unseen.Add(hidden);
    }

    /// <summary>Whether a style of characters hides them or strikes them out.</summary>
    public bool IsUnseen(int characterStyle) => unseen.Contains(characterStyle);

    /// <summary>A byte of a style's name; a semicolon ends it.</summary>
    public void TakeName(byte value)
    {
        if (value != ';')
        {
            name.Append((char)value);
            return;
        }

        if (style is { } number)
            names[number] = name.ToString().Trim().ToLowerInvariant();
        name.Clear();
        style = null;
    }
}
