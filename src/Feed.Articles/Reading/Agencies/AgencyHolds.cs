using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading.Agencies;

/// <summary>
/// Finds what an agency says about not publishing its item, or not yet. Of several words that differ the one that holds the item counts.
/// </summary>
internal static class AgencyHolds
{
    private const int MostNotes = 20;
    private const int LongestTime = 60;

    private static readonly HashSet<string> Usable = new(AgencyWords.Of("usable"), StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Canceled = new(AgencyWords.Of("canceled"), StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Withheld = new(AgencyWords.Of("withheld"), StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Embargoed = new(AgencyWords.Of("embargoed"), StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Stops = new(AgencyWords.Of("stop"), StringComparer.OrdinalIgnoreCase);

    /// <summary>What holds an item; null when nothing does.</summary>
    public static Hold? Of(NewsItem item, DataFormat format, TimeZoneInfo zone)
    {
        string[] statuses = [.. item.Statuses.Select(Code).Where(status => status.Length > 0)];
        if (Array.Find(statuses, Canceled.Contains) is { } canceled)
            return new Hold(HoldReason.Canceled, null, $"The agency has canceled the item (its status is {canceled}); {Stays}");
        if (Array.Find(statuses, Withheld.Contains) is { } withheld)
            return new Hold(HoldReason.Withheld, null, $"The agency withholds the item (its status is {withheld}); {Stays}");
        if (item.EditorNotes.Take(MostNotes).Select(CleanText.Line)
            .FirstOrDefault(note => Stops.Contains(note.Trim(' ', '*', '.', '!', '-', '='))) is { } stop)
            return new Hold(HoldReason.Withheld, null, $"A note of the agency says \"{stop}\"; {Stays}");
        var holds = new DeclaredHolds(zone, _ => "the agency's item");
        foreach (var status in statuses.Where(status => !IsUsable(status) && !Embargoed.Contains(status)))
            holds.Add(OfUnknown(status));
        foreach (var (name, value) in item.Declared)
            holds.TakeOfPage(name, CleanText.Line(value));
        string[] embargoes = item.Embargoes is [] && Array.Exists(statuses, Embargoed.Contains) ? [""] : [.. item.Embargoes];
        foreach (var embargo in embargoes.Select(CleanText.Line).Where(embargo => DraftMark.Truth(embargo) != false))
            holds.Add(OfEmbargo(DraftMark.Truth(embargo) == true ? "" : embargo, format, zone));
        return holds.Find(hasDate: true);
    }

    /// <summary>The sentences among the notes for editors that ask for an embargo.</summary>
    public static IEnumerable<string> Notes(NewsItem item) =>
        item.EditorNotes.Take(MostNotes).Select(CleanText.Line).Select(note => Embargo.Is(note) ? note : EmbargoNotice.In(note))
            .OfType<string>();

    /// <summary>Whether a status lets an item be published.</summary>
    public static bool IsUsable(string status) => Usable.Contains(Code(status)) || DraftMark.IsPublic(Code(status));

    /// <summary>Whether a word says that an item is under an embargo.</summary>
    public static bool IsEmbargoed(string? word) => word is not null && Embargoed.Contains(Code(word));

    private const string Stays = "it stays unpublished until a version that is usable replaces the file.";

    /// <summary>A status without its scheme: <c>usable</c> of <c>stat:usable</c> and of an address.</summary>
    private static string Code(string status) => CleanText.Line(status[(status.LastIndexOfAny([':', '/', '#']) + 1)..]);

    private static Hold OfUnknown(string status) => new(
        HoldReason.Withheld, null,
        $"The item's status \"{CleanText.Cut(status, LongestTime)}\" is not known, so it holds the article; {string.Join(" and ", Usable.Take(2))} publish it.");

    private static Hold OfEmbargo(string embargo, DataFormat format, TimeZoneInfo zone)
    {
        var read = DeclaredDate.Read(embargo, zone);
        if ((read.Moment ?? read.Range?.Latest) is { } until)
        {
            var ends = $"The agency's embargo ({embargo}) holds the article until then; change it in the file to publish earlier.";
            return new Hold(HoldReason.Embargo, until, ends);
        }

        var time = embargo.Length == 0 ? "without an end" : $"whose time cannot be read ({CleanText.Cut(embargo, LongestTime)})";
        var message = $"The file is {format.Name()} under an embargo {time}; it is held until the file says when it ends.";
        return new Hold(HoldReason.UnreadableEmbargo, null, message);
    }
}
