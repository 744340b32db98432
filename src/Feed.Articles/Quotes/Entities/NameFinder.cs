namespace Feed.Articles.Quotes;

/// <summary>Finds names of people in runs of capitalised words: titles, first names, initials, particles, surname, suffix.</summary>
internal sealed class NameFinder(AnnotatedDocument text)
{
    private const int MaxAcronymLength = 5;
    private const int NicknameLength = 3;

    private readonly DoubtfulFirstNames firstNames = new(text);
    private readonly NameLabels labels = new(text);
    private readonly ShortTitles shortTitles = new(text);
    private readonly VerbSurnames verbs = new(text);
    private HashSet<string>? surnames;

    /// <summary>The names, in order; not yet resolved to people.</summary>
    public List<Mention> Find()
    {
        var names = new List<Mention>();
        var headlines = new List<(int First, int Limit)>();
        for (var paragraph = 0; paragraph < text.Paragraphs.Count; paragraph++)
        {
            var (first, limit) = (text.FirstTokens[paragraph], text.FirstTokens[paragraph + 1]);
            var isHeading = !Marks.IsDash(text.Tokens[first].Mark) && !text.SameSentence(limit - 1, limit)
                && (TitleCase.IsUsed(text.Tokens[first..limit], paragraph == 0) || TitleCase.IsShortHeadline(text, first, limit));
            // Tweets by Ann Smith:
            var introducesQuotes = text.Tokens[limit - 1].Mark == ':' && text.HasQuotes(paragraph + 1);
            if (isHeading && !introducesQuotes && !text.HasQuotes(paragraph))
            {
                headlines.Add((first, limit));
                continue;
            }

            for (var at = first; at < limit; at++)
            {
                StepBudget.Spend();
                if (!CanStartName(at) || (isHeading && text.Tokens[at].QuoteIndex >= 0))
                    continue;
                var end = RunEnd(at, limit);
                if (isHeading || text.IsCaption(at) || !IsPartOfOrganisation(at, end))
                    AddNameOf(at, end, names);
                at = end - 1;
            }
        }

        new HeadlineSpeakers(text).AddTo(names, headlines);
        return names;
    }

    private bool CanStartName(int at)
    {
        ref readonly var token = ref text.Tokens[at];
        return token.IsCapital && !token.Is(WordClass.Compound)
            && (!token.Is(WordClass.Function) || token.Is(WordClass.FirstName | WordClass.Calendar)
            || (token.Is(WordClass.Title) && text.Is(at + 1, WordClass.Title)) || verbs.IsSurname(at));
    }

    private int RunEnd(int start, int limit)
    {
        var at = start + 1;
        while (at < limit && !text.Tokens[at - 1].Possessive)
        {
            if (CanStartName(at) || (text.Tokens[at].Shape == Shape.AllCapitals && text.Is(at, WordClass.Honour)))
                at++;
            else if (CapitalAfterParticles(at, limit) is var next && next > at)
                at = next;
            else if (IsNickname(at, limit))
                at += NicknameLength + 1;
            else if (text.Tokens[at].Mark == ',' && at + 1 < limit && text.Tokens[at + 1].Is(WordClass.Suffix))
                return at + 2;
            else
                break;
        }

        return at;
    }

    /// <summary>Whether a mark begins a nickname in the middle of a name: <c>Antonio "Tony" Bellucci</c>.</summary>
    private bool IsNickname(int at, int limit) => text.Tokens[at].Mark == '"' && at + NicknameLength < limit
        && text.Tokens[at + 1].IsCapital && text.Tokens[at + 2].Mark == '"' && CanStartName(at + 3) && text.Tokens[at + 3].QuoteIndex < 0;

    /// <summary>Whether an article between two capitals belongs to a name: <c>Seán Mac an tSaoir</c>.</summary>
    private bool IsGrammaticalArticle(int at, int limit) => at + 1 < limit && text.Is(at, WordClass.Indefinite)
        && text.Tokens[at + 1].IsCapital && text.Tokens[at - 1] is { Shape: Shape.Capital } before && before.Is(WordClass.Particle)
        && (text.Tokens[at - 2].IsCapital || char.IsLower(text.Word(at + 1)[0]));

    /// <summary>The capital after the small particles that begin at a token; the token itself when there are no particles.</summary>
    private int CapitalAfterParticles(int at, int limit)
    {
        var next = at;
        while (next < limit && text.Tokens[next] is { IsLowercase: true } token
            && (token.Is(WordClass.Particle) || IsGrammaticalArticle(next, limit)))
            next++;
        return next < limit && text.Tokens[next].IsCapital ? next : at;
    }

    /// <summary>Adds the name that ends a run, with the titles before it.</summary>
    private void AddNameOf(int start, int end, List<Mention> names)
    {
        while (end - start > 1 && text.Is(end - 1, WordClass.Calendar) && (end - start == 2 ? IsDayAfterSurname(start)
            : EndsWithDay(start, end) || !CanBeInName(end - 1, end)))
            end--;
        var nameEnd = end;
        while (nameEnd - 1 > start && text.Tokens[nameEnd - 1].Is(WordClass.Suffix | WordClass.Honour))
            nameEnd--;
        if (text.Tokens[nameEnd - 1].Mark == ',')
            nameEnd--;
        var coreStart = nameEnd;
        while (coreStart > start && CanBeInName(coreStart - 1, nameEnd))
        {
            StepBudget.Spend();
            coreStart -= text.Tokens[coreStart - 1].Mark == '"' ? NicknameLength : 1;
        }

        coreStart = DropListedWord(DropWordsBeforeFirstName(labels.Drop(coreStart, nameEnd), nameEnd), nameEnd);
        if (nameEnd - coreStart == 2 && shortTitles.IsTitle(coreStart, coreStart + 1))
            coreStart++;
        var first = coreStart;
        while (first > start && (text.Tokens[first - 1].Is(WordClass.Title | WordClass.Role)
            || (first == coreStart && IsFieldOfTitle(first - 1))))
            first--;
        if (nameEnd > coreStart)
            Add(names, first, coreStart, nameEnd, end);
        else if (nameEnd - start == 1)
            Add(names, start, start, nameEnd, end);
    }

    /// <summary>Whether a run is part of an organisation's name: it begins with the imperative of a campaign, as in <c>Save Smith Wood</c>,
    /// or a capitalised preposition joins it to another word, as in <c>Mothers Against Smith</c>.</summary>
    private bool IsPartOfOrganisation(int start, int end) => JoinsNames(start - 1) || JoinsNames(end)
        || (end - start > 1 && !text.Is(start, WordClass.FirstName) && (text.Language.IsCampaignVerb(text.Word(start))
        || (text.Language.MayBeCampaignVerb(text.Word(start)) && text.Word(end - 1) is [_, _, .., not 's', 's'])));

    private bool JoinsNames(int at) => text.Tokens[at] is { Shape: Shape.Capital } word && word.Is(WordClass.Preposition)
        && !word.Is(WordClass.Title | WordClass.Role | WordClass.Particle | WordClass.FirstName) && !text.BeginsSentence(at)
        && text.Tokens[at - 1].IsCapital && text.Tokens[at + 1] is { IsCapital: true } next
        && next.Paragraph == word.Paragraph && text.Paragraphs[next.Paragraph][next.Start - 1] == ' ';

    /// <summary>Whether a run ends with a day or month outside the name, as in <c>said Ann Tate Thursday</c>.</summary>
    private bool EndsWithDay(int start, int end) => !text.Is(end - 1, WordClass.FirstName)
        && text.Tokens[end - 2].Shape != Shape.Initial && text.Is(start, WordClass.FirstName);

    /// <summary>Whether two capitalised words next to a verb of speech are a surname that also occurs elsewhere and a day, as in <c>said
    /// Tate Thursday</c> and <c>said Tate May 5</c>.</summary>
    private bool IsDayAfterSurname(int start)
    {
        var next = start + 2;
        var isDay = !text.Is(start + 1, WordClass.FirstName) || text.BeginsWithDigit(next);
        var isBesideVerb = (text.Tokens[start - 1].IsLowercase && text.Is(start - 1, WordClass.SpeechVerb))
            || (text.Tokens[next].IsLowercase && text.Is(next, WordClass.SpeechVerb));
        return isDay && isBesideVerb && (surnames ??= Surnames()).Contains(text.Word(start).ToString());
    }

    /// <summary>The capitalised words that follow a name or a title.</summary>
    private HashSet<string> Surnames() => Enumerable.Range(1, text.Length - 1)
        .Where(at => text.Tokens[at].IsCapital && CanStartName(at - 1)).Select(at => text.Word(at).ToString())
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a word of a run may belong to the name that ends it. A word with another meaning may be a surname after a first
    /// name, an initial or a form of address, as in <c>Ann Street</c>, <c>J. P. Street</c> and <c>Mr. King</c>.</summary>
    private bool CanBeInName(int at, int nameEnd)
    {
        ref readonly var token = ref text.Tokens[at];
        var isParticle = token.Is(WordClass.Particle)
            && (token.IsLowercase || (token.Shape == Shape.Capital && text.Word(at)[^1] != '.'));
        if (isParticle || (token.IsLowercase && IsGrammaticalArticle(at, nameEnd)))
            return true;
        var meansSomethingElse = token.Is(WordClass.Role | WordClass.Title | WordClass.RarelySurname)
            || (token.Is(WordClass.Demonym) && at < nameEnd - 2);
        if (!meansSomethingElse)
            return !IsAcronym(at);
        // Chief Monday Smith; but "the chief Monday".
        if (at == nameEnd - 2 && token.Is(WordClass.Calendar) && text.Tokens[at - 1].IsCapital && text.Is(at - 1, WordClass.Title)
            && !text.Is(at - 2, WordClass.Definite))
            return true;
        if (at < nameEnd - 1)
            return (token.Is(WordClass.FirstName) && !IsTitle(at, nameEnd)) || (at == nameEnd - 2 && (firstNames.IsFirstName(at)
                || (token.Is(WordClass.Calendar) && text.Tokens[at - 1].IsCapital && text.Is(at - 1, WordClass.Title))));
        return text.Tokens[at - 1] is { IsCapital: true, Possessive: false } before
            && (before.Shape == Shape.Initial || before.Is(WordClass.FirstName)
            || (token.Is(WordClass.FirstName) && before.Class == WordClass.None)
            || before.Class.HasFlag(WordClass.Title | WordClass.Abbreviation));
    }

    /// <summary>Whether a possible first name is a title: before two names (<c>Nana Yaw Darko</c>), or, if it abbreviates a rank, after
    /// another rank (<c>Det Con Rice</c>).</summary>
    private bool IsTitle(int at, int nameEnd) => text.Is(at, WordClass.Title) && !text.Is(at, WordClass.Role)
        && ((at < nameEnd - 2 && text.Tokens[at + 1].Shape == Shape.Capital && !text.Is(at + 1, WordClass.Particle))
        || (text.Is(at, WordClass.Abbreviation) && text.Is(at - 1, WordClass.Title) && !text.Is(at - 1, ReportingRole.Address)));

    /// <summary>Drops an occupation or a place that precedes a first name: <c>Guitarist Alan May</c>, <c>Marathon Winner Alan May</c>,
    /// <c>of the Exchequer Ann Ray</c>.</summary>
    private int DropWordsBeforeFirstName(int core, int nameEnd)
    {
        if (nameEnd - core > 1 && IsFieldOfTitle(core))
            core++;
        if (nameEnd - core < 3 || text.Is(core, WordClass.FirstName))
            return core;
        var first = core + 1;
        while (first < nameEnd - 1 && !(text.Is(first, WordClass.FirstName) && text.Tokens[first].IsCapital) && !AreInitials(first))
            first++;
        if (first == nameEnd - 1 && text.BeginsSentence(core) && text.Is(core, WordClass.Occupation) && text.Tokens[core + 1].IsCapital)
            return core + 1;
        return first < nameEnd - 1 && (text.Is(core, WordClass.Occupation)
            || (first > core + 1 && text.Is(first - 1, WordClass.Occupation | WordClass.Role | WordClass.PlacePrefix))
            || (text.Is(core - 1, WordClass.Preposition | WordClass.Definite) && first == core + 1)) ? first : core;
    }

    /// <summary>Whether a word is the field of a rank in capitals: <c>SSP Traffic Ann Smith</c>.</summary>
    private bool IsFieldOfTitle(int at) => text.Is(at, ReportingRole.Field) && text.Is(at - 1, WordClass.Title)
        && text.Tokens[at - 1].Shape == Shape.AllCapitals;

    /// <summary>Whether two initials begin at a token, as in many Indian names: <c>B V Rao</c>.</summary>
    private bool AreInitials(int at) => IsInitial(at) && IsInitial(at + 1);

    private bool IsInitial(int at) => text.Tokens[at].Shape == Shape.Initial || text.Word(at) is [>= 'A' and <= 'Z'];

    /// <summary>Drops a listed word that is capitalised only because it begins a sentence.</summary>
    private int DropListedWord(int core, int nameEnd)
    {
        if (nameEnd - core <= 1 || !text.BeginsSentence(core) || text.Tokens[core].Is(WordClass.FirstName))
            return core;
        var isListed = (text.Tokens[core].Class & ~(WordClass.Ending | WordClass.Particle)) != WordClass.None
            || text.Is(core, ReportingRole.Former | ReportingRole.TimeModifier) || text.Language.Suppositions.IsFirstWord(text.Word(core));
        var leavesFullName = nameEnd - core > 2 || text.Is(core + 1, WordClass.FirstName);
        var isDropped = isListed
            || (leavesFullName && (text.Language.ClassOfEnding(text.Word(core)) & WordClass.Participle) != 0);
        return isDropped ? core + 1 : core;
    }

    /// <summary>Whether a word is an acronym, not a first name.</summary>
    private bool IsAcronym(int at) => text.Tokens[at] is { Shape: Shape.AllCapitals } token && !token.Is(WordClass.FirstName)
        && token.End - token.Start <= MaxAcronymLength;

    /// <summary>Whether a name is the end of an organisation's name: <c>Institute of Chartered Weavers</c>.</summary>
    private bool EndsOrganisation(int name)
    {
        var of = text.Is(name - 1, WordClass.Definite) ? name - 2 : name - 1;
        return text.Tokens[of].IsLowercase && text.Is(of, WordClass.AffiliationPreposition) && text.Tokens[of - 1].IsCapital
            && text.Is(of - 1, WordClass.Organisation);
    }

    /// <summary>Whether a name is part of another name or of a title.</summary>
    private bool IsPartOfOtherName(int first, int core, int nameEnd, int end)
    {
        var isBare = first == core;
        var isOneWord = nameEnd - core == 1;
        // Smith & Sons.
        if (text.Tokens[first - 1].Mark == '&' || text.Tokens[end].Mark == '&')
            return true;
        // The Sri Lankan; Head of Operations.
        if (isOneWord && ((text.Is(core, WordClass.Demonym) && text.Is(first - 1, WordClass.Definite))
            || (text.Is(core, ReportingRole.Post) && text.Is(end, WordClass.AffiliationPreposition))))
            return true;
        if (isBare && labels.IsFormerWorkplace(first, end))
            return true;
        // The Smith; the Sunday Smith; the trawler Ann Smith.
        if (isBare && (text.Is(text.Is(first - 1, WordClass.Calendar) ? first - 2 : first - 1, WordClass.Definite)
            || (text.Tokens[first - 1] is { IsLowercase: true } before && before.Is(WordClass.NamedObject))))
            return true;
        // North Smith.
        if (!isOneWord && text.Is(core, WordClass.PlacePrefix))
            return true;
        // Saving Our Smith.
        if (isOneWord && isBare && text.Tokens[core - 1].IsCapital && text.Tokens[core - 2].IsCapital
            && text.Is(core - 1, ReportingRole.Own))
            return true;
        // Institute of Smith; Arva Smith, where Arva is a place; ACS Smith.
        return isBare && !text.Is(core, WordClass.FirstName) && (EndsOrganisation(core) || (isOneWord && text.Tokens[core - 1].IsCapital
            && (text.Is(core - 1, WordClass.Place | WordClass.Organisation)
            || (IsAcronym(core - 1) && !text.Is(core - 1, WordClass.Honour))) && !shortTitles.IsTitle(core - 1, core)));
    }

    private void Add(List<Mention> names, int first, int core, int nameEnd, int end)
    {
        if (IsPartOfOtherName(first, core, nameEnd, end))
            return;
        var afterParticles = core;
        while (afterParticles < nameEnd - 1 && text.Is(afterParticles, WordClass.Particle)
            && (!text.Is(afterParticles, WordClass.FirstName)
            || (text.Tokens[afterParticles + 1].IsLowercase && text.Is(afterParticles + 1, WordClass.Particle))))
            afterParticles++;
        var titles = WordClass.None;
        for (var at = first; at < core; at++)
            titles |= text.Tokens[at].Class & (WordClass.Male | WordClass.Female);
        var kind = nameEnd - afterParticles > 1 ? MentionKind.FullName : first < core ? MentionKind.TitledName : MentionKind.BareName;
        names.Add(new Mention(kind, first, end - 1) { Core = core, Head = nameEnd - 1, Gender = Genders.Of(titles) });
    }
}
