using Feed.Search;
using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Storage.Records;
using Feed.Web.Pages;

namespace Feed.Web;

/// <summary>Links that widen or narrow a search.</summary>
internal static class SearchLinks
{
    /// <summary>The filters of a search, each with the URL of the search without it.</summary>
    public static IReadOnlyList<ListLink> WithoutFilter(SearchQuery words, Combination combination, SearchDates dates)
    {
        var (terms, not) = (combination.Terms, combination.Excluded);
        ListLink LinkWithout(string name, IReadOnlyList<Term> wanted, IReadOnlyList<Term> unwanted)
        {
            var rest = new Combination(wanted, combination.MatchesAny && wanted.Count > 1, unwanted);
            return new ListLink(name, $"{Routes.Search}?{ListFinder.QueryOf(words, rest)}{dates.Query}");
        }

        return
        [
            .. terms.Select(term => LinkWithout(term.Display, [.. terms.Where(other => other != term)], not)),
            .. not.Select(term => LinkWithout($"not {term.Display}", terms, [.. not.Where(other => other != term)])),
        ];
    }

    /// <summary>The speakers who say the words in the results: with a speaker, the search covers only what that person says.</summary>
    public static IReadOnlyList<ListLink> Speakers(
        SearchQuery words, Combination combination, SearchDates dates, IReadOnlyList<ArticleRecord> articles) => NarrowBy(
        TermKind.Speaker, words, combination, dates,
        articles.Select(stored => stored.Content!).SelectMany(
            article => article.Speakers.Where(speaker => words.Matches(Passages.Of(article, speaker.Slug), article.Language))
                .Select(speaker => new ListedName(speaker.Slug, speaker.Name))));

    /// <summary>The topics of the results.</summary>
    public static IReadOnlyList<ListLink> Topics(
        SearchQuery words, Combination combination, SearchDates dates, IReadOnlyList<ArticleRecord> articles) => NarrowBy(
        TermKind.Tag, words, combination, dates,
        articles.SelectMany(stored => stored.Content!.Tags.Select(tag => new ListedName(tag.Slug, tag.Label))));

    private static List<ListLink> NarrowBy(
        TermKind kind, SearchQuery words, Combination combination, SearchDates dates, IEnumerable<ListedName> names)
    {
        // One more term of a combination of any terms would widen it.
        if (combination is { MatchesAny: true, Terms.Count: > 1 })
            return [];

        string Narrowed(string slug)
        {
            var term = new Term(kind, slug, slug, Articles: 0, Newest: null, MovedTo: null);
            var narrowed = new Combination(TermFinder.InOrder([.. combination.Terms, term]), combination.MatchesAny, combination.Excluded);
            return $"{Routes.Search}?{ListFinder.QueryOf(words, narrowed)}{dates.Query}";
        }

        var others = names.Where(one => !combination.Terms.Any(term => term.Kind == kind && term.Slug == one.Slug));
        return RelatedLists.MostFrequent(others, Narrowed);
    }
}
