namespace Feed.Articles;

/// <summary>A subject of an item by its IPTC code.</summary>
/// <param name="Code">Eight digits: a media topic, or an older subject code.</param>
/// <param name="Name">Its name in the agency's language; empty when the item gives none.</param>
internal readonly record struct Subject(string Code, string Name)
{
    /// <summary>Whether the code is one of the media topics. The topmost of the older codes are the same there.</summary>
    public bool IsMediaTopic => Code.StartsWith("2000", StringComparison.Ordinal) || Code.EndsWith("000000", StringComparison.Ordinal);
}
