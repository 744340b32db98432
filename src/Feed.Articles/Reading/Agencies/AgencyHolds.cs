using System.Text.RegularExpressions;
using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading.Agencies;

/// <summary>
/// Finds out whether an agency cancels, withholds or embargoes its item. If its statements conflict, the one that holds the item wins.
/// </summary>
internal static partial class AgencyHolds
{
    private const int MaxNotes = 20;
    private const int MaxTimeLength = 60;
    private const int MaxShownLength = 60;

    private static readonly HashSet<string> Usable = new(AgencyWords.Of("usable"), StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Canceled = new(AgencyWords.Of("canceled"), StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Withheld = new(AgencyWords.Of("withheld"), StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Embargoed = new(AgencyWords.Of("embargoed"), StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> StopNotes = new(AgencyWords.Of("stop"), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Orders = new(AgencyWords.Of("order"), StringComparer.OrdinalIgnoreCase);
    private static readonly PhraseTable Waits = new(AgencyWords.Of("waits"));

    /// <summary>The hold on an item; null when nothing holds it.</summary>
    public static Hold? Of(NewsItem item, DataFormat format, TimeZoneInfo zone)
    {
        string[] statuses = [.. item.Statuses.Select(Code).Where(status => status.Length > 0)];
        if (Array.Find(statuses, Canceled.Contains) is { } canceled)
            return new Hold(HoldReason.Canceled, null, $"The agency has canceled the item (its status is {canceled}); {StaysUnpublished}");
        if (Array.Find(statuses, Withheld.Contains) is { } withheld)
            return new Hold(HoldReason.Withheld, null, $"The agency withholds the item (its status is {withheld}); {StaysUnpublished}");
        if (item.EditorNotes.Take(MaxNotes).Select(CleanText.Line)
            .FirstOrDefault(Stops) is { } stop)
            return new Hold(HoldReason.Withheld, null, $"A note from the agency says \"{stop}\"; {StaysUnpublished}");
        var holds = new DeclaredHolds(zone, _ => "the agency's item");
        foreach (var status in statuses.Where(status => !IsUsable(status) && !Embargoed.Contains(status)))
            holds.Add(HoldOfUnknown(status));
        foreach (var (name, value) in item.Declared)
            holds.TakeForeign(name, CleanText.Line(value));
        // An embargo status without a date means an embargo without an end.
        string[] embargoes = item.Embargoes is [] && Array.Exists(statuses, Embargoed.Contains) ? [""] : [.. item.Embargoes];
        // A value may also be "true" or "false" instead of a date.
        foreach (var embargo in embargoes.Select(CleanText.Line).Where(embargo => DraftMark.ParseBoolean(embargo) != false))
            holds.Add(HoldOfEmbargo(DraftMark.ParseBoolean(embargo) == true ? "" : embargo, format, zone));
        return holds.Find(hasDate: true);
    }

    /// <summary>Whether a note stops the item. A note with a time is an embargo, which is read elsewhere.</summary>
    private static bool Stops(string note)
    {
        if (StopNotes.Contains(note.Trim(' ', '*', '.', '!', '-', '=')))
            return true;
        var plain = EditorsLabel.Remove(note).TrimStart(' ', '*', '-', '=');
        if (EmbargoTime.HasTime(plain))
            return false;
        var first = FirstPart().Match(plain).Value.Trim();
        return Orders.Contains(first) || StopNotes.Contains(first) || Waits.LengthAt(plain, 0) > 0;
    }

    [GeneratedRegex(@"^([^-–—:.,;(!]|-(?=\S))*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FirstPart();

    /// <summary>The embargo notices among the notes for editors.</summary>
    public static IEnumerable<string> EmbargoNotices(NewsItem item) =>
        item.EditorNotes.Take(MaxNotes).Select(CleanText.Line)
            .Select(note => Embargo.IsEmbargoLine(note) ? note : EmbargoNotice.FindIn(note))
            .OfType<string>();

    /// <summary>Whether a status permits publication.</summary>
    public static bool IsUsable(string status) => Usable.Contains(Code(status)) || DraftMark.IsPublic(Code(status));

    /// <summary>Whether a status or signal stands for an embargo.</summary>
    public static bool IsEmbargoed(string? word) => word is not null && Embargoed.Contains(Code(word));

    private const string StaysUnpublished = "the article stays unpublished until a usable version replaces the file.";

    /// <summary>A status without its scheme: <c>usable</c> for <c>stat:usable</c>, or for an address that ends with it.</summary>
    private static string Code(string status) => CleanText.Line(status[(status.LastIndexOfAny([':', '/', '#']) + 1)..]);

    private static Hold HoldOfUnknown(string status) => new(
        HoldReason.Withheld, null,
        $"The item's status \"{CleanText.Cut(status, MaxShownLength)}\" is unknown, so the article is held; {string.Join(" and ", Usable.Take(2))} publish it.");

    private static Hold HoldOfEmbargo(string embargo, DataFormat format, TimeZoneInfo zone)
    {
        var read = DeclaredDate.Read(embargo, zone);
        if ((read.Moment ?? read.Range?.Latest) is { } until)
        {
            var ends = $"The agency's embargo ({embargo}) holds the article until then; change it in the file to publish earlier.";
            return new Hold(HoldReason.Embargo, until, ends);
        }

        var time = embargo.Length == 0 ? "without an end" : $"whose time cannot be read ({CleanText.Cut(embargo, MaxTimeLength)})";
        var message = $"The file is {format.Name()}, under an embargo {time}; it is held until the file states when the embargo ends.";
        return new Hold(HoldReason.UnreadableEmbargo, null, message);
    }
}
