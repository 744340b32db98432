using System.Collections.Frozen;

namespace Feed.Articles.Reading;

/// <summary>Judges an unknown key by the words in <c>hold-words.txt</c>.</summary>
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

    private static readonly FrozenSet<string> InstructionWords = Kinds["order"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> DeskWords = Kinds["desk"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> RunDateKeys = Kinds["day"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> BesideDay = Kinds["beside-day"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Invitations = Kinds["invitation"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> PreconditionKeys = Kinds["needs"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> AccessWords = Kinds["access"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a key is about the status of publication or approval: <c>web_status</c>.</summary>
    public static bool IsAboutStatus(string key) => Words(key).Exists(StatusWords.Contains) && !IsAboutSubject(key);

    /// <summary>Whether a key says if the article may be published, so that "no" holds the file: <c>publish_web</c>.</summary>
    public static bool IsAboutPermission(string key) =>
        Words(key) is var words && words.Exists(AllowingWords.Contains) && !words.Exists(PagePartWords.Contains) && !IsAboutSubject(key);

    /// <summary>Whether a key in a mapping is a start date.</summary>
    public static bool IsStartDate(string key) => StartWords.Contains(key.Trim());

    /// <summary>Whether a key holds a note, which may ask for a hold.</summary>
    public static bool IsAboutNotes(string key) => NoteWords.Contains(Plain(key)) || IsForEditors(key);

    /// <summary>
    /// Whether a key holds a note that only editors read: it is a listed key, or contains a word for an instruction or a desk.
    /// </summary>
    public static bool IsForEditors(string key) =>
        EditorWords.Contains(Plain(key)) || (Words(key).Exists(InstructionWords.Contains) && !IsAboutSubject(key));

    /// <summary>
    /// Whether a label is one that desks write above a text: <c>Legal</c>, <c>Note to self</c>. It consists of words for what desks do, and
    /// of small words.
    /// </summary>
    public static bool IsLabelOfDesk(string key) => Words(key) is var words && words.Exists(DeskWords.Contains)
        && words.TrueForAll(word => DeskWords.Contains(word) || NeutralWords.Contains(word));

    /// <summary>Whether a key names the day on which the text is to run: <c>Run: 5 March 2099</c>.</summary>
    public static bool NamesRunDate(string key) => RunDateKeys.Contains(Plain(key));

    /// <summary>
    /// The day of the week in the value of such a key, as in <c>Sunday paper</c>; null when the value also has words that do not usually
    /// accompany a day.
    /// </summary>
    public static string? WeekdayIn(string value) =>
        Words(value.Replace("'s ", " ", StringComparison.Ordinal).Replace("’s ", " ", StringComparison.Ordinal))
            .FindAll(word => !BesideDay.Contains(word)) is [var day] && Releases.EmbargoTime.HasWeekday(day) ? day : null;

    /// <summary>Whether a key names the day of an event: <c>hold_the_date</c>.</summary>
    public static bool NamesEventDay(string key) => Invitations.Contains(Plain(key));

    /// <summary>Whether a key names a precondition of publication, such as an approval.</summary>
    public static bool MayNamePrecondition(string key) => NamesPrecondition(key) || NoWords.Contains(Plain(key));

    /// <summary>Whether a key can only name a precondition of publication.</summary>
    public static bool NamesPrecondition(string key) => PreconditionKeys.Contains(Plain(key));

    /// <summary>Whether a key of a web page says who may see it.</summary>
    public static bool IsAboutAccess(string key) => AccessWords.Contains(Plain(key));

    /// <summary>Whether a key names the subject of an article, such as a film, which has its own dates.</summary>
    public static bool IsAboutSubject(string key) =>
        Words(key).Exists(word => SubjectWords.Contains(word) || (word.EndsWith('s') && SubjectWords.Contains(word[..^1])));

    /// <summary>Whether a key in a generator's mapping says if the page is built: <c>build: {render: never}</c>.</summary>
    public static bool IsBuildKey(string mapping, string key) =>
        Kinds["build"].Contains(mapping.Trim().ToLowerInvariant()) && key.Trim().Equals("render", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a value says that a page is not built.</summary>
    public static bool IsUnbuilt(string value) => Kinds["unbuilt"].Contains(value.Trim().ToLowerInvariant());

    /// <summary>Whether a key is about the look of a page: in <c>layout: draft</c>, the value is a template.</summary>
    public static bool IsAboutAppearance(string key) => AppearanceWords.Contains(key.Trim());

    /// <summary>Whether a key and its yes or no hold the file: <c>approved: no</c>.</summary>
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

    /// <summary>Whether a key contains a word for a hold and does not name the end of a period.</summary>
    public static bool NamesHold(string key) => Words(key).Exists(HoldingWords.Contains) && !IsEndDate(key);

    /// <summary>Whether a key names an embargo, which has an end, rather than another kind of hold.</summary>
    public static bool NamesEmbargo(string key) => key.Contains("embargo", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a key names the end of a period rather than its start.</summary>
    public static bool IsEndDate(string key) => Words(key).Exists(EndWords.Contains);

    private static string Plain(string key) => key.Trim().Replace('-', '_').Replace(' ', '_');

    private static List<string> Words(string key) => [.. FactKeys.WordsOf(key)];
}
