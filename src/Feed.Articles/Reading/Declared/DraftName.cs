using System.Text.RegularExpressions;
using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <summary>
/// Holds a file whose name or folder marks it as not for publication: <c>pier DRAFT v2.docx</c>, <c>pier (embargoed).txt</c>,
/// <c>_drafts/pier.md</c>. The words of a headline in a name, such as <c>draft-law-passes.md</c>, are ignored.
/// </summary>
internal static partial class DraftName
{
    private static readonly ILookup<string, string> Words = DataFile.ByKind("Reading.Declared.name-words.txt");

    private const int MaxWordsAfterBan = 3;
    private const string Draft = "draft";

    private static readonly HashSet<string> Folders = new(Words["folder"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> FolderWordsBeforeDocument = new(Words["of"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Documents = new(Words["document"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Marks = new(Words["mark"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> JoinedMarks = new(Words["joined"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Bans = new(Words["ban"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Subjects = new(Words["subject"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Sports = new(Words["sport"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> EndMarks = new(Words["end"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> DashedMarks = new(Words["set off"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> HeldWords = new(Words["imposed"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> DatedHeldWords = new(Words["dates"], StringComparer.OrdinalIgnoreCase);

    private static readonly Regex MarkStart = new($@"^({string.Join('|', Words["begin"])})\b", Options | RegexOptions.IgnoreCase);

    /// <summary>The words of a kind.</summary>
    public static IEnumerable<string> WordsOf(string kind) => Words[kind];

    /// <summary>The hold that a file's name or folders ask for, as facts; empty when they ask for none.</summary>
    /// <param name="name">The name with its folders.</param>
    /// <param name="zone">The zone of a day in the name.</param>
    /// <param name="isAttached">Whether the file is an attachment.</param>
    public static IReadOnlyList<Facts> Of(string name, TimeZoneInfo zone, bool isAttached = false)
    {
        var parts = name.Split('/', '\\');
        return (FolderHold(parts[..^1]) ?? FileHold(parts[^1], isAttached ? "attached file" : "file", zone)) is { } hold
            ? [new Facts(FactSource.Document) { Hold = hold }]
            : [];
    }

    private static Hold? FolderHold(string[] folders) => Array.Find(folders, IsFolder) is not { } folder ? null
        : new Hold(HoldReason.Draft, null, $"The file is in the folder \"{folder}\", so it is not published; move it out to publish the article.");

    /// <summary>The hold of the last part of a name. A mark in it takes precedence over the day on which an embargo ends.</summary>
    /// <param name="file">The last part of the name.</param>
    /// <param name="what">What the message calls it: <c>file</c> or <c>attached file</c>.</param>
    /// <param name="zone">The zone of a day in the name.</param>
    private static Hold? FileHold(string file, string what, TimeZoneInfo zone)
    {
        var (until, rest) = EmbargoName.Read(WithoutExtension(file), zone);
        if (FindMark(rest, IsPost(file)) is { } mark)
        {
            return new Hold(HoldReason.Draft, null,
                $"The name of the {what} says \"{mark}\", so it is not published; rename it to publish the article.");
        }

        return until is not { } end ? null : new Hold(HoldReason.Embargo, end, FormattableString.Invariant(
            $"The name of the {what} says that the article is under embargo, so it is published at {end.ToUniversalTime():d MMMM yyyy, HH:mm} UTC; rename it to publish it now."));
    }

    /// <summary>
    /// Whether the name mentions an embargo without its end: <c>pears-embargoed.txt</c>. The file itself may state the end.
    /// </summary>
    public static bool IsBareEmbargo(string name)
    {
        var parts = name.Split('/', '\\');
        return !parts.SkipLast(1).Any(IsFolder) && FindHeldWord(WithoutExtension(parts[^1]), IsPost(parts[^1])) is not null;
    }

    /// <summary>The mark in the name of a file; null when it has none.</summary>
    private static string? FindMark(string name, bool isPost)
    {
        name = WithoutSportDraft(name);
        var inBrackets = InBrackets().Matches(name).Select(match => match.Groups["mark"].Value);
        if (inBrackets.FirstOrDefault(words => IsMark(words) || MarkStart.IsMatch(words)) is { } bracketed)
            return bracketed;
        var parts = PartSeparator().Split(name);
        if (name.Any(char.IsLower)
            && InCapitals().Matches(name).FirstOrDefault(match => IsMark(match.Value)) is { } capitals)
            return capitals.Value;
        if (MarkStart.IsMatch(name) && !name.Contains('-', StringComparison.Ordinal)
            && (EmbargoTime.HasTime(name) || name.Any(char.IsDigit)))
            return name;
        if (parts.Length > 1 && parts.FirstOrDefault(part => MarkStart.IsMatch(part) || (IsCapital(part) && IsMark(part))) is { } inside)
            return inside;
        if ((FindBan(name) ?? FindHeldWord(name, isPost)) is { } ban)
            return ban;
        if (Dash().Split(name) is { Length: > 1 } sides && Array.Find(sides, DashedMarks.Contains) is { } apart)
            return apart;

        // The part after the mark may be its version.
        while (parts.Length > 2 && ToPlainWords(parts[^1]).Length == 0)
        {
            StepBudget.Spend();
            parts = parts[..^1];
        }

        // Headline words in file names are separated by hyphens; an underscore, a dot or a dash sets off a mark.
        return parts.Length < 2 ? null
            : EndMarks.Contains(ToPlainWords(parts[^1])) ? parts[^1]
            : EndMarks.Contains(ToPlainWords(parts[0])) ? parts[0]
            : Enumerable.Range(1, parts.Length - 1).Select(at => string.Join(' ', parts[at..]))
                .FirstOrDefault(words => JoinedMarks.Contains(ToPlainWords(words)));
    }

    /// <summary>
    /// The ban at the start or end of a name, with any separators: <c>tram-do-not-publish</c>; null when there is none. In a longer
    /// headline the words are part of a sentence: <c>why-we-do-not-publish-names</c>.
    /// </summary>
    private static string? FindBan(string name)
    {
        var words = ToPlainWords(name.Replace('.', ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at < words.Length; at++)
        {
            if (at > 0 && Subjects.Contains(words[at - 1]))
                continue;
            for (var end = words.Length; end > at; end--)
            {
                var isAtEnd = end == words.Length;
                if (!isAtEnd && (at > 0 || words.Length - end > MaxWordsAfterBan || Subjects.Contains(words[end])))
                    continue;
                if (string.Join(' ', words[at..end]) is var ban && Bans.Contains(ban))
                    return ban;
            }
        }

        return null;
    }

    /// <summary>
    /// The word that marks the file as held: the last word of the name, or the last before a date; null when there is none. It is part of a
    /// headline next to a traded good, as in <c>oil-embargoed</c>, and after the subject of a sentence.
    /// </summary>
    private static string? FindHeldWord(string name, bool isPost)
    {
        var words = ToPlainWords(name.Replace('.', ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindLastIndex(words, word => HeldWords.Contains(word)
            || (!isPost && DatedHeldWords.Contains(word) && name.Any(char.IsDigit)));
        if (at <= 0 || HeadNotice.HasNews(string.Join(' ', words)) || Subjects.Contains(words[at - 1]))
            return null;
        var after = string.Join(' ', words[(at + 1)..]);
        return after.Length == 0 || EmbargoTime.WithoutTimeAndZone(after) is var rest && HeldWords.Contains(words[at])
            && rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => word.All(char.IsDigit)
                || EmbargoWords.NeutralWords.IsMatch(word) || MultilingualDate.IsMonth(word)) ? words[at] : null;
    }

    /// <summary>
    /// Removes the word "draft" where it means a sports draft: <c>DRAFT_2027_picks</c>, <c>nfl_draft</c>.
    /// </summary>
    private static string WithoutSportDraft(string name)
    {
        if (!name.Contains(Draft, StringComparison.OrdinalIgnoreCase))
            return name;
        string[] words = [.. name.Split([' ', '_', '-', '.'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !word.All(char.IsDigit))];
        var at = Array.FindIndex(words, word => word.Equals(Draft, StringComparison.OrdinalIgnoreCase));
        var isOfSport = at >= 0 && ((at > 0 && Sports.Contains(words[at - 1]))
            || (at + 1 < words.Length && HoldStamp.NamesSubjectOfDraft($"{Draft} {words[at + 1]}")));
        return isOfSport ? name.Replace(Draft, "", StringComparison.OrdinalIgnoreCase) : name;
    }

    /// <summary>Whether a file is a post of a static site: its name begins with a date, as in <c>2026-12-04-pears.md</c>.</summary>
    private static bool IsPost(string file) =>
        Path.GetExtension(file) is ".md" or ".markdown" && file.Length > 0 && char.IsAsciiDigit(file[0]);

    private static string WithoutExtension(string file) => file.LastIndexOf('.') is > 0 and var dot ? file[..dot] : file;

    private static bool IsCapital(string part) => part.Any(char.IsUpper) && !part.Any(char.IsLower);

    /// <summary>Whether a folder has a name in the list, with or without a number or a noun after it: <c>Embargoed releases</c>.</summary>
    private static bool IsFolder(string folder)
    {
        var plain = FolderNumber().Replace(folder.Replace('_', ' ').Replace('-', ' ').Trim(AroundFolder), "").Trim(AroundFolder);
        if (Folders.Contains(folder) || Folders.Contains(plain) || MarkStart.IsMatch(plain.ToLowerInvariant()))
            return true;
        var words = plain.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var end = words.Length;
        while (end > 1 && words[end - 1].All(char.IsDigit))
            end--;
        var named = end;
        while (end > 1 && Documents.Contains(words[end - 1]))
            end--;
        var mark = string.Join(' ', words[..end]);
        return end < words.Length && (Folders.Contains(mark) || (end < named && FolderWordsBeforeDocument.Contains(mark)));
    }

    /// <summary>Whether the words are a mark, alone or with an end date.</summary>
    private static bool IsMark(string words) => Marks.Contains(ToPlainWords(words))
        || (words.Any(char.IsDigit) && Marks.Contains(
            Until().Replace(ToPlainWords(EmbargoTime.WithoutTime(words.Replace('_', ' '))), "").Trim()));

    /// <summary>The words without a version number.</summary>
    private static string ToPlainWords(string words) => Version().Replace(words.Replace('_', ' ').Replace('-', ' '), "").Trim();

    /// <summary>Characters around the name of a folder: <c>(embargoed)</c>, <c>!drafts</c>.</summary>
    private static readonly char[] AroundFolder = [' ', '(', ')', '[', ']', '{', '}', '!', '#', '+', '~', '=', '.', ','];

    private const RegexOptions Options =
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"[(\[{](?<mark>[^()\[\]{}]{3,40})[)\]}]", Options)]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"\p{Lu}{2,}([ _-](\p{Lu}{2,}|[vV]?\d{1,2}\b))*", Options)]
    private static partial Regex InCapitals();

    [GeneratedRegex(@"[_.]+| - ", Options)]
    private static partial Regex PartSeparator();

    [GeneratedRegex(@" +[-–—]+ +", Options)]
    private static partial Regex Dash();

    /// <summary>A number that sorts a folder before others: <c>00 Drafts</c>.</summary>
    [GeneratedRegex(@"^\d{1,3}[ .)]+", Options)]
    private static partial Regex FolderNumber();

    [GeneratedRegex(@" (until|till|to)$", Options)]
    private static partial Regex Until();

    [GeneratedRegex(@"[ ]*[vV]?(er)?(ersion)?[ .]?\d{1,2}$", Options)]
    private static partial Regex Version();
}
