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
        PointsBackWeight = read.Find(line => line.Name == "points back").Weight;
    }

    /// <summary>The word lists that ship with Feed.</summary>
    public static TitleWords Shipped { get; } = new(WordFile.Lines("Feed.Speech.title-words.txt"));

    /// <summary>The weight of a last word that refers to another sentence.</summary>
    public int PointsBackWeight { get; }

    /// <summary>The total weight of the features of a text, and whether one of them is a claim; the first person alone is none.</summary>
    public (int Weight, bool IsClaim) Weigh(string text)
    {
        var found = features.Where(feature => feature.Words.IsMatch(Plain(text))).ToList();
        return (found.Sum(feature => feature.Weight), found.Exists(feature => feature.Weight > 1));
    }

    /// <summary>How much a sentence with these words depends on the sentence before it: 0 for not at all, else negative.</summary>
    public int DependenceOf(IReadOnlyList<string> words)
    {
        if (words.Count == 0)
            return 0;
        var weight = dependentStarts.Where(list => list.Words.Contains(Bare(words[0]))).Select(list => list.Weight).FirstOrDefault();
        if (Is("join", words[0]))
            return weight + DependenceOf([.. words.Skip(1)]);
        if (Is("they", words[0]) && words.Count > 1 && Is("told", words[1]))
            return -2;
        // "This bridge" names what it means.
        return Bare(words[0]) is "this" or "that" or "these" or "those" && words.Count > 1 && !Is("verb", words[1]) ? -1 : weight;
    }

    /// <summary>Whether a list contains a word; punctuation around the word is ignored.</summary>
    public bool Is(string list, string word) => lists[list].Contains(Bare(word));

    /// <summary>Whether a word is a number, in digits or as a word.</summary>
    public bool IsNumber(string word) => word.TrimStart('$', '£', '€', '(') is [>= '0' and <= '9', ..] || Is("number", word);

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
