namespace Feed.Articles.Reading;

/// <summary>The facts of one source collected so far, and the notes on what could not be used.</summary>
/// <param name="source">The source.</param>
/// <param name="zone">The zone of dates without one.</param>
internal sealed class CollectedFacts(FactSource source, TimeZoneInfo zone)
{
    private const int MaxShown = 60;

    private DeclaredHolds? holds;
    private FactChoice? choice;

    /// <summary>The facts so far, without holds and notes.</summary>
    public Facts Facts { get; set; } = new(source);

    /// <summary>One sentence for each thing that could not be used.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>The zone of dates without one.</summary>
    public TimeZoneInfo Zone => zone;

    /// <summary>The source in words.</summary>
    public string Place => source switch
    {
        FactSource.BlobMetadata => "the blob's metadata",
        FactSource.FrontMatter => "the front matter",
        _ => "the head of the text",
    };

    /// <summary>The source in words, with the line in front matter: <c>the front matter, line 3,</c>.</summary>
    /// <param name="line">The line of the file, from 1.</param>
    public string PlaceOf(int line) => source == FactSource.FrontMatter ? $"{Place}, line {line}," : Place;

    /// <summary>Whether the source is the metadata of a blob, which has no lines.</summary>
    public bool IsMetadata => source == FactSource.BlobMetadata;

    /// <summary>The collector of everything that holds the file.</summary>
    public DeclaredHolds Holds => holds ??= new DeclaredHolds(zone, Where);

    /// <summary>The hold to apply; null when nothing holds the file.</summary>
    /// <param name="hasDate">Whether a date of publication is declared.</param>
    public Hold? FindHold(bool hasDate) => holds?.Find(hasDate, Facts.Published);

    /// <summary>The place of a value in words: <c>the front matter (line 3)</c>.</summary>
    public string Where(DeclaredValue value) => source == FactSource.FrontMatter ? $"{Place} (line {value.Line})" : Place;

    /// <summary>The chooser among several values of one fact.</summary>
    public FactChoice Choice => choice ??= new FactChoice(this);

    /// <summary>The value as one line of text; null, with a note, when it is not text.</summary>
    public string? ReadText(string key, DeclaredValue value)
    {
        var first = value is DeclaredValue.List { Items: [DeclaredValue.Text only, ..] } list && list.Items.Count == 1
            ? only
            : value as DeclaredValue.Text;
        if (first is not null)
            return CleanText.Line(first.Value);
        NoteKind(key, value, "text");
        return null;
    }

    /// <summary>Adds a note that a value has the wrong form.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="value">The value.</param>
    /// <param name="expected">The form that it should have.</param>
    public void NoteKind(string key, DeclaredValue value, string expected) =>
        Notes.Add($"\"{Shorten(key)}\" in {Where(value)} is {value.Kind} where {expected} is expected, so it was not used.");

    /// <summary>The beginning of a value, for a message.</summary>
    public static string Shorten(string value) =>
        CleanText.Line(value) is { Length: > MaxShown } line ? line[..(MaxShown - 1)] + "…" : CleanText.Line(value);
}
