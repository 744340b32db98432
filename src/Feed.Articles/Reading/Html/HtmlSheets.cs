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
    public static HashSet<IElement> ElementsWith(IDocument page, Regex declarations)
    {
        HashSet<IElement> elements = new(ReferenceEqualityComparer.Instance);
        string[] selectors = [.. page.QuerySelectorAll("style").SelectMany(sheet => Selectors(sheet.TextContent, declarations))];
        if (selectors.Length == 0)
            return elements;

        // Most rules are for other pages, and evaluating their selectors is slow.
        HashSet<string> names = [.. page.All.SelectMany(element => element.ClassList), .. page.All.Select(element => element.Id)
            .OfType<string>()];
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

    private static IEnumerable<string> Selectors(string sheet, Regex declarations)
    {
        if (sheet.Length > MaxSheetLength || !declarations.IsMatch(RemoveComments(sheet)))
            return [];
        var rules = Conditional().Replace(ForAllScreens().Replace(RemoveComments(sheet), "${rules}"), "");
        return Rule().Matches(rules).Where(rule => declarations.IsMatch(rule.Groups["body"].Value))
            .Select(rule => rule.Groups["selectors"].Value.Trim())
            .SelectMany(selectors => selectors.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

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
