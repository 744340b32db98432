using System.Text.RegularExpressions;
using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <summary>
/// Holds a file whose name or folder marks it as not for publication: <c>pier DRAFT v2.docx</c>, <c>pier (embargoed).txt</c>,
/// <c>_drafts/pier.md</c>. The words of a headline in a name, such as <c>draft-law-passes.md</c>, do not count.
/// </summary>
internal static partial class DraftName
{
    private static readonly ILookup<string, string> Words = DataFile.ByKind("Reading.Declared.name-words.txt");

    private static readonly HashSet<string> Folders = new(Words["folder"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> FolderWordsBeforeDocument = new(Words["of"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Documents = new(Words["document"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Marks = new(Words["mark"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Dated = new(Words["dated"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Joined = new(Words["joined"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Ends = new(Words["end"], StringComparer.OrdinalIgnoreCase);

    private static readonly Regex Begins = new($@"^({string.Join('|', Words["begin"])})\b", Options | RegexOptions.IgnoreCase);

    /// <summary>The hold of a file by its name, folders included, as facts; empty when the name has no mark.</summary>
    /// <param name="name">The name.</param>
    /// <param name="zone">The zone of a day in the name.</param>
    /// <param name="isAttached">Whether the file is an attachment.</param>
    public static IReadOnlyList<Facts> Of(string name, TimeZoneInfo zone, bool isAttached = false)
    {
        var parts = name.Split('/', '\\');
        var what = isAttached ? "attached file" : "file";
        var message = parts.SkipLast(1).FirstOrDefault(IsFolder) is { } folder
                ? $"The file is in a folder \"{folder}\", so it is not published; move it out to publish the article."
            : Mark(parts[^1]) is { } mark
                ? $"The name of the {what} says \"{mark}\", so it is not published; rename it to publish the article."
                : null;
        if (message is null && UntilDay(parts[^1], zone) is { } until)
        {
            message = FormattableString.Invariant($"The name of the {what} says that the article is under embargo, so it is published at ")
                + FormattableString.Invariant($"{until.ToUniversalTime():d MMMM yyyy, HH:mm} UTC; rename it to publish it now.");
            return [new Facts(FactSource.Document) { Hold = new Hold(HoldReason.Embargo, until, message) }];
        }

        return message is null ? [] : [new Facts(FactSource.Document) { Hold = new Hold(HoldReason.Draft, null, message) }];
    }

    /// <summary>When the day comes that follows an embargo in the name of a file; null when the name has none.</summary>
    private static DateTimeOffset? UntilDay(string file, TimeZoneInfo zone)
    {
        var name = file.LastIndexOf('.') is > 0 and var dot ? file[..dot] : file;
        string[] parts = [.. DatedPartSeparator().Split(name).SelectMany(part => DatedPart().Match(part) is { Success: true } dated
            ? new[] { LastWords(dated.Groups["words"].Value), dated.Groups["day"].Value } : [part])];
        for (var end = 1; end < parts.Length; end++)
        {
            var words = Dated.Contains(Plain(parts[end - 1]))
                || (end > 1 && Dated.Contains($"{Plain(parts[end - 2])} {Plain(parts[end - 1])}"));
            if (words && EmbargoTime.ReadValue(parts[end], zone) is { MayBeLater: false } time)
                return time.Until;
        }

        return null;
    }

    /// <summary>The longest ending that a date may follow, or else the last word: <c>embargo</c> in <c>tram embargo</c>.</summary>
    private static string LastWords(string words)
    {
        // Hyphens join the words of a headline: "oil-embargo-2099-03-05".
        if (words.Contains('-', StringComparison.Ordinal))
            return words;
        var all = Plain(words).Split(' ');
        return Enumerable.Range(0, all.Length).Select(at => string.Join(' ', all[at..])).FirstOrDefault(Dated.Contains) ?? all[^1];
    }

    /// <summary>The mark in the name of a file; null when it has none.</summary>
    private static string? Mark(string file)
    {
        var name = file.LastIndexOf('.') is > 0 and var end ? file[..end] : file;
        var inBrackets = InBrackets().Matches(name).Select(match => match.Groups["mark"].Value);
        if (inBrackets.FirstOrDefault(words => IsMark(words) || Begins.IsMatch(words)) is { } bracketed)
            return bracketed;
        var parts = PartSeparator().Split(name);
        if (name.Any(char.IsLower)
            && InCapitals().Matches(name).FirstOrDefault(match => IsMark(match.Value) && !NamesSportsDraft(name, match)) is { } capitals)
            return capitals.Value;
        if (parts.Length > 1 && parts.FirstOrDefault(part => Begins.IsMatch(part) || (IsCapital(part) && IsMark(part))) is { } inside)
            return inside;
        // The part after the mark may be its version.
        while (parts.Length > 2 && Plain(parts[^1]).Length == 0)
            parts = parts[..^1];

        // Headline words in file names are separated by hyphens; an underscore, a dot or a dash sets off a mark.
        return parts.Length < 2 ? null : Ends.Contains(Plain(parts[^1])) ? parts[^1] : Ends.Contains(Plain(parts[0])) ? parts[0]
            : Enumerable.Range(1, parts.Length - 1).Select(at => string.Join(' ', parts[at..]))
                .FirstOrDefault(words => Joined.Contains(Plain(words)));
    }

    /// <summary>Whether the capitals name a sports draft, not a draft of the article: <c>DRAFT 2027 picks</c>.</summary>
    private static bool NamesSportsDraft(string name, Match mark) =>
        name[(mark.Index + mark.Length)..].Split([' ', '_', '-', '.'], StringSplitOptions.RemoveEmptyEntries)
            .FirstOrDefault(word => !word.All(char.IsDigit)) is { } next
        && HoldStamp.NamesSubjectOfDraft($"{Plain(mark.Value)} {next}");

    private static bool IsCapital(string part) => part.Any(char.IsUpper) && !part.Any(char.IsLower);

    /// <summary>
    /// Whether a folder is one of the list, perhaps with the day it waits for, a year or what is in it: <c>Embargoed releases</c>.
    /// </summary>
    private static bool IsFolder(string folder)
    {
        var plain = FolderNumber().Replace(folder.Replace('_', ' ').Replace('-', ' ').Trim(AroundFolder), "").Trim(AroundFolder);
        if (Folders.Contains(folder) || Folders.Contains(plain) || Begins.IsMatch(plain.ToLowerInvariant()))
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

    /// <summary>Whether words are a mark, alone or with an end date.</summary>
    private static bool IsMark(string words) => Marks.Contains(Plain(words))
        || (words.Any(char.IsDigit) && Marks.Contains(Until().Replace(Plain(EmbargoTime.WithoutTime(words.Replace('_', ' '))), "").Trim()));

    /// <summary>The words without a version number.</summary>
    private static string Plain(string words) => Version().Replace(words.Replace('_', ' ').Replace('-', ' '), "").Trim();

    /// <summary>Marks around the name of a folder: <c>(embargoed)</c>, <c>!drafts</c>.</summary>
    private static readonly char[] AroundFolder = [' ', '(', ')', '[', ']', '{', '}', '!', '#', '+', '~', '=', '.', ','];

    private const RegexOptions Options =
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"[(\[{](?<mark>[^()\[\]{}]{3,40})[)\]}]", Options)]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"\p{Lu}{2,}([ _-](\p{Lu}{2,}|[vV]?\d{1,2}\b))*", Options)]
    private static partial Regex InCapitals();

    [GeneratedRegex(@"_+| - ", Options)]
    private static partial Regex DatedPartSeparator();

    [GeneratedRegex(@"[_.]+| - ", Options)]
    private static partial Regex PartSeparator();

    /// <summary>Words and a day that a hyphen or a space joins: <c>embargo-2099-03-05</c>.</summary>
    [GeneratedRegex(@"^(?<words>\p{L}+([ -]\p{L}+)?|(\p{L}+ ){1,8}\p{L}+)[ -](?<day>\d[\d -]{5,9}|\d{1,2}[ -]\p{L}{3,9}[ -]\d{4})$", Options)]
    private static partial Regex DatedPart();

    /// <summary>What sorts a folder before others: <c>00 Drafts</c>.</summary>
    [GeneratedRegex(@"^\d{1,3}[ .)]+", Options)]
    private static partial Regex FolderNumber();

    [GeneratedRegex(@" (until|till|to)$", Options)]
    private static partial Regex Until();

    [GeneratedRegex(@"[ ]*[vV]?(er)?(ersion)?[ .]?\d{1,2}$", Options)]
    private static partial Regex Version();
}
