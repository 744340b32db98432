using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <summary>Splits plain text into paragraphs, joining the lines that a text editor has wrapped.</summary>
internal sealed class ParagraphSplitter
{
    private const int MaxWrapWidth = 130;
    private const int MinWrapWidth = 40;
    private const int MaxPlaceLength = 40;

    /// <summary>A wrapped line may end this many characters before the width although the next word would fit.</summary>
    private const int WrapTolerance = 4;

    /// <summary>A line that is shorter than this share of the width may be the last of its paragraph.</summary>
    private const double MaxShareOfLastLine = 0.6;


    /// <summary>The head may have this many lines, with headline, date and letterhead on separate lines.</summary>
    private const int HeadLines = 30;

    private readonly string[] lines;
    private readonly int width;
    private readonly bool isWrapped;

    private ParagraphSplitter(string text)
    {
        lines = [.. text.Split('\n').Select((line, at) => at < HeadLines ? HeadLabel.WithColon(line.TrimEnd()) : line.TrimEnd())];
        width = WrapWidth();
        isWrapped = width > 0 && IsHardWrapped();
    }

    /// <summary>The paragraphs of a text whose lines end in <c>\n</c>, each on one line.</summary>
    public static IReadOnlyList<string> Split(string text) => new ParagraphSplitter(text).Split();

    private List<string> Split()
    {
        List<string> paragraphs = [];
        List<string> block = [];
        var seen = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].AsSpan().Trim().Length == 0)
            {
                End();
                continue;
            }

            seen++;
            if (block.Count == 0 && seen <= HeadLines && HeadColumns.Of(lines[i]) is { } columns)
            {
                paragraphs.AddRange(columns);
                continue;
            }

            block.Add(lines[i]);
            if (i + 1 >= lines.Length || lines[i + 1].Length == 0 || !ContinuesOn(lines[i], lines[i + 1], seen <= HeadLines))
                End();
        }

        End();
        return paragraphs;

        void End()
        {
            if (block.Count > 0 && CleanText.Line(Join(block)) is { Length: > 0 } paragraph)
                paragraphs.Add(paragraph);
            block.Clear();
        }
    }

    /// <summary>The width at which the lines were wrapped; 0 when they were not.</summary>
    private int WrapWidth()
    {
        var longest = 0;
        long total = 0, beyond = 0;
        foreach (var line in lines)
        {
            total += line.Length;
            if (line.Length > MaxWrapWidth)
                beyond += line.Length;
            else
                longest = Math.Max(longest, line.Length);
        }

        return longest >= MinWrapWidth && beyond * 5 <= total ? longest : 0;
    }

    /// <summary>Whether many lines continue in lower case, which indicates hard wrapping.</summary>
    private bool IsHardWrapped()
    {
        int pairs = 0, continued = 0;
        for (var i = 0; i + 1 < lines.Length; i++)
        {
            if (lines[i].Length == 0 || lines[i + 1].Length == 0)
                continue;
            pairs++;
            continued += char.IsLower(lines[i + 1].AsSpan().TrimStart()[0]) ? 1 : 0;
        }

        return pairs > 0 && continued * 4 >= pairs;
    }

    /// <summary>Whether the paragraph continues in the next line.</summary>
    private bool ContinuesOn(string line, string next, bool inHead)
    {
        if (StartsParagraph(next) || IsMarkedHeading(line.AsSpan().TrimStart()))
            return false;
        if (IsSplitDateline(line, next))
            return true;
        if (width == 0)
            return inHead && HeaderLineJoiner.IsOneHeadline(line, next);
        if (inHead && HeaderLineJoiner.Judge(line, next) is var rule and not JoinRule.Undecided)
            return rule == JoinRule.Join;
        if (!inHead && (HeaderLine.IsSignature(next) || HeaderLine.IsSignature(line)))
            return false;
        if (IsIndented(next) && !IsIndented(line))
            return isWrapped && char.IsLower(next.AsSpan().TrimStart()[0]);
        return !SpeakerLabel.Is(next) && ContinuesByWidth(line, next);
    }

    /// <summary>Whether a line starts a paragraph whatever is above it: an empty one, an item of a list, a heading or a speaker.</summary>
    private static bool StartsParagraph(string line)
    {
        var start = line.AsSpan().TrimStart();
        return start.IsEmpty || start.StartsWith("- ") || start.StartsWith("* ") || start.StartsWith("• ") || IsMarkedHeading(start)
            || SpeakerLabel.IsAlone(line);
    }

    /// <summary>Whether a line is the place of a dateline, and the next begins with its dash.</summary>
    private static bool IsSplitDateline(string line, string next) =>
        next.AsSpan().TrimStart() is var start && start[0] is '—' or '–' && line.Length <= MaxPlaceLength && start.Length > MinWrapWidth
        && Dateline.Length($"{line} {start}") > 0;

    /// <summary>Whether the first word of the next line did not fit on a line, or the sentence continues there.</summary>
    private bool ContinuesByWidth(string line, string next)
    {
        var start = next.AsSpan().TrimStart();
        var word = start.IndexOf(' ') is > 0 and var space ? space : start.Length;
        var isFull = line.Length + 1 + word > width - WrapTolerance;
        if (!isWrapped)
            return isFull && !IsIndented(next);
        if (char.IsLower(start[0]) || isFull)
            return true;
        var isShort = line.Length < width * MaxShareOfLastLine;
        return !isShort || (!HeaderLine.EndsSentence(line) && !char.IsUpper(start[0]));
    }

    /// <summary>A Markdown heading, which agencies also use in plain text: <c>## Editorial contacts</c>.</summary>
    private static bool IsMarkedHeading(ReadOnlySpan<char> line) =>
        line.IndexOfAnyExcept('#') is >= 1 and <= 6 and var hashes && line.Length > hashes + 1 && line[hashes] == ' '
        && char.IsLetter(line[hashes + 1]);

    private static bool IsIndented(string line) => line is ['\t', ..] or [' ', ' ', ..];

    /// <summary>Joins the lines; a word hyphenated at a line end is rejoined if it continues in lower case.</summary>
    private static string Join(List<string> block)
    {
        if (block.Count == 1)
            return block[0];
        var joined = new System.Text.StringBuilder(block[0]);
        foreach (var line in block.Skip(1))
        {
            var next = line.AsSpan().TrimStart();
            if (joined.Length > 2 && joined[^1] == '-' && char.IsLower(joined[^2]) && next.Length > 0 && char.IsLower(next[0]))
                joined.Length--;
            else
                joined.Append(' ');
            joined.Append(next);
        }

        return joined.ToString();
    }
}
