using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Translates embargo lines from other languages into the English words that the embargo rules know: <c>Sperrfrist bis 5. März 2099, 10
/// Uhr</c>. The words are those of <c>embargo-languages.txt</c> and <c>months.txt</c>.
/// </summary>
internal static partial class EmbargoLanguages
{
    private const string NotBefore = "not for publication before";

    private static readonly char[] Marks = [' ', ':', ',', '.', '-', '–', '—', '(', ')', '[', ']', '!', '*'];

    private const RegexOptions Options =
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    private static readonly ILookup<string, (string English, string Words)> Entries =
        DataFile.Entries("Reading.Releases.Embargo.embargo-languages.txt").Select(line => line.Split(": ", 2))
            .SelectMany(kind => kind[1].Split(" = ") is [var english, var words]
                ? SplitEntry(kind[0], english, words)
                : SplitEntry(kind[0], "", kind[1]))
            .ToLookup(entry => entry.Kind, entry => (entry.English, entry.Words));

    private static readonly FrozenDictionary<string, string> English = new[] { "ask", "open", "day", "small" }
        .SelectMany(kind => Entries[kind])
        .ToFrozenDictionary(entry => entry.Words, entry => entry.English, StringComparer.OrdinalIgnoreCase);

    /// <summary>Every embargo in another language contains one of these words; other lines are skipped.</summary>
    private static readonly KeyWords Indicators = new(Entries["ask"].Concat(Entries["close"]).Concat(Entries["any"])
        .Select(entry => entry.Words.Split(' ').MaxBy(word => word.Length)!).Append("embargo"));

    private static readonly PhraseTable AskPhrases = Table("ask");
    private static readonly PhraseTable OpenPhrases = Table("open");
    private static readonly PhraseTable ClosePhrases = Table("close");
    private static readonly PhraseTable EarlyTimePhrases = Table("early");
    private static readonly PhraseTable BanPhrases = Table("never");
    private static readonly PhraseTable AnywherePhrases = Table("any");
    private static readonly PhraseTable DayPhrases = Table("day");
    private static readonly PhraseTable SmallWords = new(Entries["small"].SelectMany(entry => new[] { entry.Words, entry.Words + "." }));
    private static readonly PhraseTable NoEmbargoPhrases = Table("none");
    private static readonly Regex Hour = new($@"\b(?<h>[0-2]?\d)([.:h](?<m>[0-5]\d))? ?({Any("hour")})\b", Options);

    private static readonly Regex HourAfter = new($@"\b(?<word>{Any("clock")}) (?<h>[0-2]\d)(?<end>[ ,;)]|$)", Options);

    /// <summary>Whether a line contains a word of such an embargo.</summary>
    public static bool MayAskToWait(string line) =>
        line.Length <= EmbargoClause.MaxLineLength
        && (Indicators.OccurIn(line.Replace('’', '\'')) || CjkEmbargo.MayAskToWait(line));

    /// <summary>The line with its known words translated into English; unchanged when it has no foreign words.</summary>
    public static string ToEnglish(string line)
    {
        if (!MayAskToWait(line))
            return line;
        if (CjkEmbargo.ToEnglish(line) is { } dense)
            return dense;
        // Some words of labels also occur in times: "Nota de prensa".
        var plain = EditorsLabel.Remove(line).Replace('’', '\'');
        if (NoEmbargoPhrases.IsIn(plain))
            return line;
        if (AnywherePhrases.IsIn(plain))
            return TranslateAnyOrder(plain) ?? line;
        var text = MoveBeforeTime(plain, EarlyTimePhrases, BanPhrases, _ => NotBefore);
        text = MoveBeforeTime(text, OpenPhrases, ClosePhrases, words => English[words]);
        var isAsked = AskPhrases.IsIn(text) || text != plain;
        var dated = TranslateDates(Translate(Translate(text, AskPhrases), DayPhrases));
        return dated == plain ? line : TranslateTimes(dated, isAsked);
    }

    /// <summary>
    /// The English for a line whose words may come before, after or around the time; null when other words show that it is not a request.
    /// </summary>
    private static string? TranslateAnyOrder(string text)
    {
        var rest = AnywherePhrases.Replace(text, (_, _) => " ");
        rest = TranslateTimes(TranslateDates(Translate(rest, DayPhrases)), isAsked: true).Trim(Marks);
        return EmbargoTime.CountOtherLetters(rest) > EmbargoTime.MaxOtherLetters ? null : $"embargo until {rest}".TrimEnd();
    }

    /// <summary>Rewrites a request whose words surround the time, so that all of them come before it.</summary>
    private static string MoveBeforeTime(string text, PhraseTable open, PhraseTable close, Func<string, string> english)
    {
        var start = 0;
        while (start < text.Length && open.LengthAt(text, start) == 0)
            start++;
        if (start == text.Length)
            return text;
        var inside = start + open.LengthAt(text, start);
        for (var end = inside; end < text.Length; end++)
        {
            if (close.LengthAt(text, end) is > 0 and var length && text.AsSpan(inside, end - inside).IndexOfAny("!?;") < 0)
                return $"{text[..start]}{english(text[start..inside])}{text[inside..end]}{text[(end + length)..]}";
        }

        return text;
    }

    /// <summary>
    /// The line with its dates in English. It is also used for the date line below an embargo, which does not mention the embargo itself.
    /// </summary>
    public static string TranslateDates(string line) => Month().Replace(TranslateNumberedMonths(line.Replace('’', '\'')), match =>
        MultilingualDate.Month(match.Groups["name"].Value) is { } month && MonthName(month) is var english
            && !english.StartsWith(match.Groups["name"].Value, StringComparison.OrdinalIgnoreCase)
            ? $"{match.Groups["d"].Value} {english}"
            : match.Value);

    /// <summary>Vietnamese numbers the months: <c>5 tháng 3 năm 2099</c>.</summary>
    private static string TranslateNumberedMonths(string text) => !text.Contains("tháng", StringComparison.OrdinalIgnoreCase) ? text
        : NumberedMonth().Replace(text, match =>
            int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture) is >= 1 and <= 12 and var month
                ? $"{match.Groups["d"].Value} {MonthName(month)} {match.Groups["y"].Value}"
                : match.Value);

    /// <summary>Translates small words and hours. Dotted dates in such an embargo have the day first.</summary>
    private static string TranslateTimes(string text, bool isAsked)
    {
        if (isAsked)
        {
            text = Digits().Replace(text, match =>
                int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture) is >= 1 and <= 12 and var month
                    ? $"{match.Groups["d"].Value} {MonthName(month)} {(match.Groups["y"].Length == 2 ? "20" : "")}{match.Groups["y"].Value}"
                    : match.Value);
        }

        text = HourAfter.Replace(text, "${word} ${h}:00${end}");
        text = Hour.Replace(text, match => $"{match.Groups["h"].Value}:{(match.Groups["m"].Success ? match.Groups["m"].Value : "00")}");
        return SmallWords.Replace(text, (at, length) => IsHalfOfDay(text, at, length) ? null : Translate(text, at, length));
    }

    /// <summary>Whether a word is the "am" of a time, as in <c>10 am</c>.</summary>
    private static bool IsHalfOfDay(string text, int at, int length) =>
        text.AsSpan(at, length).Equals("am", StringComparison.OrdinalIgnoreCase)
        && char.IsDigit(text.AsSpan(0, at).TrimEnd() is [.., var last] ? last : ' ');

    private static string Translate(string text, PhraseTable words) =>
        words.Replace(text, (at, length) => Translate(text, at, length));

    private static string Translate(string text, int at, int length)
    {
        var word = text.Substring(at, length).TrimEnd('.');
        return word.Any(char.IsLower) ? English[word] : English[word].ToUpperInvariant();
    }

    private static string MonthName(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    private static IEnumerable<(string Kind, string English, string Words)> SplitEntry(string kind, string english, string words) =>
        words.Split(", ").Select(one => (kind, english, one));

    private static PhraseTable Table(string kind) => new(Entries[kind].Select(entry => entry.Words));

    private static string Any(string kind) =>
        string.Join('|', Entries[kind].Select(entry => entry.Words).OrderByDescending(words => words.Length).Select(Regex.Escape));

    [GeneratedRegex(@"\b(?<d>\d{1,2})(\.|º|°|er|e|ª)?,? ?(de |of |d')?(?<name>\p{L}[\p{L}\p{M}]{2,12})(?![\p{L}\p{M}])\.?( de\b| del\b)?",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Month();

    [GeneratedRegex(@"\b(?<d>\d{1,2}) tháng (?<m>\d{1,2})[ ,]+(năm )?(?<y>20\d{2})\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumberedMonth();

    [GeneratedRegex(@"\b(?<d>\d{1,2})\. ?(?<m>\d{1,2})\. ?(?<y>20\d{2}|\d{2})\b(?![.:]\d)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Digits();
}
