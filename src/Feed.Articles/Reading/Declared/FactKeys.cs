using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>
/// The keys of declared facts, from <c>fact-names.txt</c>, and the keys of site generators that Feed ignores, from
/// <c>generator-keys.txt</c>.
/// </summary>
internal static partial class FactKeys
{
    private static readonly FrozenDictionary<string, (Fact Fact, int Rank)> Known = DataFile.Entries("Reading.Declared.fact-names.txt")
        .Select(line => line.Split(':'))
        .SelectMany(parts => parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select((key, rank) => (Key: Plain(key), Fact: (Enum.Parse<Fact>(parts[0], ignoreCase: true), rank))))
        .DistinctBy(entry => entry.Key).ToFrozenDictionary(entry => entry.Key, entry => entry.Fact);

    private static readonly string[] AsWritten = [.. DataFile.Entries("Reading.Declared.fact-names.txt")
        .SelectMany(line => line.Split(':')[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>The keys that a misspelt key may mean, each as written and as compared.</summary>
    private static readonly (string Written, string Plain)[] Spellings =
        [.. AsWritten.Where(key => Find(key)!.Value.Fact != Fact.NestedTable).Select(key => (key, Plain(key)))];

    private static readonly string[] Generators = [.. DataFile.Entries("Reading.Declared.generator-keys.txt")
        .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    private static readonly FrozenSet<string> Ignored =
        Generators.Where(key => !key.EndsWith('*') && key[0] != '!').Select(Plain).ToFrozenSet();

    private static readonly FrozenSet<string> AboutArticle = Generators.Where(key => key[0] == '?').Select(Plain).ToFrozenSet();

    private static readonly string[] IgnoredStarts = [.. Generators.Where(key => key.EndsWith('*'))
        .Select(key => key[..^1].ToLowerInvariant())];

    private static readonly FrozenSet<string> FillerWords = Generators.Where(key => key[0] == '!').Select(Plain).ToFrozenSet();

    /// <summary>The fact that a key declares, and the key's rank among the keys of that fact; null for an unknown key.</summary>
    public static (Fact Fact, int Rank)? Find(string key) => Known.TryGetValue(Plain(key), out var found) ? found : null;

    /// <summary>Whether a key belongs to a site generator.</summary>
    public static bool IsGeneratorKey(string key)
    {
        var written = key.Trim().ToLowerInvariant().Replace('-', '_').Replace(' ', '_');
        return Ignored.Contains(Plain(key))
            || (Array.Exists(IgnoredStarts, start => written.StartsWith(start, StringComparison.Ordinal)) && FactIn(key) is null);
    }

    /// <summary>Whether a key that Feed ignores is about the article itself, such as who edited it, so that a note lists it.</summary>
    public static bool IsAboutArticle(string key) => AboutArticle.Contains(Plain(key));

    /// <summary>Whether a fact can hold a file.</summary>
    public static bool CanHold(Fact fact) =>
        fact is Fact.Draft or Fact.Hide or Fact.Publish or Fact.Status or Fact.Embargo or Fact.NotBefore or Fact.StartOrOther
            or Fact.PasswordProtected;

    /// <summary>The known key that this key misspells; null when there is none.</summary>
    public static string? Nearest(string key)
    {
        var plain = Plain(key);
        if (FactIn(key) is { } inside)
            return CanonicalKey(inside);
        if (plain.Length is < 3 or > 30)
            return null;
        var (nearest, best) = (default(string), MaxEdits(plain) + 1);
        foreach (var (written, known) in Spellings)
        {
            // The edit distance is at least the difference in length.
            if (Math.Abs(known.Length - plain.Length) >= best)
                continue;
            var distance = EditDistance.Between(plain, known);
            if (distance < best)
                (nearest, best) = (written, distance);
        }

        return nearest is null ? null : CanonicalKey(nearest);
    }

    /// <summary>
    /// The known key in a longer one whose other words add nothing: <c>title</c> in <c>post_title</c>; null when there is none.
    /// </summary>
    private static string? FactIn(string key)
    {
        string[] words = [.. WordsOf(key).Select(word => word.ToLowerInvariant())];
        if (words.Length < 2)
            return null;
        string[] own = [.. words.Where(word => !FillerWords.Contains(word))];
        if (own.Length < words.Length && IsDescription(string.Join('_', own)))
            return string.Join('_', own);
        for (var at = 1; at < words.Length; at++)
        {
            var (start, end) = (string.Join('_', words[..at]), string.Join('_', words[at..]));
            if (IsDescription(start) && IsDescription(end))
                return end;
            if (IsDescription(start) && words[at..].All(FillerWords.Contains))
                return start;
            if (IsDescription(end) && words[..at].All(FillerWords.Contains))
                return end;
        }

        return null;
    }

    /// <summary>Whether a key describes the article. Keys that can hold the article have their own rules for longer forms.</summary>
    private static bool IsDescription(string key) =>
        Find(key) is { Fact: var fact } && !CanHold(fact) && fact is not (Fact.NestedTable or Fact.Path);

    /// <summary>Whether a key is a misspelling of a known one.</summary>
    public static bool IsMisspelling(string key, string known) =>
        Plain(key) is { Length: >= 3 and <= 30 } plain
        && plain != Plain(known) && EditDistance.Between(plain, Plain(known)) <= MaxEdits(plain);

    private static int MaxEdits(string plain) => plain.Length < 6 ? 1 : 2;

    /// <summary>The form of a key that the manual uses, singular or plural: the first key on the fact's line. Any other key is
    /// unchanged.</summary>
    private static string CanonicalKey(string key)
    {
        var fact = Find(key)!.Value.Fact;
        var canonical = AsWritten.First(other => Find(other)!.Value.Fact == fact);
        return canonical.StartsWith(key, StringComparison.Ordinal) || key.StartsWith(canonical, StringComparison.Ordinal) ? canonical : key;
    }

    /// <summary>The words of a key in snake, kebab or camel case.</summary>
    public static IEnumerable<string> WordsOf(string key) => Word().Matches(key).Select(match => match.Value);

    private static string Plain(string key) => string.Concat(key.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    [GeneratedRegex(@"\p{Lu}?[\p{Ll}]+|\p{Lu}+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}

/// <summary>What a key can declare.</summary>
internal enum Fact
{
    Title,
    Url,

    /// <summary>The page's path on its site. Only a date in it is used.</summary>
    Path,
    Authors,
    Published,

    /// <summary>A date of any kind, usually the publication date.</summary>
    DateOfAnyKind,

    /// <summary>A date before which the article is not to be published.</summary>
    NotBefore,

    /// <summary>When the text was created; used if no publication date is declared.</summary>
    Created,

    /// <summary>When the text was last changed; used if no better date is declared.</summary>
    LastModified,
    Tags,
    Categories,

    /// <summary>Zola's table of tags, categories and authors.</summary>
    Taxonomies,
    Speakers,
    Language,
    Summary,
    Image,

    /// <summary>A picture of the page's layout. Its address is often relative to the site.</summary>
    Cover,
    Alt,
    Credit,
    Corrections,
    Draft,

    /// <summary>Holds a file if its value is yes. Other values name the parts of a page to hide.</summary>
    Hide,

    /// <summary>The opposite of a draft.</summary>
    Publish,
    Status,
    Embargo,

    /// <summary>A date before which the article is not to be published, or another value, such as a version.</summary>
    StartOrOther,

    /// <summary>A password that protects the article.</summary>
    PasswordProtected,

    /// <summary>A date after which the article is not published.</summary>
    Expires,

    /// <summary>A mapping of a site's own facts, such as <c>extra</c>. Holds in it are read, but few other facts.</summary>
    NestedTable,
}
