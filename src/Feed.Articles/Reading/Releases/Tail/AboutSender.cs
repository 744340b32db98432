namespace Feed.Articles.Reading.Releases;

/// <summary>Recognises the sender's description of itself below a release: <c>About the Harwick Harbour Trust</c>.</summary>
internal static class AboutSender
{
    private const int MaxHeadingLength = 90;
    private const int MaxNameLength = 70;
    private const int MaxNameWords = 8;
    private const int MaxDenseAbout = 24;
    private const int MaxDenseLabel = 10;
    private const int LeadParagraphs = 3;

    /// <summary>The most paragraphs from an "About" heading to the end, in a file without the label of a release.</summary>
    private const int MaxParagraphsAbout = 10;

    /// <summary>
    /// Whether a line is an "About" heading of the sender, or a paragraph that starts with one: <c>About Harwick Harwick is</c>.
    /// </summary>
    public static bool Is(string line)
    {
        if (line.Length <= MaxDenseAbout && DenseScript.CountIn(line) > 0 && !line.AsSpan().ContainsAny("。！？，、"))
            return TailWords.Begins(line, "dense-about") || TailWords.Ends(line, "dense-about-after");
        if (TailWords.PrefixLength(line, "about") is not (> 0 and var about) || about >= line.Length)
            return false;
        var rest = line[about..].TrimStart();
        if (IsName(rest))
            return true;
        var words = rest.Split(' ', (2 * MaxNameWords) + 1);
        return Enumerable.Range(1, MaxNameWords).Any(
            count => words.Length > 2 * count && char.IsUpper(words[0][0])
                && words.AsSpan(0, count).SequenceEqual(words.AsSpan(count, count)));
    }

    /// <summary>
    /// Whether the description of an "About" heading begins with the name in the heading. Otherwise, in a file without the label of a
    /// release, the heading may belong to a section of the article. Heading and description may be on one line: <c>About the Pear Trust:
    /// The Pear Trust was</c>.
    /// </summary>
    public static bool IsDescribed(IReadOnlyList<Paragraph> text, int heading)
    {
        var line = text[heading].Text;
        line = line[TailWords.PrefixLength(line, "about")..].Trim(' ', ':');
        var below = line.Length <= MaxHeadingLength && heading + 1 < text.Count && text[heading].Kind != ParagraphKind.ListItem
            ? text[heading + 1].Text : "";
        var (name, onLine) = line.Split(':', 2) is [var before, var after] ? (WithoutArticle(before.Trim()), after.Trim())
            : (WithoutArticle(line), "");
        return name.Length is > 0 and <= MaxHeadingLength && char.IsUpper(name[0]) && IsNewsOfSender(text, heading)
            && (BeginsWithName(WithoutArticle(onLine), name) || BeginsWithName(WithoutArticle(below), name));
    }

    /// <summary>
    /// Whether rows of facts about a company begin here, as Japanese, Chinese and Korean releases end:
    /// <c>会社名：蛍堂株式会社</c>, <c>所在地：蛍市1-2-3</c>.
    /// </summary>
    public static bool IsFacts(IReadOnlyList<Paragraph> text, int index) =>
        index + 1 < text.Count && FactLabel(text[index].Text) is { } label && TailWords.Is(label, "dense-fact")
        && FactLabel(text[index + 1].Text) is not null;

    private static string? FactLabel(string line) =>
        line.Length <= MaxHeadingLength && line.IndexOfAny(['：', ':']) is > 0 and <= MaxDenseLabel and var colon
        && DenseScript.CountIn(line[..colon]) > 1 ? line[..colon] : null;

    /// <summary>
    /// Whether a description begins with the first word of a name, or with the last part of the name: <c>The agency</c> describes the
    /// Harbour Agency, <c>Die Behörde</c> the Hafenbehörde.
    /// </summary>
    private static bool BeginsWithName(string text, string name)
    {
        const int MinKindLength = 5;
        var kind = text.Split(' ', 2)[0];
        return text.StartsWith(name.Split(' ')[0], StringComparison.OrdinalIgnoreCase)
            || (kind.Length >= MinKindLength && name.EndsWith(kind, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// Whether a file without a label comes from a sender: it has a dateline at its head, or an end mark or a contact below.
    /// </summary>
    private static bool IsNewsOfSender(IReadOnlyList<Paragraph> text, int heading) =>
        text.Count - heading <= MaxParagraphsAbout
            && (text.Take(LeadParagraphs).Any(paragraph => Dateline.Length(paragraph.Text) > 0)
                || text.Skip(heading + 1).Any(paragraph => EndMark.Is(paragraph.Text) || ContactBlocks.HasNewsroomContact(paragraph.Text)));

    private static string WithoutArticle(string words) =>
        TailWords.PrefixLength(words, "article") is > 0 and var end && end < words.Length ? words[end..].TrimStart(' ', '\'', '’') : words;

    /// <summary>
    /// Whether the rest of an "About" heading is a name, with or without text after a colon: <c>the Harwick Harbour Trust</c>.
    /// </summary>
    private static bool IsName(string rest)
    {
        var name = rest.Split(':')[0].Trim();
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return name.Length is > 0 and <= MaxNameLength && name is not [.., '.' or '?' or '!']
            && words.Count(word => char.IsUpper(word[0])) * 2 >= words.Length;
    }
}
