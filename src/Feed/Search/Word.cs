namespace Feed.Search;

/// <summary>A word of a text in the form that search compares: stemmed, without accents.</summary>
/// <param name="Text">The stem of the word as written; its accents were removed after stemming.</param>
/// <param name="Plain">
/// The stem of the word after its accents were removed; null if it equals <paramref name="Text"/>. It can differ, because a stemmer knows
/// <c>-ção</c> as an ending, but not <c>-cao</c>.
/// </param>
/// <param name="Start">Where the word starts in the text, in characters.</param>
/// <param name="End">Where the word ends, exclusive.</param>
internal readonly record struct Word(string Text, string? Plain, int Start, int End)
{
    /// <summary>The forms of the word: one or two.</summary>
    public IEnumerable<string> Forms => Plain is null ? [Text] : [Text, Plain];

    /// <summary>Whether two words have a form in common.</summary>
    public bool Matches(Word other) =>
        Text == other.Text || (Plain is not null && (Plain == other.Text || Plain == other.Plain)) || Text == other.Plain;
}
