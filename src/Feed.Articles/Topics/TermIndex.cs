using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace Feed.Articles.Topics;

/// <summary>Finds the terms of all topics in a text, in one pass over its words.</summary>
internal sealed class TermIndex
{
    private const int PrefixLength = 4;

    private readonly FrozenDictionary<string, List<Entry>>.AlternateLookup<ReadOnlySpan<char>> byFirstWord;

    /// <summary>
    /// The stems by their first <see cref="PrefixLength"/> letters, packed into one number because every word of a text is looked up.
    /// </summary>
    private readonly FrozenDictionary<ulong, List<Entry>> byPrefix;

    public TermIndex(IReadOnlyList<Topic> topics)
    {
        Dictionary<string, List<Entry>> firstWords = new(StringComparer.Ordinal);
        Dictionary<string, List<Entry>> prefixes = new(StringComparer.Ordinal);
        var id = 0;
        for (var topic = 0; topic < topics.Count; topic++)
        {
            foreach (var term in topics[topic].Terms)
                Add(term, topic, id++, firstWords, prefixes);
        }

        // Longer terms match first and hide their words from shorter terms of the same topic.
        foreach (var list in firstWords.Values.Concat(prefixes.Values))
            list.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
        byFirstWord = firstWords.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        byPrefix = prefixes.ToFrozenDictionary(entry => PrefixOf(entry.Key), entry => entry.Value);
    }

    /// <summary>
    /// Reports every term that occurs in the words. A term with weight 0 (an exclusion) hides its words from the other terms of its topic.
    /// </summary>
    public void Find(TopicWords words, Action<Entry> found)
    {
        Dictionary<int, int> hidden = [];
        for (var at = 0; at < words.Count; at++)
        {
            var word = words.Folded(at);
            if (byFirstWord.TryGetValue(word, out var entries))
                Match(entries, words, at, hidden, found);
            if (word.Length >= PrefixLength && byPrefix.TryGetValue(PrefixOf(word), out var stems))
                Match(stems, words, at, hidden, found);
        }
    }

    private static ulong PrefixOf(ReadOnlySpan<char> word) => MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(word[..PrefixLength]));

    private static void Match(List<Entry> entries, TopicWords words, int at, Dictionary<int, int> hidden, Action<Entry> found)
    {
        foreach (var entry in entries)
        {
            if (!entry.MatchesAt(words, at) || (hidden.TryGetValue(entry.Topic, out var until) && at < until))
                continue;
            hidden[entry.Topic] = at + entry.Words.Length;
            if (entry.Weight != 0)
                found(entry);
        }
    }

    private static void Add(
        TopicTerm term, int topic, int id, Dictionary<string, List<Entry>> firstWords, Dictionary<string, List<Entry>> prefixes)
    {
        var isStem = term.Words.EndsWith('*');
        var written = TopicWords.Of(term.Words.TrimEnd('*'));
        if (written.Count == 0)
            return;
        var entry = new Entry(topic, id, term.Weight,
            [.. Enumerable.Range(0, written.Count).Select(word => ComparedForm(written, word, isStem))], isStem);
        var first = written.Folded(0).ToString();
        var hasPrefix = isStem && written.Count == 1 && first.Length >= PrefixLength;
        var (index, key) = hasPrefix ? (prefixes, first[..PrefixLength]) : (firstWords, first);
        if (!index.TryGetValue(key, out var list))
            index[key] = list = [];
        list.Add(entry);
    }

    /// <summary>
    /// The form in which a word of a term is compared: as written when it has capitals, a prefix when it is the last word of a term that
    /// ends with a star, else folded.
    /// </summary>
    private static string ComparedForm(TopicWords term, int word, bool isStem)
    {
        var written = term.Written(word).ToString();
        return HasCapitals(written) ? written
            : isStem && word == term.Count - 1 ? written.ToLowerInvariant() : term.Folded(word).ToString();
    }

    private static bool HasCapitals(string word) => word.Any(char.IsUpper);

    /// <summary>One term of one topic.</summary>
    public sealed record Entry(int Topic, int Id, double Weight, string[] Words, bool IsStem)
    {
        private readonly bool[] isExact = [.. Words.Select(HasCapitals)];

        public bool MatchesAt(TopicWords words, int at)
        {
            if (at + Words.Length > words.Count)
                return false;
            for (var i = 0; i < Words.Length; i++)
            {
                var matches = isExact[i] ? words.Written(at + i).SequenceEqual(Words[i])
                    : IsStem && i == Words.Length - 1 ? words.Folded(at + i).StartsWith(Words[i], StringComparison.Ordinal)
                    : words.Folded(at + i).SequenceEqual(Words[i]);
                if (!matches)
                    return false;
            }

            return true;
        }
    }
}
