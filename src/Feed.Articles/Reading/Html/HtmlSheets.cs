using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Feed.Articles.Reading;

/// <summary>Evaluates the style sheets inside a page.</summary>
internal static partial class HtmlSheets
{
    private const int MaxRules = 200;
    private const int MaxSheetLength = 200_000;

    /// <summary>The elements to which the sheets apply certain declarations.</summary>
    /// <param name="page">The page.</param>
    /// <param name="declarations">The pattern for the declarations.</param>
    public static HashSet<IElement> ElementsWith(IDocument page, Regex declarations) =>
        page.QuerySelectorAll("style").Any(sheet => declarations.IsMatch(RemoveComments(sheet.TextContent)))
            ? ElementsWith(page, declarations.IsMatch)[0] : new(ReferenceEqualityComparer.Instance);

    /// <summary>The elements to which the sheets apply each of several kinds of declarations.</summary>
    /// <param name="page">The page.</param>
    /// <param name="kinds">For each kind, whether the declarations of a rule are of that kind.</param>
    public static IReadOnlyList<HashSet<IElement>> ElementsWith(IDocument page, params Func<string, bool>[] kinds)
    {
        List<Match> rules = [.. page.QuerySelectorAll("style").SelectMany(sheet => Rules(sheet.TextContent))];
        // Most rules are for other pages, and evaluating their selectors is slow.
        HashSet<string> names = rules.Count == 0 ? []
            : [.. page.All.SelectMany(element => element.ClassList), .. page.All.Select(element => element.Id).OfType<string>()];
        return [.. kinds.Select(kind => Elements(page, names, rules.Where(rule => kind(rule.Groups["body"].Value))))];
    }

    private static HashSet<IElement> Elements(IDocument page, HashSet<string> names, IEnumerable<Match> rules)
    {
        HashSet<IElement> elements = new(ReferenceEqualityComparer.Instance);
        var selectors = rules.SelectMany(rule => rule.Groups["selectors"].Value.Trim()
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        foreach (
            var selector in selectors.Where(selector => Name().Matches(selector).All(name => names.Contains(name.Groups["name"].Value)))
                .Take(MaxRules))
        {
            try
            {
                elements.UnionWith(page.QuerySelectorAll(selector));
            }
            catch (DomException)
            {
                // A selector that the library does not know: the rule is ignored.
            }
        }

        return elements;
    }

    /// <summary>Removes comments, even in the middle of a declaration: <c>display/**/:none</c>.</summary>
    public static string RemoveComments(string declarations) =>
        declarations.Contains("/*", StringComparison.Ordinal) || declarations.Contains("--", StringComparison.Ordinal)
            ? Comment().Replace(declarations, "")
            : declarations;

    private static List<Match> Rules(string sheet) => sheet.Length > MaxSheetLength ? []
        : Rule().Matches(Conditional().Replace(ForAllScreens().Replace(RemoveComments(sheet), "${rules}"), "")).ToList();

    private const RegexOptions Options =
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"/\*.*?\*/|<!--|-->", Options | RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"@media (all|screen)\s*\{(?<rules>([^{}]*\{[^{}]*\})*)\s*\}", Options)]
    private static partial Regex ForAllScreens();

    /// <summary>Rules that apply only to some screens, printers or programs.</summary>
    [GeneratedRegex(@"@[a-z-]+[^{};]*\{([^{}]*\{[^{}]*\})*\s*\}|@[a-z-]+[^{};]*;", Options)]
    private static partial Regex Conditional();

    [GeneratedRegex(@"(?<selectors>[^{}]*)\{(?<body>[^{}]*)\}", Options)]
    private static partial Regex Rule();

    /// <summary>A class or an id in a selector.</summary>
    [GeneratedRegex(@"[.#](?<name>[\w-]+)", Options)]
    private static partial Regex Name();
}
