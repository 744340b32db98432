namespace Feed.Articles.Reading.Releases;

/// <summary>Whether the rules for heads join two lines.</summary>
internal enum JoinRule
{
    /// <summary>No rule applies: the lines may be running text.</summary>
    Undecided,

    /// <summary>The lines are one.</summary>
    Join,

    /// <summary>The lines are separate.</summary>
    Separate,
}
