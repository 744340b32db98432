using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Recognises a headline whose first word is also the label of a line for newsrooms or readers: <c>Contact: the film that changed
/// science</c>, <c>Watch: seal visits pub</c>.
/// </summary>
internal static partial class TopHeadline
{
    private const int MaxLinesToText = 4;

    /// <summary>Whether the first paragraph is such a headline: a story follows its colon, and the text follows the line.</summary>
    public static bool Is(IReadOnlyList<Paragraph> paragraphs)
    {
        if (paragraphs is not [{ Kind: ParagraphKind.Text or ParagraphKind.Heading, Text: var line } top, _, ..]
            || line.Length > HeadlineChoice.MaxHeadlineLength || Label().Match(line) is not { Success: true, Length: var length })
            return false;
        var value = line[length..];
        return (char.IsLower(value[0]) || top.Kind == ParagraphKind.Heading) && IsStory(value) && !Embargo.IsEmbargoLine(line)
            && HoldRequest.FindRequest(value) is null && TextFollows(paragraphs);
    }

    private static bool IsStory(string value) =>
        value.Contains(' ', StringComparison.Ordinal) && value.Split(' ').Any(word => word.Length > 2 && char.IsLower(word[0]))
        && value is not [.., '.' or ':'] && !ContactLine.HasPhoneMailOrWeb(value) && !ContactLine.NamesPerson(value)
        && !ReleaseWords.IsStreet(value) && !TailWords.Has(value, "press") && !TailWords.HasJobTitle(value)
        && NoisyDate.Find(value) is null;

    private static bool TextFollows(IReadOnlyList<Paragraph> paragraphs)
    {
        foreach (var below in paragraphs.Skip(1).Take(MaxLinesToText))
        {
            StepBudget.Spend();
            if (below.Kind == ParagraphKind.Text && HeaderLine.IsProse(below.Text))
                return true;
            if (HeaderLine.Classify(below.Text) is not ({ Kind: HeadKind.Byline } or { IsDateAlone: true }))
                return false;
        }

        return false;
    }

    [GeneratedRegex(
        @"^\p{L}[\p{L}']*( \p{L}[\p{L}']*){0,2} ?:\s+(?=\p{L})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Label();
}
