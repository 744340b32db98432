using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>
/// Bylines in other forms than a lead word and names: <c>Text: Jane Roe, photos: Sam Low</c>, <c>Jane Roe in Port Ansel</c>,
/// <c>Jane Roe reports from Port Ansel</c>. The words are in <c>byline-leads.txt</c>.
/// </summary>
internal static class BylineForms
{
    private const int MaxLength = 120;

    private static readonly string Pictures = Any("picture");

    /// <summary>The picture credit that follows the text credit. <c>Words and pictures by</c> credits one person for both.</summary>
    private static readonly Regex PictureCredit = Of(
        $@"(?<![&+]|\b({Any("and-picture")}))([\s.,;|/·•–—-]+)(?i:{Pictures})(?i: by\b:?|\s*:)? +(?=\p{{Lu}}[\p{{L}}.'’-]* \p{{Lu}}).*$");

    private static readonly Regex TextLead = Of($@"^\s*(?i:{Any("text")}) (?=\p{{Lu}})");

    private static readonly Regex Place = Of(
        $@"^(?<name>\p{{Lu}}[\p{{L}}'’-]+( \p{{Lu}}[\p{{L}}.'’-]*){{1,2}}),? (?i:{Any("reports")}) (the )?\p{{Lu}}[\p{{L}}'’-]+( \p{{Lu}}[\p{{L}}'’-]+){{0,2}}\.?$");

    /// <summary>A byline without the credit of its pictures.</summary>
    public static string WithoutPictures(string line)
    {
        if (line.Length > MaxLength || PictureCredit.Match(line) is not { Success: true, Index: > 0 and var at })
            return line;
        var text = line[..at].TrimEnd(' ', '.', ',', ';', '|', '/', '-');
        return TextLead.Match(text) is { Success: true, Length: var end } ? $"{text[..end].TrimEnd()}: {text[end..]}" : text;
    }

    /// <summary>Whether a line credits the pictures and, before them, the text.</summary>
    public static bool CreditsText(string line) =>
        WithoutPictures(line) is var text && text != line && Byline.Authors(text).Count > 0;

    /// <summary>The author whose place a line names: <c>Jane Roe reports from Port Ansel</c>; null for any other line.</summary>
    private static string? AtPlace(string line) => line.Length <= MaxLength && Place.Match(line) is { Success: true } match
        && match.Groups["name"].Value is var name && AuthorNames.IsFirstName(name.Split(' ')[0]) ? name : null;

    /// <summary>The authors of a line in one of these forms, or of a name and a newsroom's job title on two lines.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isNamedElsewhere">
    /// Whether another line contains a surname. If so, the article is about that person, and a line with a place says where the person is,
    /// not who wrote the article.
    /// </param>
    public static IReadOnlyList<string> Authors(string line, Func<string, bool> isNamedElsewhere) =>
        line.Length > MaxLength ? []
        : AtPlace(line) is { } name && !isNamedElsewhere(name.Split(' ')[^1]) ? [name]
        : WithoutPictures(line) is var text && text != line && Byline.Authors(text) is { Count: > 0 } authors ? authors
        : line.Split(" | ") is [var one, var title] && Byline.IsAffiliation(title)
            ? Byline.AuthorsWithoutBy($"{one}, {title}", needsKnownName: true)
        : [];

    /// <summary>The authors whom the last line of a text names, or the last two; empty when it names none.</summary>
    public static (IReadOnlyList<string> Authors, int Lines) AtEnd(IReadOnlyList<Paragraph> text)
    {
        if (text is not [.., _, _, { Kind: ParagraphKind.Text } last] || last.Text.Length > MaxLength)
            return ([], 0);
        var line = last.Text;
        if (Authors(line, IsNamedAbove) is { Count: > 0 } found)
            return (found, 1);
        if (Byline.Authors(line) is { Count: > 0 } named && named.All(name => AuthorNames.IsFirstName(name.Split(' ')[0])))
            return (named, 1);
        return text[^2] is { Kind: ParagraphKind.Text, Text: var above } && Byline.NameAlone(above) is { } alone
            && IsReportersTitle(line) ? ([alone], 2) : ([], 0);

        bool IsNamedAbove(string surname) =>
            text.SkipLast(1).Any(paragraph => paragraph.Text.Contains(surname, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// Whether a line is only the job title of a reporter or an editor, perhaps with a place: <c>Senior reporter, Harwick</c>.
    /// </summary>
    public static bool IsReportersTitle(string line) =>
        BylineLead.IsJobTitle(line.Split(',')[0].Split(' ')[^1]) && Byline.IsAffiliation(line);

    private static string Any(string kind) =>
        string.Join('|', BylineLead.WordsOf(kind).OrderByDescending(word => word.Length).Select(Regex.Escape));

    private static Regex Of(string pattern) =>
        new(pattern, RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
