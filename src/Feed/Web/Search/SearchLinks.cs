using Feed.Search;
using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Storage.Records;
using Feed.Web.Pages;

namespace Feed.Web;

/// <summary>Links that widen or narrow a search.</summary>
internal static class SearchLinks
{
    /// <summary>The filters of a search, each with a link to the search without it.</summary>
    public static IReadOnlyList<ListLink> FilterRemovals(SearchQuery words, Combination combination, SearchDates dates)
    {
        var (terms, excluded) = (combination.Terms, combination.Excluded);
        ListLink LinkTo(string name, IReadOnlyList<Term> remainingTerms, IReadOnlyList<Term> remainingExcluded)
        {
            var rest = new Combination(remainingTerms, combination.MatchesAny && remainingTerms.Count > 1, remainingExcluded);
            return new ListLink(name, $"{Routes.Search}?{ListFinder.QueryOf(words, rest)}{dates.Query}");
        }

        return
        [
            .. terms.Select(term => LinkTo(term.Display, [.. terms.Where(other => other != term)], excluded)),
            .. excluded.Select(term => LinkTo($"not {term.Display}", terms, [.. excluded.Where(other => other != term)])),
        ];
    }

    /// <summary>
    /// The speakers in the results who said the words: limited to a speaker, a search covers only that person's statements.
    /// </summary>
    public static IReadOnlyList<ListLink> Speakers(
        SearchQuery words, Combination combination, SearchDates dates, IReadOnlyList<ArticleRecord> articles) => NarrowBy(
        TermKind.Speaker, words, combination, dates,
        articles.Select(record => record.Content!).SelectMany(
            article => article.Speakers.Where(speaker => words.Matches(Passages.Of(article, speaker.Slug), article.Language))
                .Select(speaker => new ListedName(speaker.Slug, speaker.Name))));

    /// <summary>The topics of the results.</summary>
    public static IReadOnlyList<ListLink> Topics(
        SearchQuery words, Combination combination, SearchDates dates, IReadOnlyList<ArticleRecord> articles) => NarrowBy(
        TermKind.Tag, words, combination, dates,
        articles.SelectMany(record => record.Content!.Tags.Select(tag => new ListedName(tag.Slug, tag.Label))));

    private static List<ListLink> NarrowBy(
        TermKind kind, SearchQuery words, Combination combination, SearchDates dates, IEnumerable<ListedName> names)
    {
        // If any term is enough, one more would widen the search.
        if (combination is { MatchesAny: true, Terms.Count: > 1 })
            return [];

        string PathOf(string slug)
        {
            var term = new Term(kind, slug, slug, Articles: 0, Newest: null, MovedTo: null);
            var narrowed = new Combination(TermFinder.InOrder([.. combination.Terms, term]), combination.MatchesAny, combination.Excluded);
            return $"{Routes.Search}?{ListFinder.QueryOf(words, narrowed)}{dates.Query}";
        }

        var others = names.Where(name => !combination.Terms.Any(term => term.Kind == kind && term.Slug == name.Slug));
        return RelatedLists.MostFrequent(others, PathOf);
    }
}
