namespace Feed.Articles.Reading.Releases;

/// <summary>What the rules of the head say about two lines.</summary>
internal enum JoinRule
{
    /// <summary>No rule applies: the lines may be running text.</summary>
    Undecided,

    /// <summary>The two are one line.</summary>
    Join,

    /// <summary>The two are separate lines.</summary>
    Separate,
}
