using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Feed.Speech;

/// <summary>The word lists of <c>title-words.txt</c>.</summary>
internal sealed class TitleWords
{
    private static readonly string[] DependentStarts = ["join", "link", "he", "it", "they"];

    private readonly FrozenDictionary<string, FrozenSet<string>> lists;
    private readonly (string Name, int Weight, Regex Words)[] features;
    private readonly (int Weight, FrozenSet<string> Words)[] dependentStarts;

    private TitleWords(IEnumerable<string> lines)
    {
        var read = lines.Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(parts => (Name: parts[0], Weight: int.Parse(parts[1], CultureInfo.InvariantCulture), Phrases: parts[2].Split(", ")))
            .ToList();
        lists = read.ToFrozenDictionary(line => line.Name, line => line.Phrases.ToFrozenSet(StringComparer.OrdinalIgnoreCase));
        dependentStarts = [.. read.Where(line => DependentStarts.Contains(line.Name)).Select(line => (line.Weight, lists[line.Name]))];
        features = [.. read.Where(line => line.Weight != 0 && line.Name != "points back" && !DependentStarts.Contains(line.Name))
            .Select(line => (line.Name, line.Weight, Any(line.Phrases)))];
        OtherSentenceWeight = read.Find(line => line.Name == "points back").Weight;
    }

    /// <summary>The word lists that ship with Feed.</summary>
    public static TitleWords Shipped { get; } = new(WordFile.Lines("Feed.Speech.title-words.txt"));

    /// <summary>The weight of a last word for which <see cref="RefersToOtherSentence"/> is true.</summary>
    public int OtherSentenceWeight { get; }

    /// <summary>
    /// The total weight of the features of a text, and whether one of them is a claim: it weighs more than 1. The first person alone does
    /// not count as a claim.
    /// </summary>
    public (int Weight, bool IsClaim) Weigh(string text)
    {
        var found = features.Where(feature => feature.Words.IsMatch(Plain(text))).ToList();
        return (found.Sum(feature => feature.Weight), found.Exists(feature => feature.Weight > 1));
    }

    /// <summary>The penalty for depending on the sentence before: 0 for an independent sentence, otherwise negative.</summary>
    public int DependencePenalty(IReadOnlyList<string> words)
    {
        if (words.Count == 0)
            return 0;
        var weight = dependentStarts.Where(list => list.Words.Contains(Bare(words[0]))).Select(list => list.Weight).FirstOrDefault();
        if (IsAndOrBut(words[0]))
            return weight + DependencePenalty([.. words.Skip(1)]);
        // "They told me" depends on the sentence before it less than other sentences with "they".
        if (Is("they", words[0]) && words.Count > 1 && Is("told", words[1]))
            return -2;
        // "This bridge" says what it refers to, so it depends on the sentence before it only a little.
        return Bare(words[0]) is "this" or "that" or "these" or "those" && words.Count > 1 && !FollowsPronoun(words[1]) ? -1 : weight;
    }

    /// <summary>Whether a word is "and" or "but".</summary>
    public bool IsAndOrBut(string word) => Is("join", word);

    /// <summary>Whether a word is "I", "we" or a form of them.</summary>
    public bool IsFirstPerson(string word) => Is("first person", word);

    /// <summary>Whether a word is a pronoun of other people, such as "she" or "their".</summary>
    public bool IsThirdPerson(string word) => Is("third person", word);

    /// <summary>Whether a word is "it".</summary>
    public bool IsIt(string word) => Is("named above", word);

    /// <summary>Whether a word is "it", "this", "those" or the like.</summary>
    public bool IsItOrDemonstrative(string word) => Is("it", word);

    /// <summary>Whether a word at the end of a sentence refers to another sentence, such as "so" or "them".</summary>
    public bool RefersToOtherSentence(string word) => Is("points back", word);

    /// <summary>Whether the words after this one name somebody or something: "the", "my", "every" and the like.</summary>
    public bool IsDeterminer(string word) => Is("names", word);

    /// <summary>Whether a word shows that "this" or "that" before it is a pronoun, as "is" does in "this is".</summary>
    public bool FollowsPronoun(string word) => Is("verb", word);

    /// <summary>Whether a word is a form of "to be" that links a subject to what it is.</summary>
    public bool IsLinkingVerb(string word) => Is("is", word);

    /// <summary>Whether a word can be a subject by itself, such as "she" or "nobody".</summary>
    public bool IsSubjectPronoun(string word) => Is("subject", word) && !IsDeterminer(word);

    /// <summary>Whether a sentence that starts with this word opens with a subordinate clause, such as "If it rains".</summary>
    public bool OpensSubordinateClause(string word) => Is("clause", word);

    /// <summary>Whether a word opens a clause even without a comma before it, such as "because".</summary>
    public bool AlwaysOpensClause(string word) => Is("always a clause", word);

    /// <summary>Whether a word opens a clause after a comma, such as "which".</summary>
    public bool OpensClauseAfterComma(string word) => Is("after a comma", word);

    /// <summary>Whether a word opens a clause if a subject follows it, such as "and".</summary>
    public bool OpensClauseBeforeSubject(string word) => Is("before a subject", word);

    /// <summary>Whether a clause may continue with this word after a comma and a conjunction, as in ", and in May".</summary>
    public bool OpensClauseAfterConjunction(string word) => Is("subject", word) || Is("after a join", word) || Is("number", word);

    /// <summary>Whether a word opens a clause anywhere, so that no clause ends with it.</summary>
    public bool IsConjunction(string word) => AlwaysOpensClause(word) || OpensClauseBeforeSubject(word) || OpensClauseAfterComma(word);

    /// <summary>Whether a word is a number, in digits or as a word.</summary>
    public bool IsNumber(string word) => word.TrimStart('$', '£', '€', '(') is [>= '0' and <= '9', ..] || Is("number", word);

    /// <summary>Whether a list contains a word; punctuation around the word is ignored.</summary>
    private bool Is(string list, string word) => lists[list].Contains(Bare(word));

    private static string Plain(string text) => text.Replace('’', '\'');

#pragma warning disable CA1308 // Words in the lists are in lower case.
    private static string Bare(string word) => Plain(word)
        .Trim('“', '”', '‘', '\'', '"', ',', '.', '!', '?', ';', ':', '(', ')', '…').ToLowerInvariant();
#pragma warning restore CA1308

    private static Regex Any(IEnumerable<string> phrases) => new(
        string.Join('|', phrases.Select(Pattern)),
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        TimeSpan.FromSeconds(1));

    private static string Pattern(string phrase) => phrase switch
    {
        ['^', .. var start] => $"^{Regex.Escape(start)}\\b",
        ['*', .. var end] => $"\\w{Regex.Escape(end)}\\b",
        _ => $"(?<![\\w'])({Regex.Escape(phrase)})(?![\\w']|-\\w)",
    };
}
