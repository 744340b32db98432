namespace Feed.Articles.Reading;

/// <summary>Recognises what belongs to the web site and not to the story. The phrases are in <c>boilerplate.txt</c>.</summary>
internal static class Boilerplate
{
    private const int ShortWords = 14;
    private const int LongestWords = 90;
    private static readonly ILookup<string, Phrase> Phrases =
        DataFile.Entries("Reading.boilerplate.txt").Select(Phrase.Parse).ToLookup(phrase => phrase.Words[0], StringComparer.Ordinal);

    /// <summary>What the paragraph is: part of the story, boilerplate, or the head of a list of links.</summary>
    public static BoilerplateKind Of(string paragraph)
    {
        if (paragraph.Length > LongestWords * 12)
            return BoilerplateKind.None;
        var words = Words(paragraph);
        if (words.Count == 0)
            return paragraph.Any(char.IsLetterOrDigit) ? BoilerplateKind.None : BoilerplateKind.Line;
        if (words.Count > LongestWords)
            return BoilerplateKind.None;
        var open = LooksOpen(paragraph) && words.Count <= ShortWords;
        foreach (var phrase in Phrases[words[0]].Concat(Phrases["*"]))
        {
            if (phrase.Matches(words, open))
                return phrase.Kind;
        }

        return BoilerplateKind.None;
    }

    /// <summary>Whether a paragraph can be an item of a list of links: short, without a full stop or quotation marks.</summary>
    public static bool CanBeLink(string paragraph) => LooksOpen(paragraph) && paragraph.Length <= 160 && !paragraph.AsSpan().ContainsAny("“”\"");

    /// <summary>No sentence ends here.</summary>
    private static bool LooksOpen(string paragraph) => paragraph.TrimEnd(' ', '”', '"', ')', '’', '*') is not [.., '.' or '?' or '!' or '…' or ';'];

    /// <summary>The words in lower case, without marks at their ends; a mark alone is no word.</summary>
    internal static List<string> Words(string text)
    {
        List<string> words = [];
        foreach (var part in text.ToLowerInvariant().Replace('’', '\'').Split([' ', '|', '/', '>', '»', '•', '·'], StringSplitOptions.RemoveEmptyEntries))
        {
            var word = part.Trim('.', ',', ':', ';', '!', '?', '"', '“', '”', '(', ')', '[', ']', '*', '-', '–', '—', '…', '#', '_', '<', '=', '~');
            if (word.Length > 0)
                words.Add(word);
        }

        return words;
    }

    /// <summary>One line of the data file.</summary>
    private sealed record Phrase(PhraseMode Mode, string[] Words)
    {
        public BoilerplateKind Kind => Mode == PhraseMode.Section ? BoilerplateKind.Section : BoilerplateKind.Line;

        public static Phrase Parse(string line)
        {
            var colon = line.IndexOf(':');
            return new Phrase(Enum.Parse<PhraseMode>(line[..colon], ignoreCase: true), [.. line[(colon + 1)..].ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        }

        public bool Matches(List<string> words, bool open) => Mode switch
        {
            PhraseMode.Is => MatchesAt(words, 0, 0, toEnd: true),
            PhraseMode.Begins => MatchesAt(words, 0, 0, toEnd: false),
            _ => open && MatchesAt(words, 0, 0, toEnd: false),
        };

        /// <summary>A star stands for up to eight words.</summary>
        private bool MatchesAt(List<string> words, int word, int part, bool toEnd)
        {
            for (; part < Words.Length; part++, word++)
            {
                if (Words[part] == "*")
                    return Enumerable.Range(word, 9).Any(next => next <= words.Count && MatchesAt(words, next, part + 1, toEnd));
                if (word >= words.Count || words[word] != Words[part])
                    return false;
            }

            return !toEnd || word == words.Count;
        }
    }

    private enum PhraseMode
    {
        Is,
        Short,
        Begins,
        Section,
    }
}

/// <summary>What a paragraph has of boilerplate.</summary>
internal enum BoilerplateKind
{
    /// <summary>Nothing: it is part of the story.</summary>
    None,

    /// <summary>All of it.</summary>
    Line,

    /// <summary>All of it, and short lines that follow are links to other pages.</summary>
    Section,
}
