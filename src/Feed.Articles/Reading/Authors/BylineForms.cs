using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>
/// Bylines in other forms than a lead word and names: <c>Text: Jane Roe, photos: Sam Low</c>, <c>Jane Roe in Port Ansel</c>,
/// <c>Jane Roe reports from Port Ansel</c>. The words are in <c>byline-leads.txt</c>.
/// </summary>
internal static class BylineForms
{
    private const int MaxLength = 120;

    private static readonly string Pictures = BylineLead.AnyOf("picture");

    private static readonly string And = BylineLead.AnyOf("and-picture");

    /// <summary>
    /// The picture credit that follows the text credit. <c>Words and pictures by</c> credits one person for both;
    /// <c>Jane Roe with pictures by</c> does not.
    /// </summary>
    private static readonly Regex PictureCredit = Of(
        $@"((?<=\p{{Lu}}[\p{{L}}.'’-]* \p{{Lu}}[\p{{L}}.'’-]+),? (?i:{And}) |(?<![&+]|\b(?i:{And}))[\s.,;|/·•–—-]+)"
        + $@"(?i:{BylineLead.AnyOf("more")} )?(?i:{Pictures})(?i: by\b:?|\s*:)? +(?=\p{{Lu}}[\p{{L}}.'’-]* \p{{Lu}}).*$");

    /// <summary>The photographer after the authors: <c>and Sam Low (photos)</c>.</summary>
    private static readonly Regex PhotographerBehind = Of(
        $@"(,| (?i:{And})) \p{{Lu}}[\p{{L}}.'’-]*( \p{{Lu}}[\p{{L}}.'’-]*){{1,2}} ?[(\[](?i:{Pictures})[)\]]");

    private static readonly Regex TextLead = Of($@"^\s*(?i:{BylineLead.AnyOf("text")}) (?=\p{{Lu}})");

    private static readonly Regex Place = Of(
        $@"^(?<name>\p{{Lu}}[\p{{L}}'’-]+( \p{{Lu}}[\p{{L}}.'’-]*){{1,2}}),? "
        + $@"((?i:{BylineLead.AnyOf("reports")})|(?<unsure>{BylineLead.AnyOf("reports-in")})) "
        + $@"(the )?\p{{Lu}}[\p{{L}}'’-]+( \p{{Lu}}[\p{{L}}'’-]+){{0,2}}\.?$");

    /// <summary>A byline without the credit of its pictures.</summary>
    public static string WithoutPictures(string line)
    {
        if (line.Length > MaxLength)
            return line;
        line = PhotographerBehind.Replace(line, "");
        if (PictureCredit.Match(line) is not { Success: true, Index: > 0 and var at })
            return line;
        var text = line[..at].TrimEnd(' ', '.', ',', ';', '|', '/', '-');
        return TextLead.Match(text) is { Success: true, Length: var end } ? $"{text[..end].TrimEnd()}: {text[end..]}" : text;
    }

    /// <summary>Whether a line credits the pictures and, before them, the text.</summary>
    public static bool CreditsText(string line) =>
        WithoutPictures(line) is var text && text != line && Byline.Authors(text).Count > 0;

    /// <summary>The author whose place a line names: <c>Jane Roe reports from Port Ansel</c>; null for any other line.</summary>
    private static string? AtPlace(string line, BylineContext context)
    {
        if (Place.Match(line) is not { Success: true } match || match.Groups["name"].Value is not { } name
            || !AuthorNames.IsFirstName(name.Split(' ')[0]))
            return null;
        // "Jane Roe in Port Ansel" is more often a deck about her than a byline.
        if (match.Groups["unsure"].Success && context.Known.Count > 0)
            return context.Known.Contains(name, StringComparer.OrdinalIgnoreCase) ? name : null;
        return (match.Groups["unsure"].Success && !context.IsNextToFact) || context.IsNamedElsewhere(name.Split(' ')[^1]) ? null : name;
    }

    /// <summary>Whether a line next to a name shows that the name is a byline: a date, a dateline or a reporter's job title.</summary>
    public static bool IsFactBesideByline(string line) =>
        Dateline.Length(line) > 0 || (line.Length <= MaxLength && (Dateline.DateAlone(line) is not null || IsReportersTitle(line)));

    /// <summary>The authors of a line in one of these forms, or of a name and a newsroom's job title on two lines.</summary>
    /// <param name="line">The line.</param>
    /// <param name="context">What the article says about the names.</param>
    public static IReadOnlyList<string> Authors(string line, BylineContext context) =>
        line.Length > MaxLength ? []
        : AtPlace(line, context) is { } name ? [name]
        : WithoutPictures(line) is var text && text != line && Byline.Authors(text) is { Count: > 0 } authors ? authors
        : line.Split(" | ") is [var one, var title] && Byline.IsAffiliation(title)
            ? Byline.AuthorsWithoutBy($"{one}, {title}", needsKnownName: true)
        : [];

    /// <summary>The authors whom the last line of a text names, or the last two; empty when it names none.</summary>
    /// <param name="text">The paragraphs.</param>
    /// <param name="known">The declared authors.</param>
    public static (IReadOnlyList<string> Authors, int Lines) AtEnd(IReadOnlyList<Paragraph> text, IReadOnlyCollection<string> known)
    {
        if (text is not [.., _, _, { Kind: ParagraphKind.Text } last] || last.Text.Length > MaxLength)
            return ([], 0);
        var line = last.Text;
        if (Authors(line, new BylineContext(IsNamedAbove, known, IsNextToFact: false)) is { Count: > 0 } found)
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

    private static Regex Of(string pattern) =>
        new(pattern, RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}

/// <summary>What an article says about the names in a line that may be a byline.</summary>
/// <param name="IsNamedElsewhere">
/// Whether another line contains a surname. If so, the article is about that person, and a line with a place says where the person is, not
/// who wrote the article.
/// </param>
/// <param name="Known">The declared authors.</param>
/// <param name="IsNextToFact">Whether a date, a dateline or a job title is beside the line.</param>
internal readonly record struct BylineContext(Func<string, bool> IsNamedElsewhere, IReadOnlyCollection<string> Known, bool IsNextToFact);
