using System.Text;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>
/// Turns front matter that people write and other parsers accept into YAML that YamlDotNet reads. It keeps the line numbers, which messages
/// report.
/// </summary>
internal static partial class YamlRepair
{
    /// <summary>Repairs the faults listed below.</summary>
    /// <remarks>
    /// <list type="number">
    /// <item>Tabs before a list item become spaces.</item>
    /// <item>A known key without a space after its colon, <c>draft:true</c>, gets one.</item>
    /// <item>A value that YAML would misread, such as the headline <c>title: Water: a plan</c>, is put into quotation marks.</item>
    /// <item>Continuation lines at the margin, inside quotation marks or brackets, are indented: libyaml and js-yaml accept them,
    /// YamlDotNet does not.</item>
    /// <item>A line of spaces is emptied, because it may be indented more deeply than the block after it.</item>
    /// <item>An empty entry of a list, <c>[a, , b]</c>, is removed.</item>
    /// <item>A hashtag, <c>tags: #rivers, #lakes</c>, which YAML parses as a comment, becomes a name in a list.</item>
    /// <item>An alias or an anchor in brackets, <c>[*a, b]</c>, is separated from the comma, which YamlDotNet takes for a part of its
    /// name.</item>
    /// <item>A backslash in quotation marks that begins no escape, <c>"\d+"</c>, is written as itself.</item>
    /// <item>A line of three dots, which ends a YAML document, is emptied, so that the lines below it are read too.</item>
    /// </list>
    /// </remarks>
    public static string Repair(string yaml)
    {
        string[] lines = [.. yaml.Split('\n').Select(line =>
            string.IsNullOrWhiteSpace(line) || EndOfDocument().IsMatch(line) ? "" : WithoutTabs(line))];
        var repaired = new StringBuilder(yaml.Length + 64);
        var key = "";
        for (var at = 0; at < lines.Length; at++)
        {
            StepBudget.Spend();
            lines[at] = WithoutEmptyItems(WithSpaceAfterColon(lines[at]));
            key = MarginKey().Match(lines[at]) is { Success: true } margin ? margin.Groups["name"].Value : key;
            var line = lines[at] = Hashtags.InList(lines[at], key);
            if (Entry().Match(line.TrimEnd()) is not { Success: true } entry)
            {
                repaired.Append(line).Append('\n');
                continue;
            }

            var value = WithoutComment(entry.Groups["value"].Value);
            if (line.Contains('\\', StringComparison.Ordinal) && value[0] is '"' or '[' or '{')
                lines[at] = InvalidEscape().Replace(line, match => match.Value == "\\'" ? "'" : "\\" + match.Value);
            if (value[0] is '"' or '\'' or '[' or '{')
                at = Indent(lines, at, entry.Groups["margin"].Length, value, repaired);
            else if (entry.Groups["margin"].Length == 0 && NeedsQuotes(entry.Groups["name"].Value, value) && !IsReference(value, yaml))
                at = Quote(lines, at, entry.Groups["name"].Value, value, repaired);
            else
                repaired.Append(line).Append('\n');
        }

        return repaired.ToString();
    }

    /// <summary>A backslash, as in a path or a pattern, that does not begin an escape of YAML.</summary>
    [GeneratedRegex(@"(?<=(?<!\\)(\\\\)*)\\(?!([0abtnvfre ""/\\N_LP\t]|x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8}))'?",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex InvalidEscape();

    [GeneratedRegex(@"^\.\.\.\s*(#.*)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EndOfDocument();

    private static string WithoutTabs(string line) =>
        line.TrimStart('\t') is ['-', ' ' or '\t', ..] and var item && item.Length < line.Length
        ? new string(' ', 2 * (line.Length - item.Length)) + "- " + item[1..].TrimStart()
        : line;

    private static string WithSpaceAfterReferences(string line, string value) =>
        value[0] is '[' or '{'
            ? Reference().Replace(line, match => match.Groups["reference"].Success ? $"{match.Value} " : match.Value)
            : line;

    /// <summary>A text in quotation marks, or an alias or anchor before a comma or bracket.</summary>
    [GeneratedRegex(@"""(\\.|[^""\\])*""|(?<=[\[{,: ])'[^']*'|(?<![^\s\[{,])(?<reference>[*&][\p{L}\p{N}_-]+)(?=[,\]}])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Reference();

    private static string WithSpaceAfterColon(string line) =>
        WithoutSpace().Match(line) is { Success: true } match && FactKeys.Find(match.Groups["name"].Value) is not null
            ? line.Insert(match.Length, " ")
            : line;

    /// <summary>A list without its empty entries: <c>[a, , b]</c>.</summary>
    private static string WithoutEmptyItems(string line)
    {
        if (ListWithEmptyItems().Match(line) is not { Success: true } list)
            return line;
        var kept = new StringBuilder(line.Length).Append(line, 0, list.Length);
        var (quote, last) = ('\0', '[');
        foreach (var c in line.AsSpan(list.Length))
        {
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c == ',' && last is ',' or '[')
                continue;
            else if (c is '"' or '\'' && last is ',' or '[')
                quote = c;
            last = c == ' ' ? last : c;
            kept.Append(c);
        }

        return kept.ToString();
    }

    [GeneratedRegex(@"^\s*(- +)?[\w -]{1,60}: *\[(?= *,|.*, *,)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ListWithEmptyItems();

    /// <summary>The first line, from 1, whose value opens a bracket that nothing closes; null when there is none.</summary>
    public static long? LineOfUnclosedBracket(string yaml)
    {
        var lines = yaml.Split('\n');
        for (var first = 0; first < lines.Length; first++)
        {
            if (Entry().Match(lines[first].TrimEnd()) is not { Success: true } entry
                || entry.Groups["value"].Value is not (['[' or '{', ..] and var value))
                continue;
            var state = new OpenMarks().After(value);
            for (var at = first + 1; state.IsOpen && at < lines.Length; at++)
                state = state.After(lines[at]);
            if (state.Brackets > 0)
                return first + 1;
        }

        return null;
    }

    /// <summary>The first line, from 1, that is indented with a tab, which YAML forbids; null when there is none.</summary>
    public static long? LineOfTab(string yaml)
    {
        var at = Array.FindIndex(yaml.Split('\n'), IsTabbed);
        return at < 0 ? null : at + 1;

        static bool IsTabbed(string line) => line.AsSpan().TrimStart(' ') is ['\t', ..] && !string.IsNullOrWhiteSpace(line);
    }

    /// <summary>Writes a value that may continue on the lines below, and indents those.</summary>
    /// <returns>The last line of the value.</returns>
    private static int Indent(string[] lines, int first, int margin, string value, StringBuilder repaired)
    {
        var state = new OpenMarks().After(value);
        var last = first;
        while (state.IsOpen && last + 1 < lines.Length)
        {
            StepBudget.Spend();
            state = state.After(lines[++last]);
        }

        if (state.IsOpen)
            last = first;
        repaired.Append(WithSpaceAfterReferences(lines[first], value)).Append('\n');
        for (var at = first + 1; at <= last; at++)
        {
            repaired.Append(' ', lines[at].Length == 0 ? 0 : margin + 2)
                .Append(WithSpaceAfterReferences(lines[at], value)).Append('\n');
        }

        return last;
    }

    /// <summary>Writes a plain value between quotation marks, with the indented lines below that belong to it.</summary>
    private static int Quote(string[] lines, int first, string name, string value, StringBuilder repaired)
    {
        var last = first;
        while (last + 1 < lines.Length && lines[last + 1] is [' ', ..] next
            && next.AsSpan().Trim() is not ([] or ['-', ' ', ..] or ['#', ..]) && !Entry().IsMatch(next))
            last++;
        repaired.Append(name).Append(": '").Append(Escaped(value));
        for (var at = first + 1; at <= last; at++)
            repaired.Append('\n').Append(Escaped(lines[at].TrimEnd()));
        repaired.Append("'\n");
        return last;
    }

    /// <summary>
    /// A plain value without the comment after it. <c>We are #1</c>, <c># 1</c> and <c>#harbour</c> are not comments.
    /// </summary>
    private static string WithoutComment(string value) =>
        value[0] is '"' or '\'' or '[' or '{' || Comment().Match(value) is not { Success: true } comment ? value : value[..comment.Index];

    [GeneratedRegex(@"(?<=\S)\s+#+(\s+\D.*)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Comment();

    private static string Escaped(string value) => value.Replace("'", "''", StringComparison.Ordinal);

    private static bool NeedsQuotes(string name, string value)
    {
        if (value[0] is '|' or '>')
            return false;
        var colon = value.Contains(": ", StringComparison.Ordinal) || value.EndsWith(':');
        return IsText(name)
            ? colon || value.Contains(" #", StringComparison.Ordinal) || value[0] is '#' or '@' or '`' or '%' or '*' or '&' or '!'
            : (colon && value[0] is not ('&' or '*' or '!' or '#')) || value[0] is '@' or '`' or '%'
                || (value is ['#', var next, ..] && char.IsLetterOrDigit(next) && FactKeys.Find(name) is not null);
    }

    /// <summary>Whether a value is an alias, or begins with an anchor to which an alias refers; <c>*Really* bad</c> is text.</summary>
    private static bool IsReference(string value, string yaml) =>
        Alias().IsMatch(value)
        || (Anchor().Match(value) is { Success: true } anchor
            && Regex.IsMatch(yaml, $@"[ \t\[,]\*{Regex.Escape(anchor.Groups["name"].Value)}(?=[\s,\]]|$)", RegexOptions.CultureInvariant,
                TimeSpan.FromSeconds(1)));

    [GeneratedRegex(@"^\*[\p{L}\p{N}_-]+\s*( #.*)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Alias();

    [GeneratedRegex(@"^&(?<name>[\p{L}\p{N}_-]+)(\s|$)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Anchor();

    [GeneratedRegex(@"^(?<margin> *(- +)*)(?<name>[\p{L}_][\p{L}\p{N}_ .\-]*):[ \t]+(?<value>\S.*)$|^(?<margin> *)-(?<name>) +(?<value>[\[{""'].*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Entry();

    [GeneratedRegex(@"^(?<name>[\p{L}_][\p{L}\p{N}_ .\-]*):(\s|$)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MarginKey();

    private static bool IsText(string name) =>
        FactKeys.Find(name) is { Fact: Fact.Title or Fact.Summary or Fact.Authors or Fact.Alt or Fact.Credit };

    [GeneratedRegex(@"^(?<name>[\p{L}_][\p{L}\p{N}_ .\-]*):(?=[^\s:])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WithoutSpace();

    /// <summary>The quotation mark and the brackets that are open at a point in a text.</summary>
    private readonly record struct OpenMarks(char Quote = '\0', int Brackets = 0)
    {
        public bool IsOpen => Quote != '\0' || Brackets > 0;

        public OpenMarks After(string text)
        {
            var (quote, brackets) = (Quote, Brackets);
            for (var at = 0; at < text.Length; at++)
            {
                var c = text[at];
                if (quote == '"' && c == '\\')
                    at++;
                else if (quote != '\0')
                    quote = c == quote ? '\0' : quote;
                else if (c == '#' && (at == 0 || text[at - 1] == ' '))
                    break;
                else if (c is '"' or '\'' && (at == 0 || text[at - 1] is ' ' or '[' or '{' or ',' or ':'))
                    quote = c;
                else
                    brackets += c is '[' or '{' ? 1 : c is ']' or '}' ? -1 : 0;
            }

            return new OpenMarks(quote, Math.Max(0, brackets));
        }
    }
}
