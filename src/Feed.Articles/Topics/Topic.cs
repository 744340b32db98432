namespace Feed.Articles.Topics;

/// <summary>One topic that can be found in a text.</summary>
/// <param name="Slug">The tag's name as used in addresses.</param>
/// <param name="Label">The tag as shown.</param>
/// <param name="MediaTopic">The IPTC Media Topic code, eight digits; null when there is none.</param>
/// <param name="Terms">The terms that indicate the topic.</param>
internal sealed record Topic(string Slug, string Label, string? MediaTopic, IReadOnlyList<TopicTerm> Terms)
{
    /// <summary>The slug of a broader topic, which is left out when this one is found; null when there is none.</summary>
    public string? Broader { get; init; }
}

/// <summary>A term that indicates a topic.</summary>
/// <param name="Words">One or more words. A word with capitals must match exactly; a star at the end matches any ending.</param>
/// <param name="Weight">
/// How strongly the term indicates the topic, up to 5; 0 for an excluded term, whose words count for no term of the topic.
/// </param>
internal sealed record TopicTerm(string Words, double Weight)
{
    /// <summary>The weight of a term without its own weight.</summary>
    public const double DefaultWeight = 2;
}
