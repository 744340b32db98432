namespace Feed.Articles.Quotes;

/// <summary>
/// Finds whom <em>he</em> or <em>she</em> means. A mention counts the more, the nearer its sentence is; the subject of a sentence counts
/// more than what else stands in it, a full name more than a surname, and quoted words count for nothing.
/// </summary>
internal sealed class PronounResolver(AnnotatedDocument text, Mentions mentions)
{
    private const int FarthestMention = 60;
    private const int FarthestSentence = 12;
    private const double SpeakerWeight = 4.5;
    private const double FirstSubjectWeight = 4.5;
    private const double SubjectWeight = 3;
    private const double FullNameWeight = 2;
    private const double ModifierWeight = 0.4;
    private const double UnconfirmedWeight = 0.5;
    private const double DistanceWeight = 2;

    private int settled;

    /// <summary>The person meant by a pronoun; where nobody was named before, the first person named soon after.</summary>
    /// <param name="token">The pronoun's token.</param>
    public Person? Resolve(int token)
    {
        SettleUntil(token);
        if (mentions.At(token) is not { Person: null } pronoun)
            return mentions.At(token)?.Person;
        var next = mentions.LastBefore(token) + 1;
        for (var at = next; at < Math.Min(mentions.Count, next + FarthestMention); at++)
        {
            if (text.Tokens[mentions[at].First].Sentence > text.Tokens[token].Sentence + 1)
                break;
            if (mentions[at] is { Kind: MentionKind.FullName, Person: { } person } && person.MayBe(pronoun.Gender))
                return person;
        }

        return null;
    }

    /// <summary>The likeliest person meant by a word that stands for somebody just spoken of.</summary>
    /// <param name="token">The word's token.</param>
    /// <param name="gender">Its gender; unknown fits everybody.</param>
    /// <param name="farthest">How many sentences back the person may have been named.</param>
    public Person? BestBefore(int token, Gender gender, int farthest)
    {
        SettleUntil(token);
        return Best(mentions.LastBefore(token) + 1, token, gender, farthest, null);
    }

    /// <summary>Settles every earlier pronoun first: each then speaks for its person, and whom <c>he told</c> is not he.</summary>
    private void SettleUntil(int token)
    {
        for (; settled < mentions.Count && mentions[settled].First <= token; settled++)
        {
            var mention = mentions[settled];
            if (mention.Kind == MentionKind.Pronoun)
                mention.Person = Best(settled, mention.First, mention.Gender, FarthestSentence, mentions.At(mention.First + 2)?.Person);
        }
    }

    private Person? Best(int index, int token, Gender gender, int farthest, Person? addressed)
    {
        Person? best = null;
        var most = 0.0;
        for (var at = index - 1; at >= Math.Max(0, index - FarthestMention); at--)
        {
            var mention = mentions[at];
            var distance = text.Tokens[token].Sentence - text.Tokens[mention.First].Sentence;
            if (distance > farthest)
                break;
            if (text.Tokens[mention.First].Run >= 0 || mention.Person is not { } person || person == addressed || !person.MayBe(gender))
                continue;
            var weight = Weight(mention, at) * (person.Confirmed ? 1 : UnconfirmedWeight) / (1 + (DistanceWeight * distance));
            if (weight > most)
                (best, most) = (person, weight);
        }

        return best;
    }

    private double Weight(Mention mention, int index)
    {
        if (IsModifier(mention, index))
            return ModifierWeight;
        if (!IsSubject(mention))
            return mention.Kind == MentionKind.FullName ? FullNameWeight : 1;
        if (text.Tokens[mention.Last + 1].Is(WordClass.Verb))
            return SpeakerWeight;
        return index > 0 && text.SameSentence(mentions[index - 1].First, mention.First) ? SubjectWeight : FirstSubjectWeight;
    }

    /// <summary>Whether a name only qualifies another: <c>Smith spokeswoman Ann Jones</c>.</summary>
    private bool IsModifier(Mention mention, int index)
    {
        var at = mention.Last + 1;
        while (text.Tokens[at] is { Shape: Shape.Small } word && !word.Is(WordClass.Verb | WordClass.Function)
            && !word.Is(WordClass.Past))
            at++;
        return at > mention.Last + 1 && index + 1 < mentions.Count && mentions[index + 1].First == at;
    }

    /// <summary>Whether a mention looks like the subject of its clause: no owner, no preposition or verb before it.</summary>
    private bool IsSubject(Mention mention)
    {
        if (text.Tokens[mention.Last].Possessive)
            return false;
        var edge = mention.First;
        while (!text.IsFirst(edge) && text.Tokens[edge - 1] is var word && (word.IsCapital || word.Is(WordClass.Role | WordClass.Title)))
            edge--;
        ref readonly var before = ref text.Tokens[edge - 1];
        if (text.IsFirst(edge) || before.Mark != '\0' || before.Is(WordClass.Verb | WordClass.Be))
            return true;
        var next = mention.Last + 1;
        return !before.Is(WordClass.Preposition)
            && (text.Is(next, WordClass.Verb | WordClass.Auxiliary | WordClass.Past));
    }
}
