using System.Globalization;

namespace Feed.Articles.Quotes;

/// <summary>The rules of attribution, from <c>rules.txt</c> of the language's folder.</summary>
public sealed class AttributionRules
{
    private readonly Dictionary<string, AttributionRule> byId;

    internal AttributionRules(IEnumerable<string> lines) =>
        byId = lines.Select(Read).ToDictionary(rule => rule.Id, StringComparer.Ordinal);

    /// <summary>The rules for English.</summary>
    public static AttributionRules English => LanguageProfile.English.Rules;

    /// <summary>Every rule.</summary>
    public IReadOnlyCollection<AttributionRule> All => byId.Values;

    /// <summary>The sentence that explains a <see cref="Quote.Rule"/>; null for a rule of an older version.</summary>
    public string? Explain(string id) => byId.GetValueOrDefault(id)?.Explanation;

    internal AttributionRule this[string id] => byId[id];

    /// <summary>How often a candidate of such features is right, 0 to 1.</summary>
    internal double Confidence(Candidate candidate) => candidate.Rule.Right[(int)candidate.Naming];

    private static AttributionRule Read(string line)
    {
        var columns = line.Split('|', StringSplitOptions.TrimEntries);
        return new AttributionRule(columns[0], columns[3])
        {
            Strength = int.Parse(columns[1], CultureInfo.InvariantCulture),
            Right = [.. LanguageFiles.Words(columns[2]).Select(percent => double.Parse(percent, CultureInfo.InvariantCulture) / 100)],
        };
    }
}
