using Feed.Storage;
using Feed.Syndication;

namespace Feed.Web;

/// <summary>What <c>names.json</c> says of a name that was found.</summary>
sealed record NameData(string Kind, string Slug, string Name, string? Role, int Articles, string Page)
{
    public static NameData Of(Term term, SiteLinks links) => new(
        term.Kind.Word(),
        term.Slug,
        term.Display,
        term.Role is { } role ? Feed.Articles.RoleText.InFull(role) : null,
        term.Articles,
        links.Local(SiteLinks.PathOf(term.Kind, term.Slug)));
}
