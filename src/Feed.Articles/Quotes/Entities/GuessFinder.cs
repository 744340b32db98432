namespace Feed.Articles.Quotes;

/// <summary>Clusters words that only a capital letter marks as names. Equal words in one article form one cluster. It stays a guess unless
/// the words around one of them show a person.</summary>
internal sealed class GuessFinder
{
    private readonly AnnotatedDocument text;
    private readonly HashSet<string> insideSentences;

    private GuessFinder(AnnotatedDocument text, IReadOnlyList<Mention> names)
    {
        this.text = text;
        insideSentences = names.Where(name => !MayBeCapitalisedByPosition(name)).Select(name => text.Word(name.Core).ToString())
            .ToHashSet();
    }

    /// <summary>For each name, its known cluster, else the cluster of all equal words.</summary>
    /// <param name="text">The article.</param>
    /// <param name="names">Its names in order.</param>
    /// <param name="clusterOf">The cluster of each name; null when the name could not be resolved.</param>
    public static NameCluster?[] Complete(AnnotatedDocument text, IReadOnlyList<Mention> names, IReadOnlyList<NameCluster?> clusterOf)
    {
        var finder = new GuessFinder(text, names);
        var guesses = Enumerable.Range(0, names.Count).Where(index => clusterOf[index] is null && finder.IsName(names[index]))
            .GroupBy(index => text.Word(names[index].Head).ToString());
        NameCluster?[] all = [.. clusterOf];
        foreach (var guess in guesses)
        {
            var cluster = new NameCluster { Surname = guess.Key, IsGuess = !guess.Any(index => finder.LooksLikePerson(names[index])) };
            foreach (var index in guess)
                all[index] = cluster;
        }

        return all;
    }

    private bool IsName(Mention name) =>
        (text.Tokens[name.Core].Class & ~(WordClass.FirstName | WordClass.Ending)) == WordClass.None
        && (!(MayBeCapitalisedByPosition(name) || IsParticiple(name))
            || (text.AgeAfter(name) is not null && !text.Is(name.Core, WordClass.FirstName))
            || insideSentences.Contains(text.Word(name.Core).ToString()));

    /// <summary>Whether the word at the start of a sentence is a participle: <c>Reacting to the vote</c>.</summary>
    private bool IsParticiple(Mention name) => BeginsSentence(name.First)
        && text.Language.ClassOfEnding(text.Word(name.Core)).HasFlag(WordClass.Participle)
        && text.Tokens[name.Last + 1].IsLowercase && !text.Is(name.Last + 1, WordClass.SpeechVerb);

    private bool LooksLikePerson(Mention name) => text.Tokens[name.Head].Shape == Shape.Capital
        && ((text.Tokens[name.Last + 1].Mark == ',' && text.Is(name.Last + 2, WordClass.Relative)) || text.IsFollowedBySpeechVerb(name)
        || (text.AgeAfter(name) is not null && text.Tokens[name.Last + 3].Mark == ','));

    /// <summary>Whether a word may have a capital only because it begins a sentence, as in <c>Officials said</c>. Right after a quotation
    /// mark, it is probably the speaker's name.</summary>
    private bool MayBeCapitalisedByPosition(Mention name) => BeginsSentence(name.First) && text.Tokens[name.First - 1].Mark != '"';

    /// <summary>Whether a word begins a sentence, with or without a bracket before it.</summary>
    private bool BeginsSentence(int word) => text.BeginsSentence(word)
        || (text.Tokens[word - 1].Mark is '(' or '[' && text.BeginsSentence(word - 1));
}
