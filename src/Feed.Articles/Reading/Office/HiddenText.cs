using System.Text;
using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <summary>
/// The text that the author of a document hid. It is not published, but an embargo in it is honoured. Deleted and struck-out text has been
/// withdrawn, so it is not collected.
/// </summary>
internal sealed class HiddenText
{
    private const int MaxLength = 20_000;
    private const int QuotedLength = 90;

    private readonly StringBuilder text = new();

    /// <summary>Whether there is room for more text.</summary>
    public bool HasRoom => text.Length < MaxLength;

    /// <summary>Adds hidden text of the current line.</summary>
    public void Add(string part)
    {
        if (HasRoom)
            text.Append(part);
    }

    /// <summary>Adds a hidden letter of the current line.</summary>
    public void Add(char letter)
    {
        if (HasRoom)
            text.Append(letter);
    }

    /// <summary>Ends the line.</summary>
    public void EndLine()
    {
        if (text.Length > 0 && text[^1] != '\n')
            text.Append('\n');
    }

    /// <summary>The facts with the hold that the hidden text asks for, and a note that quotes it.</summary>
    /// <param name="declared">The facts of the document.</param>
    /// <param name="holds">The holds that the document declares elsewhere.</param>
    /// <param name="program">The program in which the editor can show the text.</param>
    public Facts Apply(Facts declared, DeclaredHolds holds, string program)
    {
        var line = text.Length == 0 ? null : EmbargoNotice.AtMargin([CleanText.Lines(text.ToString())]);
        if (line is not null)
            holds.Add(Embargo.ToHold(line, day: null, TimeZoneInfo.Utc));
        return declared with
        {
            Hold = holds.Find(hasDate: true),
            Notes = line is null ? declared.Notes : [.. declared.Notes, Note(line, program)],
        };
    }

    private static string Note(string line, string program) =>
        $"The document has hidden text that says \"{CleanText.Cut(CleanText.Line(line), QuotedLength)}\", which holds the article; show hidden "
        + $"text in {program} to remove it.";
}
