using System.Diagnostics.CodeAnalysis;

namespace Feed.Articles.Quotes;

/// <summary>Ranks the people mentioned before a token by how likely a word such as <em>he</em> refers to them. Nearer sentences count more;
/// so do subjects and full names. Quoted words do not count.</summary>
/// <param name="text">The article.</param>
/// <param name="mentions">Its mentions in order.</param>
/// <param name="genders">Genders inferred from pronouns, for people whose names do not show them.</param>
internal sealed class Salience(AnnotatedDocument text, IReadOnlyList<Mention> mentions, IReadOnlyDictionary<Person, Gender>? genders = null)
{
    private const int MaxMentionDistance = 60;
    private const int MaxAppositionLength = 14;
    private const int MaxNames = 6;
    private const WordClass NotBeforeSubject = WordClass.Preposition | WordClass.Clause | WordClass.SpeechVerb | WordClass.Past
        | WordClass.Auxiliary | WordClass.Participle;

    private readonly SalienceWeights weights = text.Language.Salience;
    private readonly IntroductoryPhrases introductions = new(text);
    private readonly JobPhrases jobs = new(text);

    // Earlier mentions do not change, so their weights are cached.
    private readonly double[] knownWeights = new double[mentions.Count];

    /// <summary>The likeliest person; null when no one fits. An unnamed person when the sentence rules out everyone who fits, or when the
    /// word may refer to a more recent unnamed or unconfirmed person.</summary>
    /// <param name="index">Index of the first mention at or after the word.</param>
    /// <param name="token">The token of the word.</param>
    /// <param name="gender">The gender of the word; an unknown gender fits everyone.</param>
    /// <param name="maxDistance">How many sentences back to look.</param>
    /// <param name="excluded">People who cannot be the referent: the addressee, the person who asked the question, and people named in the
    /// quote itself.</param>
    /// <param name="isTrailing">Whether the pronoun is in a trailing attribution, as in <c>the bridge is safe, she said</c>.</param>
    public Antecedent? FindBest(int index, int token, Gender gender, int maxDistance, Person?[]? excluded = null, bool isTrailing = false)
    {
        var ranking = default(Ranking);
        var isRuledOut = false;
        Person? doubtful = null;
        // In a sentence that ends with its speaker, the other names belong to the statement, so they count less.
        var reportedSentence = isTrailing ? text.Tokens[token].Sentence : -1;
        for (var at = index - 1; at >= Math.Max(0, index - MaxMentionDistance); at--)
        {
            var mention = mentions[at];
            var distance = text.SentencesBetween(mention.First, token);
            if (distance > maxDistance)
                break;
            if (text.Tokens[mention.First].QuoteIndex >= 0 || mention.Person is not { IsGuess: false } person || !Fits(person, gender))
                continue;
            if (excluded?.Contains(person) == true
                || (text.SameSentence(mention.First, token) && introductions.IsInPhrase(mention, token)))
            {
                isRuledOut = true;
                continue;
            }

            if (knownWeights[at] == 0)
                knownWeights[at] = Weight(mention, at);
            if (IsDoubtful(mention, distance, knownWeights[at]))
                doubtful ??= person;
            var own = BeginsWithPossessorOfRelative(mention, gender) ? weights.FirstSubject : knownWeights[at];
            var weight = WeightAt(token, gender, mention, person, distance, own);
            if (reportedSentence == text.Tokens[mention.First].Sentence)
                weight *= weights.Content;
            else if (EndsTrailingAttribution(mention))
                reportedSentence = text.Tokens[mention.First].Sentence;
            ranking.Add(person, weight);
        }

        if (ranking.Best is not { } best)
            return isRuledOut ? new Antecedent(Person.Unnamed(gender), 1) : null;
        var isUnnamed = (ranking is { Rival: var rival, Lead: var lead } && lead < weights.ClearLead && IsUnnamed(rival, gender)
            && !IsNewer(best, rival, index, token))
            || (doubtful is not null && IsNewer(doubtful, best, index, token));
        return isUnnamed ? new Antecedent(Person.Unnamed(gender), 1) : new Antecedent(best, ranking.Lead);
    }

    /// <summary>The two likeliest people so far, each with the weight of the best mention.</summary>
    private struct Ranking
    {
        private double most;
        private double second;

        public Person? Best { get; private set; }

        public Person? Rival { get; private set; }

        public readonly double Lead => most / (most + second);

        public void Add(Person person, double weight)
        {
            if (person == Best)
                most = Math.Max(most, weight);
            else if (weight > most)
                (Best, most, second, Rival) = (person, weight, most, Best);
            else if (weight > second)
                (second, Rival) = (weight, person);
        }
    }

    /// <summary>Whether a person is unnamed and the pronoun's gender is known and equal.</summary>
    private static bool IsUnnamed([NotNullWhen(true)] Person? person, Gender gender) =>
        person is { IsAnonymous: true } && gender != Gender.Unknown && person.Gender == gender;

    /// <summary>Whether one person's last mention is fewer sentences before a token than another's.</summary>
    private bool IsNewer(Person one, Person other, int index, int token) => Nearest(one, index, token) < Nearest(other, index, token);

    private bool Fits(Person person, Gender gender) => person.Fits(gender)
        && (genders is null || gender == Gender.Unknown || !genders.TryGetValue(person, out var known) || known == gender);

    /// <summary>A mention's weight for a pronoun: reduced by distance, unknown gender and captions.</summary>
    private double WeightAt(int token, Gender gender, Mention mention, Person person, int distance, double own)
    {
        var weight = own * (person.Confirmed ? 1 : weights.Unconfirmed) / (1 + (weights.Distance * distance));
        if (person.Gender == Gender.Unknown && SpeaksToOtherGender(token, gender))
            weight *= weights.UnknownGender;
        if (text.Tokens[mention.First].Paragraph < text.Tokens[token].Paragraph && IsRelativeOfPronoun(mention))
            weight *= weights.Relative;
        return text.IsCaption(mention.First) && !text.SameSentence(mention.First, token) ? weight * weights.Caption : weight;
    }

    /// <summary>The number of sentences between a person's last mention and a token.</summary>
    private int Nearest(Person person, int index, int token)
    {
        var at = index - 1;
        while (mentions[at].Person != person || text.Tokens[mentions[at].First].QuoteIndex >= 0)
            at--;
        return text.SentencesBetween(mentions[at].First, token);
    }

    /// <summary>Whether a name is the subject of its sentence but only its capitals suggest a person. The pronoun may refer to
    /// it.</summary>
    private bool IsDoubtful(Mention mention, int distance, double weight) => mention.Person is { Confirmed: false, HasFullName: true }
        && distance <= 1 && weight >= weights.FirstSubject && text.BeginsSentence(mention.First)
        && text.Is(mention.Last + 1, WordClass.SpeechVerb | WordClass.Past | WordClass.Auxiliary);

    /// <summary>Whether a name and its verb end their sentence: <c>the bridge is safe, Smith said.</c></summary>
    private bool EndsTrailingAttribution(Mention mention) => text.Tokens[mention.First - 1].Mark == ','
        && text.Is(mention.Last + 1, WordClass.SpeechVerb)
        && (text.Tokens[mention.Last + 2].Mark == '.' || text.Is(mention.Last + 2, WordClass.Preposition));

    /// <summary>Whether a pronoun's verb addresses somebody of the other gender (<c>he told her</c>), so that the text is about a man and a
    /// woman.</summary>
    private bool SpeaksToOtherGender(int pronoun, Gender gender) => gender != Gender.Unknown && text.Is(pronoun + 1, WordClass.SpeechVerb)
        && Genders.Of(text.Tokens[pronoun + 2].Class) is not Gender.Unknown and var told && told != gender;

    private double Weight(Mention mention, int index)
    {
        if (IsModifier(mention, index) || IsInRelativeClause(mention) || IsInIntroduction(mention, index))
            return weights.Modifier;
        var before = jobs.Start(mention) - 1;
        if ((text.Is(before, WordClass.Agent) && text.Is(before - 1, WordClass.Past | WordClass.SpeechVerb)
            && mention.Kind == MentionKind.FullName) || text.Is(mention.First - 2, WordClass.Source))
            return weights.Speaker;
        if ((index == 0 || !text.SameSentence(mentions[index - 1].First, mention.First)) && jobs.IntroducesFinalName(mention, before))
            return weights.FirstSubject;
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
        while (text.Tokens[at] is { IsLowercase: true } word && !word.Is(WordClass.SpeechVerb | WordClass.Function)
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
            if (introductions.IsOnlyFinite(mentions[next].Last + 1) && introductions.IsInPhrase(mention, mentions[next].First))
                return true;
        }

        return false;
    }

    /// <summary>Whether a name is part of what somebody says earlier in its sentence: <c>Smith said that Jones would resign</c>.</summary>
    private bool IsReported(Mention mention, int index)
    {
        if (index == 0 || mentions[index - 1] is not { Person: { } sayer } before || sayer == mention.Person
            || !text.SameSentence(before.First, mention.First))
            return false;
        return (text.Is(before.Last + 1, WordClass.SpeechVerb) && text.Tokens[before.Last + 1].IsLowercase
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

    /// <summary>Whether only nouns or a time precede a name in its clause: <c>Last week Smith, 52, rose</c>, <c>her rival, first-term MP
    /// Ann Smith, said</c>.</summary>
    private bool OpensClause(int name)
    {
        var at = name - 1;
        while (at > name - MaxNames && !text.BeginsSentence(at + 1)
            && text.Tokens[at] is { IsWord: true, QuoteIndex: < 0, Possessive: false }
            && !text.Is(at, NotBeforeSubject) && (!text.Is(at, WordClass.Function) || text.Is(at, WordClass.Determiner)
            || text.Is(at, ReportingRole.TimeModifier)))
            at--;
        return text.BeginsSentence(at + 1) || text.Tokens[at].Mark == ',';
    }

    /// <summary>Whether a sentence begins with a possessor whose relative has the other gender: <c>Ann's late husband, Tom, made it.
    /// She</c></summary>
    private bool BeginsWithPossessorOfRelative(Mention mention, Gender gender)
    {
        if (gender == Gender.Unknown || !text.Tokens[mention.Last].Possessive || !text.BeginsSentence(mention.First))
            return false;
        var relation = mention.Last + (text.Is(mention.Last + 1, ReportingRole.Relation) ? 1 : 2);
        return text.Is(relation, ReportingRole.Relation)
            && Genders.Of(text.Tokens[relation].Class) is not Gender.Unknown and var other && other != gender;
    }

    /// <summary>Whether a name only identifies somebody's relative inside a sentence: <c>he left; her mother, Ann, sang</c>.</summary>
    private bool IsRelativeOfPronoun(Mention mention)
    {
        var relation = text.Tokens[mention.First - 1].Mark == ',' ? mention.First - 2 : mention.First - 1;
        return text.Is(relation, ReportingRole.Family) && text.Is(relation - 1, ReportingRole.Own)
            && !text.BeginsSentence(relation - 1);
    }

    /// <summary>Whether a token joins an office to its field: <c>Leader of the House Ann Smith</c>.</summary>
    private bool JoinsOfficeToField(int at)
    {
        var of = text.Is(at, WordClass.Definite) ? at - 1 : at;
        return text.Is(of, WordClass.AffiliationPreposition) && text.Tokens[of - 1].IsCapital
            && (text.Tokens[at + 1].IsCapital || text.Is(at + 1, WordClass.Definite))
            && text.Is(of - 1, WordClass.Title | WordClass.Role);
    }

    /// <summary>Whether a mention looks like a subject. It is not possessive, and it begins its sentence, follows a mark, a verb of speech
    /// or a form of <em>to be</em>, or has no preposition before it and a verb or apposition after it.</summary>
    private bool IsSubject(Mention mention)
    {
        if (text.Tokens[mention.Last].Possessive)
            return false;
        var edge = mention.First;
        while (!text.BeginsSentence(edge) && text.Tokens[edge - 1] is var word
            && (word.IsCapital || word.Is(WordClass.Role | WordClass.Title) || JoinsOfficeToField(edge - 1)))
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
