using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Finds the lines above the headline that are for the desk of an agency or a newspaper: slugs such as <c>GUJ-DRAINS</c> and <c>NAN HNF
/// 12</c>, the section in capitals, and the subject of a letter. Any of them could itself be the headline, so they count only if a
/// longer headline follows.
/// </summary>
internal static partial class HeadSlugs
{
    private const int MaxLines = 4;
    private const int MaxSectionWords = 2;
    private const int MinHeadlineWords = 4;

    /// <summary>Marks such lines as labels, slugs and kickers.</summary>
    /// <param name="lines">The lines of the head.</param>
    /// <param name="paragraphs">The paragraphs of the article, the head's lines first.</param>
    public static void Mark(List<HeaderLine> lines, IReadOnlyList<Paragraph> paragraphs)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (Subject().Match(lines[i].Text) is not { Success: true } subject)
                continue;
            if (HasHeadline(lines, i + 1))
                lines[i] = lines[i] with { Kind = HeadKind.Label };
            else if (!subject.Value.StartsWith("Sub:", StringComparison.OrdinalIgnoreCase))
                lines[i] = lines[i] with { Text = lines[i].Text[(subject.Length - 1)..] };
        }

        for (var i = 0; i + 1 < Math.Min(lines.Count, MaxLines); i++)
        {
            if (MayBeSlug(lines[i]) && HasHeadline(lines, i + 1)
                && (SlugLine.MayBe(lines[i].Text, isBelowSlug: i > 0 && lines[i - 1].Kind == HeadKind.Slug)
                    || IsPairAboveDateline(i, lines, paragraphs)))
                lines[i] = lines[i] with { Kind = HeadKind.Slug };
            else if (lines[i].Kind == HeadKind.Headline && IsSection(i, lines, paragraphs))
                lines[i] = lines[i] with { Kind = HeadKind.Kicker };
            if (lines[i].Kind is not (HeadKind.Slug or HeadKind.Kicker))
                break;
        }
    }

    private static bool MayBeSlug(HeaderLine line) =>
        line.Kind is HeadKind.Headline or HeadKind.Noise or HeadKind.Label or HeadKind.Letterhead && line.Date is null;

    /// <summary><c>Harwick-Flood</c> above a headline and a dateline.</summary>
    private static bool IsPairAboveDateline(int index, List<HeaderLine> lines, IReadOnlyList<Paragraph> paragraphs) =>
        index == 0 && SlugLine.IsPair(lines[0].Text) && IsHeadline(lines[1]) && paragraphs.Count > 2
        && Dateline.Length(paragraphs[2].Text) > 0;

    /// <summary>Whether a line is one or two words in capitals above a headline that a byline or a dateline follows.</summary>
    private static bool IsSection(int index, List<HeaderLine> lines, IReadOnlyList<Paragraph> paragraphs)
    {
        var text = lines[index].Text;
        if (text.Split(' ').Length > MaxSectionWords || !text.All(c => char.IsUpper(c) || c is ' ' or '&')
            || !IsHeadline(lines[index + 1]) || !lines[index + 1].Text.Any(char.IsLower))
            return false;
        return lines.Skip(index + 2).Take(2).Any(line => line.Kind == HeadKind.Byline)
            || (index + 2 < paragraphs.Count && Dateline.Length(paragraphs[index + 2].Text) > 0);
    }

    private static bool HasHeadline(List<HeaderLine> lines, int from) =>
        lines.Skip(from).Take(MaxLines).TakeWhile(line => line.Kind != HeadKind.Byline).Any(IsHeadline);

    private static bool IsHeadline(HeaderLine line) =>
        line.Kind == HeadKind.Headline && line.Text.Split(' ').Length >= MinHeadlineWords && !Subject().IsMatch(line.Text);

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    /// <summary><c>Sub: Press release on the flower show</c>, as letters to editors begin.</summary>
    [GeneratedRegex(@"^(Sub|SUB|Subject|SUBJECT|Betreff|Objet|Asunto|Oggetto) ?[:.] ?-? ?\S", Options, 1000)]
    private static partial Regex Subject();
}
