using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Feed.Articles.Topics;

/// <summary>Reads <c>config/topics.yaml</c> from its events, which have line numbers and need no stack.</summary>
internal sealed class TopicsFile(IParser parser)
{
    private const int MaxTopics = 500;
    private const double MaxWeight = 5;

    private readonly List<Topic> topics = [];
    private readonly HashSet<string> removed = new(StringComparer.Ordinal);

    /// <summary>Reads the whole file.</summary>
    public TopicsConfiguration Read()
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out var document))
            return TopicsConfiguration.Empty;
        if (parser.TryConsume<Scalar>(out var nothing) && nothing.Value.Length == 0)
            return TopicsConfiguration.Empty;
        if (!parser.TryConsume<MappingStart>(out _))
            throw Wrong(nothing ?? (ParsingEvent)document, "the file must be a mapping with the keys topics and remove");
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Text("a key");
            if (key.Value == "topics")
                Items(key, ReadTopic);
            else if (key.Value == "remove")
                Items(key, ReadRemoved);
            else
                throw Wrong(key, $"\"{key.Value}\" is not known here; allowed are topics and remove");
        }

        return new TopicsConfiguration { Topics = topics, Removed = removed };
    }

    private void ReadRemoved()
    {
        var slug = Text("a topic to remove");
        if (Vocabulary.Shipped.All(topic => topic.Slug != slug.Value))
            throw Wrong(slug, $"\"{slug.Value}\" is no shipped topic, so it cannot be removed; take its name from the address of its page");
        removed.Add(slug.Value);
    }

    private void ReadTopic()
    {
        if (!parser.TryConsume<MappingStart>(out var start))
            throw Wrong(parser.Current!, "a topic must be a mapping with label, terms and, if wanted, slug, media_topic and excluded");
        Scalar? label = null, slug = null, code = null;
        List<TopicTerm> terms = [];
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Text("a key");
            switch (key.Value)
            {
                case "label":
                    label = Text("the label");
                    break;
                case "slug":
                    slug = Text("the slug");
                    break;
                case "media_topic":
                    code = Text("the code");
                    break;
                case "terms":
                    ReadTerms(key, terms);
                    break;
                case "excluded":
                    Items(key, () => terms.Add(new TopicTerm(Text("a term").Value, 0)));
                    break;
                default:
                    throw Wrong(key, $"\"{key.Value}\" is not known in a topic; allowed are label, slug, media_topic, terms and excluded");
            }
        }

        Add(start, label, slug, code, terms);
    }

    private void Add(ParsingEvent start, Scalar? label, Scalar? slug, Scalar? code, List<TopicTerm> terms)
    {
        if (label is null || Slug.Of(label.Value).Length == 0)
            throw Wrong(label ?? start, "the topic has no label; add one, such as label: Harbour");
        if (slug is not null && Slug.Of(slug.Value) != slug.Value)
            throw Wrong(slug, $"the slug \"{slug.Value}\" may have only small letters, digits and single hyphens; \"{Slug.Of(slug.Value)}\" would do");
        if (code is not null && (code.Value.Length != 8 || !code.Value.All(char.IsAsciiDigit)))
            throw Wrong(code, $"the media_topic \"{code.Value}\" must be the eight digits of an IPTC Media Topic; put them into quotation marks");
        if (!terms.Exists(term => term.Weight > 0))
            throw Wrong(start, $"the topic {label.Value} has no terms; list the words that speak for it under terms");
        var name = slug?.Value ?? Slug.Of(label.Value);
        if (topics.Exists(topic => topic.Slug == name))
            throw Wrong(start, $"the topic {name} stands here a second time; merge the two");
        if (topics.Count == MaxTopics)
            throw Wrong(start, $"more than {MaxTopics} topics; remove some");
        topics.Add(new Topic(name, label.Value.Trim(), code?.Value, terms));
    }

    /// <summary>A list of terms, or a mapping of terms to their weights.</summary>
    private void ReadTerms(Scalar key, List<TopicTerm> terms)
    {
        if (!parser.TryConsume<MappingStart>(out _))
        {
            Items(key, () => terms.Add(Term(Text("a term"), TopicTerm.UsualWeight)));
            return;
        }

        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var words = Text("a term");
            var weight = Text("a weight");
            if (!double.TryParse(weight.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number is <= 0 or > MaxWeight)
                throw Wrong(weight, $"the weight \"{weight.Value}\" must be a number above 0 and at most {MaxWeight}");
            terms.Add(Term(words, number));
        }
    }

    private static TopicTerm Term(Scalar words, double weight) =>
        TopicWords.Of(words.Value).Count is > 0 and <= 8 ? new TopicTerm(words.Value, weight) : throw Wrong(words, $"the term \"{words.Value}\" must have one to eight words");

    private void Items(Scalar key, Action item)
    {
        if (!parser.TryConsume<SequenceStart>(out _))
            throw Wrong(key, $"{key.Value} must be a list");
        while (!parser.TryConsume<SequenceEnd>(out _))
            item();
    }

    private Scalar Text(string what) => parser.TryConsume<Scalar>(out var scalar) ? scalar : throw Wrong(parser.Current!, $"{what} must be plain text");

    private static ConfigurationFileException Wrong(ParsingEvent at, string what) => new($"config/topics.yaml, line {at.Start.Line}: {what}.");
}
