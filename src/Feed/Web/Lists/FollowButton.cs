using Feed.Storage;
using Feed.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Feed.Web;

/// <summary>
/// The buttons that change the choice: the form sends <c>add</c>, <c>exclude</c> or <c>remove</c> with a name, and the parameters of
/// the choice. Links instead of buttons would each repeat the whole choice.
/// </summary>
static class FollowButton
{
    public const string Add = "add";
    public const string Exclude = "exclude";
    public const string Remove = "remove";

    /// <summary>Path and query of the page with the changed choice; null if no button was pressed.</summary>
    public static string? PathOf(HttpRequest request, ListQuery list)
    {
        foreach (var button in (ReadOnlySpan<string>)[Add, Exclude, Remove])
        {
            if (TermName.Parse(request.Query[button].ToString()) is { } name)
                return PathOf(list, button, name);
        }

        return null;
    }

    private static string PathOf(ListQuery list, string button, TermName name)
    {
        var terms = list.Terms.Where(term => term != name).Concat(button == Add ? [name] : []);
        var excluded = list.Excluded.Where(term => term != name).Concat(button == Exclude ? [name] : []);
        return FollowChoice.PathOf(
        [
            .. InOrder(terms).Select(term => (term.Kind.Word(), term.Slug)),
            .. InOrder(excluded).Select(term => ("not", $"{term}")),
            .. list.MatchesAny ? [("match", "any")] : Array.Empty<(string, string)>(),
        ]);
    }

    private static IEnumerable<TermName> InOrder(IEnumerable<TermName> names) =>
        names.Distinct().OrderBy(name => name.Kind).ThenBy(name => name.Slug, StringComparer.Ordinal);
}
