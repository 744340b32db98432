using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>
/// The byline of Korean articles, whose job title follows the name: before the text, <c>(서울=연합) 김하늘 기자 = 갈매기 다리가</c>, or
/// on a line of its own, perhaps with an address. The job titles are in <c>byline-leads.txt</c>.
/// </summary>
internal static class ReporterLead
{
    private const int MaxLineLength = 60;

    private const string Names = @"(?<names>[\uAC00-\uD7AF]{2,4}(([ ·,]|, )[\uAC00-\uD7AF]{2,4}){0,2})";

    private static readonly string JobTitle = $"({string.Join('|', BylineLead.ReporterTitles)})";

    private static readonly Regex Before = Of(
        @"^(?<place>[(\[][\uAC00-\uD7AF·]{2,12} ?= ?[\uAC00-\uD7AFA-Za-z0-9]{2,12}[)\]] ?)?" + $@"{Names} {JobTitle} ?= ?(?=\S)");

    private static readonly Regex Alone = Of($@"^{Names} ?{JobTitle}( ?[(/|]?\S+@\S+)?$");

    /// <summary>A separator or the paper's name is required, because the characters after the job title may be an ordinary word.</summary>
    private static readonly Regex AfterJob = Of(
        $@"(^|[\s|　丨])(({BylineLead.AnyOf("job")})\s*[ 　：:/／]\s*|({BylineLead.AnyOf("own-job")}))"
        + @"(?<names>[\u4E00-\u9FFF]{2,3}([、，,][\u4E00-\u9FFF]{2,3}){0,2})"
        + @"(?=$|[\s|　丨(（0-9])");

    /// <summary>The reporters named before a text, and the text without them; null when it names none.</summary>
    public static (IReadOnlyList<string> Authors, string Text)? Take(string paragraph) =>
        paragraph is ['(' or '[' or >= '\uAC00' and <= '\uD7AF', ..] && Before.Match(paragraph) is { Success: true } match
            ? (NamesIn(match), match.Groups["place"].Value + paragraph[match.Length..]) : null;

    /// <summary>The reporters of a line that contains nothing else.</summary>
    public static IReadOnlyList<string> AuthorsOfLine(string line) =>
        line.Length <= MaxLineLength && DenseScript.CountIn(line) > 0
            ? Alone.Match(line) is { Success: true } match ? NamesIn(match) : ChineseAuthors(line) : [];

    /// <summary>
    /// The reporters that a Chinese line names after their job title, next to a date or a source: <c>本报记者 张伟 2026年3月3日</c>.
    /// </summary>
    private static string[] ChineseAuthors(string line) =>
        AfterJob.Match(line) is { Success: true } match ? NamesIn(match) : [];

    private static string[] NamesIn(Match match) =>
        match.Groups["names"].Value.Split([' ', '·', ',', '、', '，'], StringSplitOptions.RemoveEmptyEntries);

    private static Regex Of(string pattern) =>
        new(pattern, RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
