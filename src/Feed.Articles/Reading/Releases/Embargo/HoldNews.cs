using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Recognises a headline that looks like a hold but reports one: <c>Embargo until 12 June 2099 on Welsh lamb</c>, <c>Not yet approved: pill
/// sold online</c>. The text must report the same thing; otherwise the line may be an instruction and holds the article.
/// </summary>
internal static class HoldNews
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string EmbargoWord = "embargo";

    private static readonly ILookup<string, string> Words = DataFile.ListsByKind("Reading.Releases.Embargo.hold-news.txt");

    private static readonly Regex OnGoods =
        Of($@"^embargo ({Any("until")}) .{{2,40}}\b({Any("link")}) (?<goods>[^.,:;|–—]{{3,40}}\b\p{{Ll}}[\p{{L}}'’-]+)$");

    private static readonly Regex Exclamation = Of(@"^embargo(ed)?! (?=\p{L})");

    private static readonly Regex Season =
        Of($@"^embargo(ed)? ({Any("until")}) (the )?(({Any("part")}) )?({Any("season")}), (?=\p{{L}})");

    private static readonly Regex OfGoods = Of($@"(?<goods>\b\p{{L}}+) (({Any("state")}) )?(?-i:embargoed) ({Any("until")})\b");

    /// <summary>Words of an order, a colon and a question in lower case: <c>On hold: why the bridge waits</c>.</summary>
    private static readonly Regex Question = Of($@"^(?-i:{Any("order")}): (?-i:{Any("question")}) \p{{Ll}}\S*( \S+){{2,}}$");

    private static readonly Regex Missing =
        Of($@"^(?-i:{Any("missing")}) ({Any("approval")}) ?: (?<story>\p{{L}}.{{8,}})$");

    private static readonly Regex Denied =
        Of($@"\b({Any("denied")})\b.{{0,60}}?\b({Any("settled")})|\b({Any("unsettled")})\b");

    private static readonly Regex Trade = Of($@"\b({Any("trade")})\b");

    /// <summary>A sender's words about the embargo of this text.</summary>
    private static readonly Regex AboutThis =
        Of($@"\b({Any("this")}) (\p{{L}}+ ){{0,2}}({Any("matter")})\b|\b({Any("asks")})\b");

    private const int FirstParagraphs = 6;
    private const int FewestWords = 2;
    private const int FewestWordsOfClause = 2;

    /// <summary>Whether the first line of a text, or its declared title, is such a headline.</summary>
    /// <param name="headline">The line.</param>
    /// <param name="paragraphs">The paragraphs of the article.</param>
    public static bool Is(string headline, IReadOnlyList<Paragraph> paragraphs)
    {
        if (headline.Length is 0 or > EmbargoClause.MaxLineLength || !headline.AsSpan().ContainsAnyInRange('a', 'z'))
            return false;
        if (Question.IsMatch(headline) || IsSportsDraft(headline, paragraphs))
            return true;
        if (Missing.Match(headline) is { Success: true } missing)
            return ReportsAny(Denied, headline, paragraphs) && missing.Groups["story"].Value is var story
                && HeadNotice.HasUnknownWords(story, FewestWords)
                && story.Split(' ').Skip(1).Any(word => word.Length > 3 && char.IsLower(word[0]));
        return headline.Contains(EmbargoWord, StringComparison.OrdinalIgnoreCase)
            && (IsEmbargoOnGoods(headline) || IsExclamation(headline) || IsUntilSeason(headline) || IsGoodsEmbargoed(headline))
            && ReportsAny(Trade, headline, paragraphs);
    }

    /// <summary><c>DRAFT: Wolves trade up</c> above a text about the draft of a league.</summary>
    private static bool IsSportsDraft(string headline, IReadOnlyList<Paragraph> paragraphs) =>
        SubjectWords.HasDraft(headline) && HeadlineMark.Of(headline) is { } marked && SubjectWords.IsDraft(marked.Mark)
        && paragraphs.Where(paragraph => paragraph.Text != headline && HeaderLine.IsProse(paragraph.Text)).Take(FirstParagraphs)
            .Select(paragraph => paragraph.Text)
            .Any(text => SubjectWords.IsAboutSportsDraft(text)
                || (SubjectWords.NamesLeague(text) && SubjectWords.AnyMentionsDraft([text])));

    /// <summary><c>Embargo until 12 June 2099 on Welsh lamb</c>; reports and launches are not goods.</summary>
    private static bool IsEmbargoOnGoods(string headline) =>
        OnGoods.Match(headline) is { Success: true } match && match.Groups["goods"].Value is var goods
        && !EmbargoTime.HasTime(goods) && HasNewsWords(goods) && !EmbargoWords.NamesEvent(goods);

    /// <summary><c>EMBARGO! Cuba and sixty years of want</c>.</summary>
    private static bool IsExclamation(string headline) =>
        Exclamation.Match(headline) is { Success: true, Length: var length } && HasNewsWords(headline[length..]);

    /// <summary><c>Embargoed until summer, Iranian oil finds a way out</c>: no sender waits for a season.</summary>
    private static bool IsUntilSeason(string headline) =>
        Season.Match(headline) is { Success: true, Length: var length }
        && HeadNotice.HasUnknownWords(headline[length..], FewestWordsOfClause);

    /// <summary><c>Sanctions bite: oil embargoed until 5 March 2099</c>.</summary>
    private static bool IsGoodsEmbargoed(string headline) =>
        OfGoods.Match(headline) is { Success: true } match && HeadNotice.HasNews(match.Groups["goods"].Value);

    private static bool HasNewsWords(string words) => HeadNotice.HasUnknownWords(words, 1) && !HeadNotice.RefersToDocument(words);

    private static bool ReportsAny(Regex words, string headline, IReadOnlyList<Paragraph> paragraphs) =>
        paragraphs.Where(paragraph => paragraph.Text != headline).Take(FirstParagraphs).Any(paragraph => HeaderLine.IsProse(paragraph.Text)
            && words.IsMatch(paragraph.Text) && !Embargo.IsEmbargoLine(paragraph.Text) && !AboutThis.IsMatch(paragraph.Text)
            && !EditorsLabel.IsIn(paragraph.Text));

    /// <summary>The words of a kind.</summary>
    public static IEnumerable<string> WordsOf(string kind) => Words[kind];

    private static Regex Of(string pattern) => new(pattern, Options, TimeSpan.FromMilliseconds(Embargo.RegexTimeoutMs));

    /// <summary>The words of a kind as the alternatives of an expression, the longest first.</summary>
    private static string Any(string kind) =>
        string.Join('|', Words[kind].OrderByDescending(words => words.Length).Select(Regex.Escape));
}
