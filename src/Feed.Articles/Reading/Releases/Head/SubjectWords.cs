using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Words of <c>embargo-words.txt</c> that show what an article is about: a film or an album has a release date of its own, and the draft
/// of a league is an event.
/// </summary>
internal static partial class SubjectWords
{
    private const RegexOptions Options =
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    private const string DraftWord = "draft";

    private static readonly string OfCredit = $@"^\W*({EmbargoWords.Any("credit")})\b[^:]{{0,20}}:";

    private static readonly Regex Credit = new(OfCredit, Options);

    private static readonly Regex Work = new($@"\b({EmbargoWords.Any("work")})s?\b|{OfCredit}", Options);

    private static readonly PhraseTable Sport = new(EmbargoWords.Of("sport"));

    private static readonly PhraseTable Leagues = new(EmbargoWords.Of("league"));

    private static readonly HashSet<string> Shared = new(EmbargoWords.Of("shared"), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text is about a sports draft. The word <c>DRAFT</c> above its headline then names a section.</summary>
    public static bool IsAboutSportsDraft(string text) => Sport.IsIn(text);

    /// <summary>Whether words name a league or a sport, whose drafts are events.</summary>
    public static bool NamesLeague(string words) => Leagues.IsIn(words);

    /// <summary>Whether a word is <em>draft</em>.</summary>
    public static bool IsDraft(string word) => word.Trim().Equals(DraftWord, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a text has <em>draft</em>, as a word or in one. The cheap test before a search for the mark.</summary>
    public static bool HasDraft(string text) => text.Contains(DraftWord, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether any of the texts mentions a draft, as articles about the draft of a league do.</summary>
    public static bool AnyMentionsDraft(IEnumerable<string> texts) => texts.Any(text => Draft().IsMatch(text) || IsAboutSportsDraft(text));

    [GeneratedRegex(@"\bdraft(s|ed)?\b", Options)]
    private static partial Regex Draft();

    /// <summary>Whether a text names a film, a book or the like, which has a release date of its own.</summary>
    public static bool NamesWork(string text) => Work.IsMatch(text);

    /// <summary>Whether a line is a credit of such a work: <c>Label: Pier Records</c>.</summary>
    public static bool IsCreditLine(string line) => Credit.IsMatch(line);

    /// <summary>Whether a key and its value describe a film, a book or the like. Keys that articles also have do not count.</summary>
    public static bool IsFactOfWork(string key, string value) => !Shared.Contains(key) && Credit.IsMatch($"{key}: {value}");
}
