using System.Collections.Frozen;

namespace Feed.Articles.Reading;

/// <summary>Says what an unknown key is about, by the words of <c>hold-words.txt</c>.</summary>
internal static class HoldWords
{
    private static readonly ILookup<string, string> Kinds = DataFile.ByKind("Reading.Declared.hold-words.txt");

    private static readonly FrozenSet<string> DateWords = Kinds["date"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> HoldingWords = Kinds["hold"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> EndWords = Kinds["end"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> YesWords = Kinds["yes"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> NoWords = Kinds["no"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> NeutralWords = Kinds["neutral"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> AppearanceWords = Kinds["appearance"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> SubjectWords = Kinds["subject"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> StatusWords = Kinds["state"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> AllowingWords = Kinds["allow"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> PagePartWords = Kinds["page-part"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> StartWords = Kinds["start"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> EditorWords = Kinds["editors"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> NoteWords = Kinds["note"].Concat(EditorWords).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> OrderWords = Kinds["order"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> DaysOfUse = Kinds["day"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Invitations = Kinds["invitation"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Needed = Kinds["needs"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> AccessWords = Kinds["access"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a key is about publication or approval status.</summary>
    public static bool IsAboutStatus(string key) => Words(key).Exists(StatusWords.Contains) && !IsAboutSubject(key);

    /// <summary>Whether a key says whether the article may be published, so that the value "no" holds the file.</summary>
    public static bool IsAboutPermission(string key) =>
        Words(key) is var words && words.Exists(AllowingWords.Contains) && !words.Exists(PagePartWords.Contains) && !IsAboutSubject(key);

    /// <summary>Whether a key in a mapping is a start date.</summary>
    public static bool IsStartDate(string key) => StartWords.Contains(key.Trim());

    /// <summary>Whether a key holds a note, which may ask to wait.</summary>
    public static bool IsAboutNotes(string key) => NoteWords.Contains(Plain(key)) || IsForEditors(key);

    /// <summary>Whether a key holds a note that only editors read: it is one of a list, or has a word for an order or for a desk.</summary>
    public static bool IsForEditors(string key) =>
        EditorWords.Contains(Plain(key)) || (Words(key).Exists(OrderWords.Contains) && !IsAboutSubject(key));

    /// <summary>Whether a key names the day on which a text is to appear: <c>Run: 5 March 2099</c>.</summary>
    public static bool NamesDayOfUse(string key) => DaysOfUse.Contains(Plain(key));

    /// <summary>Whether a key names the day of an event.</summary>
    public static bool NamesEventDay(string key) => Invitations.Contains(Plain(key));

    /// <summary>Whether an article needs what a key names before it is published, such as an approval.</summary>
    public static bool IsRequirement(string key) => Needs(key) || NoWords.Contains(Plain(key));

    /// <summary>Whether a key can only name what an article needs.</summary>
    public static bool Needs(string key) => Needed.Contains(Plain(key));

    /// <summary>Whether a key of a web page says who may see it.</summary>
    public static bool IsAboutAccess(string key) => AccessWords.Contains(Plain(key));

    /// <summary>Whether a key names what an article is about, such as a film, which has its own dates.</summary>
    public static bool IsAboutSubject(string key) =>
        Words(key).Exists(word => SubjectWords.Contains(word) || (word.EndsWith('s') && SubjectWords.Contains(word[..^1])));

    /// <summary>Whether a key of a generator's mapping says whether the page is built.</summary>
    public static bool IsBuildKey(string mapping, string key) =>
        Kinds["build"].Contains(mapping.Trim().ToLowerInvariant()) && key.Trim().Equals("render", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a value says that a page is not built.</summary>
    public static bool IsUnbuilt(string value) => Kinds["unbuilt"].Contains(value.Trim().ToLowerInvariant());

    /// <summary>Whether a key says how a page looks, so that <c>layout: draft</c> is the name of a template.</summary>
    public static bool IsAboutAppearance(string key) => AppearanceWords.Contains(key.Trim());

    /// <summary>Whether the value of a key, taken literally, holds the file: <c>approved: no</c>.</summary>
    public static bool Holds(string key, string value) =>
        DraftMark.ParseBoolean(value) is { } isYes && (isYes ? YesWords : NoWords).Contains(Plain(key));

    /// <summary>Which values of the key hold the file: a date, a "yes", or both.</summary>
    public static (bool Date, bool Yes) HoldingValues(string key)
    {
        var words = Words(key);
        var holds = words.Exists(HoldingWords.Contains);
        var saysYes = holds && words.TrueForAll(word => HoldingWords.Contains(word) || NeutralWords.Contains(word));
        return (holds || (words.Exists(DateWords.Contains) && !words.Exists(EndWords.Contains) && !IsAboutSubject(key)), saysYes);
    }

    /// <summary>Whether a word of a key says that something is held back.</summary>
    public static bool NamesHold(string key) => Words(key).Exists(HoldingWords.Contains) && !IsEndDate(key);

    /// <summary>Whether a key names an embargo, which has an end, and not just any hold.</summary>
    public static bool NamesEmbargo(string key) => key.Contains("embargo", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a key is an end date rather than a start date.</summary>
    public static bool IsEndDate(string key) => Words(key).Exists(EndWords.Contains);

    private static string Plain(string key) => key.Trim().Replace('-', '_').Replace(' ', '_');

    private static List<string> Words(string key) => [.. FactKeys.WordsOf(key)];
}
