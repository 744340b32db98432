namespace Feed.Articles.Reading.RichText;

/// <summary>The colour table of a Rich Text document; only white matters.</summary>
internal sealed class RtfColors
{
    private readonly HashSet<int> white = [];
    private int colorNumber;
    private int fullChannels;

    /// <summary>Whether a colour of the table is white.</summary>
    public bool IsWhite(int color) => white.Contains(color);

    /// <summary>Takes a control word of the table.</summary>
    public void Take(string word, int? value)
    {
        if (word is "red" or "green" or "blue" && value == byte.MaxValue)
            fullChannels++;
    }

    /// <summary>Takes a byte of the table; a semicolon ends a colour.</summary>
    public void TakeByte(byte value)
    {
        const int Channels = 3;
        if (value != ';')
            return;
        if (fullChannels == Channels)
            white.Add(colorNumber);
        (colorNumber, fullChannels) = (colorNumber + 1, 0);
    }
}
