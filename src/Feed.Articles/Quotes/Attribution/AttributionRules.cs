using System.Globalization;

namespace Feed.Articles.Quotes;

/// <summary>The rules of attribution, from <c>rules.txt</c> of the language's folder, and the confidence penalties from
/// <c>features.txt</c>.</summary>
public sealed class AttributionRules
{
    /// <summary>The distance penalty applies when more words separate speaker and verb.</summary>
    private const int MaxNearDistance = 2;

    private readonly Dictionary<string, AttributionRule> byId;
    private readonly double unconfirmedPenalty;

    internal AttributionRules(IEnumerable<string> rules, IEnumerable<string> features)
    {
        var penalties = features.Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToDictionary(columns => columns[0], columns => int.Parse(columns[1], CultureInfo.InvariantCulture) / 100.0);
        unconfirmedPenalty = penalties["unconfirmed"];
        byId = rules.Select(Read).Select(rule => rule with
        {
            DistancePenalty = penalties.TryGetValue($"far.{rule.Id}", out var own) ? own
                : penalties[rule.IsReported ? "far.reported" : "far"],
        }).ToDictionary(rule => rule.Id, StringComparer.Ordinal);
    }

    private AttributionRules(AttributionRules other, AttributionRule changed) =>
        (byId, unconfirmedPenalty) = (new(other.byId, StringComparer.Ordinal) { [changed.Id] = changed }, other.unconfirmedPenalty);

    /// <summary>The rules for English.</summary>
    public static AttributionRules English => LanguageProfile.English.Rules;

    /// <summary>The sentence that explains a <see cref="Quote.Rule"/>; null for a rule of an older version.</summary>
    public string? Explain(string id) => byId.GetValueOrDefault(id)?.Explanation;

    internal AttributionRule this[string id] => byId[id];

    /// <summary>A copy with one rule turned off, to measure its value: it loses to every other rule and has precision 0.</summary>
    internal AttributionRules Without(string id) => new(this, byId[id] with
    {
        Strength = -1,
        PrecisionByNaming = [.. byId[id].PrecisionByNaming.Select(_ => 0.0)],
    });

    /// <summary>How often candidates like this one are right, 0 to 1.</summary>
    internal double Confidence(Candidate candidate)
    {
        var distance = candidate.Distance > MaxNearDistance ? candidate.Rule.DistancePenalty : 0;
        return Math.Round(candidate.Rule.PrecisionByNaming[(int)candidate.Naming] - distance
            - (candidate.IsUnconfirmed ? unconfirmedPenalty : 0), 2);
    }

    private static AttributionRule Read(string line)
    {
        var columns = line.Split('|', StringSplitOptions.TrimEntries);
        return new AttributionRule(columns[0], columns[3])
        {
            Strength = int.Parse(columns[1], CultureInfo.InvariantCulture),
            PrecisionByNaming = [.. LanguageFiles.Words(columns[2])
                .Select(percent => double.Parse(percent, CultureInfo.InvariantCulture) / 100)],
        };
    }
}
