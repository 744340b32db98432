using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>
/// The label that addresses a line to editors: <c>Editor's note:</c> in <c>Editor's note: do not publish</c>, <c>Sports desk:</c> in
/// <c>Sports desk: hold until noon</c>.
/// </summary>
internal static class EditorsLabel
{
    /// <summary>Linear time, so no timeout is needed. A timeout could fire while a busy machine compiles the expression.</summary>
    private const RegexOptions Options =
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    /// <summary>A shorter line is the heading of the notes.</summary>
    private const int MinSpacesOfNote = 3;

    private static readonly Regex Editors = new($@"^[^\p{{L}}]{{0,8}}({EmbargoWords.Any("editors")})[^\p{{L}}]{{1,4}}", Options);

    private static readonly Regex Notes = new($@"^[^\p{{L}}]{{0,8}}({EmbargoWords.Any("notes")})[^\p{{L}}]{{1,4}}\d{{0,2}}[.):]?\s*", Options);

    /// <summary>The first words of <see cref="Editors"/> and <see cref="Notes"/>.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> WordsToEditors =
        EmbargoWords.Of("editors").Concat(EmbargoWords.Of("notes")).Select(words => FirstWord(words).ToString())
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Regex Desk = new($@"^[^\p{{L}}]{{0,8}}({EmbargoWords.Any("desk")}) ?[:–—-]+[^\p{{L}}]{{0,4}}", Options);

    /// <summary>A line without its leading label for editors or a desk; unchanged if it has none.</summary>
    public static string Remove(string line) =>
        Editors.Match(line) is { Success: true, Length: var length } && length < line.Length ? line[length..]
        : Desk.Match(line) is { Success: true, Length: var label } && label < line.Length ? line[label..]
        : line;

    /// <summary>Whether a line begins with a label for editors: <c>Editor's note: do not publish</c>.</summary>
    public static bool IsIn(string line) =>
        WordsToEditors.Contains(FirstWord(line)) && (Editors.IsMatch(line) || Notes.IsMatch(line));

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> line)
    {
        var start = 0;
        while (start < line.Length && !char.IsLetter(line[start]))
            start++;
        var end = start;
        while (end < line.Length && char.IsLetter(line[end]))
            end++;
        return line[start..end];
    }

    /// <summary>Whether a line is an editor's note that may be meant for readers.</summary>
    public static bool IsNote(string line) => Editors.Match(line) is { Success: true, Length: var length } && length < line.Length
        && line.Contains("note", StringComparison.OrdinalIgnoreCase) && line.AsSpan().Count(' ') >= MinSpacesOfNote;

    /// <summary>A line without its leading label for editors or heading of notes to editors; unchanged if it has none.</summary>
    public static string RemoveWithHeading(string line) =>
        Notes.Match(line) is { Success: true, Length: var length } && length < line.Length ? line[length..] : Remove(line);
}
