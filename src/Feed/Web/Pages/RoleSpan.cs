using System.Globalization;
using Feed.Speech;
using Feed.Storage.Lists;

namespace Feed.Web.Pages;

/// <summary>A role of a person, and the period in which articles mention it.</summary>
/// <param name="Role">The role in full words.</param>
/// <param name="Months">The label of the period, such as <c>May 2025 to March 2026</c>.</param>
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
        var roles = mentions.Select(mention => mention.Role).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return
        [
            .. mentions.GroupBy(mention => LongestForm(mention.Role, roles), StringComparer.OrdinalIgnoreCase)
                .OrderByDescending(role => role.Max(mention => mention.Published)).ThenBy(role => role.Key, StringComparer.Ordinal)
                .Take(MaxCount)
                .Select(role =>
                    new RoleSpan(
                        role.Key,
                        Span(role.Min(mention => mention.Published), role.Max(mention => mention.Published), zone),
                        role.Count())),
        ];
    }

    /// <summary>Replaces "Mayor" with "Mayor of Port Ansel" if that is the only longer form of the role.</summary>
    private static string LongestForm(string role, List<string> roles) =>
        roles.Where(longer => SpeechWords.Shipped.ExtendsRole(longer, role)).Take(2).ToList() is [var only] ? only : role;

    private static string Span(DateTimeOffset first, DateTimeOffset last, TimeZoneInfo zone)
    {
        var (from, to) = (Month(first, zone), Month(last, zone));
        return from == to ? from : $"{from} to {to}";
    }

    private static string Month(DateTimeOffset time, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(time, zone).ToString("MMMM yyyy", CultureInfo.InvariantCulture);
}
