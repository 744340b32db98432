using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Recognises a headline that consists of the words of a hold and tells of one: <c>Embargo until 12 June 2099 on Welsh lamb</c>, <c>Not yet
/// approved: pill sold online</c>. The text below has to tell of the same; without that, the line may be an order, and holds.
/// </summary>
internal static partial class HoldNews
{
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
        if (Question().IsMatch(headline))
            return true;
        if (Missing().Match(headline) is { Success: true } missing)
            return TellsOf(Denied(), headline, paragraphs) && missing.Groups["story"].Value is var story
                && HeadNotice.HasUnknownWords(story, FewestWords)
                && story.Split(' ').Skip(1).Any(word => word.Length > 3 && char.IsLower(word[0]));
        return headline.Contains(Embargo, StringComparison.OrdinalIgnoreCase)
            && (IsOnGoods(headline) || IsExclamation(headline) || IsUntilSeason(headline) || IsOfGoods(headline))
            && TellsOf(Trade(), headline, paragraphs);
    }

    /// <summary><c>Embargo until 12 June 2099 on Welsh lamb</c>; what a report or a launch is under embargo for is no goods.</summary>
    private static bool IsOnGoods(string headline) =>
        OnGoods().Match(headline) is { Success: true } match && match.Groups["goods"].Value is var goods
        && !EmbargoTime.HasTime(goods) && IsOfNews(goods) && !EmbargoWords.NamesEvent(goods);

    /// <summary><c>EMBARGO! Cuba and sixty years of want</c>.</summary>
    private static bool IsExclamation(string headline) =>
        Exclamation().Match(headline) is { Success: true, Length: var length } && IsOfNews(headline[length..]);

    /// <summary><c>Embargoed until summer, Iranian oil finds a way out</c>: no sender waits for a season.</summary>
    private static bool IsUntilSeason(string headline) =>
        Season().Match(headline) is { Success: true, Length: var length }
        && HeadNotice.HasUnknownWords(headline[length..], FewestWordsOfClause);

    /// <summary><c>Sanctions bite: oil embargoed until 5 March 2099</c>.</summary>
    private static bool IsOfGoods(string headline) =>
        OfGoods().Match(headline) is { Success: true } match && HeadNotice.HasNews(match.Groups["goods"].Value);

    private static bool IsOfNews(string words) => HeadNotice.HasUnknownWords(words, 1) && !HeadNotice.NamesMatter(words);

    private static bool TellsOf(Regex words, string headline, IReadOnlyList<Paragraph> paragraphs) =>
        paragraphs.Where(paragraph => paragraph.Text != headline).Take(FirstParagraphs).Any(paragraph => HeaderLine.IsProse(paragraph.Text)
            && words.IsMatch(paragraph.Text) && !Releases.Embargo.IsEmbargoLine(paragraph.Text) && !AboutThis().IsMatch(paragraph.Text)
            && !EmbargoWords.IsAddressedToEditors(paragraph.Text));

    private const string Embargo = "embargo";

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^embargo (until|till) .{2,40}\b(on|against) (?<goods>[^.,:;|–—]{3,40}\b\p{Ll}[\p{L}'’-]+)$", Options, 1000)]
    private static partial Regex OnGoods();

    [GeneratedRegex(@"^embargo(ed)?! (?=\p{L})", Options, 1000)]
    private static partial Regex Exclamation();

    [GeneratedRegex(@"^embargo(ed)? (until|till) (the )?((next|late|early|this) )?(spring|summer|autumn|fall|winter|christmas|easter|year|month|january|february|march|april|may|june|july|august|september|october|november|december), (?=\p{L})", Options, 1000)]
    private static partial Regex Season();

    [GeneratedRegex(@"(?<goods>\b\p{L}+) (stays |is |are |remains? )?(?-i:embargoed) (until|till)\b", Options, 1000)]
    private static partial Regex OfGoods();

    /// <summary>A sentence that begins with the words of an order and goes on in small letters with a question.</summary>
    [GeneratedRegex(@"^(?-i:Hold for release|On hold|Hold|Embargoed|Do not publish): (?-i:how|why|what|when|where|who|inside|the|a) \p{Ll}\S*( \S+){2,}$", Options, 1000)]
    private static partial Regex Question();

    [GeneratedRegex(@"^(?-i:Not yet|Not|Awaiting|Pending) (approved|cleared|licensed|authori[sz]ed|approval|clearance) ?: (?<story>\p{L}.{8,})$", Options, 1000)]
    private static partial Regex Missing();

    [GeneratedRegex(@"\b(not|no|never|nobody|nor|without|yet|await\p{L}*|pending|un)\b.{0,60}?\b(approv|clear|licen[sc]|authori[sz])|\bun(approved|licensed|authori[sz]ed|cleared)\b", Options, 1000)]
    private static partial Regex Denied();

    [GeneratedRegex(@"\b(embargo(es|ed)?|sanctions?|blockade|trade ban|ban on)\b", Options, 1000)]
    private static partial Regex Trade();

    /// <summary>What the sender says of the embargo of this text.</summary>
    [GeneratedRegex(@"\b(this|the (attached|following|above)|our) (\p{L}+ ){0,2}(release|statement|report|document|information|material|text|story|copy|article|embargo)\b|\b(please|respect|observe|honou?r)\b", Options, 1000)]
    private static partial Regex AboutThis();
}
