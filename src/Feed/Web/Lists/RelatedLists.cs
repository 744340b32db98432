using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Syndication;
using Feed.Web.Pages;

namespace Feed.Web;

/// <summary>Links to related lists: those that overlap most with a list, or those that a combination consists of.</summary>
static class RelatedLists
{
    private const int MaxCount = 10;

    /// <summary>The topics that a person speaks or writes about.</summary>
    public static IReadOnlyList<ListLink> Topics(Term person, IReadOnlyList<ListedArticle> articles) => MostFrequent(
        articles.SelectMany(article => article.Tags),
        slug => $"?tag={Uri.EscapeDataString(slug)}&{person.Kind.Word()}={Uri.EscapeDataString(person.Slug)}");

    /// <summary>The people who speak on a topic.</summary>
    public static IReadOnlyList<ListLink> People(Term tag, IReadOnlyList<ListedArticle> articles) => MostFrequent(
        articles.SelectMany(article => article.Speakers),
        slug => $"?tag={Uri.EscapeDataString(tag.Slug)}&speaker={Uri.EscapeDataString(slug)}");

    /// <summary>The lists that a combination is made of.</summary>
    public static IReadOnlyList<ListLink> Parts(IEnumerable<Term> combined) =>
        [.. combined.Select(term => new ListLink(term.Display, SiteLinks.PathOf(term.Kind, term.Slug)))];

    /// <summary>The lists of the most frequent names.</summary>
    public static List<ListLink> MostFrequent(IEnumerable<ListedName> names, Func<string, string> pathOf) =>
    [
        .. names.GroupBy(name => name.Slug)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.First().Name, StringComparer.OrdinalIgnoreCase)
            .Take(MaxCount).Select(group => new ListLink(group.First().Name, pathOf(group.Key))),
    ];
}
