namespace Feed.Articles.Quotes;

/// <summary>Every mention of an article in the order of the text, and which one covers a token.</summary>
internal sealed class Mentions
{
    private const int LongestPhrase = 5;

    private readonly List<Mention> all;
    private readonly int[] byToken;

    private Mentions(List<Mention> all, int tokens)
    {
        this.all = all;
        byToken = new int[tokens];
        Array.Fill(byToken, -1);
        for (var index = 0; index < all.Count; index++)
            byToken.AsSpan(all[index].First, all[index].Last - all[index].First + 1).Fill(index);
    }

    /// <summary>How many there are.</summary>
    public int Count => all.Count;

    /// <summary>One of them.</summary>
    public Mention this[int index] => all[index];

    /// <summary>The mention that covers a token; null when none does.</summary>
    public Mention? At(int token) => token >= 0 && token < byToken.Length && byToken[token] is >= 0 and var index ? all[index] : null;

    /// <summary>The index of the last mention that begins before a token; -1 when there is none.</summary>
    public int LastBefore(int token)
    {
        var low = 0;
        var high = all.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (all[middle].First < token)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }

    /// <summary>The first token of a person's last mention before a token; -1 when there is none.</summary>
    public int LastOf(Person person, int token)
    {
        for (var index = LastBefore(token); index >= 0; index--)
        {
            if (all[index].Person == person)
                return all[index].First;
        }

        return -1;
    }

    /// <summary>Joins names and the pronouns <em>he</em> and <em>she</em>.</summary>
    public static Mentions Read(ArticleText text, List<Mention> names)
    {
        var all = new List<Mention>(names.Count * 2);
        var next = 0;
        for (var at = 0; at < text.Tokens.Length; at++)
        {
            if (next < names.Count && names[next].First <= at)
            {
                all.Add(names[next]);
                at = names[next++].Last;
            }
            else if (PronounGender(text.Word(at)) is var gender and not Gender.Unknown)
            {
                all.Add(new Mention(MentionKind.Pronoun, at, at) { Gender = gender });
            }
            else if (Somebody(text, at, next < names.Count ? names[next].First : int.MaxValue) is { } somebody)
            {
                all.Add(somebody);
            }
        }

        return new Mentions(all, text.Tokens.Length);
    }

    /// <summary>Somebody unnamed at the head of a sentence or clause: <c>a company spokesman said</c>, <c>Smith's mother had not
    /// heard</c>.</summary>
    private static Mention? Somebody(ArticleText text, int at, int nextName)
    {
        ref readonly var noun = ref text.Tokens[at];
        if (noun.Shape != Shape.Small || noun.Run >= 0 || !noun.Is(WordClass.Role) || noun.Possessive || at + 1 >= text.Tokens.Length
            || nextName <= at + 2)
            return null;
        ref readonly var verb = ref text.Tokens[at + 1];
        if (text.Is(at + 1, "asked"))
            return null;
        if (verb.Mark != ',' && !verb.Is(WordClass.Verb | WordClass.Auxiliary)
            && !text.Word(at + 1).EndsWith("ed", StringComparison.Ordinal))
            return null;
        for (var first = at - 1; first >= 0 && first >= at - LongestPhrase && text.Tokens[first] is { IsWord: true } word
            && word.Sentence == noun.Sentence; first--)
        {
            if (word.Possessive || text.Word(first) is "a" or "A" or "an" or "An" or "one" or "One" or "another" or "Another" or "his" or "His" or "her" or "Her")
                return Begins(text, first)
                    ? new Mention(MentionKind.Phrase, at, at)
                    {
                        Person = new Person
                        {
                            Surname = "",
                            IsAnonymous = true,
                            Gender = noun.Is(WordClass.Female) ? Gender.Female : noun.Is(WordClass.Male) ? Gender.Male
                            : Gender.Unknown,
                            Confirmed = true
                        }
                    } : null;
            if (word.Is(WordClass.Preposition | WordClass.Verb | WordClass.Auxiliary))
                return null;
        }

        return null;
    }

    /// <summary>Whether a phrase begins a sentence, or follows what a sentence begins with and a comma.</summary>
    private static bool Begins(ArticleText text, int first)
    {
        if (first == 0 || text.Tokens[first - 1].Sentence != text.Tokens[first].Sentence)
            return true;
        if (text.Tokens[first - 1].Mark != ',')
            return false;
        var at = first - 1;
        while (at > 0 && text.Tokens[at - 1].Sentence == text.Tokens[first].Sentence)
            at--;
        return text.Tokens[at].Is(WordClass.Preposition) || text.Tokens[first - 2] is not { IsCapital: true };
    }

    private static Gender PronounGender(ReadOnlySpan<char> word) => word switch
    {
        "he" or "He" => Gender.Male,
        "she" or "She" => Gender.Female,
        _ => Gender.Unknown,
    };
}
