namespace Feed.Articles.Quotes;

/// <summary>Every mention of an article in the order of the text, and which one covers a token.</summary>
internal sealed class Mentions
{
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
        }

        return new Mentions(all, text.Tokens.Length);
    }

    private static Gender PronounGender(ReadOnlySpan<char> word) => word switch
    {
        "he" or "He" => Gender.Male,
        "she" or "She" => Gender.Female,
        _ => Gender.Unknown,
    };
}
