namespace Feed.Articles.Reading.RichText;

/// <summary>The kinds of tokens of Rich Text.</summary>
internal enum RtfTokenKind
{
    /// <summary>The end of the file.</summary>
    End,

    /// <summary>An opening brace.</summary>
    Open,

    /// <summary>A closing brace.</summary>
    Close,

    /// <summary>A control word, or a control symbol of one character.</summary>
    Word,

    /// <summary>One byte of text.</summary>
    Byte,
}

/// <summary>Splits Rich Text into its tokens.</summary>
internal ref struct RtfTokens(ReadOnlySpan<byte> content)
{
    private const int MaxWordLength = 32;

    private readonly ReadOnlySpan<byte> content = content;
    private int at;

    /// <summary>The control word, without its backslash.</summary>
    public string Word { get; private set; } = "";

    /// <summary>The number after the control word; null when there is none.</summary>
    public int? Number { get; private set; }

    /// <summary>The byte of text.</summary>
    public byte Byte { get; private set; }

    /// <summary>Reads the next token.</summary>
    public RtfTokenKind Next()
    {
        while (at < content.Length)
        {
            StepBudget.Spend();
            var b = content[at++];
            switch (b)
            {
                case (byte)'{':
                    return RtfTokenKind.Open;
                case (byte)'}':
                    return RtfTokenKind.Close;
                case (byte)'\\':
                    return Control();
                case (byte)'\r' or (byte)'\n' or 0:
                    continue;
                default:
                    Byte = b;
                    return RtfTokenKind.Byte;
            }
        }

        return RtfTokenKind.End;
    }

    /// <summary>Skips bytes that are not Rich Text, and returns them.</summary>
    public ReadOnlySpan<byte> Skip(int bytes)
    {
        var start = at;
        at = (int)Math.Min(content.Length, (long)at + Math.Max(0, bytes));
        return content[start..at];
    }

    private RtfTokenKind Control()
    {
        if (at >= content.Length)
            return RtfTokenKind.End;
        if (content[at] == '\'')
            return Hex();
        Number = null;
        var start = at;
        while (at < content.Length && at - start < MaxWordLength && char.IsAsciiLetter((char)content[at]))
            at++;
        if (at == start)
        {
            Word = ((char)content[at++]).ToString();
            return RtfTokenKind.Word;
        }

        Word = System.Text.Encoding.ASCII.GetString(content[start..at]);
        ReadNumber();
        if (at < content.Length && content[at] == ' ')
            at++;
        return RtfTokenKind.Word;
    }

    private void ReadNumber()
    {
        var isNegative = at + 1 < content.Length && content[at] == '-' && char.IsAsciiDigit((char)content[at + 1]);
        if (isNegative)
            at++;
        var number = 0L;
        var start = at;
        for (; at < content.Length && char.IsAsciiDigit((char)content[at]); at++)
            number = Math.Min(int.MaxValue, (number * 10) + content[at] - '0');
        if (at > start)
            Number = (int)(isNegative ? -number : number);
    }

    private RtfTokenKind Hex()
    {
        var digits = content.Slice(at + 1, Math.Min(2, content.Length - at - 1));
        at += 1 + digits.Length;
        if (digits.Length == 2 && byte.TryParse(digits, System.Globalization.NumberStyles.AllowHexSpecifier, null, out var value))
        {
            Byte = value;
            return RtfTokenKind.Byte;
        }

        Number = null;
        Word = "'";
        return RtfTokenKind.Word;
    }
}
