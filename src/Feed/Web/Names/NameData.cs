using Feed.Storage;
using Feed.Syndication;

namespace Feed.Web;

/// <summary>An entry of names.json.</summary>
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
