namespace Feed.Articles;

/// <summary>A subject that an agency assigns to an item by IPTC code.</summary>
/// <param name="Code">Eight digits: a media topic, or an older subject code.</param>
/// <param name="Name">The name in the agency's language; empty when the item has none.</param>
internal readonly record struct Subject(string Code, string Name)
{
    /// <summary>Whether the code is a media topic; the top-level subject codes are the same in both schemes.</summary>
    public bool IsMediaTopic => Code.StartsWith("2000", StringComparison.Ordinal) || Code.EndsWith("000000", StringComparison.Ordinal);
}
