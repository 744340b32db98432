namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Finds the sender near the label of a release: a person above it, <c>SENATOR TOM LUNT</c>, or an organisation below it,
/// <c>Ayuntamiento de Puerto Ansel</c>. Elsewhere such a line may be the headline.
/// </summary>
internal static class HeadSenders
{
    private const int MaxWords = 6;
    private const int MaxTownWords = 3;
    private const int MinHeadlineWords = 4;
    private const int TextParagraphs = 3;
    private const int MaxLinesAboveAddress = 4;

    /// <summary>Marks such lines as letterhead.</summary>
    /// <param name="lines">The lines of the head.</param>
    /// <param name="paragraphs">The paragraphs of the article, the head's lines first.</param>
    public static void Mark(List<HeaderLine> lines, IReadOnlyList<Paragraph> paragraphs)
    {
        MarkFirst(lines);
        MarkAddress(lines);
        MarkCompany(lines, paragraphs);
        MarkOrganisations(lines, paragraphs);
        var label = lines.FindIndex(line => line is { Kind: HeadKind.Label, Text.Length: > 0, IsDateAlone: false }
            && HeadLabel.HasLabelWords(line.Text));
        if (label <= 0 || !lines.Skip(label).Any(line => line.Kind == HeadKind.Headline && Words(line.Text) >= MinHeadlineWords))
            return;
        for (var i = 0; i < label; i++)
        {
            if (lines[i].Kind is HeadKind.Headline && Words(lines[i].Text) <= MaxWords && ReleaseWords.BeginsWithPublicTitle(lines[i].Text)
                && !ReleaseWords.HasVerb(lines[i].Text) && lines[i].Text.Split(' ').All(word => !char.IsLower(word.FirstOrDefault())))
                lines[i] = lines[i] with { Kind = HeadKind.Letterhead };
        }
    }

    /// <summary>Marks a town and its state, <c>Port Ansel, Oregon</c>, as noise if another line can be the headline.</summary>
    public static void MarkPlaces(List<HeaderLine> lines)
    {
        bool[] places = [.. lines.Select(line => line.Kind == HeadKind.Headline && IsTown(line.Text))];
        if (!lines.Where((line, at) => line.Kind is HeadKind.Headline or HeadKind.Statement && !places[at]).Any())
            return;
        for (var i = 0; i < lines.Count; i++)
            lines[i] = places[i] ? lines[i] with { Kind = HeadKind.Noise } : lines[i];
    }

    private static bool IsTown(string line) =>
        line.Split(", ") is [var town, var state] && Words(town) <= MaxTownWords
            && town.Split(' ').All(word => char.IsUpper(word.FirstOrDefault())) && ReleaseWords.IsState(state);

    /// <summary>
    /// Marks the name of an office in capitals as letterhead if a headline and a date or a byline follow: <c>PORT ANSEL HARBOUR BOARD</c>.
    /// </summary>
    private static void MarkFirst(List<HeaderLine> lines)
    {
        if (lines is [{ Kind: HeadKind.Headline } first, { Kind: HeadKind.Headline } second, var third, ..]
            && (third.Kind == HeadKind.Byline || third.Date is not null)
            && HeaderLineJoiner.IsMostlyUpper(first.Text) && !HeaderLineJoiner.IsMostlyUpper(second.Text) && Words(first.Text) <= MaxWords
            && Words(second.Text) >= MinHeadlineWords && ReleaseWords.EndsWithSenderWord(first.Text) && !ReleaseWords.HasVerb(first.Text))
            lines[0] = first with { Kind = HeadKind.Letterhead };
    }

    /// <summary>
    /// Marks a street address and the lines above it as letterhead, <c>COAST AGENCY</c>, <c>Press Office</c>, <c>12 Quay Street</c>, if a
    /// headline follows.
    /// </summary>
    private static void MarkAddress(List<HeaderLine> lines)
    {
        var address = lines.FindIndex(line => ReleaseWords.IsStreet(line.Text));
        if (address is < 0 or > MaxLinesAboveAddress
            || !lines.Skip(address + 1).Any(line => line.Kind == HeadKind.Headline && Words(line.Text) >= MinHeadlineWords)
            || !lines.Take(address).All(line => line.Kind != HeadKind.Headline || IsName(line.Text)))
            return;
        for (var i = 0; i <= address; i++)
        {
            if (lines[i].Kind is HeadKind.Headline or HeadKind.Noise)
                lines[i] = lines[i] with { Kind = HeadKind.Letterhead };
        }
    }

    /// <summary>
    /// Marks the company name between a headline and the dateline of a release, if the text begins with the same name.
    /// </summary>
    private static void MarkCompany(List<HeaderLine> lines, IReadOnlyList<Paragraph> paragraphs)
    {
        if (lines is [.., { Kind: HeadKind.Headline }, { Kind: HeadKind.Headline } last] && lines.Count < paragraphs.Count
            && paragraphs[lines.Count].Text is var first && Dateline.Length(first) is > 0 and var end && IsName(last.Text)
            && first.AsSpan(end).TrimStart().StartsWith(last.Text, StringComparison.OrdinalIgnoreCase))
            lines[^1] = last with { Kind = HeadKind.Letterhead };
    }

    /// <summary>Whether a line may be the name of an office: a few capitalised words without a verb.</summary>
    private static bool IsName(string line) =>
        Words(line) <= MaxWords && !ReleaseWords.HasVerb(line)
        && line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(word => !char.IsLower(word[0]) || ReleaseWords.BeginsWithConnector(word));

    /// <summary>Marks organisations below a label as letterhead if a headline follows.</summary>
    private static void MarkOrganisations(List<HeaderLine> lines, IReadOnlyList<Paragraph> paragraphs)
    {
        for (var i = 1; i + 1 < lines.Count; i++)
        {
            if (lines[i].Kind == HeadKind.Headline && lines[i - 1] is { Kind: HeadKind.Label or HeadKind.Letterhead, Text.Length: > 0 }
                && (ReleaseWords.IsOrganisation(lines[i].Text) || IsFrom(lines[i].Text) || IsNamedInText(i, lines, paragraphs))
                && lines.Skip(i + 1).Any(line => line.Kind == HeadKind.Headline && Words(line.Text) >= MinHeadlineWords))
                lines[i] = lines[i] with { Kind = HeadKind.Letterhead };
        }
    }

    /// <summary>Whether a line is an organisation, <c>Wend Valley Hospital</c>, that one of the first paragraphs names too.</summary>
    private static bool IsNamedInText(int index, List<HeaderLine> lines, IReadOnlyList<Paragraph> paragraphs)
    {
        var name = lines[index].Text.Trim();
        return Words(name) is > 1 and <= MaxWords && ReleaseWords.EndsWithSenderWord(name) && !ReleaseWords.HasVerb(name)
            && name.Split(' ').All(word => char.IsUpper(word.FirstOrDefault()) || ReleaseWords.BeginsWithConnector(word))
            && paragraphs.Skip(lines.Count).Take(TextParagraphs)
                .Any(paragraph => paragraph.Text.Contains(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary><c>From: Harwick Harbour Board</c>.</summary>
    private static bool IsFrom(string line) => line.IndexOf(':') is > 0 and var colon && MailWords.Field(line[..colon].Trim()) == "From";

    /// <summary>The number of words, or of characters in a script without spaces.</summary>
    private static int Words(string line) =>
        Math.Max(line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, DenseScript.CountIn(line));
}
