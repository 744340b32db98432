namespace Feed.Storage.Configuration;

/// <summary>
/// Finds a bracket, string or comment that is not closed: a browser silently ignores the rest of such a style sheet
/// (https://www.w3.org/TR/css-syntax-3/#error-handling).
/// </summary>
internal static class StyleSheetChecker
{
    /// <summary>The line of the first fault, and what is wrong there and what to do; null when there is no fault.</summary>
    public static (int Line, string What)? FindFault(string text)
    {
        var open = new Stack<(char Closing, int Line)>();
        var line = 1;
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '\n':
                    line++;
                    break;
                case '\\':
                    at++;
                    break;
                case '/' when at + 1 < text.Length && text[at + 1] == '*':
                    var end = text.IndexOf("*/", at + 2, StringComparison.Ordinal);
                    if (end < 0)
                        return (line, "the comment that starts here has no end; add */.");
                    line += text.AsSpan(at, end - at).Count('\n');
                    at = end + 1;
                    break;
                case '"' or '\'':
                    if (EndOfString(text, at) is not { } closed)
                        return (line, $"the string that starts here is not closed; add {text[at]}.");
                    at = closed;
                    break;
                case '{' or '(' or '[':
                    open.Push((text[at] switch { '{' => '}', '(' => ')', _ => ']' }, line));
                    break;
                case '}' or ')' or ']':
                    if (!open.TryPop(out var opened) || opened.Closing != text[at])
                        return (line, $"{text[at]} closes nothing; remove it, or add what it should close.");
                    break;
                case '\0':
                    return (line, "there is a U+0000 character here; save the file as text.");
            }
        }

        return open.TryPeek(out var last) ? (last.Line, $"the block that starts here is not closed; add {last.Closing}.") : null;
    }

    /// <summary>The position of the closing quotation mark; null when the line or the text ends first.</summary>
    private static int? EndOfString(string text, int start)
    {
        for (var at = start + 1; at < text.Length && text[at] != '\n'; at++)
        {
            if (text[at] == text[start])
                return at;
            if (text[at] == '\\' && at + 1 < text.Length && text[at + 1] != '\n')
                at++;
        }

        return null;
    }
}
