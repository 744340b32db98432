namespace Feed.Articles.Topics;

/// <summary>Gives an article its tags: those declared, and the topics that its words speak for.</summary>
internal sealed class TopicFinder
{
    /// <summary>The most topics that are found for one article.</summary>
    public const int MaxTopics = 5;

    private const int MaxSubjects = 50;
    private const int LongestName = 100;
    private const double TitleWeight = 4;
    private const double LeadWeight = 2;
    private const int LeadParagraphs = 3;
    private const double Threshold = 10;
    private const double ShareOfBest = 0.35;

    private static readonly Lazy<TopicFinder> Shipped = new(() => new TopicFinder(TopicsConfiguration.Empty));

    private readonly IReadOnlyList<Topic> topics;
    private readonly Dictionary<string, Topic> bySlug;
    private readonly Dictionary<string, Topic> byCode;
    private readonly TermIndex index;

    private TopicFinder(TopicsConfiguration configuration)
    {
        topics = Vocabulary.With(configuration);
        index = new TermIndex(topics);
        bySlug = topics.ToDictionary(topic => topic.Slug);
        byCode = topics.Where(topic => topic.MediaTopic is not null).DistinctBy(topic => topic.MediaTopic)
            .ToDictionary(topic => topic.MediaTopic!);
        foreach (var topic in topics)
            bySlug.TryAdd(Slug.Of(topic.Label), topic);
    }

    /// <summary>The finder for a configuration; that of the vocabulary as shipped is made once.</summary>
    public static TopicFinder Of(TopicsConfiguration configuration) =>
        configuration is { Topics.Count: 0, Removed.Count: 0 } ? Shipped.Value : new TopicFinder(configuration);

    /// <summary>
    /// The declared tags, in the list of the topic whose label they are; then an agency's subjects, and the topics found.
    /// </summary>
    /// <param name="declared">The declared tags.</param>
    /// <param name="subjects">The subjects that an agency names by code.</param>
    /// <param name="article">The article whose text is looked through; null when it is not to be.</param>
    public IReadOnlyList<Tag> Tags(IReadOnlyList<string> declared, IReadOnlyList<Subject> subjects, Article? article)
    {
        List<Tag> tags = [.. declared.Select(Declared).Concat(subjects.Select(Named).OfType<Tag>().Take(MaxSubjects))
            .DistinctBy(tag => tag.Slug)];
        if (article is not null)
            tags.AddRange(Find(article).Where(topic => tags.All(tag => tag.Slug != topic.Slug))
                .Select(topic => new Tag(topic.Slug, topic.Label, false, topic.MediaTopic)));
        return tags;
    }

    private Tag Declared(string label)
    {
        var slug = Slug.Of(label);
        return bySlug.TryGetValue(slug, out var topic)
            ? new Tag(topic.Slug, label, true, topic.MediaTopic)
            : new Tag(slug, label, true, null);
    }

    /// <summary>The topic of a subject's code, else a tag of its name; null when it has neither.</summary>
    private Tag? Named(Subject subject)
    {
        if (byCode.TryGetValue(subject.Code, out var topic))
            return new Tag(topic.Slug, topic.Label, true, topic.MediaTopic);
        if (Slug.Of(subject.Name).Length == 0 || subject.Name.Length > LongestName || MixedScripts.In(subject.Name))
            return null;
        var tag = Declared(subject.Name);
        return tag.MediaTopic is null && subject.IsMediaTopic ? tag with { MediaTopic = subject.Code } : tag;
    }

    /// <summary>At most <see cref="MaxTopics"/> topics, best first.</summary>
    public IReadOnlyList<Topic> Find(Article article)
    {
        var scores = Scores(article);
        var best = scores.DefaultIfEmpty().Max();
        Topic[] found = [.. Enumerable.Range(0, topics.Count)
            .Where(topic => scores[topic] >= Math.Max(Threshold, best * ShareOfBest))
            .OrderByDescending(topic => scores[topic]).ThenBy(topic => topics[topic].Slug, StringComparer.Ordinal)
            .Select(topic => topics[topic])];
        return [.. found.Where(topic => !found.Any(other => other.Broader == topic.Slug)).Take(MaxTopics)];
    }

    /// <summary>
    /// What each topic's terms are worth in the article: weight times the root of the mentions, those in title and lead counting more.
    /// </summary>
    private double[] Scores(Article article)
    {
        var found = new Dictionary<int, (TermIndex.Entry Entry, double Mentions)>();
        var words = new TopicWords();
        Count(article.Title, TitleWeight);
        var paragraph = 0;
        foreach (var text in article.Paragraphs.Where(paragraph => paragraph.Kind != Articles.ParagraphKind.Code))
            Count(text.Text, text.Kind == Articles.ParagraphKind.Text && paragraph++ < LeadParagraphs ? LeadWeight : 1);
        var scores = new double[topics.Count];
        foreach (var (entry, mentions) in found.Values)
            scores[entry.Topic] += entry.Weight * Math.Sqrt(mentions);

        return scores;

        void Count(string text, double weight)
        {
            words.Read(text);
            index.Find(words, entry => found[entry.Id] = (entry, found.GetValueOrDefault(entry.Id).Mentions + weight));
        }
    }
}
