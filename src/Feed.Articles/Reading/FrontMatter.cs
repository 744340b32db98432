namespace Feed.Articles.Reading;

/// <summary>
/// The facts at the head of a text file: YAML between lines of <c>---</c>, TOML between lines of <c>+++</c>, JSON as an object or between lines of
/// <c>;;;</c>, or lines of keys and values without marks.
/// </summary>
internal static class FrontMatter
{
    private const int MaxLines = 300;
    private const int MaxLength = 64 * 1024;

    /// <summary>Splits a file's text and reads its front matter.</summary>
    /// <param name="text">The whole text, with <c>\n</c> between lines.</param>
    /// <param name="zone">The zone of dates that name none.</param>
    /// <param name="isMarkdown">Whether the file is Markdown, where static-site generators have rules of their own.</param>
    public static FrontMatterResult Read(string text, TimeZoneInfo zone, bool isMarkdown = false)
    {
        var body = text.TrimStart('\n');
        var line = text.Length - body.Length + 1;
        if (body is ['{', not ('{' or '%'), ..])
            return Json(body, line, zone);
        var mark = body[..LineEnd(body, 0)].TrimEnd();
        var start = Math.Min(LineEnd(body, 0) + 1, body.Length);
        if (mark.StartsWith("----", StringComparison.Ordinal) && mark.AsSpan().IndexOfAnyExcept('-') < 0 && FrontMatterText.HasKey(body[start..LineEnd(body, start)]))
            mark = "---";
        if (mark == ";;;")
            return HexoJson(body, start, line, zone);
        if (mark is not ("---" or "+++"))
            return Bare(body, line, zone, isMarkdown);
        if (Close(body, start, mark, out var scanned) is not { } close)
            return Unclosed(body, start, line, mark, scanned);
        var read = new FrontMatterText(body[start..close.Start], line + 1, mark == "+++");
        return Declare(read, body, body[close.End..], zone, isMarkdown);
    }

    private static FrontMatterResult Declare(FrontMatterText front, string body, string rest, TimeZoneInfo zone, bool isMarkdown)
    {
        try
        {
            if (front.Parse() is not { } map)
                return new FrontMatterResult(null, body, null);
            var (facts, problem) = Facts(map, zone, isMarkdown && !front.IsToml);
            if (problem is not null)
                return new FrontMatterResult(null, rest, problem);
            return WithoutSecond(new FrontMatterResult(facts, rest, null), front.EndLine, zone);
        }
        catch (FrontMatterException fault)
        {
            return front.LooksDeclared
                ? new FrontMatterResult(null, rest, $"The front matter cannot be read at line {fault.Line}; {fault.Advice}.")
                : new FrontMatterResult(null, body, null);
        }
    }

    private static FrontMatterResult Json(string body, int line, TimeZoneInfo zone)
    {
        var head = body.Length > MaxLength ? body[..MaxLength] : body;
        if (JsonValues.Read(head, line, out var length) is not { } map)
            return new FrontMatterResult(null, body, JsonValues.FirstKey(body) is { } key && FactKeys.Find(key) is not null ? $"The front matter that begins in line {line} is no JSON that can be read; put keys and text into quotation marks, and close every bracket." : null);
        if (!map.Entries.Any(entry => FactKeys.Find(entry.Key) is not null))
            return new FrontMatterResult(null, body, null);
        var (facts, problem) = Facts(map, zone, isJekyll: false);
        return new FrontMatterResult(facts, body[length..], problem);
    }

    /// <summary>Hexo's JSON between lines of <c>;;;</c>, which has no braces.</summary>
    private static FrontMatterResult HexoJson(string body, int start, int line, TimeZoneInfo zone)
    {
        if (Close(body, start, ";;;", out var scanned) is not { } close)
            return Unclosed(body, start, line, ";;;", scanned);
        var inside = body[start..close.Start].Trim();
        var read = Json(inside is ['{', ..] ? inside : $"{{{inside}}}", line + 1, zone);
        return read with { Text = read.Facts is null && read.Problem is null ? body : body[close.End..] };
    }

    private static FrontMatterResult Bare(string body, int line, TimeZoneInfo zone, bool isMarkdown)
    {
        if (BareFrontMatter.Find(body, isMarkdown) is not { } bare)
            return new FrontMatterResult(null, body, null);
        if (bare.IsClosed)
            return Declare(new FrontMatterText(bare.Text, line, IsToml: false), body, body[bare.End..], zone, isMarkdown);
        var (facts, problem) = Facts(bare.Lines(line), zone, isJekyll: false);
        return problem is not null && facts.Hold is null ? new FrontMatterResult(null, body, null) : new FrontMatterResult(facts, body[bare.End..], problem);
    }

    private static (Facts Facts, string? Problem) Facts(DeclaredValue.Map map, TimeZoneInfo zone, bool isJekyll)
    {
        // Jekyll separates tags by white space; a newsroom's "Local government" is one tag.
        var hasLayout = map.Entries.Any(entry => entry.Key.Equals("layout", StringComparison.OrdinalIgnoreCase));
        var names = new FactNames(FactSource.FrontMatter, zone) { SplitsAtSpaces = tags => isJekyll && (hasLayout || !tags.Any(char.IsUpper)) };
        var problem = map.Entries.Select(entry => names.Take(entry.Key, entry.Value)).FirstOrDefault(wrong => wrong is not null);
        return (names.Facts, problem);
    }

    /// <summary>Cuts a second block of front matter, which some exporters write, and says so.</summary>
    private static FrontMatterResult WithoutSecond(FrontMatterResult first, int line, TimeZoneInfo zone)
    {
        var rest = first.Text.TrimStart('\n');
        if (rest[..LineEnd(rest, 0)].TrimEnd() is not "---" || Close(rest, Math.Min(4, rest.Length), "---", out _) is not { } close)
            return first;
        Facts facts;
        try
        {
            var second = new FrontMatterText(rest[Math.Min(4, rest.Length)..close.Start], line, IsToml: false).Parse();
            if (second is null || !second.Entries.Any(entry => FactKeys.Find(entry.Key) is not null))
                return first;
            facts = Facts(second, zone, isJekyll: false).Facts;
        }
        catch (FrontMatterException)
        {
            return first;
        }

        return first with
        {
            Text = rest[close.End..],
            Facts = first.Facts! with { Hold = first.Facts.Hold ?? facts.Hold, Notes = [.. first.Facts.Notes, $"A second block of front matter begins after line {line}; it was passed over, so move its lines into the first."] },
        };
    }

    private static FrontMatterResult Unclosed(string body, int start, int line, string mark, int scanned)
    {
        var first = start;
        while (first < body.Length && body.AsSpan(first, LineEnd(body, first) - first).TrimStart() is [] or ['#', ..])
            first = LineEnd(body, first) + 1;
        var opening = body[Math.Min(first, body.Length)..LineEnd(body, first)];
        if (!FrontMatterText.HasKey(opening) || (first > start && !FrontMatterText.HasKnownKey(opening)))
            return new FrontMatterResult(null, body, null);
        var fault = scanned > MaxLength ? "is longer than 64 KB; shorten it, or" : "has no closing line;";
        return new FrontMatterResult(null, body, $"The front matter that begins in line {line} {fault} put {mark} on a line of its own after it.");
    }

    /// <summary>Where the closing line begins, and where the text after it does; null when there is none near enough.</summary>
    private static (int Start, int End)? Close(string text, int start, string mark, out int scanned)
    {
        var position = start;
        scanned = 0;
        for (var line = 0; line < MaxLines && position < text.Length && scanned <= MaxLength; line++)
        {
            var end = LineEnd(text, position);
            var found = text.AsSpan(position, end - position).TrimEnd();
            if (found.SequenceEqual(mark) || (mark == "---" && found is "..."))
                return (position, Math.Min(end + 1, text.Length));
            position = end + 1;
            scanned = position - start;
        }

        return null;
    }

    private static int LineEnd(string text, int from) => text.IndexOf('\n', Math.Min(from, text.Length)) is >= 0 and var end ? end : text.Length;
}

/// <summary>The lines between the marks of front matter.</summary>
/// <param name="Text">The lines.</param>
/// <param name="FirstLine">The line of the file where they begin, from 1.</param>
/// <param name="IsToml">Whether they are TOML, else YAML.</param>
internal sealed record FrontMatterText(string Text, int FirstLine, bool IsToml)
{
    private const int LongestKey = 30;

    /// <summary>The line of the closing mark.</summary>
    public int EndLine => FirstLine + Text.AsSpan().Count('\n');

    /// <summary>Whether a line begins as a key does, so that the block is no text between two rules.</summary>
    public bool LooksDeclared => IsToml || Text.Split('\n').Any(HasKey);

    /// <summary>The mapping; null when the lines are none, so that the marks are two rules of a text.</summary>
    /// <exception cref="FrontMatterException">The lines cannot be parsed.</exception>
    public DeclaredValue.Map? Parse() => IsToml ? TomlValues.Read(Text, FirstLine) : YamlValues.Read(Text, FirstLine) ?? Lines();

    /// <summary>Whether a line begins with a word and a colon or an equals sign, or with a known key of several words.</summary>
    public static bool HasKey(string line) =>
        KeyOf(line) is { } key && (key.All(c => char.IsAsciiLetter(c) || c is '_' or '-') || FactKeys.Find(key) is not null);

    /// <summary>Whether a line begins with a known key.</summary>
    public static bool HasKnownKey(string line) => KeyOf(line) is { } key && FactKeys.Find(key) is not null;

    /// <summary>The words before a line's first colon or equals sign; null when they are too many for a key, or there are none.</summary>
    public static string? KeyOf(string line) =>
        line.AsSpan().IndexOfAny(':', '=') is > 0 and < LongestKey and var at ? line[..at].Trim(' ', '\t', '-', '"', '\'') : null;

    /// <summary>
    /// What a person meant by lines that are no mapping: each a key, a colon or an equals sign, and a value, perhaps as items of a list. Null when the block
    /// declares nothing about publishing, so that it is text.
    /// </summary>
    private DeclaredValue.Map? Lines()
    {
        List<DeclaredEntry> entries = [];
        foreach (var (line, number) in Text.Split('\n').Select((line, number) => (line, FirstLine + number)))
        {
            if (line.AsSpan().Trim() is [] or ['#', ..])
                continue;
            if (KeyOf(line) is not { Length: > 0 } key)
                return entries.Any(IsOfHold) ? throw new FrontMatterException(number, "write one key, a colon, a space and a value in each line") : null;
            entries.Add(new DeclaredEntry(key, new DeclaredValue.Text(line[(line.AsSpan().IndexOfAny(':', '=') + 1)..].Trim(' ', '\t', '"', '\''), IsPlain: true, number)));
        }

        return entries.Any(IsOfHold) ? new DeclaredValue.Map(entries, FirstLine) : null;
    }

    private static bool IsOfHold(DeclaredEntry entry) => FactKeys.Find(entry.Key) is { Fact: var fact } && (FactKeys.IsOfHold(fact) || fact == Fact.Published);
}

/// <summary>A file's text without its front matter.</summary>
/// <param name="Facts">What the front matter declares; null when there is none.</param>
/// <param name="Text">The text after it.</param>
/// <param name="Problem">One sentence when the file cannot be used, else null.</param>
internal sealed record FrontMatterResult(Facts? Facts, string Text, string? Problem)
{
    /// <summary>The same facts as a draft takes them.</summary>
    public IReadOnlyList<Facts> Declared => Facts is null ? [] : [Facts];
}
