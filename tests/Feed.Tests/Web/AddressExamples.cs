using System.Reflection;
using System.Text.RegularExpressions;
using Feed.Web;

namespace Feed.Tests.Web;

/// <summary>An address for each route except the catch-all ones, so that tests of all addresses include every new one.</summary>
public static partial class AddressExamples
{
    private const string Id = "0123456789abcdef0123456789abcdef";

    private static readonly Dictionary<string, string> Values = new()
    {
        ["ignored"] = "",
        ["format"] = "rss",
        ["tag"] = "harbour",
        ["speaker"] = "mara-okafor",
        ["author"] = "ida-quist",
        ["id"] = Id,
        ["key"] = "0123456789ab",
        ["file"] = Id + ".jpg",
    };

    /// <summary>The names of routes, and an address of each. A value for a new parameter belongs in <see cref="Values"/>.</summary>
    public static IReadOnlyList<(string Name, string Address)> All { get; } =
    [
        .. typeof(Routes).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.Name is not (nameof(Routes.Wildcard) or nameof(Routes.WildcardHome)))
            .Select(field => (field.Name, "/" + Parameter().Replace((string)field.GetRawConstantValue()!, found => ValueOf(field.Name, found.Groups[1].Value)))),
    ];

    private static string ValueOf(string route, string parameter) => (route, parameter) switch
    {
        (nameof(Routes.Asset), "name") => "site.css",
        (_, "name") => "2026/mayor.txt",
        _ => Values[parameter],
    };

    [GeneratedRegex(@"\{\*?(\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
