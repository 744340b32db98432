using System.Collections.Frozen;

namespace Feed.Articles.Quotes;

/// <summary>Everything that the quote reader knows about one language: word lists, endings, nicknames, nouns that can replace a title, and
/// public figures. All of it comes from the text files in the language's folder; the code contains no words of any language.</summary>
internal sealed class LanguageProfile
{
    private readonly WordLookup<(WordClass Class, ReportingRole ReportingRole)> words;

    /// <summary>The endings by their last two letters, because the most frequent last letter ends half of them.</summary>
    private readonly FrozenDictionary<int, (string Ending, WordClass Class)[]> endings;

    private readonly FrozenDictionary<string, int[]> nicknames;
    private readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> synonyms;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> nations;
    private readonly FrozenSet<string> firmNames;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> nameLabels;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> loneEpithets;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> numbers;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> headlineVerbs;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> campaignVerbs;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> doubtfulCampaignVerbs;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> prizes;

    private LanguageProfile(string code)
    {
        var files = new LanguageFiles(code);
        words = files.AllWords();
        endings = files.Classes("endings").GroupBy(entry => LastTwo(entry.Word))
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());
        nicknames = files.Lines("nicknames")
            .SelectMany((line, group) => LanguageFiles.Words(line).Select(name => (Name: name, Group: group)))
            .GroupBy(entry => entry.Name, entry => entry.Group, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(entries => entries.Key, entries => entries.ToArray(), StringComparer.OrdinalIgnoreCase);
        synonyms = files.Lines("role-synonyms").Select(LanguageFiles.Words)
            .ToFrozenDictionary(line => line[0], line => line[1..], StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        nations = files.Lines("nations")
            .SelectMany((line, number) => LanguageFiles.Words(line).Select(name => KeyValuePair.Create(name, number)))
            .ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        firmNames = files.Lines("firm-names").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        nameLabels = files.Lines("name-labels").SelectMany(line => line.Split(", "))
            .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        loneEpithets = files.WordSet("lone-epithets", StringComparer.OrdinalIgnoreCase);
        headlineVerbs = files.WordSet("headline-verbs", StringComparer.Ordinal);
        numbers = files.WordSet("numbers", StringComparer.OrdinalIgnoreCase);
        campaignVerbs = files.WordSet("campaign-verbs", StringComparer.Ordinal);
        doubtfulCampaignVerbs = files.WordSet("doubtful-campaign-verbs", StringComparer.Ordinal);
        prizes = files.WordSet("prizes", StringComparer.Ordinal);
        Suppositions = new(files.Lines("suppositions"), files.Lines("expectations"));
        NearMisses = new(files.Lines("near-misses"), []);
        VerbPhrases = new(files.Lines("verb-phrases"), []);
        InterviewPhrases = [.. files.Lines("interview-phrases")];
        Quantifiers = [.. files.Lines("quantifiers").Select(LanguageFiles.Words)];
        Rules = new AttributionRules(files.Lines("rules"), files.Lines("features"));
        Salience = SalienceWeights.Read(files.Lines("salience"));
        PublicFigures = new PublicFigures(files.Lines("people"), this);
    }

    /// <summary>English, the folder <c>en</c>.</summary>
    public static LanguageProfile English { get; } = new("en");

    /// <summary>The rules of attribution.</summary>
    public AttributionRules Rules { get; private set; }

    /// <summary>Weights for resolving pronouns and epithets.</summary>
    public SalienceWeights Salience { get; }

    /// <summary>Phrases before a number that say how exact it is, such as <c>at least</c>, each split into words.</summary>
    public IReadOnlyList<string[]> Quantifiers { get; }

    /// <summary>Phrases that announce an interview, such as <c>talked to</c>.</summary>
    public IReadOnlyList<string> InterviewPhrases { get; }

    /// <summary>Phrases that turn the clause after them into a supposition.</summary>
    public PhraseEndings Suppositions { get; }

    /// <summary>Phrases before a verb of speech that mean it was not said after all: <c>all but said</c>.</summary>
    public PhraseEndings NearMisses { get; }

    /// <summary>Phrases that report speech as a verb does: <c>made clear that</c>.</summary>
    public PhraseEndings VerbPhrases { get; }

    /// <summary>Whether a word is a number, in figures or in letters.</summary>
    public bool IsNumber(ReadOnlySpan<char> word) => word is [>= '0' and <= '9', ..] || numbers.Contains(word);

    /// <summary>The public figures listed in the language's folder.</summary>
    public PublicFigures PublicFigures { get; }

    /// <summary>A copy with one rule turned off, to measure its value.</summary>
    /// <param name="rule">The id of the rule.</param>
    public LanguageProfile Without(string rule)
    {
        var copy = (LanguageProfile)MemberwiseClone();
        copy.Rules = Rules.Without(rule);
        return copy;
    }

    /// <summary>The classes of a word, regardless of case.</summary>
    public WordClass ClassOf(ReadOnlySpan<char> word) => LookUp(word).Class;

    /// <summary>The classes and reporting roles of a word, regardless of case.</summary>
    public (WordClass Class, ReportingRole ReportingRole) LookUp(ReadOnlySpan<char> word) =>
        words.TryGetValue(word, out var found) ? found : LookUpCompound(word);

    /// <summary>The classes of a hyphenated word, taken from one of its parts: a <c>vice-captain</c> is a captain, an
    /// <c>officer-in-charge</c> an officer, a <c>Det-Insp</c> an inspector.</summary>
    private (WordClass Class, ReportingRole ReportingRole) LookUpCompound(ReadOnlySpan<char> word)
    {
        const WordClass Inherited = WordClass.Title | WordClass.Role | WordClass.Male | WordClass.Female | WordClass.Unnamed;
        var hyphen = word.IndexOf('-');
        if (hyphen <= 0)
            return default;
        var head = HeadOfCompound(word[..hyphen], word[(hyphen + 1)..]);
        return head.Length > 0 && words.TryGetValue(head, out var found) && (found.Class & (WordClass.Title | WordClass.Role)) != 0
            ? (found.Class & Inherited, ReportingRole.None)
            : default;
    }

    /// <summary>The part of a hyphenated word that is the noun for a person; empty when there is none.</summary>
    private ReadOnlySpan<char> HeadOfCompound(ReadOnlySpan<char> before, ReadOnlySpan<char> rest)
    {
        words.TryGetValue(before, out var first);
        if ((first.ReportingRole & ReportingRole.Prefix) != 0)
            return rest;
        var next = rest.IndexOf('-');
        if (words.TryGetValue(next > 0 ? rest[..next] : rest, out var middle) && (middle.ReportingRole & ReportingRole.Suffix) != 0)
            return before;
        var areTitles = words.TryGetValue(rest, out var last) && (first.Class & last.Class & WordClass.Title) != 0;
        return areTitles ? rest : default;
    }

    /// <summary>The number of the nation of a word such as <c>Wales</c> or <c>Welshman</c>; -1 for any other word.</summary>
    public int NationOf(ReadOnlySpan<char> word) => nations.TryGetValue(word, out var nation) ? nation : -1;

    /// <summary>Whether two words that look like a person's name are a listed organisation.</summary>
    public bool IsFirmName(ReadOnlySpan<char> first, ReadOnlySpan<char> last) => firmNames.Contains($"{first} {last}");

    /// <summary>Whether capitalised words before a name are a label for the person, such as a team: <c>All Black</c>.</summary>
    public bool IsNameLabel(ReadOnlySpan<char> words) => nameLabels.Contains(words);

    /// <summary>Whether a noun that usually means an unnamed person may mean the only person that an article names: <c>the
    /// teenager</c>.</summary>
    public bool IsLoneEpithet(ReadOnlySpan<char> word) => loneEpithets.Contains(word);

    /// <summary>Whether a word begins with a title prefix and a hyphen: <c>Ex-Marine</c>.</summary>
    public bool HasPrefix(ReadOnlySpan<char> word) => word.IndexOf('-') is > 0 and var hyphen
        && words.TryGetValue(word[..hyphen], out var before) && (before.ReportingRole & ReportingRole.Prefix) != 0;

    /// <summary>Whether a capitalised word is a headline verb in a form that is rarely a surname: <c>Quits</c>.</summary>
    public bool IsHeadlineVerb(ReadOnlySpan<char> word) => headlineVerbs.Contains(word);

    /// <summary>Whether a capitalised word is an imperative that begins the names of campaigns: <c>Save</c>.</summary>
    public bool IsCampaignVerb(ReadOnlySpan<char> word) => campaignVerbs.Contains(word);

    /// <summary>Whether a capitalised word is either such an imperative or a name: <c>Ban</c>.</summary>
    public bool MayBeCampaignVerb(ReadOnlySpan<char> word) => doubtfulCampaignVerbs.Contains(word);

    /// <summary>Whether a noun is for something named after people, such as a prize.</summary>
    public bool IsNamedAfterPeople(ReadOnlySpan<char> noun) => prizes.Contains(noun);

    /// <summary>The classes implied by the ending of a word.</summary>
    public WordClass ClassOfEnding(ReadOnlySpan<char> word)
    {
        var found = WordClass.None;
        if (word.Length < 2 || !endings.TryGetValue(LastTwo(word), out var among))
            return found;
        foreach (var (ending, kind) in among)
            found |= word.EndsWith(ending, StringComparison.Ordinal) ? kind : WordClass.None;
        return found;
    }

    private static int LastTwo(ReadOnlySpan<char> word) => (word[^2] << 16) | word[^1];

    /// <summary>Whether two first names may belong to one person: they are equal, or one is the other's initial, start or
    /// nickname.</summary>
    public bool SameFirstName(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        var mayBeShortForm = shorter.Length is 1 or >= 3 || shorter.Length == longer.Length;
        if (mayBeShortForm && longer.StartsWith(shorter, StringComparison.OrdinalIgnoreCase))
            return true;
        return nicknames.TryGetValue(one, out var groups) && nicknames.TryGetValue(other, out var otherGroups)
            && groups.Intersect(otherGroups).Any();
    }

    /// <summary>Whether a text may call a person by a noun such as <c>senator</c> or <c>mayor</c> because of a role such as <c>Sen.</c> or
    /// <c>former mayor of Ostmund</c>.</summary>
    public bool CanBeCalled(string role, ReadOnlySpan<char> noun)
    {
        if (noun.Contains('-') && role.AsSpan().EndsWith(noun, StringComparison.OrdinalIgnoreCase))
            return true;
        foreach (var range in role.AsSpan().SplitAny(' ', ',', '-'))
        {
            var word = role.AsSpan(range).TrimEnd('.');
            if (word.Equals(noun, StringComparison.OrdinalIgnoreCase))
                return !HasOrganisation(role.AsSpan()[range.End..]);
            if ((ClassOf(word) & WordClass.Preposition) != 0)
                return false;
            if (!synonyms.TryGetValue(word, out var others))
                continue;
            foreach (var other in others)
            {
                if (noun.Equals(other, StringComparison.OrdinalIgnoreCase))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether the rest of a role, up to a preposition, makes the words before it part of an organisation's name: <c>Democrat
    /// National Committee chairman</c>.</summary>
    private bool HasOrganisation(ReadOnlySpan<char> rest)
    {
        foreach (var range in rest.Split(' '))
        {
            if ((ClassOf(rest[range]) & WordClass.Preposition) != 0)
                return false;
            if (rest[range] is [var first, ..] && char.IsUpper(first) && (ClassOf(rest[range]) & WordClass.Body) != 0)
                return true;
        }

        return false;
    }

    /// <summary>The last word of a name, suffixes excluded.</summary>
    public string SurnameOf(string name)
    {
        var parts = LanguageFiles.Words(name);
        return parts.LastOrDefault(word => (ClassOf(word.Trim('.', ',')) & WordClass.Suffix) == 0)?.Trim(',') ?? name;
    }
}
