using System.Collections.Frozen;
using System.Net;
using System.Text;
using Ganss.Xss;

namespace Feed.Articles.Reading;

/// <summary>Builds the content of a paragraph in two forms: as plain text, and as HTML with its links and emphasis.</summary>
internal sealed class InlineHtml(Uri? baseAddress)
{
    private static readonly string[] AllowedTags =
        ["a", "em", "strong", "b", "i", "sub", "sup", "code", "q", "cite", "abbr", "mark", "ins", "u", "small", "br"];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> KeptTags =
        AllowedTags.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Elements that may be nested in themselves, like a quotation in a quotation. Bold in bold adds nothing.</summary>
    private static readonly string[] Nested = ["q", "sub", "sup", "small"];

    /// <summary>Sanitises all HTML that has attributes and leaves this library.</summary>
    private static readonly HtmlSanitizer Sanitizer = new(new HtmlSanitizerOptions
    {
        AllowedTags = new HashSet<string>(InlineHtml.AllowedTags),
        AllowedAttributes = new HashSet<string> { "href" },
        AllowedSchemes = new HashSet<string> { "http", "https", "mailto" },
        UriAttributes = new HashSet<string> { "href" },
    });

    /// <summary>The author's line break inside a paragraph; plain text has a space instead.</summary>
    public const string LineBreak = "\u2028";

    /// <summary>A longer paragraph is kept as plain text, because sanitising time grows faster than linearly.</summary>
    private const int MaxHtmlLength = 20_000;

    private readonly StringBuilder text = new();
    private readonly StringBuilder html = new();
    private readonly List<string> open = [];
    private readonly List<int> breakPositions = [];
    private bool hasMarkup;

    /// <summary>Whether the next word can start a sentence: nothing precedes it, or the end of a sentence does.</summary>
    public bool CanStartSentence => text.ToString().TrimEnd() is "" or [.., '.' or '!' or '?' or '…' or '”' or '’' or '»' or '"'];

    /// <summary>Adds text; runs of white space become one space, across element boundaries.</summary>
    public void AddText(string data)
    {
        if (data.Contains(LineBreak, StringComparison.Ordinal))
        {
            foreach (var (at, line) in data.Split(LineBreak).Index())
            {
                if (at > 0)
                    AddBreak(keep: false);
                AddText(line);
            }

            return;
        }

        foreach (var c in CleanText.Lines(data))
        {
            var space = c is ' ' or '\n' or '\t';
            if (space && (text.Length == 0 || text[^1] == ' '))
                continue;
            text.Append(space ? ' ' : c);
            switch (c)
            {
                case '<': html.Append("&lt;"); break;
                case '>': html.Append("&gt;"); break;
                case '&': html.Append("&amp;"); break;
                default: html.Append(space ? ' ' : c); break;
            }
        }
    }

    /// <summary>Adds text that may be superscript or subscript; plain text shows the position where it changes the meaning.</summary>
    public void AddText(string data, VerticalAlign align)
    {
        var written = RaisedText.Of(data, align, text.Length == 0 ? ' ' : text[^1]);
        var opened = align != VerticalAlign.None && written == data && Open(align == VerticalAlign.Superscript ? "sup" : "sub", null);
        AddText(written);
        if (opened)
            Close();
    }

    /// <summary>Adds text in bold, italics or both.</summary>
    public void AddText(string data, VerticalAlign align, bool isBold, bool isItalic)
    {
        var opened = (isBold && Open("strong", null) ? 1 : 0) + (isItalic && Open("em", null) ? 1 : 0);
        AddText(data, align);
        for (; opened > 0; opened--)
            Close();
    }

    /// <summary>Adds a line break: a space in plain text.</summary>
    /// <param name="keep">Whether the HTML keeps the break.</param>
    public void AddBreak(bool keep)
    {
        if (keep && text.Length > 0)
        {
            html.Append("<br>");
            hasMarkup = true;
        }

        AddText(" ");
        breakPositions.Add(text.Length);
    }

    /// <summary>Opens an element if it is allowed.</summary>
    /// <param name="tag">Its name in lower case.</param>
    /// <param name="href">The target of a link; null for other elements.</param>
    /// <returns>Whether it was opened and must be closed.</returns>
    public bool Open(string tag, string? href)
    {
        if (tag == "br" || !AllowedTags.Contains(tag) || (open.Contains($"<{tag}>") && !Nested.Contains(tag)))
            return false;
        if (tag == "a")
        {
            if (AbsoluteAddress(href) is not { } address || open.Exists(other => other.StartsWith("<a ", StringComparison.Ordinal)))
                return false;
            open.Add($"<a href=\"{WebUtility.HtmlEncode(address)}\">");
        }
        else
        {
            open.Add($"<{tag}>");
        }

        html.Append(open[^1]);
        hasMarkup = true;
        return true;
    }

    /// <summary>Closes the element opened last.</summary>
    public void Close()
    {
        html.Append(End(open[^1]));
        open.RemoveAt(open.Count - 1);
    }

    /// <summary>Ends the paragraph; elements that are still open continue in the next paragraph.</summary>
    /// <returns>The text; the HTML, or null when it adds nothing to the text; the author's lines, or null when there is only one.</returns>
    public (string Text, string? Html, IReadOnlyList<string>? Lines) End()
    {
        var (plain, markup, lines) = EndUnsafe();
        return (plain, Safe(markup, plain), lines);
    }

    /// <summary>Like <see cref="End()"/>, with markup that must not be published before <see cref="Safe"/> has sanitised it.</summary>
    public (string Text, string? Markup, IReadOnlyList<string>? Lines) EndUnsafe()
    {
        var lines = breakPositions.Count == 0 ? null : Lines();
        var plain = text.ToString().Trim().Normalize(NormalizationForm.FormC);
        string? markup = null;
        if (hasMarkup && plain.Length > 0 && html.Length <= MaxHtmlLength)
        {
            for (var i = open.Count - 1; i >= 0; i--)
                html.Append(End(open[i]));
            markup = html.ToString();
        }

        text.Clear();
        breakPositions.Clear();
        html.Clear().AppendJoin("", open);
        hasMarkup = open.Count > 0;
        return (plain, markup, lines);
    }

    /// <summary>The sanitised markup of a paragraph; null when it says no more than the text.</summary>
    public static string? Safe(string? markup, string plain)
    {
        if (markup is null)
            return null;
        var safe = HasOnlyKeptTags(markup) ? markup : Sanitizer.Sanitize(markup);
        var clean = TrimBreaks(safe.Trim()).Normalize(NormalizationForm.FormC);
        return clean.Contains('<') && CleanText.Line(WebUtility.HtmlDecode(StripTags(clean))) == plain ? clean : null;
    }

    /// <summary>Whether markup has only kept elements without attributes, so that sanitising would not change it.</summary>
    private static bool HasOnlyKeptTags(string markup)
    {
        for (var at = markup.IndexOf('<'); at >= 0; at = markup.IndexOf('<', at + 1))
        {
            var end = markup.IndexOf('>', at);
            if (end < 0 || !KeptTags.Contains(markup.AsSpan(at + 1, end - at - 1).TrimStart('/')))
                return false;
        }

        return true;
    }

    private List<string>? Lines()
    {
        var whole = text.ToString();
        List<string> lines = [.. breakPositions.Prepend(0).Zip(breakPositions.Append(whole.Length), (start, end) =>
            CleanText.Line(whole[start..end]).Normalize(NormalizationForm.FormC)).Where(line => line.Length > 0)];
        return lines.Count > 1 ? lines : null;
    }

    private string? AbsoluteAddress(string? href)
    {
        if (href is null or { Length: 0 or > 2000 } || href[0] == '#')
            return null;
        if (href.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(href, UriKind.Absolute, out var mail))
            return mail.AbsoluteUri;
        if (WebAddress.Parse(href) is { } absolute)
            return absolute.Host == HtmlReader.PlaceholderAddress.Host ? null : absolute.AbsoluteUri;
        return baseAddress is not null && Uri.TryCreate(baseAddress, href, out var relative)
            ? WebAddress.Parse(relative.AbsoluteUri)?.AbsoluteUri
            : null;
    }

    private static string TrimBreaks(string html)
    {
        while (html.EndsWith("<br>", StringComparison.Ordinal))
        {
            StepBudget.Spend();
            html = html[..^"<br>".Length].TrimEnd();
        }

        return html;
    }

    private static string End(string start) => $"</{start[1..].Split(' ', '>')[0]}>";

    private static string StripTags(string html)
    {
        var plain = new StringBuilder(html.Length);
        var inTag = false;
        foreach (var c in html)
        {
            inTag = c == '<' || (inTag && c != '>');
            if (!inTag && c != '>')
                plain.Append(c);
        }

        return plain.ToString();
    }
}
