namespace Feed.Articles.Topics;

/// <summary>One topic that can be found in a text.</summary>
/// <param name="Slug">The tag's name in addresses.</param>
/// <param name="Label">The tag as shown.</param>
/// <param name="MediaTopic">Its code in IPTC Media Topics, eight digits, or null.</param>
/// <param name="Terms">The words that speak for it.</param>
internal sealed record Topic(string Slug, string Label, string? MediaTopic, IReadOnlyList<TopicTerm> Terms)
{
    /// <summary>The slug of a more general topic, which says nothing more where this one is found; null when there is none.</summary>
    public string? Broader { get; init; }
}

/// <summary>Words that speak for a topic.</summary>
/// <param name="Words">One word or several; capitals count where there are any, a star at the end stands for any ending.</param>
/// <param name="Weight">How much they say, 1 to 5; 0 for an excluded term, whose words then speak for nothing.</param>
internal sealed record TopicTerm(string Words, double Weight)
{
    /// <summary>The weight of a term that names none.</summary>
    public const double UsualWeight = 2;
}
