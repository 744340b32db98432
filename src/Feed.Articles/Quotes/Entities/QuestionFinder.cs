namespace Feed.Articles.Quotes;

/// <summary>Finds who asked the question that a person answers: <c>"Was it dark?" Smith asked. "Yes," she replied.</c></summary>
internal sealed class QuestionFinder(AnnotatedDocument text, IReadOnlyList<Mention> mentions)
{
    private const int MaxDistance = 2;
    private const int MaxMentions = 20;
    private const int MaxDescriptionLength = 10;

    private readonly SpeechVerbFinder verbs = new(text);

    /// <summary>The person whose question the referent of a pronoun answers; null when there is none.</summary>
    /// <param name="index">The index of the pronoun among the mentions.</param>
    public Person? AskerBefore(int index)
    {
        var pronoun = mentions[index].First;
        var replies = ((text.Tokens[pronoun + 1].ReportingRole | text.Tokens[pronoun - 1].ReportingRole) & ReportingRole.Reply) != 0;
        if (!replies && !text.Is(pronoun + 1, WordClass.SpeechVerb) && !text.Is(pronoun - 1, WordClass.SpeechVerb))
            return null;
        var last = index - 1;
        var oldest = Math.Max(0, index - MaxMentions);
        while (last >= oldest && text.Tokens[mentions[last].First].QuoteIndex >= 0)
            last--;
        if (last < oldest || text.SentencesBetween(mentions[last].First, pronoun) > MaxDistance)
            return null;
        for (var asker = last; asker >= oldest && text.SameSentence(mentions[asker].First, mentions[last].First); asker--)
        {
            var first = mentions[asker].First;
            if ((replies && asker == last && text.Is(first - 1, WordClass.Question) && text.Tokens[first - 2].Mark == '"')
                || Asks(mentions[asker], asker == last ? pronoun : mentions[asker + 1].First, pronoun, replies))
                return mentions[asker].Person;
        }

        return null;
    }

    /// <summary>Whether a person asks something; words that describe the person may come before the verb.</summary>
    private bool Asks(Mention person, int end, int pronoun, bool replies)
    {
        var next = person.Last + 1;
        for (var at = next; at < Math.Min(pronoun, next + MaxDescriptionLength) && text.SameSentence(person.First, at); at++)
        {
            if (at > next && text.Tokens[at - 1].Mark != ',' && text.Is(at, WordClass.Clause | WordClass.Relative))
                return false;
            if (text.Is(at, WordClass.Question) && text.Tokens[at].QuoteIndex < 0 && (replies || AsksSomebody(at, pronoun))
                && !verbs.IsPassive(at) && at < end)
                return true;
        }

        return false;
    }

    /// <summary>Whether the question goes to somebody of the pronoun's gender: <c>asked him whether</c>.</summary>
    private bool AsksSomebody(int verb, int pronoun) =>
        text.Is(verb + 1, WordClass.Function) && Genders.Of(text.Tokens[verb + 1].Class) == Genders.Of(text.Tokens[pronoun].Class)
        && text.Is(verb + 2, ReportingRole.Whether | ReportingRole.TimeModifier | ReportingRole.Unasserted);
}
