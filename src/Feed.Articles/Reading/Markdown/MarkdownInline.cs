using System.Buffers;
using System.Text;

namespace Feed.Articles.Reading;

/// <summary>
/// Converts inline syntax that CommonMark lacks: shortcodes, Liquid, wikilinks, comments and words struck out by single tildes. Works in
/// one pass from left to right, and leaves code spans and escapes unchanged.
/// </summary>
internal sealed class MarkdownInline
{
    /// <summary>
    /// The maximum length of a construct. The limit keeps a text with many unclosed starts from taking much longer than other texts.
    /// </summary>
    private const int MaxLength = 4000;

    private const int MaxCommentLength = 20_000;

    /// <summary>Marks of lines, tables and links: struck-out words do not extend across them.</summary>
    private static readonly SearchValues<char> StructureMarks = SearchValues.Create("\n|[]()<>");

    private readonly string text;
    private readonly StringBuilder clean;
    private readonly List<string> notes;
    private int at;

    private MarkdownInline(string text, List<string> notes) =>
        (this.text, clean, this.notes) = (text, new StringBuilder(text.Length), notes);

    /// <summary>The text as CommonMark.</summary>
    /// <param name="text">The text of a file, or a part of it.</param>
    /// <param name="notes">Receives the text of each inline footnote.</param>
    public static string Clean(string text, List<string> notes)
    {
        if (text.AsSpan().IndexOfAny("{[%<~") < 0)
            return text;
        var inline = new MarkdownInline(text, notes);
        while (inline.at < text.Length)
        {
            StepBudget.Spend();
            inline.Step();
        }

        return inline.clean.ToString();
    }

    /// <summary>Consumes at least one character.</summary>
    private void Step()
    {
        var consumed = text[at] switch
        {
            '\\' => Copy(Math.Min(2, text.Length - at)),
            '`' => CopyCodeSpan(),
            '{' => TakeBraces(),
            '[' => TakeBrackets(),
            '%' when StartsWith("%%") && (at == 0 || char.IsWhiteSpace(text[at - 1])) => Replace("%%", "%%", _ => ""),
            '~' => TakeTildes(),
            '^' when StartsWith("^[") => TakeNote(),
            '<' when StartsWith("<!--") => Replace("<!--", "-->", _ => "", MaxCommentLength),
            _ => false,
        };
        if (!consumed)
            Copy(1);
    }

    /// <summary>Copies a code span, or backticks that start none.</summary>
    private bool CopyCodeSpan()
    {
        var end = at;
        while (end < text.Length && text[end] == '`')
            end++;
        var marks = end - at;
        var limit = Math.Min(text.Length, end + MaxLength);
        for (var next = end; next < limit;)
        {
            StepBudget.Spend();
            var run = next;
            while (run < limit && text[run] == '`')
                run++;
            if (run - next == marks)
            {
                clean.Append(Shortcode.WithoutRaw(text[at..run]));
                return Skip(run - at);
            }

            next = Math.Max(run, next + 1);
        }

        return Copy(marks);
    }

    /// <summary>
    /// Cuts words struck out by single tildes, and copies other tildes. A subscript such as <c>H~2~O</c> contains no space and stays.
    /// </summary>
    private bool TakeTildes()
    {
        const int maxLength = 1000;
        var isInWord = at > 0 && !char.IsWhiteSpace(text[at - 1]);
        if (StartsWith("~~") || isInWord || at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1]))
            return Copy(text.AsSpan(at).IndexOfAnyExcept('~') is > 0 and var run ? run : 1);
        var end = text.IndexOf('~', at + 1, Math.Min(maxLength, text.Length - at - 1));
        return end > 0 && !char.IsWhiteSpace(text[end - 1])
            && (end + 1 == text.Length || !(char.IsLetterOrDigit(text[end + 1]) || text[end + 1] is '~' or '/'))
            && text[at..end] is var inside && inside.Contains(' ', StringComparison.Ordinal)
            && !inside.AsSpan().ContainsAny(StructureMarks) && Skip(end + 1 - at);
    }

    /// <summary>Cuts a Hugo comment that starts here; false when none starts.</summary>
    private bool CutHugoComment() =>
        (StartsWith("{{< comment") && CutToHugoEnd('<', '>')) || (StartsWith("{{% comment") && CutToHugoEnd('%', '%'));

    /// <summary>Cuts everything up to the end of a Hugo comment, in which spaces are optional.</summary>
    private bool CutToHugoEnd(char open, char close) =>
        CutTo($"{{{{{open} /comment {close}}}}}") || CutTo($"{{{{{open}/comment{close}}}}}") || CutTo($"{{{{{open}/ comment {close}}}}}");

    private bool TakeBraces() => at + 1 < text.Length && text[at + 1] switch
    {
        '/' when StartsWith("{/*") => Replace("{/*", "*/}", _ => "", MaxCommentLength),
        '#' when StartsWith("{# ") => Replace("{#", "#}", _ => ""),
        '{' when CutHugoComment() => true,
        '{' => Replace("{{", "}}", inside => inside is ['<' or '%', ..] ? Shortcode.Html(inside.Trim('<', '>', '%', ' ', '\n', '*')) : ""),
        '%' when StartsWith("{% comment") || StartsWith("{%- comment") => CutTo("{% endcomment %}"),
        '%' when StartsWith("{% raw %}") && CopyRaw() => true,
        '%' => Replace("{%", "%}", inside => Shortcode.Html(inside.Trim('-', ' ', '\n'))),
        ':' when StartsWith("{::comment}") => CutTo("{:/comment}") || CutTo("{:/}"),
        ':' => Replace("{:", "}", _ => "", 200),
        _ => false,
    };

    /// <summary>Copies the content of a Liquid <c>raw</c> block unchanged.</summary>
    private bool CopyRaw()
    {
        const string open = "{% raw %}", close = "{% endraw %}";
        var start = at + open.Length;
        if (text.IndexOf(close, start, Math.Min(MaxLength, text.Length - start), StringComparison.Ordinal) is not (>= 0 and var end))
            return false;
        clean.Append(text, start, end - start);
        return Skip(end + close.Length - at);
    }

    private bool TakeBrackets()
    {
        if (StartsWith("[["))
            return ReplaceWikilink();
        var end = text.IndexOf(']', at, Math.Min(500, text.Length - at));
        if (end < 0 || (end + 1 < text.Length && text[end + 1] is '(' or '[' or ':') || !Shortcode.IsBracketed(text.AsSpan((at + 1)..end)))
            return false;
        var inside = text[(at + 1)..end];
        if (!inside.StartsWith("caption", StringComparison.Ordinal)
            || text.IndexOf("[/caption]", end, Math.Min(MaxLength, text.Length - end), StringComparison.Ordinal)
                is not (>= 0 and var close))
            return Skip(end + 1 - at);
        clean.Append(Shortcode.Caption(text[(end + 1)..close]));
        return Skip(close + "[/caption]".Length - at);
    }

    /// <summary>
    /// Replaces <c>[[Target|text]]</c> with its text. An embedded picture stays a picture; any other embedded file is cut.
    /// </summary>
    private bool ReplaceWikilink()
    {
        var end = text.IndexOf("]]", at, Math.Min(400, text.Length - at), StringComparison.Ordinal);
        if (end < 0 || (end + 2 < text.Length && text[end + 2] == '(') || text[at + 2] == ' '
            || text.AsSpan((at + 2)..end).ContainsAny("[\n"))
            return false;
        var parts = text[(at + 2)..end].Split('|');
        var isEmbedded = clean.Length > 0 && clean[^1] == '!';
        if (isEmbedded && Pictures.PictureName.HasPictureExtension(parts[0]))
            clean.Append('[').Append(parts is [_, var words] && !words.All(char.IsAsciiDigit) ? words : "").Append("](<").Append(parts[0])
                .Append(">)");
        else if (isEmbedded)
            clean.Length--;
        else
            clean.Append(parts.Length > 1 ? parts[^1] : parts[0].TrimStart('#').Split('#')[0]);
        return Skip(end + 2 - at);
    }

    /// <summary>
    /// Replaces Pandoc's <c>^[A footnote]</c> with a reference; false when it is something else, such as a superscript link.
    /// </summary>
    private bool TakeNote()
    {
        var depth = 0;
        for (var end = at + 1; end < Math.Min(text.Length, at + MaxLength); end++)
        {
            StepBudget.Spend();
            if (text[end] == '\\')
                end++;
            else if (text[end] == '\n' && end + 1 < text.Length && text[end + 1] == '\n')
                return false;
            else if (text[end] is '[' or ']' && (depth += text[end] == '[' ? 1 : -1) == 0)
                return TakeNote(end);
        }

        return false;
    }

    private bool TakeNote(int end)
    {
        var note = text[(at + 2)..end].Replace('\n', ' ').Trim();
        if (note.Length == 0 || (end + 1 < text.Length && text[end + 1] == '('))
            return false;
        notes.Add(Clean(note, notes));
        clean.Append("[^").Append(NoteLabel(notes.Count)).Append(']');
        return Skip(end + 1 - at);
    }

    /// <summary>The label of an inline footnote.</summary>
    public static string NoteLabel(int number) => FormattableString.Invariant($"feed-note-{number}");

    /// <summary>Replaces two marks and the text between them; false when the closing mark is missing or too far away.</summary>
    private bool Replace(string open, string close, Func<string, string> replacement, int maxLength = MaxLength)
    {
        var start = at + open.Length;
        if (start > text.Length
            || text.IndexOf(close, start, Math.Min(maxLength, text.Length - start), StringComparison.Ordinal) is not (>= 0 and var end))
            return false;
        clean.Append(replacement(text[start..end]));
        return Skip(end + close.Length - at);
    }

    /// <summary>Cuts everything up to a closing mark; false when the mark is missing or too far away.</summary>
    private bool CutTo(string close) =>
        text.IndexOf(close, at, Math.Min(MaxCommentLength, text.Length - at), StringComparison.Ordinal) is >= 0 and var end
            && Skip(end + close.Length - at);

    private bool StartsWith(string mark) => string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;

    private bool Copy(int length)
    {
        clean.Append(text, at, length);
        return Skip(length);
    }

    private bool Skip(int length)
    {
        at += length;
        return true;
    }
}
