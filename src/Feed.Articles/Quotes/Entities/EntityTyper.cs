namespace Feed.Articles.Quotes;

/// <summary>Distinguishes organisations, places and works from people by the words next to their names, because no list has most of these
/// names.</summary>
internal sealed class EntityTyper
{
    private const int Certain = 100;
    private const int Strong = 3;
    private const int Weak = 2;
    private const int MaxAppositionLength = 7;
    private const int MaxTitleLength = 5;
    private const int MaxRestLength = 20;
    private const int MaxFullNameDistance = 3;

    private readonly AnnotatedDocument text;
    private readonly FirmsInText firms;
    private readonly HashSet<NameCluster> people = [];
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> commonWords;

    private EntityTyper(AnnotatedDocument text, IReadOnlyList<Mention> names, IReadOnlyList<NameCluster?> clusterOf)
    {
        (this.text, firms) = (text, new FirmsInText(text));
        var lastWords = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var common = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        commonWords = common.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var index = 0; index < names.Count; index++)
        {
            if (clusterOf[index] is { First: null } only && IsPersonal(names, index))
                people.Add(only);
            if (clusterOf[index] is not null && names[index].Head > names[index].Core && !IsPerson(names[index]))
                lastWords.Add(text.Word(names[index].Head).ToString());
        }

        var lookup = lastWords.GetAlternateLookup<ReadOnlySpan<char>>();
        var tokens = text.Tokens;
        for (var at = 0; at < tokens.Length && lastWords.Count > 0; at++)
        {
            if (tokens[at].IsLowercase && !tokens[at].Is(WordClass.Function) && lookup.TryGetValue(text.Word(at), out var word))
                common.Add(word);
        }
    }

    /// <summary>The type of each cluster.</summary>
    /// <param name="text">The article.</param>
    /// <param name="names">Its names in order.</param>
    /// <param name="clusterOf">The cluster of each name; null when the name could not be resolved.</param>
    public static Dictionary<NameCluster, EntityType> FindTypes(AnnotatedDocument text, IReadOnlyList<Mention> names,
        IReadOnlyList<NameCluster?> clusterOf)
    {
        var typer = new EntityTyper(text, names, clusterOf);
        var votes = new Dictionary<NameCluster, Votes>();
        for (var index = 0; index < names.Count; index++)
        {
            if (clusterOf[index] is { } cluster)
                votes[cluster] = typer.Count(names[index], cluster, votes.GetValueOrDefault(cluster));
        }

        return votes.ToDictionary(vote => vote.Key, vote => vote.Value.Type);
    }

    private Votes Count(Mention name, NameCluster cluster, Votes votes)
    {
        var next = name.Last + 1;
        var before = name.First - 1;
        if (IsInTitle(name))
            return votes with { Work = votes.Work + 1 };
        if (cluster.First is { } given && text.Language.ClassOf(cluster.Surname).HasFlag(WordClass.Body))
        {
            return IsPersonWithBodyName(name, text.Language.ClassOf(given)) ? votes with { Person = votes.Person + (Certain * Certain) }
                : votes with { Organisation = votes.Organisation + Certain };
        }

        if (cluster.First is not null && text.Tokens[next].IsLowercase && text.Language.IsNamedAfterPeople(text.Word(next)))
            return votes with { Organisation = votes.Organisation + Strong };
        if (name.Head <= name.Core + 1 && text.Tokens[name.Head - 1].IsCapital
            && text.Language.IsFirmName(text.Word(name.Head - 1), text.Word(name.Head)))
            return CountFirmName(name, votes);
        if (IsTradeBody(name) || IsNeuterFirm(name) || IsExplainedAsFirm(name) || IsShortForm(name, cluster)
            || (cluster.First is not null && text.Is(name.Head, WordClass.Body) && !text.Is(name.Core, WordClass.FirstName)))
            return CountFirmName(name, votes);
        if (IsPerson(name))
            return votes with { Person = votes.Person + Certain };
        if (text.AgeAfter(name) is not null || IsFollowedByWho(next))
            return votes with { Person = votes.Person + Strong };

        var speaks = text.Tokens[next].IsLowercase
            && text.Is(next, WordClass.SpeechVerb | WordClass.Auxiliary | WordClass.Relative);
        var isOwned = text.Is(before, WordClass.LocationPreposition | WordClass.AffiliationPreposition)
            && text.Is(before - 1, WordClass.OrganisationPart);
        var organisation = (IsFirm(before) || isOwned ? Strong : 0) + (IsFollowedByThing(next) ? Strong : 0)
            + (IsMixedCase(name.Head) ? Weak : 0)
            + (HasPluralVerb(before, next) || (!text.BeginsSentence(name.First) && !Marks.IsDash(text.Tokens[before].Mark)
            && !HasJob(name) && IsCalledFirm(next)) ? Weak : 0)
            + (name.Head > name.Core && commonWords.Contains(text.Word(name.Head)) ? Weak : 0);
        var isPlace = !isOwned && text.Tokens[before].IsLowercase && text.Is(before, WordClass.LocationPreposition)
            && !(text.Tokens[name.Last].Possessive && text.Is(next, WordClass.Channel));
        return votes with
        {
            Organisation = votes.Organisation + organisation,
            Place = votes.Place + (isPlace ? 1 : speaks && !text.Is(before, WordClass.Preposition) ? -1 : 0),
        };
    }

    /// <summary>Whether a name has a title or a first name. Only its own words can then show that it is not a person's.</summary>
    private bool IsPerson(Mention name) => name.First < name.Core || text.Is(name.Core, WordClass.FirstName);

    /// <summary>Whether a name that ends like an organisation's is a person's: a title, an age, an office or <em>who</em> is next to it, or
    /// it is the inverted subject of a verb of speech, as in <c>said Council.</c></summary>
    private bool IsPersonWithBodyName(Mention name, WordClass first) => (first & WordClass.FirstName) != 0 && (first & WordClass.Place) == 0
        && (name.Kind == MentionKind.BareName
            ? text.Tokens[name.First - 1].IsLowercase && text.Is(name.First - 1, WordClass.SpeechVerb)
                && text.Tokens[name.Last + 1].Mark is '.' or ','
            : name.First < name.Core || text.AgeAfter(name) is not null || IsFollowedByWho(name.Last + 1)
                || IsFollowedByOffice(name.Last + 1));

    /// <summary>Whether a bare name is short for a firm that the article names in full, and no person has that name: <c>Harwick Foods will
    /// close. Harwick said</c>.</summary>
    private bool IsShortForm(Mention name, NameCluster cluster) => cluster.First is null && name is { Kind: MentionKind.BareName }
        && !people.Contains(cluster) && firms.IsShortForm(text.Word(name.Head));

    /// <summary>Whether a surname alone is a person's: a title, an age or <em>who</em> is next to it, or it says something about
    /// <em>he</em> or <em>she</em> and no full name is shortly before it: <c>Harwick said he would appeal</c>.</summary>
    private bool IsPersonal(IReadOnlyList<Mention> names, int index)
    {
        var name = names[index];
        if (name.First < name.Core || text.AgeAfter(name) is not null || IsFollowedByWho(name.Last + 1))
            return true;
        var content = text.Is(name.Last + 2, ReportingRole.Conjunction) ? name.Last + 3 : name.Last + 2;
        if (!text.IsFollowedBySpeechVerb(name) || !text.Is(content, WordClass.Pronoun))
            return false;
        for (var at = index - 1; at >= 0 && text.SentencesBetween(names[at].First, name.First) <= MaxFullNameDistance; at--)
        {
            if (names[at].Kind == MentionKind.FullName)
                return false;
        }

        return true;
    }

    /// <summary>Whether a noun for a firm or person precedes a name that refers to itself as <em>it</em>: <c>Developer Harwick Vane said it
    /// would build</c>.</summary>
    private bool IsNeuterFirm(Mention name) => name.First == name.Core - 1 && text.Is(name.First, WordClass.Firm)
        && !text.Is(name.Core, WordClass.FirstName) && text.IsFollowedBySpeechVerb(name) && text.Is(name.Last + 2, ReportingRole.Subject)
        && !text.Is(name.Last + 2, WordClass.Pronoun) && !text.Is(name.Last + 2, ReportingRole.FirstPerson | ReportingRole.Addressed);

    /// <summary>Whether a name consists of a nation and a plural trade: <c>UK Flour Millers</c>.</summary>
    private bool IsTradeBody(Mention name)
    {
        if (name.Kind != MentionKind.FullName || text.Is(name.Core, WordClass.FirstName) || text.Word(name.Head) is not [.. var one, 's'])
            return false;
        if (text.Tokens[name.First - 1] is not { IsCapital: true, Possessive: false } nation
            || !nation.Is(WordClass.Place | WordClass.Organisation))
            return false;
        var trade = one.ToString().ToLowerInvariant();
        return ((text.Language.ClassOf(trade) | text.Language.ClassOfEnding(trade)) & (WordClass.Role | WordClass.Occupation)) != 0;
    }

    /// <summary>Whether a noun for an organisation introduces a name that begins a sentence or follows its verb: <c>Trade body Harwick Vane
    /// said</c>, <c>said law firm Harwick Vane</c>, <c>The contractor, Harwick Vane, said</c>.</summary>
    private bool IsExplainedAsFirm(Mention name)
    {
        if (name.First < name.Core || !IsFirm(name.First - 1))
            return false;
        var first = name.First - 1;
        while (first > name.First - MaxTitleLength && !text.BeginsSentence(first) && text.Tokens[first - 1] is { IsWord: true }
            && (text.Tokens[first - 1].IsCapital || !text.Is(first - 1, WordClass.SpeechVerb | WordClass.Preposition)))
            first--;
        return text.IsFollowedBySpeechVerb(name) ? text.BeginsSentence(first) || !text.Tokens[first - 1].IsWord
            : text.Is(first - 1, WordClass.SpeechVerb) && !text.Tokens[name.Last + 1].IsLowercase;
    }

    /// <summary>Counts a name that a list or the words before it identify as an organisation's. If it begins with a first name, the words
    /// next to it may make it a person's.</summary>
    private Votes CountFirmName(Mention name, Votes votes)
    {
        var next = name.Last + 1;
        return text.Is(name.Core, WordClass.FirstName) && (name.First < name.Core || text.AgeAfter(name) is not null
            || IsFollowedByWho(next) || text.Is(name.First - 1, WordClass.Role) || IsFollowedByOffice(next))
            ? votes with { Person = votes.Person + Certain }
            : votes with { Organisation = Math.Max(votes.Organisation, Certain) };
    }

    /// <summary>Whether a comma and an office follow, without a word for an organisation: <c>, the mayor of Harwick,</c></summary>
    private bool IsFollowedByOffice(int comma)
    {
        for (var at = comma + 1; text.Tokens[comma].Mark == ',' && at < comma + MaxAppositionLength && text.Tokens[at].IsWord; at++)
        {
            if (text.Is(at, WordClass.Role))
                return !IsFirm(at);
            if (IsFirm(at) || text.Is(at, WordClass.Preposition))
                return false;
        }

        return false;
    }

    /// <summary>Whether a job is next to a name of two words: <c>chairman Odo Vance</c>, but not <c>the truck maker Harwick
    /// Vane</c>.</summary>
    private bool HasJob(Mention name)
    {
        if (name.Head == name.Core)
            return false;
        var job = name.First - 1;
        if (!text.Tokens[job].IsLowercase || !text.Is(job, WordClass.Role))
        {
            job = name.Last + 2;
            while (job < name.Last + MaxAppositionLength && text.Tokens[job].IsWord
                && !text.Is(job, WordClass.Role | WordClass.Preposition))
                job++;
            if (!IsFollowedByOffice(name.Last + 1))
                return false;
        }

        return (text.Language.ClassOfEnding(text.Word(job)) & WordClass.Role) == 0 && !text.Is(job, ReportingRole.Relation);
    }

    /// <summary>Whether a comma and "who" follow.</summary>
    private bool IsFollowedByWho(int comma) => text.Tokens[comma].Mark == ',' && text.Is(comma + 1, WordClass.Relative);

    /// <summary>Whether the verb after a name is plural: <c>Harwick Rovers have</c>, but not <c>did Ann Hale say</c>.</summary>
    private bool HasPluralVerb(int before, int next) => text.Tokens[next].IsLowercase && text.Is(next, WordClass.Plural)
        && !text.Is(before, WordClass.And | WordClass.Preposition | WordClass.Auxiliary);

    /// <summary>Whether the next sentence refers to a name as a firm, with no other name between: <c>sued Harwick Vane in May. The company
    /// said</c>.</summary>
    private bool IsCalledFirm(int next)
    {
        var at = next;
        while (at < next + MaxRestLength && text.SameSentence(next - 1, at)
            && !(text.Tokens[at].IsCapital && !text.Is(at, WordClass.Calendar)))
            at++;
        return !text.SameSentence(next - 1, at) && text.Is(at, WordClass.Definite) && IsFirm(at + 1)
            && text.Tokens[at + 2].IsLowercase && text.Is(at + 2, WordClass.SpeechVerb | WordClass.Auxiliary | WordClass.Past);
    }

    private bool IsFirm(int at) =>
        text.Tokens[at] is { Possessive: false } word && (word.IsLowercase
            || (word.Shape == Shape.Capital && text.BeginsSentence(at))) && word.Is(WordClass.Firm) && !word.Is(WordClass.Role);

    /// <summary>Whether the next words rule out a person: <c>, a software company</c>, <c>, which</c>, or the rest of <c>Save the
    /// Lune</c>.</summary>
    private bool IsFollowedByThing(int comma)
    {
        if (text.Tokens[comma].Mark == ',' && text.Is(comma + 1, ReportingRole.Owned)
            && text.Is(comma + 2, WordClass.Preposition))
            return true;
        if (text.Tokens[comma].Mark != ',' || !text.Is(comma + 1, WordClass.Determiner | WordClass.Neuter))
            return text.Is(comma, WordClass.Definite) && text.Tokens[comma + 1].IsCapital;
        if (text.Is(comma + 1, WordClass.Neuter))
            return true;
        for (var at = comma + 2; at < comma + MaxAppositionLength && text.Tokens[at].IsWord
            && !text.Is(at, WordClass.Preposition | WordClass.Clause); at++)
        {
            if (IsFirm(at))
                return true;
        }

        return false;
    }

    /// <summary>Whether a word has an inner capital that is not due to a surname prefix: <c>GreenLeaf</c>, but not <c>McNeil</c>.</summary>
    private bool IsMixedCase(int at)
    {
        var word = text.Word(at);
        var inner = 2;
        while (inner < word.Length && !(char.IsUpper(word[inner]) && char.IsLower(word[inner - 1])))
            inner++;
        return inner < word.Length && (text.Language.ClassOf(word[..inner]) & WordClass.Particle) == 0;
    }

    /// <summary>Whether a name is inside quotation marks that enclose a title, not speech: <c>“Goodbye Ann Smith”</c>.</summary>
    private bool IsInTitle(Mention name)
    {
        var (first, last) = (name.First - 1, name.Last + 1);
        while (first > name.First - MaxTitleLength && text.Tokens[first] is { IsWord: true, QuoteIndex: < 0 })
            first--;
        while (last < name.Last + MaxTitleLength && text.Tokens[last] is { IsWord: true, QuoteIndex: < 0 })
            last++;
        return text.Tokens[first] is { Mark: '"', QuoteIndex: < 0 } && text.Tokens[last] is { Mark: '"', QuoteIndex: < 0 }
            && text.Tokens[first - 1].QuoteIndex < 0 && text.Tokens[last + 1].QuoteIndex < 0 && text.Tokens[first + 1].IsCapital
            && text.Tokens[name.First].QuoteIndex < 0;
    }

    private readonly record struct Votes(int Person, int Organisation, int Place, int Work)
    {
        /// <summary>A person unless the evidence favours something else.</summary>
        public EntityType Type => Organisation > 1 && Organisation > Person && Organisation >= Place ? EntityType.Organisation
            : Place > Person ? EntityType.Place
            : Work > 0 && Person == 0 && Place == 0 ? EntityType.Work
            : EntityType.Person;
    }
}
