namespace Feed.Articles.Reading;

/// <summary>Recognises text that belongs to the web site, not to the article. The phrases are in <c>boilerplate.txt</c>.</summary>
internal static class Boilerplate
{
    private const int MaxShortWords = 14;
    private const int MaxBriefWords = 25;
    private const int MaxWords = 90;

    private static readonly Dictionary<string, Phrase[]> Phrases = DataFile.Entries("Reading.boilerplate.txt").Select(Phrase.Parse)
        .OrderByDescending(phrase => phrase.Kind).GroupBy(phrase => phrase.Words[0])
        .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, Phrase[]>.AlternateLookup<ReadOnlySpan<char>> ByFirstWord =
        Phrases.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string> Kickers = new(DataFile.Entries("Reading.kickers.txt"), StringComparer.OrdinalIgnoreCase);

    /// <summary>What the paragraph is: part of the story, boilerplate, or the heading of a list of links.</summary>
    public static BoilerplateKind Of(string paragraph)
    {
        if (paragraph.Length > MaxWords * 12
            || (paragraph.AsSpan().Trim("“”\". ").ContainsAny("“”\"") && paragraph.Any(char.IsLetterOrDigit)))
            return BoilerplateKind.None;
        var words = new ParagraphWords(paragraph);
        if (words.Count == 0)
            return paragraph.Any(char.IsLetterOrDigit) ? BoilerplateKind.None : BoilerplateKind.Line;
        if (words.Count > MaxWords)
            return BoilerplateKind.None;
        var canBeLabel = words.Count <= MaxShortWords
            && (EndsWithoutStop(paragraph) || (paragraph.EndsWith('?') && paragraph.Contains(": ", StringComparison.Ordinal)));
        var phrase = (ByFirstWord.TryGetValue(words[0], out var phrases) ? Find(phrases) : null) ?? Find(Phrases["*"]);
        return phrase?.Kind ?? BoilerplateKind.None;

        Phrase? Find(Phrase[] among) => Array.Find(among, one => one.Matches(words, canBeLabel));
    }

    /// <summary>Whether a line above the headline is only a breadcrumb: <c>Home &gt; News</c>, or a section's label.</summary>
    public static bool IsBreadcrumbOrKicker(string line) =>
        Kickers.Contains(line.Trim(' ', ':', '|'))
            || (line.Length <= 100 && EndsWithoutStop(line)
                && line.Split(['>', '»', '›'], StringSplitOptions.TrimEntries) is { Length: > 1 } steps
                && steps.All(step => step.Length is > 0 and <= 30));

    /// <summary>Whether a paragraph can be an item of a list of links: short, without a full stop or quotation marks.</summary>
    public static bool CanBeLink(string paragraph) =>
        (EndsWithoutStop(paragraph) || paragraph.EndsWith('?')) && paragraph.Length <= 160 && !paragraph.AsSpan().ContainsAny("“”\"");

    /// <summary>Whether the text does not end with sentence punctuation.</summary>
    private static bool EndsWithoutStop(string paragraph) =>
        paragraph.TrimEnd(' ', '”', '"', ')', '’', '*') is not [.., '.' or '?' or '!' or '…' or ';'];

    /// <summary>One line of the data file.</summary>
    private sealed record Phrase(PhraseMode Mode, string[] Words)
    {
        private const int MaxSkippedWords = 8;

        public BoilerplateKind Kind => Mode == PhraseMode.Section ? BoilerplateKind.Section : BoilerplateKind.Line;

        public static Phrase Parse(string line)
        {
            var colon = line.IndexOf(':');
            return new Phrase(Enum.Parse<PhraseMode>(line[..colon], ignoreCase: true),
                [.. line[(colon + 1)..].ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        }

        public bool Matches(ParagraphWords words, bool canBeLabel) => Mode switch
        {
            PhraseMode.Is => MatchesAt(words, 0, 0, toEnd: true),
            PhraseMode.Brief => words.Count <= MaxBriefWords && MatchesAt(words, 0, 0, toEnd: false),
            PhraseMode.Begins => MatchesAt(words, 0, 0, toEnd: false),
            _ => canBeLabel && MatchesAt(words, 0, 0, toEnd: false),
        };

        /// <summary>An asterisk matches up to eight words.</summary>
        private bool MatchesAt(ParagraphWords words, int word, int part, bool toEnd)
        {
            for (; part < Words.Length; part++, word++)
            {
                if (Words[part] == "*")
                    return MatchesWithin(words, word, part + 1, toEnd);
                if (word >= words.Count
                    || !(words[word].Equals(Words[part], StringComparison.OrdinalIgnoreCase)
                        || (Words[part] == "#" && !words[word].ContainsAnyExceptInRange('0', '9'))))
                    return false;
            }

            return !toEnd || word == words.Count;
        }

        private bool MatchesWithin(ParagraphWords words, int word, int part, bool toEnd)
        {
            for (var next = word; next <= Math.Min(word + MaxSkippedWords, words.Count); next++)
            {
                if (MatchesAt(words, next, part, toEnd))
                    return true;
            }

            return false;
        }
    }

    /// <summary>The kinds of phrases in the data file, which explains them.</summary>
    private enum PhraseMode
    {
        /// <summary>The phrase is the whole paragraph.</summary>
        Is,

        /// <summary>The phrase begins a paragraph of at most 14 words that does not end like a sentence.</summary>
        Short,

        /// <summary>The phrase begins a paragraph of any length up to the limit.</summary>
        Begins,

        /// <summary>The phrase begins a paragraph of at most 25 words.</summary>
        Brief,

        /// <summary>Like <see cref="Short"/>, and links follow.</summary>
        Section,
    }
}

/// <summary>How much of a paragraph is boilerplate.</summary>
internal enum BoilerplateKind
{
    /// <summary>Nothing: it is part of the story.</summary>
    None,

    /// <summary>All of it.</summary>
    Line,

    /// <summary>All of it, and the short lines after it are links to other pages.</summary>
    Section,
}
