using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>What the readers of <c>.txt</c> and <c>.md</c> have in common.</summary>
internal static partial class TextFile
{
    /// <summary>Decodes a file, checks its length and separates its front matter.</summary>
    /// <param name="content">The whole file.</param>
    /// <param name="zone">The zone of dates that name none.</param>
    /// <param name="isMarkdown">Whether the file is Markdown, where static-site generators have their own rules.</param>
    public static FrontMatterResult Read(ReadOnlySpan<byte> content, TimeZoneInfo zone, bool isMarkdown = false)
    {
        if (!TextDecoder.TryDecode(content, out var text, out var reason))
            return new FrontMatterResult(null, "", reason);
        var read = Separate(text, zone, isMarkdown);
        return read.Problem is null ? read with { Text = TaggedHeadline.Unwrap(read.Text, isMarkdown) } : read;
    }

    private static FrontMatterResult Separate(string text, TimeZoneInfo zone, bool isMarkdown) =>
        WordCount.MayExceedMax(text.Length) && WordCount.Problem(WordCount.Of(text)) is { } tooLong
            ? new FrontMatterResult(null, "", tooLong)
            : FrontMatter.Read(WithoutComments(CleanText.Lines(text)), zone, isMarkdown);

    /// <summary>
    /// The text without reviewers' comments. Google Docs exports them at the end, each on a line that begins with the marker used in the
    /// text.
    /// </summary>
    private static string WithoutComments(string text)
    {
        var end = text.TrimEnd().Length;
        List<string> marks = [];
        while (end > 0)
        {
            StepBudget.Spend();
            var start = text.LastIndexOf('\n', end - 1) + 1;
            if (Comment().Match(text[start..end]) is not { Success: true } comment)
                break;
            marks.Add(comment.Groups["mark"].Value);
            end = text.AsSpan(0, start).TrimEnd().Length;
        }

        marks.Reverse();
        if (marks is not ["[a]", ..] || !marks.TrueForAll(mark => text.AsSpan(0, end).Contains(mark, StringComparison.Ordinal)))
            return text;
        return marks.Aggregate(text[..end], (rest, mark) => rest.Replace(mark, "", StringComparison.Ordinal)) + "\n";
    }

    [GeneratedRegex(@"^(?<mark>\[[a-z]{1,2}\])[^\s:(]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Comment();
}
