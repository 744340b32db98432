namespace Feed.Speech;

/// <summary>How well a sentence represents what somebody said.</summary>
/// <param name="Value">Higher is better; 0 means that the sentence cannot be a title.</param>
/// <param name="StandsAlone">Whether the sentence is whole and depends on no other sentence.</param>
internal readonly record struct SentenceStrength(int Value, bool StandsAlone)
{
    private const int WholeSentenceWeight = 14;

    /// <summary>The most negative <see cref="TitleWords.DependencePenalty"/> with which a sentence still stands alone.</summary>
    private const int MinDependencePenalty = -1;

    private const int MinWords = 3;
    private const int MinWordsOfFragment = 6;

    /// <summary>A sentence with at most this many words is short enough for a bonus.</summary>
    private const int ShortWords = 20;

    private const int ShortBonus = 3;
    private const int UncutBonus = 1;

    /// <summary>A sentence with fewer words says too little for its full weight.</summary>
    private const int FewWords = 6;

    private const int VeryFewWords = 4;
    private const int FewWordsPenalty = -1;
    private const int VeryFewWordsPenalty = -3;
    private const int FewWordsWithoutClaimPenalty = -1;
    private const int UnexplainedPersonPenalty = -5;
    private const int UnexplainedThingPenalty = -3;
    private const int AndOrButWithoutClaimPenalty = -6;

    /// <summary>
    /// Prefers whole sentences to fragments, independent sentences to dependent ones, claims to remarks about the speaker, and everything
    /// to questions.
    /// </summary>
    /// <param name="sentence">The sentence as said.</param>
    /// <param name="shown">The part that the title shows.</param>
    /// <param name="isCut">Whether the title shows only its start.</param>
    public static SentenceStrength Of(string sentence, string shown, bool isCut = false)
    {
        var words = SentenceSplitter.Words(shown);
        var isWhole = IsWhole(sentence);
        if (words.Length < (isWhole ? MinWords : MinWordsOfFragment))
            return new(0, StandsAlone: false);
        // A question is the last resort: it makes no claim.
        if (sentence.EndsWith('?'))
            return new(1, StandsAlone: false);
        var lists = TitleWords.Shipped;
        var (weight, isClaim) = lists.Weigh(shown);
        var dependence = lists.DependencePenalty(words);
        var startsWithAndOrBut = lists.IsAndOrBut(words[0]);
        var value = (isWhole ? WholeSentenceWeight : 0) + weight + dependence + SubjectWeight(lists, words)
            + NumberWeight(lists, words) + PronounWeight(lists, words) + FewWordsWeight(words.Length, isClaim);
        if (!isCut)
            value += words.Length <= ShortWords ? ShortBonus : UncutBonus;
        if (!isClaim && startsWithAndOrBut)
            value += AndOrButWithoutClaimPenalty;
        return new(
            Math.Max(value, 1),
            isWhole && dependence >= MinDependencePenalty && !startsWithAndOrBut && value >= WholeSentenceWeight);
    }

    /// <summary>Whether the text starts and ends as a sentence does. Before "she said" a sentence ends with a comma.</summary>
    public static bool IsWhole(string sentence) =>
        sentence.FirstOrDefault(letter => char.IsLetterOrDigit(letter) || letter is '…' or '.' or '(' or '[') is var first
        && !char.IsLower(first) && !char.IsPunctuation(first)
        && sentence.TrimEnd('”', '’', '"', '\'') is [.., '.' or '!' or '?' or '…' or ',' or '。'];

    /// <summary>Favours a sentence that says what something is, such as "Children are not data".</summary>
    private static int SubjectWeight(TitleWords lists, string[] words) =>
        !lists.IsFirstPerson(words[0]) && !lists.IsThirdPerson(words[0]) && !lists.OpensSubordinateClause(words[0])
            && !lists.IsItOrDemonstrative(words[0]) && words.Skip(1).Take(6).Any(lists.IsLinkingVerb) ? 2 : 0;

    /// <summary>Penalizes a sentence of few words, and more so without a claim.</summary>
    private static int FewWordsWeight(int words, bool isClaim) => words >= FewWords
        ? 0
        : (words < VeryFewWords ? VeryFewWordsPenalty : FewWordsPenalty) + (isClaim ? 0 : FewWordsWithoutClaimPenalty);

    /// <summary>Favours a number, and more so with another number or a second clause.</summary>
    private static int NumberWeight(TitleWords lists, string[] words)
    {
        var numbers = words.Count(lists.IsNumber);
        return numbers == 0 ? 0 : numbers > 1 || words.SkipLast(1).Any(word => word.EndsWith(',')) ? 2 : 1;
    }

    /// <summary>Penalizes a pronoun that nothing in the sentence explains.</summary>
    private static int PronounWeight(TitleWords lists, string[] words)
    {
        var named = false;
        for (var at = 0; at < words.Length; at++)
        {
            var isLast = at == words.Length - 1;
            // Penalizes "Nobody could have known that", but not "my brother told me they hurt him".
            if (isLast && lists.RefersToOtherSentence(words[at])
                && !(named && (lists.IsThirdPerson(words[at]) || lists.IsIt(words[at]))))
                return lists.OtherSentenceWeight;
            // "I told him twice".
            if (at > 0 && !named && lists.IsThirdPerson(words[at]))
                return UnexplainedPersonPenalty;
            // "We sold it in May".
            if (at > 0 && !named && lists.IsIt(words[at]))
                return UnexplainedThingPenalty;
            // "The boat" names what a later "it" means.
            named |= lists.IsDeterminer(words[at]) && !isLast && !(at + 1 < words.Length && lists.FollowsPronoun(words[at + 1]));
            named |= at > 0 && char.IsUpper(words[at][0]) && !lists.IsFirstPerson(words[at]);
        }

        return 0;
    }
}
