namespace Feed.Articles.Reading.Releases;

/// <summary>How certain it is that a line asks not to publish the article yet, the least certain first.</summary>
internal enum NoticeStrength
{
    /// <summary>The line asks for nothing.</summary>
    None,

    /// <summary>The line asks for a hold if another line is the headline and nothing else in the file mentions an embargo.</summary>
    Weak,

    /// <summary>The line asks for a hold if another line is the headline.</summary>
    Possible,

    /// <summary>The line asks for a hold unless it is the declared headline.</summary>
    Likely,

    /// <summary>The line asks for a hold anywhere at the head.</summary>
    Certain,
}
