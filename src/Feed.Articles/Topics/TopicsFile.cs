using System.Globalization;

namespace Feed.Articles.Topics;

/// <summary>Reads <c>config/topics.yaml</c>.</summary>
internal sealed class TopicsFile(ConfigurationYaml file)
{
    private const int MaxTopics = 500;
    private const double MaxWeight = 5;

    private readonly List<Topic> topics = [];
    private readonly HashSet<string> removed = new(StringComparer.Ordinal);

    /// <summary>Reads the whole file.</summary>
    public TopicsConfiguration Read()
    {
        file.ReadRoot(
            ("topics", key => file.ReadList(key, ReadTopic)),
            ("remove", key => file.ReadList(key, ReadRemoved)));
        return new TopicsConfiguration { Topics = topics, Removed = removed };
    }

    private void ReadRemoved()
    {
        var slug = file.ReadText("a topic to remove");
        if (Vocabulary.Shipped.All(topic => topic.Slug != slug.Value))
            throw file.Error(slug.Line,
                $"\"{slug.Value}\" is not a shipped topic, so it cannot be removed; copy the slug from the address of the topic's page");
        removed.Add(slug.Value);
    }

    private void ReadTopic()
    {
        ConfigurationText? label = null, slug = null, code = null;
        List<TopicTerm> terms = [];
        var line = file.ReadMapping(
            "a topic",
            ("label", _ => label = file.ReadText("the label")),
            ("slug", _ => slug = file.ReadText("the slug")),
            ("media_topic", _ => code = file.ReadText("the code")),
            ("terms", key => ReadTerms(key, terms)),
            ("excluded", key => file.ReadList(key, () => terms.Add(CreateTerm(file.ReadText("a term"), 0)))));
        Add(line, label, slug, code, terms);
    }

    private void Add(long line, ConfigurationText? label, ConfigurationText? slug, ConfigurationText? code, List<TopicTerm> terms)
    {
        if (label is not { } shown || Slug.Of(shown.Value).Length == 0)
            throw file.Error(label?.Line ?? line, "the topic has no label; add one, such as label: Harbour");
        if (slug is { } own && Slug.Of(own.Value) != own.Value)
            throw file.Error(own.Line,
                $"the slug \"{own.Value}\" may have only lower-case letters, digits and single hyphens; use \"{Slug.Of(own.Value)}\"");
        if (code is { } digits && (digits.Value.Length != 8 || !digits.Value.All(char.IsAsciiDigit)))
            throw file.Error(digits.Line,
                $"the media_topic \"{digits.Value}\" must be the eight digits of an IPTC Media Topic; put them in quotation marks");
        if (!terms.Exists(term => term.Weight > 0))
            throw file.Error(line, $"the topic {shown.Value} has no terms; list the words that indicate it under terms");
        var name = slug?.Value ?? Slug.Of(shown.Value);
        if (topics.Exists(topic => topic.Slug == name))
            throw file.Error(line, $"the topic {name} appears here a second time; merge the two");
        if (topics.Count == MaxTopics)
            throw file.Error(line, $"more than {MaxTopics} topics; remove some");
        topics.Add(new Topic(name, shown.Value, code?.Value, terms));
    }

    /// <summary>Reads a list of terms, or a mapping from terms to weights.</summary>
    private void ReadTerms(ConfigurationText key, List<TopicTerm> terms)
    {
        if (!file.TryReadPairs(() => terms.Add(CreateTerm(file.ReadText("a term"), ReadWeight()))))
            file.ReadList(key, () => terms.Add(CreateTerm(file.ReadText("a term"), TopicTerm.DefaultWeight)));
    }

    private double ReadWeight()
    {
        var weight = file.ReadText("a weight");
        return double.TryParse(weight.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number is > 0 and <= MaxWeight
            ? number
            : throw file.Error(weight.Line, $"the weight \"{weight.Value}\" must be a number above 0 and at most {MaxWeight}");
    }

    private TopicTerm CreateTerm(ConfigurationText words, double weight) =>
        TopicWords.Of(words.Value).Count is > 0 and <= 8
            ? new TopicTerm(words.Value, weight)
            : throw file.Error(words.Line, $"the term \"{words.Value}\" must have one to eight words");
}
