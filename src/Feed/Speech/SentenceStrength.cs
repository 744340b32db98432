namespace Feed.Speech;

/// <summary>How well a sentence represents what somebody said.</summary>
/// <param name="Value">Higher is better; 0 means that the sentence cannot be a title.</param>
/// <param name="StandsAlone">Whether the sentence is whole and depends on no other sentence.</param>
internal readonly record struct SentenceStrength(int Value, bool StandsAlone)
{
    /// <summary>The strength of a plain whole sentence.</summary>
    private const int Whole = 14;

    private const int Fragment = 0;

    /// <summary>The strongest <see cref="TitleWords.DependenceOf">dependence</see> with which a sentence still stands alone.</summary>
    private const int MinDependence = -1;

    private const int ShortBonus = 3;
    private const int MinWords = 3;
    private const int UsualWords = 4;
    private const int MinWordsOfFragment = 6;
    private const int ShortWords = 20;
    private const int UnexplainedPerson = -5;
    private const int UnexplainedThing = -3;
    private const int JoinWithoutClaim = -6;

    /// <summary>
    /// Prefers whole sentences to fragments, independent sentences to dependent ones, claims to remarks about the speaker, and everything
    /// to questions.
    /// </summary>
    /// <param name="sentence">The sentence as said.</param>
    /// <param name="shown">What a title shows of it.</param>
    /// <param name="isCut">Whether the title shows only its start.</param>
    public static SentenceStrength Of(string sentence, string shown, bool isCut = false)
    {
        var words = shown.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isWhole = IsWhole(sentence);
        if (words.Length < (isWhole ? MinWords : MinWordsOfFragment))
            return new(0, StandsAlone: false);
        // A question is the last resort: it makes no claim.
        if (sentence.EndsWith('?'))
            return new(1, StandsAlone: false);
        var lists = TitleWords.Shipped;
        var (weight, isClaim) = lists.Weigh(shown);
        var dependence = lists.DependenceOf(words);
        var value = (isWhole ? Whole : Fragment) + weight + dependence + SubjectWeight(lists, words) + NumberWeight(lists, words)
            + PronounWeight(lists, words);
        if (!isCut)
            value += words.Length <= ShortWords ? ShortBonus : 1;
        if (!isClaim && lists.Is("join", words[0]))
            value += JoinWithoutClaim;
        if (words.Length < MinWordsOfFragment)
            value -= (words.Length < UsualWords ? 3 : 1) + (isClaim ? 0 : 1);
        return new(Math.Max(value, 1), isWhole && dependence >= MinDependence && !lists.Is("join", words[0]) && value >= Whole);
    }

    /// <summary>Whether the text starts and ends as a sentence does. Before "she said" a sentence ends with a comma.</summary>
    public static bool IsWhole(string sentence) =>
        sentence.FirstOrDefault(letter => char.IsLetterOrDigit(letter) || letter is '…' or '.' or '(' or '[') is var first
        && !char.IsLower(first) && !char.IsPunctuation(first)
        && sentence.TrimEnd('”', '’', '"', '\'') is [.., '.' or '!' or '?' or '…' or ',' or '。'];

    /// <summary>Favours a sentence that says what something is, such as "Children are not data".</summary>
    private static int SubjectWeight(TitleWords lists, string[] words) =>
        !lists.Is("first person", words[0]) && !lists.Is("third person", words[0]) && !lists.Is("clause", words[0])
            && !lists.Is("it", words[0]) && words.Skip(1).Take(6).Any(word => lists.Is("is", word)) ? 2 : 0;

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
            // "Nobody could have known that", but not "my brother told me they hurt him".
            if (isLast && lists.Is("points back", words[at])
                && !(named && (lists.Is("third person", words[at]) || lists.Is("named above", words[at]))))
                return lists.PointsBackWeight;
            // "I told him twice".
            if (at > 0 && !named && lists.Is("third person", words[at]))
                return UnexplainedPerson;
            // "We sold it in May".
            if (at > 0 && !named && lists.Is("named above", words[at]))
                return UnexplainedThing;
            // "The boat" names what a later "it" means.
            named |= lists.Is("names", words[at]) && !isLast && !(at + 1 < words.Length && lists.Is("verb", words[at + 1]));
            named |= at > 0 && char.IsUpper(words[at][0]) && !lists.Is("first person", words[at]);
        }

        return 0;
    }
}
