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
    public static IReadOnlyList<ListLink> Within(SearchQuery words, Combination combination, SearchTime time)
    {
        var (terms, not) = (combination.Terms, combination.Not);
        ListLink Without(string name, IReadOnlyList<Term> wanted, IReadOnlyList<Term> unwanted)
        {
            var rest = new Combination(wanted, combination.Any && wanted.Count > 1, unwanted);
            return new ListLink(name, $"{Routes.Search}?{ListFinder.QueryOf(words, rest)}{time.Query}");
        }

        return
        [
            .. terms.Select(term => Without(term.Display, [.. terms.Where(other => other != term)], not)),
            .. not.Select(term => Without($"not {term.Display}", terms, [.. not.Where(other => other != term)])),
        ];
    }

    /// <summary>The speakers who say the words in the results: with a speaker, the search covers only what that person says.</summary>
    public static IReadOnlyList<ListLink> Speakers(
        SearchQuery words, Combination combination, SearchTime time, IReadOnlyList<ArticleRecord> articles) => Of(
        TermKind.Speaker, words, combination, time,
        articles.Select(stored => stored.Content!).SelectMany(
            article => article.Speakers.Where(speaker => words.Matches(Passages.Of(article, speaker.Slug), article.Language))
                .Select(speaker => new ListedName(speaker.Slug, speaker.Name))));

    /// <summary>The topics of the results.</summary>
    public static IReadOnlyList<ListLink> Topics(
        SearchQuery words, Combination combination, SearchTime time, IReadOnlyList<ArticleRecord> articles) => Of(
        TermKind.Tag, words, combination, time,
        articles.SelectMany(stored => stored.Content!.Tags.Select(tag => new ListedName(tag.Slug, tag.Label))));

    private static List<ListLink> Of(
        TermKind kind, SearchQuery words, Combination combination, SearchTime time, IEnumerable<ListedName> names)
    {
        // One more term of a combination of any terms would widen it.
        if (combination is { Any: true, Terms.Count: > 1 })
            return [];

        string Narrowed(string slug)
        {
            var term = new Term(kind, slug, slug, Articles: 0, Newest: null, MovedTo: null);
            var narrowed = new Combination(TermFinder.InOrder([.. combination.Terms, term]), combination.Any, combination.Not);
            return $"{Routes.Search}?{ListFinder.QueryOf(words, narrowed)}{time.Query}";
        }

        return RelatedLists.Of(names.Where(one => !combination.Terms.Any(term => term.Kind == kind && term.Slug == one.Slug)), Narrowed);
    }
}
