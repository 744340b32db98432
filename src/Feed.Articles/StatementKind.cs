namespace Feed.Articles;

/// <summary>How an article presents a statement.</summary>
public enum StatementKind
{
    /// <summary>Between quotation marks: a <see cref="Quote"/>.</summary>
    Direct,

    /// <summary>In the article's words.</summary>
    Reported,

    /// <summary>In the article's words, with some of the speaker's between quotation marks.</summary>
    Mixed,
}
