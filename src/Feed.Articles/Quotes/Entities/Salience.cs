namespace Feed.Articles.Quotes;

/// <summary>
/// Ranks the people mentioned before a place by how likely a word such as <em>he</em> means them. A mention counts more the nearer its
/// sentence is; the subject of a sentence counts more than the rest of it, a full name more than a surname, and quoted words
/// do not count.
/// </summary>
/// <param name="text">The article.</param>
/// <param name="mentions">Its mentions in order.</param>
/// <param name="genders">Genders inferred from pronouns, for people whose names do not reveal them.</param>
internal sealed class Salience(AnnotatedDocument text, IReadOnlyList<Mention> mentions, IReadOnlyDictionary<Person, Gender>? genders = null)
{
    private const int MaxMentionDistance = 60;
    private const int MaxAppositionLength = 14;
    private const int MaxNames = 6;
    private const WordClass NoNoun = WordClass.Preposition | WordClass.Clause | WordClass.SpeechVerb | WordClass.Past | WordClass.Auxiliary
        | WordClass.Participle;

    private readonly SalienceWeights weights = text.Language.Salience;
    private readonly IntroductoryPhrases introductions = new(text);

    // The mentions before a place do not change any more, so their weights are kept.
    private readonly double[] knownWeights = new double[mentions.Count];

    /// <summary>
    /// The likeliest person; null when no one fits; an unnamed person when the sentence rules out everyone who fits, and when a newer one
    /// may be meant who is unnamed or whose name nothing confirms.
    /// </summary>
    /// <param name="index">Index of the first mention that is not before the place.</param>
    /// <param name="token">The place.</param>
    /// <param name="gender">The gender of the word; unknown fits everybody.</param>
    /// <param name="maxDistance">How many sentences back the person may have been named.</param>
    /// <param name="other">A person who cannot be the referent: the addressee, or the one whose question the referent answers.</param>
    /// <param name="quoted">People who cannot be the referent, since what is said names them.</param>
    /// <param name="isTrailing">Whether the pronoun is in a trailing attribution, as in <c>the bridge is safe, she said</c>.</param>
    public Antecedent? FindBest(int index, int token, Gender gender, int maxDistance, Person? other = null,
        Person[]? quoted = null, bool isTrailing = false)
    {
        Person? best = null;
        var most = 0.0;
        var second = 0.0;
        var isRuledOut = false;
        Person? doubtful = null;
        Person? rival = null;
        // Names in a sentence that ends with its speaker belong to what is said, so they count less.
        var reportedSentence = isTrailing ? text.Tokens[token].Sentence : -1;
        for (var at = index - 1; at >= Math.Max(0, index - MaxMentionDistance); at--)
        {
            var mention = mentions[at];
            var distance = text.SentencesBetween(mention.First, token);
            if (distance > maxDistance)
                break;
            if (text.Tokens[mention.First].QuoteIndex >= 0 || mention.Person is not { IsGuess: false } person
                || !person.Fits(gender) || (genders is not null && genders.TryGetValue(person, out var known) && known != gender
                && gender != Gender.Unknown))
                continue;
            if (person == other || (quoted is not null && quoted.Contains(person))
                || (text.SameSentence(mention.First, token) && introductions.Contain(mention, token)))
            {
                isRuledOut = true;
                continue;
            }

            if (knownWeights[at] == 0)
                knownWeights[at] = Weight(mention, at);
            if (IsDoubtful(mention, distance, knownWeights[at]))
                doubtful ??= person;
            var weight = knownWeights[at] * (person.Confirmed ? 1 : weights.Unconfirmed) / (1 + (weights.Distance * distance));
            if (person.Gender == Gender.Unknown && SpeaksToOtherGender(token, gender))
                weight *= weights.UnknownGender;
            if (text.IsCaption(mention.First) && !text.SameSentence(mention.First, token))
                weight *= weights.Caption;
            if (reportedSentence == text.Tokens[mention.First].Sentence)
                weight *= weights.Content;
            else if (EndsTrailingAttribution(mention))
                reportedSentence = text.Tokens[mention.First].Sentence;
            if (person == best)
                most = Math.Max(most, weight);
            else if (weight > most)
                (best, most, second, rival) = (person, weight, most, best);
            else if (weight > second)
                (second, rival) = (weight, person);
        }

        if (best is null)
            return isRuledOut ? new Antecedent(Person.Unnamed(gender), 1) : null;
        var lead = most / (most + second);
        var isUnnamed = lead < weights.ClearLead && rival is { IsAnonymous: true } && gender != Gender.Unknown && rival.Gender == gender
            && !IsNewer(best, rival);
        return isUnnamed || (doubtful is not null && IsNewer(doubtful, best)) ? new Antecedent(Person.Unnamed(gender), 1)
            : new Antecedent(best, lead);

        bool IsNewer(Person one, Person other) => Nearest(one, index, token) < Nearest(other, index, token);
    }

    /// <summary>How many sentences before a token a person was last mentioned.</summary>
    private int Nearest(Person person, int index, int token)
    {
        var at = index - 1;
        while (mentions[at].Person != person || text.Tokens[mentions[at].First].QuoteIndex >= 0)
            at--;
        return text.SentencesBetween(mentions[at].First, token);
    }

    /// <summary>Whether only its capitals show that a name is a person's, and it is the subject of its sentence. The pronoun may then
    /// mean it.</summary>
    private bool IsDoubtful(Mention mention, int distance, double weight) => mention.Person is { Confirmed: false, HasFullName: true }
        && distance <= 1 && weight >= weights.FirstSubject && text.BeginsSentence(mention.First)
        && text.Is(mention.Last + 1, WordClass.SpeechVerb | WordClass.Past | WordClass.Auxiliary);

    /// <summary>Whether a name and its verb end their sentence: <c>the bridge is safe, Smith said.</c></summary>
    private bool EndsTrailingAttribution(Mention mention) => text.Tokens[mention.First - 1].Mark == ','
        && text.Is(mention.Last + 1, WordClass.SpeechVerb)
        && (text.Tokens[mention.Last + 2].Mark == '.' || text.Is(mention.Last + 2, WordClass.Preposition));

    /// <summary>Whether a pronoun's person speaks to somebody of the other gender, as in <c>he told her</c>: the text then is about a man
    /// and a woman.</summary>
    private bool SpeaksToOtherGender(int pronoun, Gender gender) => gender != Gender.Unknown && text.Is(pronoun + 1, WordClass.SpeechVerb)
        && Genders.Of(text.Tokens[pronoun + 2].Class) is not Gender.Unknown and var told && told != gender;

    private double Weight(Mention mention, int index)
    {
        if (IsModifier(mention, index) || IsInRelativeClause(mention) || IsInIntroduction(mention, index))
            return weights.Modifier;
        if ((text.Is(mention.First - 1, WordClass.Agent) && text.Is(mention.First - 2, WordClass.Past | WordClass.SpeechVerb)
            && mention.Kind == MentionKind.FullName) || text.Is(mention.First - 2, WordClass.Source))
            return weights.Speaker;
        if (IsReported(mention, index))
            return weights.Other;
        if (!IsSubject(mention))
            return mention.Kind == MentionKind.FullName ? weights.FullName : weights.Other;
        if (text.Is(mention.Last + 1, WordClass.SpeechVerb) || (text.Tokens[mention.Last + 1].Mark == ','
            && text.Is(AfterApposition(mention.Last + 1), WordClass.SpeechVerb)))
            return weights.Speaker;
        return index > 0 && text.SameSentence(mentions[index - 1].First, mention.First) ? weights.Subject : weights.FirstSubject;
    }

    /// <summary>The token after the second comma of an apposition.</summary>
    private int AfterApposition(int comma)
    {
        var at = comma + 1;
        while (at < comma + MaxAppositionLength && text.SameSentence(comma, at) && text.Tokens[at] is { IsWord: true, QuoteIndex: < 0 })
            at++;
        return text.Tokens[at].Mark == ',' ? at + 1 : comma;
    }

    /// <summary>Whether a name only qualifies another: <c>Smith spokeswoman Ann Jones</c>.</summary>
    private bool IsModifier(Mention mention, int index)
    {
        var at = mention.Last + 1;
        while (text.Tokens[at] is { Shape: Shape.Small } word && !word.Is(WordClass.SpeechVerb | WordClass.Function)
            && !word.Is(WordClass.Past))
            at++;
        return at > mention.Last + 1 && index + 1 < mentions.Count && mentions[index + 1].First == at
            && text.Is(at - 1, WordClass.Role | WordClass.Title | WordClass.Occupation);
    }

    /// <summary>Whether a name is part of the phrase before the subject of its sentence: <c>Unlike Smith, Jones stayed</c>.</summary>
    private bool IsInIntroduction(Mention mention, int index)
    {
        var end = Math.Min(mentions.Count, index + MaxNames);
        for (var next = index + 1; next < end && text.SameSentence(mention.First, mentions[next].First); next++)
        {
            if (introductions.IsFinite(mentions[next].Last + 1) && introductions.Contain(mention, mentions[next].First))
                return true;
        }

        return false;
    }

    /// <summary>Whether a name belongs to what an earlier one in its sentence says: <c>Smith said that Jones would resign</c>.</summary>
    private bool IsReported(Mention mention, int index)
    {
        if (index == 0 || mentions[index - 1] is not { Person: { } sayer } before || sayer == mention.Person
            || !text.SameSentence(before.First, mention.First))
            return false;
        return (text.Is(before.Last + 1, WordClass.SpeechVerb) && text.Tokens[before.Last + 1].Shape == Shape.Small
            && !AnnotatedDocument.Any(before.Last + 1, mention.First, at => text.Tokens[at].Mark != '\0'
            || text.Is(at, WordClass.Coordinate)))
            || text.Is(before.First - 2, WordClass.Source);
    }

    /// <summary>Whether a name is in a clause that describes somebody else: <c>Dr Smith, who treated Jones</c>.</summary>
    private bool IsInRelativeClause(Mention mention)
    {
        var at = mention.First - 1;
        while (at > mention.First - MaxAppositionLength && text.Tokens[at] is { IsWord: true, QuoteIndex: < 0 }
            && !text.Is(at, WordClass.Relative))
            at--;
        var head = text.Tokens[at - 1].Mark == ',' ? at - 2 : at - 1;
        return text.Is(at, WordClass.Relative) && !text.BeginsSentence(at) && (text.Tokens[head].IsCapital
            || text.Is(head, WordClass.Role));
    }

    /// <summary>Whether only nouns or a time stand before a name in its clause: <c>Last week Smith, 52, rose</c>, <c>her rival, first-term
    /// MP Ann Smith, said</c>.</summary>
    private bool OpensClause(int name)
    {
        var at = name - 1;
        while (at > name - MaxNames && !text.BeginsSentence(at + 1)
            && text.Tokens[at] is { IsWord: true, QuoteIndex: < 0, Possessive: false }
            && !text.Is(at, NoNoun) && (!text.Is(at, WordClass.Function) || text.Is(at, WordClass.Determiner)
            || text.Is(at, ReportingRole.When)))
            at--;
        return text.BeginsSentence(at + 1) || text.Tokens[at].Mark == ',';
    }

    /// <summary>Whether a mention looks like the subject of its clause: no owner, no preposition or verb before it.</summary>
    private bool IsSubject(Mention mention)
    {
        if (text.Tokens[mention.Last].Possessive)
            return false;
        var edge = mention.First;
        while (!text.BeginsSentence(edge) && text.Tokens[edge - 1] is var word
            && (word.IsCapital || word.Is(WordClass.Role | WordClass.Title)))
            edge--;
        ref readonly var before = ref text.Tokens[edge - 1];
        if (text.BeginsSentence(edge) || before.Mark != '\0' || before.Is(WordClass.SpeechVerb | WordClass.Be))
            return true;
        var next = mention.Last + 1;
        if (text.Tokens[next].Mark == ',' && OpensClause(edge))
            return true;
        return !before.Is(WordClass.Preposition)
            && (text.Is(next, WordClass.SpeechVerb | WordClass.Auxiliary | WordClass.Past));
    }
}
