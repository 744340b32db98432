namespace Feed.Articles.Topics;

/// <summary>Finds the terms of all topics in a text, in one pass over its words.</summary>
internal sealed class TermIndex
{
    private const int StemLength = 4;

    private readonly Dictionary<string, List<Entry>> byFirst = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entry>> byStem = new(StringComparer.Ordinal);

    public TermIndex(IReadOnlyList<Topic> topics)
    {
        var id = 0;
        for (var topic = 0; topic < topics.Count; topic++)
        {
            foreach (var term in topics[topic].Terms)
                Add(term, topic, id++);
        }

        foreach (var list in byFirst.Values.Concat(byStem.Values))
            list.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
        Terms = id;
    }

    /// <summary>The number of terms; each has a number below it.</summary>
    public int Terms { get; }

    /// <summary>Every term that stands in the words. An excluded term hides its words from its topic's other terms.</summary>
    public void Find(List<string> words, Action<Entry> found)
    {
        string[] folded = [.. words.Select(TopicWords.Fold)];
        Dictionary<int, int> hidden = [];
        for (var i = 0; i < words.Count; i++)
        {
            if (byFirst.TryGetValue(folded[i], out var entries))
                Match(entries, words, folded, i, hidden, found);
            if (folded[i].Length >= StemLength && byStem.TryGetValue(folded[i][..StemLength], out var stems))
                Match(stems, words, folded, i, hidden, found);
        }
    }

    private static void Match(List<Entry> entries, List<string> words, string[] folded, int at, Dictionary<int, int> hidden, Action<Entry> found)
    {
        foreach (var entry in entries)
        {
            if (!entry.StandsAt(words, folded, at) || (hidden.TryGetValue(entry.Topic, out var until) && at < until))
                continue;
            hidden[entry.Topic] = at + entry.Words.Length;
            if (entry.Weight != 0)
                found(entry);
        }
    }

    private void Add(TopicTerm term, int topic, int id)
    {
        var stem = term.Words.EndsWith('*');
        var written = TopicWords.Of(term.Words.TrimEnd('*'));
        if (written.Count == 0)
            return;
        var entry = new Entry(topic, id, term.Weight, [.. written.Select(word => Exact(word) ? word : stem && word == written[^1] ? word.ToLowerInvariant() : TopicWords.Fold(word))], stem);
        var key = TopicWords.Fold(written[0]);
        var (index, first) = stem && written.Count == 1 && key.Length >= StemLength ? (byStem, key[..StemLength]) : (byFirst, key);
        if (!index.TryGetValue(first, out var list))
            index[first] = list = [];
        list.Add(entry);
    }

    private static bool Exact(string word) => word.Any(char.IsUpper);

    /// <summary>One term of one topic.</summary>
    public sealed record Entry(int Topic, int Id, double Weight, string[] Words, bool Stem)
    {
        public bool StandsAt(List<string> words, string[] folded, int at)
        {
            if (at + Words.Length > folded.Length)
                return false;
            for (var i = 0; i < Words.Length; i++)
            {
                var right = Exact(Words[i]) ? words[at + i] == Words[i]
                    : Stem && i == Words.Length - 1 ? folded[at + i].StartsWith(Words[i], StringComparison.Ordinal)
                    : folded[at + i] == Words[i];
                if (!right)
                    return false;
            }

            return true;
        }
    }
}
