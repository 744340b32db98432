using System.Runtime.InteropServices;

namespace Feed.Articles.Topics;

/// <summary>Assigns tags to an article: the declared tags, and the topics that its words indicate.</summary>
internal sealed class TopicFinder
{
    /// <summary>The maximum number of topics found in one article.</summary>
    public const int MaxTopics = 5;

    private const int MaxSubjects = 50;
    private const int MaxNameLength = 100;
    private const double TitleWeight = 4;
    private const double LeadWeight = 2;
    private const int LeadParagraphs = 3;

    /// <summary>The lowest score at which a topic is found.</summary>
    private const double MinScore = 10;

    /// <summary>A topic whose score is below this share of the best score is left out.</summary>
    private const double MinShareOfBest = 0.35;

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

    /// <summary>The finder for a configuration; the finder for the shipped vocabulary is created once.</summary>
    public static TopicFinder Of(TopicsConfiguration configuration) =>
        configuration is { Topics.Count: 0, Removed.Count: 0 } ? Shipped.Value : new TopicFinder(configuration);

    /// <summary>
    /// The declared tags, each mapped to the topic with that label if there is one; then an agency's subjects, and the topics found.
    /// </summary>
    /// <param name="declared">The declared tags.</param>
    /// <param name="subjects">The subjects that an agency names by code.</param>
    /// <param name="article">The article to search for topics; null to skip the search.</param>
    public IReadOnlyList<Tag> AssignTags(IReadOnlyList<string> declared, IReadOnlyList<Subject> subjects, Article? article)
    {
        List<Tag> tags = [.. declared.Select(ToTag).Concat(subjects.Select(ToTag).OfType<Tag>().Take(MaxSubjects))
            .DistinctBy(tag => tag.Slug)];
        if (article is not null)
            tags.AddRange(Find(article).Where(topic => tags.All(tag => tag.Slug != topic.Slug))
                .Select(topic => new Tag(topic.Slug, topic.Label, false, topic.MediaTopic)));
        return tags;
    }

    private Tag ToTag(string label)
    {
        var slug = Slug.Of(label);
        return bySlug.TryGetValue(slug, out var topic)
            ? new Tag(topic.Slug, label, true, topic.MediaTopic)
            : new Tag(slug, label, true, null);
    }

    /// <summary>The topic with the subject's code, else a tag with its name; null when neither can be used.</summary>
    private Tag? ToTag(Subject subject)
    {
        if (byCode.TryGetValue(subject.Code, out var topic))
            return new Tag(topic.Slug, topic.Label, true, topic.MediaTopic);
        if (Slug.Of(subject.Name).Length == 0 || subject.Name.Length > MaxNameLength || MixedScripts.AreIn(subject.Name))
            return null;
        var tag = ToTag(subject.Name);
        return tag.MediaTopic is null && subject.IsMediaTopic ? tag with { MediaTopic = subject.Code } : tag;
    }

    /// <summary>Finds at most <see cref="MaxTopics"/> topics in an article, best match first.</summary>
    public IReadOnlyList<Topic> Find(Article article)
    {
        var scores = Scores(article);
        var least = scores.Length == 0 ? MinScore : Math.Max(MinScore, scores.Max() * MinShareOfBest);
        Topic[] found = [.. Enumerable.Range(0, topics.Count).Where(number => scores[number] >= least)
            .OrderByDescending(number => scores[number]).ThenBy(number => topics[number].Slug, StringComparer.Ordinal)
            .Select(number => topics[number])];
        return [.. found.Where(topic => !found.Any(other => other.Broader == topic.Slug)).Take(MaxTopics)];
    }

    /// <summary>
    /// The score of each topic: the sum over its terms of the weight times the square root of the mentions. Mentions in title and lead
    /// count more.
    /// </summary>
    private double[] Scores(Article article)
    {
        var found = new Dictionary<int, (TermIndex.Entry Entry, double Mentions)>();
        var words = new TopicWords();
        Count(article.Title, TitleWeight);
        var textParagraphs = 0;
        foreach (var paragraph in article.Paragraphs.Where(block => block.Kind != ParagraphKind.Code))
            Count(paragraph.Text, paragraph.Kind == ParagraphKind.Text && textParagraphs++ < LeadParagraphs ? LeadWeight : 1);
        var scores = new double[topics.Count];
        foreach (var (entry, mentions) in found.Values)
            scores[entry.Topic] += entry.Weight * Math.Sqrt(mentions);

        return scores;

        void Count(string text, double weight)
        {
            words.Read(text);
            index.Find(words, entry =>
            {
                ref var mention = ref CollectionsMarshal.GetValueRefOrAddDefault(found, entry.Id, out _);
                mention = (entry, mention.Mentions + weight);
            });
        }
    }
}
