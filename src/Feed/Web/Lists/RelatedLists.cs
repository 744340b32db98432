using Feed.Storage;
using Feed.Storage.Lists;
using Feed.Syndication;
using Feed.Web.Pages;

namespace Feed.Web;

/// <summary>Related lists: those that overlap most with a list, or that a combination consists of.</summary>
static class RelatedLists
{
    private const int MaxCount = 10;

    /// <summary>The topics that a person speaks or writes about.</summary>
    public static IReadOnlyList<Choice> Topics(Term person, IReadOnlyList<ListedArticle> articles) => Of(
        articles.SelectMany(article => article.Tags),
        slug => $"?tag={Uri.EscapeDataString(slug)}&{person.Kind.Word()}={Uri.EscapeDataString(person.Slug)}");

    /// <summary>The people who speak on a topic.</summary>
    public static IReadOnlyList<Choice> People(Term tag, IReadOnlyList<ListedArticle> articles) => Of(
        articles.SelectMany(article => article.Speakers),
        slug => $"?tag={Uri.EscapeDataString(tag.Slug)}&speaker={Uri.EscapeDataString(slug)}");

    /// <summary>The lists that a combination is made of.</summary>
    public static IReadOnlyList<Choice> Parts(IEnumerable<Term> combined) =>
        [.. combined.Select(term => new Choice(term.Display, SiteLinks.PathOf(term.Kind, term.Slug), term.Articles))];

    /// <summary>The most frequent lists.</summary>
    public static List<Choice> Of(IEnumerable<ListedName> met, Func<string, string> path) =>
    [
        .. met.GroupBy(one => one.Slug)
            .Select(group => new Choice(group.First().Name, path(group.Key), group.Count()))
            .OrderByDescending(choice => choice.Articles).ThenBy(choice => choice.Name, StringComparer.OrdinalIgnoreCase)
            .Take(MaxCount),
    ];
}
