using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>Matches unknown keys against the words in hold-words.txt.</summary>
internal static partial class HoldWords
{
    private static readonly ILookup<string, string> Kinds = DataFile.Entries("Reading.Declared.hold-words.txt")
        .Select(line => line.Split(':', 2)).ToLookup(parts => parts[0], parts => parts[1].Trim());

    private static readonly FrozenSet<string> OfDate = Kinds["date"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> OfHold = Kinds["hold"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> OfEnd = Kinds["end"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> OfYes = Kinds["yes"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> OfNo = Kinds["no"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> OfBeside = Kinds["beside"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> OfLook = Kinds["look"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> OfSubject = Kinds["subject"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> OfState = Kinds["state"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> OfAllowing = Kinds["allow"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Aside = Kinds["aside"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> OfStart = Kinds["from"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> OfNote = Kinds["note"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a key is about publication or approval status.</summary>
    public static bool IsOfState(string key) => Words(key).Exists(OfState.Contains) && !IsOfSubject(key);

    /// <summary>Whether a key says whether the article may be published, so that the value "no" holds the file.</summary>
    public static bool Allows(string key) =>
        Words(key) is var words && words.Exists(OfAllowing.Contains) && !words.Exists(Aside.Contains) && !IsOfSubject(key);

    /// <summary>Whether a key in a mapping is a start date.</summary>
    public static bool IsStart(string key) => OfStart.Contains(key.Trim());

    /// <summary>Whether a key holds a note for editors.</summary>
    public static bool IsOfNote(string key) => OfNote.Contains(key.Trim().Replace('-', '_').Replace(' ', '_'));

    /// <summary>Whether a key names what an article is about, such as a film, which has its own dates.</summary>
    public static bool IsOfSubject(string key) =>
        Words(key).Exists(word => OfSubject.Contains(word) || (word.EndsWith('s') && OfSubject.Contains(word[..^1])));

    /// <summary>Whether a key of a generator's mapping says whether the page is built.</summary>
    public static bool IsUnbuilt(string mapping, string key) =>
        Kinds["build"].Contains(mapping.Trim().ToLowerInvariant()) && key.Trim().Equals("render", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a value says that a page is not built.</summary>
    public static bool IsUnbuilt(string value) => Kinds["unbuilt"].Contains(value.Trim().ToLowerInvariant());

    /// <summary>Whether a key says how a page looks, so that <c>layout: draft</c> is the name of a template.</summary>
    public static bool IsOfLook(string key) => OfLook.Contains(key.Trim());

    /// <summary>Whether the value of a key, taken literally, holds the file: <c>approved: no</c>.</summary>
    public static bool Holds(string key, string value) =>
        key.Trim().Replace('-', '_').Replace(' ', '_') is var plain && DraftMark.Truth(value) is { } truth
            && (truth ? OfYes : OfNo).Contains(plain);

    /// <summary>Whether a date, or a "yes", as the value of a key holds the file.</summary>
    public static (bool Date, bool Yes) In(string key)
    {
        var words = Words(key);
        var holds = words.Exists(OfHold.Contains);
        var saysYes = holds && words.TrueForAll(word => OfHold.Contains(word) || OfBeside.Contains(word));
        return (holds || (words.Exists(OfDate.Contains) && !words.Exists(OfEnd.Contains) && !IsOfSubject(key)), saysYes);
    }

    /// <summary>Whether a word of a key says that something is held back.</summary>
    public static bool NamesHold(string key) => Words(key).Exists(OfHold.Contains) && !SaysUntil(key);

    /// <summary>Whether a key is an end date rather than a start date.</summary>
    public static bool SaysUntil(string key) => Words(key).Exists(OfEnd.Contains);

    private static List<string> Words(string key) => [.. Word().Matches(key).Select(match => match.Value)];

    /// <summary>A word in snake, kebab or camel case.</summary>
    [GeneratedRegex(@"\p{Lu}?[\p{Ll}]+|\p{Lu}+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
