using System.Collections.Frozen;

namespace Feed.Articles.Topics;

/// <summary>Finds the terms of all topics in a text, in one pass over its words.</summary>
internal sealed class TermIndex
{
    private const int PrefixLength = 4;

    /// <summary>An odd multiplier whose bits are spread out. Without it, the numbers of four letters have few different hashes.</summary>
    private const ulong Spread = 0x9E3779B97F4A7C15;

    /// <summary>
    /// The terms by the first <see cref="PrefixLength"/> letters of their first words, packed into one number because every word of a text
    /// is looked up.
    /// </summary>
    private readonly FrozenDictionary<ulong, Terms> byPrefix;

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
        var whole = firstWords.ToLookup(entry => PrefixOf(entry.Key), entry => (entry.Key, entry.Value));
        var stems = prefixes.ToDictionary(entry => PrefixOf(entry.Key), entry => entry.Value);
        byPrefix = whole.Select(group => group.Key).Union(stems.Keys)
            .ToFrozenDictionary(prefix => prefix, prefix => new Terms([.. whole[prefix]], stems.GetValueOrDefault(prefix) ?? []));
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
            if (!byPrefix.TryGetValue(PrefixOf(word), out var terms))
                continue;
            foreach (var (first, entries) in terms.ByFirstWord)
            {
                if (word.SequenceEqual(first))
                    Match(entries, words, at, hidden, found);
            }

            Match(terms.Stems, words, at, hidden, found);
        }
    }

    /// <summary>The first letters of a word as one number, different for different letters; a shorter word ends with zeros.</summary>
    private static ulong PrefixOf(ReadOnlySpan<char> word)
    {
        var prefix = 0UL;
        for (var letter = 0; letter < PrefixLength; letter++)
            prefix = (prefix << 16) | (letter < word.Length ? word[letter] : 0UL);
        return prefix * Spread;
    }

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

    /// <summary>The terms whose first words have the same first letters.</summary>
    /// <param name="ByFirstWord">The terms that begin with a whole word.</param>
    /// <param name="Stems">The terms that match every word with these letters at its start.</param>
    private sealed record Terms((string First, List<Entry> Entries)[] ByFirstWord, List<Entry> Stems);

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
