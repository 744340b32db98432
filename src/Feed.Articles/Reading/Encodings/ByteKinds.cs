namespace Feed.Articles.Reading;

/// <summary>The kinds of bytes on which all encodings based on ASCII agree.</summary>
[Flags]
internal enum ByteKinds
{
    None = 0,
    Upper = 1,
    Lower = 2,
    Digit = 4,
    LineEnd = 8,

    /// <summary>A space, a tab or an opening bracket: what can precede a word on the same line.</summary>
    Space = 16,

    /// <summary>A punctuation mark of sentences.</summary>
    Stop = 32,

    /// <summary>A closing bracket, a colon or a semicolon.</summary>
    Closing = 64,

    Other = 128,

    Letter = Upper | Lower,

    /// <summary>What can precede a word.</summary>
    Gap = Space | LineEnd,

    /// <summary>What can follow a word.</summary>
    WordEnd = Gap | Stop | Closing,

    Any = Letter | Digit | WordEnd | Other,
}
