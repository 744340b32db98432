using System.Text.RegularExpressions;
using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <summary>
/// Recognises a line above the headline that tells readers what was changed: <c>Correction: An earlier version of this article gave the
/// wrong year.</c> The words are in <c>correction-words.txt</c>.
/// </summary>
internal static partial class CorrectionLine
{
    private const int MaxLength = 600;

    private static readonly ILookup<string, string> Entries = DataFile.Entries("Reading.correction-words.txt")
        .Select(line => line.Split(':', 2)).ToLookup(parts => parts[0], parts => parts[1].Trim());

    private static readonly PhraseTable Labels = new(Entries["label"]);

    private static readonly PhraseTable Sentences = new(Entries["sentence"]);

    /// <summary>Whether a paragraph is such a line above the headline.</summary>
    public static bool IsAboveHeadline(IReadOnlyList<Paragraph> paragraphs, int index) =>
        Is(paragraphs[index].Text) && index + 2 < paragraphs.Count
        && paragraphs[index + 1] is { Kind: ParagraphKind.Text or ParagraphKind.Heading, Text: var next }
        && (HeaderLine.Classify(next).Kind == HeadKind.Headline || Is(next)) && !HeaderLine.IsProse(next);

    private static bool Is(string text)
    {
        if (text.Length is 0 or > MaxLength)
            return false;
        var start = text.AsSpan().IndexOfAnyExcept(" *_[(");
        if (start < 0)
            return false;
        return Sentences.LengthAt(text, start) > 0
            || (Labels.LengthAt(text, start) is > 0 and var length && AfterLabel().IsMatch(text[(start + length)..]));
    }

    /// <summary>What follows such a label: punctuation, a bracket or a date.</summary>
    [GeneratedRegex(@"^\s*([:–—(\[]|- |on \p{L}*[ ,]*\d|,? \d{1,2} \p{L}|[)\]*_]*$)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AfterLabel();
}
