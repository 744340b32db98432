namespace Feed.Articles.Quotes;

/// <summary>Treats a word for a party or trade (<c>Tory</c>) as a first name if it repeatedly precedes one surname that has no other first
/// name.</summary>
internal sealed class DoubtfulFirstNames(AnnotatedDocument text)
{
    private const int MinUses = 2;
    private const WordClass Doubtful = WordClass.CapitalisedCommonWord | WordClass.Role;
    private const WordClass NeverFirstName = WordClass.Title | WordClass.Place | WordClass.Organisation | WordClass.Calendar
        | WordClass.Function;

    private readonly Lazy<Dictionary<string, string?>> firstNames = new(() => FirstNames(text));

    /// <summary>Whether a token is such a first name and the next token its surname.</summary>
    public bool IsFirstName(int at) => text.Is(at, Doubtful) && !text.Is(at, NeverFirstName)
        && firstNames.Value.GetValueOrDefault(text.Word(at + 1).ToString()) is { } name && text.Word(at).SequenceEqual(name);

    /// <summary>For each surname, the only capitalised word that precedes it; null if there are several, or if it is too rare.</summary>
    private static Dictionary<string, string?> FirstNames(AnnotatedDocument text)
    {
        var uses = new Dictionary<(string Surname, string First), (int All, int InSentence)>();
        var tokens = text.Tokens;
        for (var at = 1; at < tokens.Length - 1; at++)
        {
            if (tokens[at].Shape != Shape.Capital || tokens[at].Possessive || tokens[at - 1].IsCapital
                || tokens[at + 1].Shape != Shape.Capital || tokens[at + 2].IsCapital
                || tokens[at + 1].Is(Doubtful | NeverFirstName | WordClass.FirstName))
                continue;
            var key = (text.Word(at + 1).ToString(), text.Word(at).ToString());
            var (all, inSentence) = uses.GetValueOrDefault(key);
            uses[key] = (all + 1, inSentence + (text.BeginsSentence(at) ? 0 : 1));
        }

        return uses.GroupBy(use => use.Key.Surname).ToDictionary(group => group.Key, group => group.ToList() is [var only]
            && only.Value is { All: >= MinUses, InSentence: > 0 } ? only.Key.First : null);
    }
}
