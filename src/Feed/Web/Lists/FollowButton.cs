using Feed.Storage;
using Feed.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Feed.Web;

/// <summary>
/// A button that changes the choice: it sends <c>add</c>, <c>exclude</c> or <c>remove</c> with a name, besides the parameters of the
/// choice. A link for each change would repeat the whole choice once for each name in it.
/// </summary>
static class FollowButton
{
    public const string Add = "add";
    public const string Exclude = "exclude";
    public const string Remove = "remove";

    /// <summary>Path and query of the page with the changed choice; null if no button was pressed.</summary>
    public static string? PathOf(HttpRequest request, ListQuery list)
    {
        foreach (var change in (ReadOnlySpan<string>)[Add, Exclude, Remove])
        {
            if (TermName.Parse(request.Query[change].ToString()) is { } name)
                return PathOf(list, change, name);
        }

        return null;
    }

    private static string PathOf(ListQuery list, string change, TermName name)
    {
        var wanted = list.Terms.Where(term => term != name).Concat(change == Add ? [name] : []);
        var not = list.Excluded.Where(term => term != name).Concat(change == Exclude ? [name] : []);
        return FollowChoice.PathOf(
        [
            .. InOrder(wanted).Select(term => (term.Kind.Word(), term.Slug)),
            .. InOrder(not).Select(term => ("not", $"{term}")),
            .. list.MatchesAny ? [("match", "any")] : Array.Empty<(string, string)>(),
        ]);
    }

    private static IEnumerable<TermName> InOrder(IEnumerable<TermName> names) =>
        names.Distinct().OrderBy(name => name.Kind).ThenBy(name => name.Slug, StringComparer.Ordinal);
}
