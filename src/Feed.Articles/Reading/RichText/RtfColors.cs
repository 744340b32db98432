namespace Feed.Articles.Reading.RichText;

/// <summary>The color table of a Rich Text document, of which only white matters.</summary>
internal sealed class RtfColors
{
    private readonly HashSet<int> white = [];
    private int number;
    private int full;

    /// <summary>Whether a color of the table is white.</summary>
    public bool IsWhite(int color) => white.Contains(color);

    /// <summary>Takes a control word of the table.</summary>
    public void Take(string word, int? value)
    {
        if (word is "red" or "green" or "blue" && value == byte.MaxValue)
            full++;
    }

    /// <summary>Takes a byte of the table; a semicolon ends a color.</summary>
    public void TakeByte(byte value)
    {
        const int Parts = 3;
        if (value != ';')
            return;
        if (full == Parts)
            white.Add(number);
        (number, full) = (number + 1, 0);
    }
}
