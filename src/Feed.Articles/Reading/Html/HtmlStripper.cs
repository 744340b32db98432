using System.Text;

namespace Feed.Articles.Reading;

/// <summary>
/// Removes the parts that make a page much larger than its article: scripts except JSON-LD, style sheets, drawings, comments and the
/// pictures in attributes. Runs before the parser, whose time grows faster than linearly with the length of the page.
/// </summary>
internal static class HtmlStripper
{
    private static readonly string[] Heavy = ["script", "style", "svg"];

    /// <summary>The page without these parts.</summary>
    /// <param name="html">The page.</param>
    /// <param name="keepSheets">Whether style sheets stay, because they may hide text.</param>
    public static string Strip(string html, bool keepSheets = false)
    {
        var lean = new StringBuilder(html.Length / 4);
        var rest = html.AsSpan();
        while (rest.IndexOf('<') is >= 0 and var start)
        {
            StepBudget.Spend();
            lean.Append(rest[..start]);
            rest = rest[start..];
            if (rest.StartsWith("<!--", StringComparison.Ordinal))
            {
                rest = After(rest, "-->");
                continue;
            }

            if (rest.Length < 2 || !char.IsAsciiLetter(rest[1]))
            {
                lean.Append('<');
                rest = rest[1..];
                continue;
            }

            var tag = rest[..TagLength(rest)];
            rest = rest[tag.Length..];
            if (HeavyName(tag) is not { } name || (keepSheets && name == "style"))
                AppendTag(lean, tag);
            else if (name == "script" && tag.Contains("ld+json", StringComparison.OrdinalIgnoreCase))
                lean.Append(tag);
            else
                rest = tag is [.., '/', '>'] && name == "svg" ? rest : After(After(rest, $"</{name}"), ">");
        }

        return lean.Append(rest).ToString();
    }

    /// <summary>The length of a tag. A <c>&gt;</c> in the quotation marks of an attribute does not end it.</summary>
    private static int TagLength(ReadOnlySpan<char> tag)
    {
        var before = '<';
        for (var at = 1; at < tag.Length; at++)
        {
            StepBudget.Spend();
            var letter = tag[at];
            if (letter == '>')
                return at + 1;
            if (letter is '"' or '\'' && before == '=')
            {
                if (tag[(at + 1)..].IndexOf(letter) is not (>= 0 and var length))
                    return tag.Length;
                at += length + 1;
            }

            if (!char.IsWhiteSpace(letter))
                before = letter;
        }

        return tag.Length;
    }

    /// <summary>Appends a tag, and empties its attributes with <c>data:</c> URLs.</summary>
    private static void AppendTag(StringBuilder lean, ReadOnlySpan<char> tag)
    {
        while (tag.IndexOf("data:", StringComparison.OrdinalIgnoreCase) is > 0 and var data && tag[data - 1] is '"' or '\''
            && tag[data..].IndexOf(tag[data - 1]) is > 0 and var length)
        {
            StepBudget.Spend();
            lean.Append(tag[..data]);
            tag = tag[(data + length)..];
        }

        lean.Append(tag);
    }

    private static string? HeavyName(ReadOnlySpan<char> tag)
    {
        foreach (var name in Heavy)
        {
            if (tag[1..].StartsWith(name, StringComparison.OrdinalIgnoreCase)
                && (tag.Length == name.Length + 1 || !char.IsAsciiLetterOrDigit(tag[name.Length + 1]) && tag[name.Length + 1] != '-'))
                return name;
        }

        return null;
    }

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> text, string end) =>
        text.IndexOf(end, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? text[(at + end.Length)..] : [];
}
