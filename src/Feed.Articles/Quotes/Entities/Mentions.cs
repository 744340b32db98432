using System.Collections;

namespace Feed.Articles.Quotes;

/// <summary>Every mention of an article, in the order of the text, with a lookup by token.</summary>
internal sealed class Mentions : IReadOnlyList<Mention>
{
    private const int MaxPhraseLength = 5;
    private const WordClass NotInApposition = WordClass.Function | WordClass.Preposition | WordClass.Clause | WordClass.SpeechVerb
        | WordClass.Auxiliary | WordClass.Pronoun;

    private readonly IReadOnlyList<Mention> all;
    private readonly Dictionary<Person, List<int>> byPerson = [];
    // For each token, the index of the last mention that begins before it.
    private readonly int[] lastBefore;

    /// <summary>Indexes mentions.</summary>
    /// <param name="all">In the order of the text.</param>
    /// <param name="tokens">How many tokens the article has.</param>
    public Mentions(IReadOnlyList<Mention> all, int tokens)
    {
        this.all = all;
        lastBefore = new int[tokens + 1];
        for (var (index, token) = (0, 0); token <= tokens; token++)
        {
            lastBefore[token] = index - 1;
            if (index < all.Count && all[index].First == token)
                index++;
        }

        foreach (var mention in all)
        {
            if (mention.Person is not { } person)
                continue;
            if (!byPerson.TryGetValue(person, out var own))
                byPerson[person] = own = [];
            own.Add(mention.First);
        }
    }

    /// <summary>The number of mentions.</summary>
    public int Count => all.Count;

    /// <summary>The mention at an index.</summary>
    public Mention this[int index] => all[index];

    /// <inheritdoc/>
    public IEnumerator<Mention> GetEnumerator() => all.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The mention that covers a token; null when none does.</summary>
    public Mention? At(int token) => lastBefore[token + 1] is >= 0 and var index && all[index].Last >= token ? all[index] : null;

    /// <summary>The index of the last mention that begins before a token; -1 when there is none.</summary>
    public int LastBefore(int token) => lastBefore[token];

    /// <summary>The first token of a person's last mention before a token; -1 when there is none.</summary>
    public int LastMentionOf(Person person, int token)
    {
        if (!byPerson.TryGetValue(person, out var own))
            return -1;
        var found = own.BinarySearch(token);
        var before = (found < 0 ? ~found : found) - 1;
        return before < 0 ? -1 : own[before];
    }

    /// <summary>Merges names, the pronouns <em>he</em> and <em>she</em>, and unnamed people into one list.</summary>
    public static List<Mention> Join(AnnotatedDocument text, IReadOnlyList<Mention> names)
    {
        var all = new List<Mention>(names.Count * 2);
        var next = 0;
        var tokens = text.Tokens;
        for (var at = 0; at < tokens.Length; at++)
        {
            StepBudget.Spend();
            if (next < names.Count && names[next].First <= at)
            {
                all.Add(names[next]);
                at = names[next++].Last;
            }
            else if (tokens[at].Is(WordClass.Pronoun))
            {
                all.Add(new Mention(MentionKind.Pronoun, at, at) { Gender = Genders.Of(tokens[at].Class) });
            }
            else if (IsUnnamedPerson(text, at) && (next == names.Count || names[next].First > at + 2)
                && !IsNamed(text, at, next < names.Count ? names[next] : null))
            {
                all.Add(new Mention(MentionKind.Phrase, at, at) { Person = Person.Unnamed(Genders.Of(text.Tokens[at].Class)) });
            }
        }

        return all;
    }

    /// <summary>Whether an apposition after a noun names the person: <c>his daughter, the painter Ann Smith,</c>, <c>her partner in the
    /// shop, Ann Smith,</c></summary>
    private static bool IsNamed(AnnotatedDocument text, int noun, Mention? name)
    {
        var comma = noun + 1;
        while (comma <= noun + MaxPhraseLength && text.Tokens[comma] is { IsLowercase: true }
            && !text.Is(comma, WordClass.SpeechVerb | WordClass.Auxiliary | WordClass.Past))
            comma++;
        return name is { Kind: MentionKind.FullName } && name.First <= comma + MaxPhraseLength && text.Tokens[comma].Mark == ','
            && !AnnotatedDocument.Any(comma + 1, name.First, at => !text.Tokens[at].IsWord || (text.Is(at, NotInApposition)
            && !text.Is(at, WordClass.Determiner | WordClass.Role | WordClass.Title)));
    }

    /// <summary>
    /// Whether a noun is an unnamed person at the start of a sentence or clause: <c>a company spokesman said</c>, <c>Smith's mother had not
    /// heard</c>.
    /// </summary>
    private static bool IsUnnamedPerson(AnnotatedDocument text, int at)
    {
        ref readonly var noun = ref text.Tokens[at];
        if (!noun.IsLowercase || !noun.Is(WordClass.Role) || noun.QuoteIndex >= 0 || noun.Possessive)
            return false;
        var first = at - 1;
        while (first > at - MaxPhraseLength && text.Tokens[first].IsWord && !CanIntroducePerson(text, first))
            first--;
        var start = text.SentenceStart(at);
        if (!CanIntroducePerson(text, first))
            return false;
        var isRelation = noun.Is(WordClass.Unnamed) || noun.Is(ReportingRole.Relation);
        if (isRelation && text.Tokens[first].Possessive)
        {
            while (first > start && (text.Tokens[first - 1].IsCapital || text.Is(first - 1, WordClass.Definite | WordClass.Title)))
                first--;
        }

        if (isRelation && text.Tokens[first - 2].Mark == ',' && (text.Is(first - 1, ReportingRole.Contrast)
            || text.Is(first - 1, WordClass.Coordinate)))
            return true;
        return first == start || (text.Tokens[first - 1].Mark == ','
            && (text.Tokens[start].Is(WordClass.Preposition) || !text.Tokens[first - 2].IsCapital
            || (isRelation && text.Is(start, WordClass.Adverb) && first - 2 == start)));
    }

    /// <summary>Whether a word such as <c>a</c> or <c>Smith's</c> may come before a noun for an unnamed person.</summary>
    private static bool CanIntroducePerson(AnnotatedDocument text, int at) =>
        text.Tokens[at].Possessive || text.Is(at, WordClass.Indefinite);
}
