using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>Finds where an article ends: at <c>ENDS</c>, notes to editors, contacts, or what the sender says of himself.</summary>
internal static partial class ReleaseTail
{
    private const int LongestSection = 90;
    private const int LongestContact = 400;
    private const int LongestMark = 40;
    private const int LongestName = 70;

    /// <summary>More marks than these stand between the items of a digest.</summary>
    private const int MostMarks = 2;

    /// <summary>What more headings follow is no tail: a post says "for further information" in the middle of it.</summary>
    private const int MostHeadings = 2;

    private static readonly ILookup<string, string> Phrases = DataFile.Entries("Reading.Releases.tail-words.txt")
        .Select(line => line.Split(':', 2)).ToLookup(parts => parts[0], parts => NoisyText.Letters(parts[1]));

    private static readonly HashSet<string> Ends = [.. Phrases["end"]];
    private static readonly string[] Sections = [.. Phrases["section"]];
    private static readonly string[] Abouts = [.. Phrases["about"]];
    private static readonly string[] Contacts = [.. Phrases["contact"]];

    /// <summary>How many paragraphs of the text are the article.</summary>
    /// <param name="text">The paragraphs after the head.</param>
    /// <param name="isRelease">Whether the head is a release's: only there may <c>About ...</c> begin the end.</param>
    public static int Length(IReadOnlyList<Paragraph> text, bool isRelease)
    {
        var words = text.Sum(paragraph => (long)paragraph.Text.Length);
        var isDivided = text.Count(paragraph => IsMark(paragraph.Text)) > MostMarks;
        var before = 0L;
        var headings = text.Count(paragraph => paragraph.Kind == ParagraphKind.Heading);
        for (var i = 0; i < text.Count; i++)
        {
            var line = text[i].Text;
            headings -= text[i].Kind == ParagraphKind.Heading ? 1 : 0;
            var canEnd = i > 0 && before * 4 >= words && line.Length <= LongestContact
                && text[i].Kind is not (ParagraphKind.Code or ParagraphKind.TableRow or ParagraphKind.Footnote);
            // Only a release may end in the middle: elsewhere such a phrase is a tail when little follows it.
            var isTail = headings <= MostHeadings && (isRelease || before * 4 >= words * 3);
            if (canEnd && ((!isDivided && IsEnd(line)) || (isTail && Begins(line, before * 2 >= words, isRelease))))
                return i;
            before += line.Length;
        }

        return text.Count;
    }

    /// <summary>Whether the line only marks the end of an article, or that it goes on: <c>-30-</c>, <c># # #</c>, <c>(more)</c>.</summary>
    public static bool IsMark(string line) => IsEnd(line) || (line.Length <= LongestMark && MoreMark().IsMatch(line));

    private static bool IsEnd(string line) =>
        line.Length <= LongestMark
        && (Marks().IsMatch(line) || (!line.AsSpan().ContainsAnyInRange('a', 'z') && Ends.Contains(NoisyText.Letters(line))));

    private static bool Begins(string line, bool isLate, bool isRelease)
    {
        if (line.Length <= LongestSection && (Has(Sections, line) > 0 || (isLate && Source().IsMatch(line))))
            return true;
        if (isLate && ContactLine.HasAddress(line) && (Has(Contacts, line) > 0 || (isRelease && ContactLine.Is(line))))
            return true;
        return isLate && isRelease && Has(Abouts, line) is > 0 and var about && about < line.Length && IsName(line[about..]);
    }

    /// <summary>How much of the line is a phrase that it begins with.</summary>
    private static int Has(string[] phrases, string line)
    {
        var start = 0;
        while (start < line.Length && !char.IsLetter(line[start]))
            start++;
        foreach (var phrase in phrases)
        {
            var at = start;
            var letter = 0;
            for (; at < line.Length && letter < phrase.Length; at++)
            {
                if (!char.IsLetter(line[at]))
                    continue;
                if (char.ToUpperInvariant(line[at]) != phrase[letter++])
                {
                    letter = -1;
                    break;
                }
            }

            if (letter == phrase.Length && (at == line.Length || !char.IsLetter(line[at])))
                return at;
        }

        return 0;
    }

    /// <summary>A heading that is a name: <c>About the Harwick Harbour Trust</c>, with or without what follows a colon.</summary>
    private static bool IsName(string rest)
    {
        var name = rest.Split(':')[0].Trim();
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return name.Length is > 0 and <= LongestName && name is not [.., '.' or '?' or '!']
            && words.Count(word => char.IsUpper(word[0])) * 2 >= words.Length;
    }

    [GeneratedRegex(
        @"^[\s\-–—*#.(\[]*(?i:30|xxx|ends?|fin)[\s\-–—*#.)\]]*$|^[\s#*]{2,}$"
        + @"|^[\s\-–—]*[oO0]{3,}[\s\-–—oO0]*$|^[-–—. ]+[oO0][CcOo0]*[oO0][-–—. ]+$",
        RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Marks();

    [GeneratedRegex(@"^SOURCE:? \p{Lu}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Source();

    [GeneratedRegex(
        @"^[\s\-–—*(\[]*(?i:more( to come| follows)?|mehr|suite|\d+/…|\.{0,3}/\d+)[\s\-–—*)\].]*$",
        RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex MoreMark();
}
