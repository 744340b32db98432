namespace Feed.Articles.Reading.Releases;

/// <summary>Chooses the headline among the lines of a head.</summary>
internal static class HeadlineChoice
{
    /// <summary>The longest headline, in UTF-16 units.</summary>
    public const int MaxHeadlineLength = 250;

    private const int BodyParagraphs = 4;
    private const double MinScore = 1;
    private const double SureScore = 1.5;
    private const int MinLetters = 4;
    private const int LettersPerDigit = 4;
    private const int MinSpaces = 4;

    /// <summary>Fewer words after a label may be a place or the sender.</summary>
    private const int MinLabelledWords = 4;
    private const double MinShareInWords = 0.7;

    // Weights of the score of a line. They were set by hand; the tests in Feed.Tests.Reading.Releases cover their effects.
    private const double EachHeadlineAbove = 0.3;
    private const double DeckPenalty = 1.5;
    private const double LastLineBonus = 0.5;
    private const double HeadingBonus = 0.5;
    private const double SenderAboveLabelPenalty = 2;
    private const double AboveLabelPenalty = 1;
    private const double OneWordPenalty = 1.5;
    private const double TooManyWordsPenalty = 2;
    private const double SharedWordsWeight = 2;
    private const double NoisePenalty = 3;
    private const double CapitalsEmphasis = 2;
    private const double TitleCaseEmphasis = 1;
    private const double SentenceEmphasis = 0.6;

    /// <summary>A line is in title case if a larger share of its words begins with a capital.</summary>
    private const double MinShareInTitleCase = 0.6;
    private const int MaxHeadlineWords = 25;

    private static readonly char[] BetweenWords = [' ', ',', '.', ':', ';', '-', '(', ')', '"', '“', '”', '\'', '’', '/'];

    /// <summary>The index of the headline; -1 when there is none.</summary>
    /// <param name="lines">The lines of the head.</param>
    /// <param name="paragraphs">The paragraphs of the article, the head's lines first.</param>
    /// <param name="isRelease">Whether this is a press release, whose headline may be far below the first line.</param>
    public static int FindIndex(List<HeaderLine> lines, IReadOnlyList<Paragraph> paragraphs, bool isRelease)
    {
        if (!isRelease)
        {
            var first = lines.FindIndex(line => CanBeHeadline(line, lines.Count == 1));
            return first >= 0 ? first : lines.FindIndex(line => line.Kind == HeadKind.Noise);
        }
        if (lines.FindIndex(IsLabelledHeadline) is >= 0 and var labelled)
            return labelled;
        if (OnlyHeading(lines, paragraphs) is >= 0 and var heading)
            return heading;
        if (HeadlineAboveFacts.FindIndex(lines) is >= 0 and var above)
            return above;
        var body = Words(string.Join(' ', paragraphs.Skip(lines.Count).Take(BodyParagraphs).Select(paragraph => paragraph.Text)));
        var label = lines.FindIndex(line => line.Kind == HeadKind.Label && !line.IsDateAlone);
        var hasHeadlineBelowLabel = lines.FindIndex(Math.Max(label, 0), line => line.Kind == HeadKind.Headline) >= 0;
        var (best, highest, headlinesAbove) = (-1, MinScore, 0);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Kind != HeadKind.Headline || lines[i].Text.Length > MaxHeadlineLength)
                continue;
            var isLast = i + 1 == lines.Count
                || lines[i + 1].Kind is HeadKind.Statement or HeadKind.Byline or HeadKind.Prose or HeadKind.Deck;
            var isDeck = i > 0 && IsDeckOf(lines[i - 1], lines[i].Text, body);
            var score = Score(lines[i].Text, body) - (EachHeadlineAbove * headlinesAbove)
                + (isDeck ? -DeckPenalty : isLast ? LastLineBonus : 0)
                + (paragraphs[i].Kind == ParagraphKind.Heading ? HeadingBonus : 0);
            headlinesAbove++;
            if (i < label && hasHeadlineBelowLabel)
                score -= ReleaseWords.EndsWithSenderWord(lines[i].Text) ? SenderAboveLabelPenalty : AboveLabelPenalty;
            if (score > highest)
                (best, highest) = (i, score);
        }

        return best >= 0 ? best : lines.FindIndex(line => line.IsLabelled) is >= 0 and var only ? only : Fallback(lines);
    }

    /// <summary>The only line that the format marks as a heading and that reads as a headline; -1 when there is none.</summary>
    private static int OnlyHeading(List<HeaderLine> lines, IReadOnlyList<Paragraph> paragraphs)
    {
        int[] headings = [.. Enumerable.Range(0, lines.Count)
            .Where(at => paragraphs[at].Kind == ParagraphKind.Heading && lines[at].Kind == HeadKind.Headline)];
        return headings is [var only] && HeadlineAboveFacts.IsHeadline(lines[only]) ? only : -1;
    }

    private static bool IsLabelledHeadline(HeaderLine line) =>
        line is { IsLabelled: true, Kind: HeadKind.Headline } && WordsIn(line.Text) >= MinLabelledWords;

    /// <summary>The number of words; a script without spaces has about two characters a word.</summary>
    private static int WordsIn(string line) =>
        Math.Max(line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, DenseScript.CountIn(line) / 2);

    /// <summary>Whether the line above is at least as good a headline, so that this line is its deck.</summary>
    private static bool IsDeckOf(HeaderLine above, string line, HashSet<string> body) =>
        above.Kind == HeadKind.Headline && Emphasis(above.Text) >= Emphasis(line) && !ReleaseWords.EndsWithSenderWord(above.Text)
            && above.Text.Count(c => c == ' ') >= MinSpaces && Score(above.Text, body) > SureScore
            && above.Text.Count(char.IsDigit) * LettersPerDigit < above.Text.Count(char.IsLetter);

    /// <summary>How much the capitals of a line make it look like a headline.</summary>
    public static double Emphasis(string line)
    {
        if (HeaderLineJoiner.IsMostlyUpper(line))
            return CapitalsEmphasis;
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Count(word => char.IsUpper(word[0])) > words.Length * MinShareInTitleCase ? TitleCaseEmphasis : SentenceEmphasis;
    }

    private static bool CanBeHeadline(HeaderLine line, bool isOnly) =>
        line.Kind is HeadKind.Headline or HeadKind.Prose or HeadKind.Statement or HeadKind.Letterhead
        && line.Text.Length <= MaxHeadlineLength
        && (isOnly || line.Text.Count(char.IsLetter) >= MinLetters || NoisyText.WordShare(line.Text) > MinShareInWords);

    /// <summary>
    /// The index of the line that names the speaker, or of a long line that starts like a letterhead; -1 when there is none.
    /// </summary>
    private static int Fallback(List<HeaderLine> lines)
    {
        var statement = lines.FindIndex(line => line.Kind == HeadKind.Statement && line.Text.Length <= MaxHeadlineLength);
        var letterhead = lines.FindIndex(line => line.Kind == HeadKind.Letterhead && line.Date is null
            && WithoutArticle(line.Text).Count(' ') >= MinSpaces && !ReleaseWords.BeginsWithHonorific(line.Text));
        return letterhead >= 0 && letterhead < statement && HeaderLineJoiner.IsMostlyUpper(lines[letterhead].Text) ? letterhead
            : statement >= 0 ? statement : letterhead;
    }

    private static ReadOnlySpan<char> WithoutArticle(string line) =>
        line.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? line.AsSpan(4) : line;

    private static double Score(string line, HashSet<string> body)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (line.Count(char.IsLetter) < MinLetters || line[0] == '(' || SpeakerLabel.Is(line)
            || (line is [.., ':'] && HeaderLineJoiner.IsMostlyUpper(line)))
            return double.MinValue;
        var content = Words(line);
        var score = Emphasis(line);
        // A script without spaces has about two characters a word.
        var count = Math.Max(words.Count(NoisyText.IsMultiLetterWord), DenseScript.CountIn(line) / 2);
        score += count switch { <= 1 => -OneWordPenalty, 2 => 0, > MaxHeadlineWords => -TooManyWordsPenalty, _ => 1 };
        if (DenseScript.CountIn(line) * 2 <= line.Length)
        {
            score += content.Count == 0 ? -1 : SharedWordsWeight * content.Count(body.Contains) / content.Count;
            score -= NoisePenalty * (1 - NoisyText.WordShare(line));
        }

        return score - (line.EndsWith(',') ? 1 : 0) - (HeaderLine.EndsSentence(line) && !HeaderLineJoiner.IsMostlyUpper(line) ? 1 : 0);
    }

    /// <summary>The words of at least four letters, in lower case, without plural endings.</summary>
    private static HashSet<string> Words(string text)
    {
        HashSet<string> words = new(StringComparer.Ordinal);
        foreach (var part in text.ToLowerInvariant().Split(BetweenWords, StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Length >= 4)
                words.Add(part.TrimEnd('s'));
        }

        return words;
    }
}
