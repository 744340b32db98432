using System.Globalization;
using Feed.Speech;
using Feed.Storage.Lists;

namespace Feed.Web.Pages;

/// <summary>A role of a person, and the period in which articles mention it.</summary>
/// <param name="Role">The role in full words.</param>
/// <param name="Months">From the first month to the last, as a label; one month where both are the same.</param>
/// <param name="Articles">The number of articles that give the role.</param>
public sealed record RoleSpan(string Role, string Months, int Articles)
{
    private const int MaxCount = 6;

    /// <summary>The roles of a person in articles, most recent first.</summary>
    /// <param name="articles">The articles of the person's list, in any order.</param>
    /// <param name="zone">The site's time zone, in which months begin.</param>
    public static IReadOnlyList<RoleSpan> Of(IReadOnlyList<ListedArticle> articles, TimeZoneInfo zone)
    {
        var mentions = articles.Where(article => article.Role is not null)
            .Select(article => (Role: RoleText.InFull(article.Role!), article.Published)).ToList();
        var roles = mentions.Select(one => one.Role).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return
        [
            .. mentions.GroupBy(one => InOneForm(one.Role, roles), StringComparer.OrdinalIgnoreCase)
                .OrderByDescending(role => role.Max(one => one.Published)).ThenBy(role => role.Key, StringComparer.Ordinal)
                .Take(MaxCount)
                .Select(role =>
                    new RoleSpan(role.Key, Span(role.Min(one => one.Published), role.Max(one => one.Published), zone), role.Count())),
        ];
    }

    /// <summary>"Mayor" is "Mayor of Port Ansel" if the person is also called that, and not mayor of any other place.</summary>
    private static string InOneForm(string role, List<string> roles) =>
        roles.Where(longer => SpeechWords.Shipped.ExtendsRole(longer, role)).Take(2).ToList() is [var only] ? only : role;

    private static string Span(DateTimeOffset first, DateTimeOffset last, TimeZoneInfo zone)
    {
        var (from, to) = (Month(first, zone), Month(last, zone));
        return from == to ? from : $"{from} to {to}";
    }

    private static string Month(DateTimeOffset time, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(time, zone).ToString("MMMM yyyy", CultureInfo.InvariantCulture);
}
