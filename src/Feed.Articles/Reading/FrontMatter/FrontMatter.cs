using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>
/// The facts at the head of a text file: YAML between lines of <c>---</c>, TOML between lines of <c>+++</c>, JSON as an object or between
/// lines of <c>;;;</c>, or lines of keys and values without delimiters.
/// </summary>
internal static partial class FrontMatter
{
    private const int MaxLength = 64 * 1024;

    /// <summary>Separates and reads the front matter of a file.</summary>
    /// <param name="text">The whole text, with <c>\n</c> between lines.</param>
    /// <param name="zone">The zone of dates that name none.</param>
    /// <param name="isMarkdown">Whether the file is Markdown, where static-site generators have their own rules.</param>
    public static FrontMatterResult Read(string text, TimeZoneInfo zone, bool isMarkdown = false)
    {
        var result = ReadAtStart(text, zone, isMarkdown);
        if (result is not { Facts: null, Problem: null })
            return result;
        if (FrontMatterFence.FindAfterComments(text) is { } at)
        {
            // Blank lines replace what comes before, to preserve line numbers.
            var before = text[..at];
            var nested = ReadAtStart(new string('\n', before.AsSpan().Count('\n')) + text[at..], zone, isMarkdown);
            if (nested is { Facts: not null } or { Problem: not null })
                return nested with { Text = before + nested.Text };
        }

        return FrontMatterFence.FindHoldingLines(text) is not { } fence ? result
            : new FrontMatterResult(
                ReadUsableFacts(fence.Front.ReadLines(fence.Line), zone), text[..fence.Start] + text[fence.End..], null);
    }

    private static FrontMatterResult ReadAtStart(string text, TimeZoneInfo zone, bool isMarkdown)
    {
        var body = text.TrimStart('\n');
        var line = text.Length - body.Length + 1;
        if (body is ['{', not ('{' or '%'), ..])
            return ReadJson(body, line, zone);
        if (isMarkdown && PandocTitle.Read(body, line) is { } title)
            return new FrontMatterResult(ReadUsableFacts(title.Map, zone), body[title.End..], null);
        var first = body[..FrontMatterFence.LineEnd(body, 0)];
        var start = Math.Min(FrontMatterFence.LineEnd(body, 0) + 1, body.Length);
        var (delimiter, language) = FrontMatterFence.Opening(first, body[start..FrontMatterFence.LineEnd(body, start)]);
        if (delimiter == ";;;" || language is "json" or "js" or "javascript")
            return ReadJsonBetween(body, start, line, delimiter!, zone);
        if (delimiter is null)
            return ReadBare(body, line, zone, isMarkdown);
        if (FindClosingDelimiter(body, start, delimiter, out var scanned) is not { } close)
            return ExplainUnclosed(body, start, line, delimiter, scanned);
        var read = new FrontMatterText(body[start..close.Start], line + 1, delimiter == "+++" || language == "toml");
        return ReadMapping(read, body, body[close.End..], zone, isMarkdown);
    }

    private static FrontMatterResult ReadMapping(FrontMatterText front, string body, string rest, TimeZoneInfo zone, bool isMarkdown)
    {
        try
        {
            if (front.Parse() is not { } map)
                return new FrontMatterResult(null, body, null);
            var (facts, problem) = ReadFacts(map, zone, isMarkdown && !front.IsToml);
            if (problem is not null)
                return new FrontMatterResult(null, rest, problem);
            return CutSecondBlock(new FrontMatterResult(facts, rest, null), front.EndLine, zone);
        }
        catch (FrontMatterException fault)
        {
            return front.LooksDeclared
                ? new FrontMatterResult(null, rest, $"The front matter cannot be read at line {fault.Line}; {fault.Advice}.")
                : new FrontMatterResult(null, body, null);
        }
    }

    private static FrontMatterResult ReadJson(string body, int line, TimeZoneInfo zone)
    {
        var head = body.Length > MaxLength ? body[..MaxLength] : body;
        if (JsonValues.Read(head, line, out var length) is not { } map)
            return new FrontMatterResult(null, body, JsonValues.FirstKey(body) is { } key && FactKeys.Find(key) is not null
                ? $"The front matter that begins in line {line} is not readable JSON; put keys and text into quotation marks, and close every bracket."
                : null);
        if (!map.Entries.Any(entry => FactKeys.Find(entry.Key) is not null))
            return new FrontMatterResult(null, body, null);
        var (facts, problem) = ReadFacts(map, zone, isJekyll: false);
        return new FrontMatterResult(facts, body[length..], problem);
    }

    /// <summary>
    /// JSON between delimiters, with braces or without: Hexo's between lines of <c>;;;</c>, Eleventy's after <c>---json</c>.
    /// </summary>
    private static FrontMatterResult ReadJsonBetween(string body, int start, int line, string delimiter, TimeZoneInfo zone)
    {
        if (FindClosingDelimiter(body, start, delimiter, out var scanned) is not { } close)
            return ExplainUnclosed(body, start, line, delimiter, scanned);
        var inside = body[start..close.Start].Trim();
        var read = ReadJson(inside is ['{', ..] ? inside : $"{{{inside}}}", line + 1, zone);
        return read with { Text = read.Facts is null && read.Problem is null ? body : body[close.End..] };
    }

    private static FrontMatterResult ReadBare(string body, int line, TimeZoneInfo zone, bool isMarkdown)
    {
        if (BareFrontMatter.Find(body, isMarkdown) is not { } bare)
            return new FrontMatterResult(null, body, null);
        if (bare.IsClosed)
            return ReadMapping(new FrontMatterText(bare.Text, line, IsToml: false), body, body[bare.End..], zone, isMarkdown);
        if (bare.IsReleaseHead)
            return ReadReleaseHead(bare, body, line, zone);
        var (facts, problem) = ReadFacts(bare.ReadLines(line), zone, isJekyll: false);
        return new FrontMatterResult(facts, body[bare.End..], problem);
    }

    /// <summary>
    /// The facts in the head of a release, where dates have many forms. An unreadable date, <c>03/04/2026</c>, gets a note and holds the
    /// file while it may mean a future day. A date with a year but no day rejects the file.
    /// </summary>
    private static FrontMatterResult ReadReleaseHead(BareFrontMatter bare, string body, int line, TimeZoneInfo zone)
    {
        var map = bare.ReadReleaseHead(line, out var rest);
        var (facts, problems) = ReadAllFacts(map, zone, isJekyll: false);
        var holds = new DeclaredHolds(zone, value => $"the front matter (line {value.Line})");
        holds.Add(facts.Hold);
        foreach (var (key, value) in map.Entries.Where(_ => problems.Count > 0))
        {
            if (FactKeys.Find(key)?.Fact is not (Fact.Published or Fact.DateOfAnyKind)
                || value is not DeclaredValue.Text { Value: var date })
                continue;
            if (HoldTime.Read(date, zone) is { } time)
                holds.AddDate(key, date, value, time);
            else if (Year().IsMatch(date))
                return new FrontMatterResult(null, body[bare.End..], problems[0]);
        }

        facts = facts with { Hold = holds.Find(hasDate: facts.Published is not null), Notes = [.. facts.Notes, .. problems] };
        return new FrontMatterResult(facts, $"{rest}\n{body[bare.End..]}", null);
    }

    [GeneratedRegex(@"\d{4}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Year();

    /// <summary>The facts, with a note on each value that would reject other front matter.</summary>
    private static Facts ReadUsableFacts(DeclaredValue.Map map, TimeZoneInfo zone)
    {
        var (facts, problems) = ReadAllFacts(map, zone, isJekyll: false);
        return facts with { Notes = [.. facts.Notes, .. problems] };
    }

    private static (Facts Facts, string? Problem) ReadFacts(DeclaredValue.Map map, TimeZoneInfo zone, bool isJekyll) =>
        ReadAllFacts(map, zone, isJekyll) is var (facts, problems) && problems is [var first, ..] ? (facts, first) : (facts, null);

    private static (Facts Facts, IReadOnlyList<string> Problems) ReadAllFacts(DeclaredValue.Map map, TimeZoneInfo zone, bool isJekyll)
    {
        // Jekyll separates tags by white space, but a newsroom's "Local government" is one tag.
        var hasLayout = map.Entries.Any(entry => entry.Key.Equals("layout", StringComparison.OrdinalIgnoreCase));
        var reader = new FactReader(FactSource.FrontMatter, zone)
        {
            SplitsAtSpaces = tags => isJekyll && (hasLayout || !tags.Any(char.IsUpper)),
        };
        List<string> problems = [.. SplitDates.Join(map.Entries).Select(entry => reader.Take(entry.Key, entry.Value)).OfType<string>()];
        return (reader.Facts, problems);
    }

    /// <summary>Cuts a second block of front matter, which some exporters write, and adds a note.</summary>
    private static FrontMatterResult CutSecondBlock(FrontMatterResult first, int line, TimeZoneInfo zone)
    {
        var rest = first.Text.TrimStart('\n');
        if (rest[..FrontMatterFence.LineEnd(rest, 0)].TrimEnd() is not "---"
            || FindClosingDelimiter(rest, Math.Min(4, rest.Length), "---", out _) is not { } close)
            return first;
        Facts facts;
        try
        {
            var second = new FrontMatterText(rest[Math.Min(4, rest.Length)..close.Start], line, IsToml: false).Parse();
            if (second is null || !second.Entries.Any(entry => FactKeys.Find(entry.Key) is not null))
                return first;
            facts = ReadFacts(second, zone, isJekyll: false).Facts;
        }
        catch (FrontMatterException)
        {
            return first;
        }

        return first with
        {
            Text = rest[close.End..],
            Facts = first.Facts! with
            {
                Hold = first.Facts.Hold ?? facts.Hold,
                Notes =
                [
                    .. first.Facts.Notes,
                    $"A second block of front matter begins after line {line}; it was ignored, so move its lines into the first.",
                ],
            },
        };
    }

    private static FrontMatterResult ExplainUnclosed(string body, int start, int line, string delimiter, int scanned)
    {
        var first = start;
        while (first < body.Length && body.AsSpan(first, FrontMatterFence.LineEnd(body, first) - first).TrimStart() is [] or ['#', ..])
        {
            StepBudget.Spend();
            first = FrontMatterFence.LineEnd(body, first) + 1;
        }

        var opening = body[Math.Min(first, body.Length)..FrontMatterFence.LineEnd(body, first)];
        if (!FrontMatterText.HasKey(opening) || (first > start && !FrontMatterText.HasKnownKey(opening)))
            return new FrontMatterResult(null, body, null);
        var fault = scanned > MaxLength ? "is longer than 64 KB; shorten it, or" : "has no closing line;";
        return new FrontMatterResult(null, body,
            $"The front matter that begins in line {line} {fault} put {delimiter} on a separate line after it.");
    }

    /// <summary>The start of the closing delimiter and of the text after it; null when no delimiter is near enough.</summary>
    private static (int Start, int End)? FindClosingDelimiter(string text, int start, string delimiter, out int scanned)
    {
        var position = start;
        scanned = 0;
        while (position < text.Length && scanned <= MaxLength)
        {
            StepBudget.Spend();
            var end = FrontMatterFence.LineEnd(text, position);
            var found = text.AsSpan(position, end - position).Trim();
            if (found.SequenceEqual(delimiter)
                || (delimiter == "---" && (found is "..." or "+++" || (found.Length > 3 && found.TrimStart('-').IsEmpty))))
                return (position, Math.Min(end + 1, text.Length));
            position = end + 1;
            scanned = position - start;
        }

        return null;
    }
}
