using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Feed.Speech;

namespace Feed.Storage.Names;

/// <summary>The words of <c>name-order.txt</c>, which decide which part of a name is the surname.</summary>
internal sealed class NameOrder
{
    private const string File = "Feed.Storage.Names.name-order.txt";

    private readonly FrozenSet<string> particles;
    private readonly FrozenSet<string> joiners;
    private readonly FrozenSet<string> suffixes;
    private readonly FrozenSet<string> organisationFirst;
    private readonly FrozenSet<string> organisationInside;
    private readonly FrozenSet<string> organisationLast;
    private readonly FrozenSet<string> families;

    /// <summary>Family names that are also Western given names, so they count only before a given name of two parts.</summary>
    private readonly FrozenSet<string> ambiguousFamilies;

    private readonly IReadOnlyList<Regex> given;

    private NameOrder(ILookup<string, string> lines)
    {
        FrozenSet<string> Words(string key, StringComparer? comparer = null) =>
            lines[key].SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .ToFrozenSet(comparer ?? StringComparer.Ordinal);
        particles = Words("particle", StringComparer.OrdinalIgnoreCase);
        joiners = Words("joiner");
        suffixes = Words("suffix", StringComparer.OrdinalIgnoreCase);
        organisationFirst = Words("organisation first");
        organisationInside = Words("organisation inside");
        organisationLast = Words("organisation last");
        families = Words("family first");
        ambiguousFamilies = Words("family first in two parts");
        given = [.. lines["given"]
            .Select(pattern => new Regex(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))];
    }

    /// <summary>The file that ships with Feed.</summary>
    public static NameOrder Shipped { get; } = Read();

    public bool IsParticle(string word) => particles.Contains(word.TrimEnd('.'));

    public bool IsJoiner(string word) => joiners.Contains(word);

    public bool IsSuffix(string word) => suffixes.Contains(word.Replace(".", "", StringComparison.Ordinal).TrimEnd(','));

    /// <summary>Whether a name looks like that of an organisation.</summary>
    public bool IsOrganisation(IReadOnlyList<string> words) =>
        organisationFirst.Contains(words[0]) || words.Any(organisationInside.Contains) || organisationLast.Contains(words[^1].TrimEnd('.'));

    /// <summary>Whether the first of the words is the family name, as in Chinese, Korean and Vietnamese names.</summary>
    public bool IsFamilyFirst(IReadOnlyList<string> words)
    {
        var parts = words.Skip(1).SelectMany(word => word.Split('-')).ToList();
        if (words.Count > 3 || parts.Count is not (1 or 2) || !parts.TrueForAll(part => given.Any(pattern => pattern.IsMatch(part))))
            return false;
        return parts.Count == 2 ? IsFamily(words[0]) : families.Contains(words[0]) && !IsFamily(words[^1]);
    }

    private bool IsFamily(string word) => families.Contains(word) || ambiguousFamilies.Contains(word);

    private static NameOrder Read() => new(
        WordFile.Lines(File).Select(line => line.Split(": ", 2)).ToLookup(line => line[0], line => line[1]));
}
