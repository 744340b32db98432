namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Removes the tail that <see cref="TailFinder"/> finds, contacts and credits, and reads the place and date below a
/// statement.
/// </summary>
internal static class TailCutter
{
    private const int LastParagraphs = 6;
    private const int MaxSignatureLength = 70;
    private const int MaxPlaceLength = 30;
    private const int MinParagraphsAboveInitials = 2;
    private const int MaxNoiseLength = 8;
    private const int MaxNoiseLetters = 3;

    /// <summary>Cuts the end of a text.</summary>
    /// <param name="text">The paragraphs after the head; those that are cut are removed from the list.</param>
    /// <param name="isRelease">Whether the text has the head of a press release.</param>
    /// <param name="known">The declared authors.</param>
    /// <returns>
    /// The date of the signature, or null; the authors whom the last line names; and the text of the paragraphs that are cut.
    /// </returns>
    public static (FoundDate? Signed, IReadOnlyList<string> Authors, IReadOnlyList<string> Cut) Cut(
        List<Paragraph> text, bool isRelease, IReadOnlyCollection<string> known)
    {
        List<string> cut = [];
        var end = CutContacts(text, TailFinder.FindStart(text, isRelease), cut);
        var signature = ReadSignature(text, Math.Max(0, end - LastParagraphs), end, isRelease);
        cut.AddRange(signature.Lines.Select(paragraph => paragraph.Text));
        var signed = signature.Date ?? (isRelease ? FirstPlaceAndDate(text) : null);
        cut.AddRange(text.Skip(end).Select(paragraph => paragraph.Text));
        text.RemoveRange(end, text.Count - end);
        LooseContacts.Cut(text, cut);
        CutCredits(text, cut);
        text.RemoveAll(signature.Has);
        PageBreaks.Cut(text);
        var (authors, lines) = BylineForms.AtEnd(text, known);
        cut.AddRange(text.Skip(text.Count - lines).Select(paragraph => paragraph.Text));
        text.RemoveRange(text.Count - lines, lines);
        return (signed, authors, cut);
    }

    /// <summary>
    /// Cuts the credit lines, and, at the end of the last paragraph, an end mark or the signature of an agency or a reporter.
    /// </summary>
    private static void CutCredits(List<Paragraph> text, List<string> cut)
    {
        for (var i = text.Count - 1; i >= Math.Max(1, text.Count - LastParagraphs); i--)
        {
            if (text[i].Kind is ParagraphKind.Text or ParagraphKind.Caption
                && (CreditLine.Is(text[i].Text) || IsInitials(text, i) || AgencyTrailer.Is(text[i].Text) || Notebook.IsNote(text[i].Text)))
            {
                cut.Add(text[i].Text);
                text.RemoveAt(i);
            }
        }

        if (text is [.., { Kind: ParagraphKind.Text } ending] && ending.Text.TrimEnd().LastIndexOf(' ') is > 0 and var mark
            && TailWords.Is(ending.Text[mark..], "sure-end") && HeaderLine.EndsSentence(ending.Text[..mark]))
        {
            cut.Add(ending.Text[mark..].Trim());
            text[^1] = ending with { Text = ending.Text[..mark].TrimEnd(), Html = null };
        }

        if (text.Count >= MinParagraphsAboveInitials && text[^1] is { Kind: ParagraphKind.Text } last
            && CreditLine.SignatureStart(last.Text) is > 0 and var start)
        {
            cut.Add(last.Text[start..].Trim());
            text[^1] = last with { Text = last.Text[..start].TrimEnd(), Html = null };
        }
    }

    private static bool IsInitials(List<Paragraph> text, int index) =>
        index == text.Count - 1 && index >= MinParagraphsAboveInitials
        && (CreditLine.IsInitials(text[index].Text) || CreditLine.IsAgencySignature(text[index].Text))
        && (HeaderLine.EndsSentence(text[index - 1].Text) || CreditLine.IsAgencySignature(text[index - 1].Text)
            || CreditLine.SignatureStart(text[index - 1].Text) > 0);

    /// <summary>Cuts the contacts, and returns the new end of the text.</summary>
    private static int CutContacts(List<Paragraph> text, int end, List<string> cut)
    {
        foreach (var block in ContactBlocks.Find(text, end).Reverse())
        {
            var (start, close) = (block.Start.Value, block.End.Value);
            if (start >= end)
                continue;
            if (close >= end)
            {
                end = start;
                continue;
            }

            cut.AddRange(text.Skip(start).Take(close - start).Select(paragraph => paragraph.Text));
            text.RemoveRange(start, close - start);
            end -= close - start;
        }

        return end;
    }

    /// <summary>
    /// Reads a signature such as <c>CANBERRA, 3 March 2026</c>: whole lines among the last ones, or the end of a paragraph, which it cuts.
    /// </summary>
    private static Signature ReadSignature(List<Paragraph> text, int from, int to, bool isRelease)
    {
        var signature = new Signature(null, []);
        for (var i = to - 1; i >= from && MayBeSignature(text, i, signature); i--)
        {
            var line = text[i].Text;
            if (i > 0 && JudgeSignature(line, isRelease, isAboveDate: signature.Date is not null) is { IsSignature: true } found)
            {
                signature.Lines.Add(text[i]);
                signature = signature with { Date = signature.Date ?? found.Date };
            }
            else if (isRelease && signature.Date is null && PlaceAndDateAtEnd(line) is { } ending)
            {
                signature = signature with { Date = ending.Date };
                text[i] = text[i] with { Text = line[..ending.Index], Html = null };
            }
        }

        return signature;
    }

    /// <summary>The place and date below a statement.</summary>
    /// <param name="Date">The date; null when there is none.</param>
    /// <param name="Lines">The whole lines, the last first.</param>
    private sealed record Signature(FoundDate? Date, List<Paragraph> Lines)
    {
        public bool Has(Paragraph paragraph) => Lines.Exists(line => ReferenceEquals(line, paragraph));
    }

    /// <summary>Whether a paragraph may belong to the signature, or to the text above it.</summary>
    private static bool MayBeSignature(List<Paragraph> text, int index, Signature signature)
    {
        if (text[index].Kind is not (ParagraphKind.Text or ParagraphKind.ListItem or ParagraphKind.Heading))
            return false;
        var line = text[index].Text;
        return !SpeakerLabel.BeginsTurn(text, index)
            && !(SpeakerLabel.IsAboveWords(text, index) && !signature.Has(text[index + 1]))
            && !AdvisoryLines.Is(line) && !SubjectWords.IsCreditLine(line) && !Embargo.NamesReleaseDay(line);
    }

    private static (bool IsSignature, FoundDate? Date) JudgeSignature(string line, bool isRelease, bool isAboveDate)
    {
        if (!isRelease && Dateline.DateAlone(line) is null)
            return default;
        var head = line.Length <= MaxSignatureLength ? HeaderLine.Classify(line) : null;
        var isPlace = isAboveDate && line.Length <= MaxPlaceLength && HeaderLineJoiner.IsMostlyUpper(line);
        var alone = isRelease ? PlaceAndDateAlone(line) : null;
        var hasForm = isPlace || alone is not null || head is { Kind: HeadKind.Label or HeadKind.Letterhead or HeadKind.Noise };
        return (hasForm, head?.Date ?? alone);
    }

    /// <summary>
    /// The full date of the first paragraph with a place in capitals and such a date, for a release that continues below its signature.
    /// </summary>
    private static FoundDate? FirstPlaceAndDate(List<Paragraph> text)
    {
        foreach (var paragraph in text.Where(paragraph => paragraph.Kind is ParagraphKind.Text or ParagraphKind.Heading))
        {
            if ((PlaceAndDateAlone(paragraph.Text) ?? PlaceAndDateAtEnd(paragraph.Text)?.Date) is { Full: not null } date)
                return date;
        }

        return null;
    }

    /// <summary>
    /// The date of a line that is a place in capitals and a date, <c>PORT ANSEL June 12, 1966 P. M.</c>, or that begins with a word for
    /// signing, <c>Done at Port Ansel, 12 June 1966</c>; null for any other line.
    /// </summary>
    private static FoundDate? PlaceAndDateAlone(string line) =>
        line.Length <= MaxSignatureLength && NoisyDate.Find(line) is { } match && IsNoise(line.AsSpan(match.Index + match.Length))
        && (TailWords.PrefixLength(line, "signed") > 0
            || (match.Index <= MaxPlaceLength && HeaderLineJoiner.IsMostlyUpper(line[..match.Index])))
            ? match.Date
            : null;

    /// <summary>Whether a text is initials, a file number, or OCR noise from a signature.</summary>
    private static bool IsNoise(ReadOnlySpan<char> text) =>
        text.Length <= MaxNoiseLength && NoisyText.Letters(text).Length <= MaxNoiseLetters;

    /// <summary>The date at the end of a paragraph, with the place in capitals before it; null when there is none.</summary>
    private static NoisyDateMatch? PlaceAndDateAtEnd(string line)
    {
        var start = Math.Max(0, line.Length - MaxSignatureLength);
        if (NoisyDate.Find(line[start..]) is not { } match || !IsNoise(line.AsSpan(start + match.Index + match.Length)))
            return null;
        var index = start + match.Index;
        var before = line[..index].TrimEnd(' ', ',', '.');
        var sentence = before.LastIndexOfAny(['.', '?', '!', '”', '"']) + 1;
        var place = before[sentence..].Trim();
        var isPlace = place.Length is > 1 and <= MaxPlaceLength && (HeaderLineJoiner.IsMostlyUpper(place) || !place.Any(char.IsLower));
        return sentence > 0 && isPlace ? match with { Index = sentence, Length = line.Length - sentence } : null;
    }
}
