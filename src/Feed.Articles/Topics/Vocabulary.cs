using System.Globalization;

namespace Feed.Articles.Topics;

/// <summary>The shipped topics from <c>vocabulary.txt</c>, combined with the publisher's own.</summary>
internal static class Vocabulary
{
    /// <summary>The shipped topics. Slugs, labels and codes follow IPTC NewsCodes (CC BY 4.0).</summary>
    public static IReadOnlyList<Topic> Shipped { get; } = [.. Parse(DataFile.Entries("Topics.vocabulary.txt"))];

    /// <summary>The shipped topics with the publisher's changes and additions.</summary>
    public static IReadOnlyList<Topic> With(TopicsConfiguration configuration)
    {
        var topics = Shipped.Where(topic => !configuration.Removed.Contains(topic.Slug)).ToDictionary(topic => topic.Slug);
        foreach (var own in configuration.Topics)
        {
            topics[own.Slug] = topics.TryGetValue(own.Slug, out var shipped)
                ? own with
                {
                    MediaTopic = own.MediaTopic ?? shipped.MediaTopic,
                    Broader = shipped.Broader,
                    Terms = [.. own.Terms, .. shipped.Terms],
                }
                : own;
        }

        return [.. topics.Values];
    }

    /// <summary>
    /// A line <c>[slug] Label, code &lt; broader</c> starts a topic; each line after it is a weight and the terms with that weight.
    /// </summary>
    private static IEnumerable<Topic> Parse(IEnumerable<string> lines)
    {
        Topic? topic = null;
        List<TopicTerm> terms = [];
        foreach (var line in lines)
        {
            if (line[0] == '[')
            {
                if (topic is not null)
                    yield return topic with { Terms = terms };
                var close = line.IndexOf(']');
                var comma = line.LastIndexOf(',');
                var codeAndBroader = line[(comma + 1)..].Split('<', StringSplitOptions.TrimEntries);
                topic = new Topic(line[1..close], line[(close + 1)..comma].Trim(), codeAndBroader[0], [])
                {
                    Broader = codeAndBroader is [_, var broader] ? broader : null,
                };
                terms = [];
                continue;
            }

            var space = line.IndexOf(' ');
            var weight = double.Parse(line[..space], CultureInfo.InvariantCulture);
            terms.AddRange(line[space..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(words => new TopicTerm(words, weight)));
        }

        if (topic is not null)
            yield return topic with { Terms = terms };
    }
}
