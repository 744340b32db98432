using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>Reads declared lists of names, and notes each name that is left out.</summary>
/// <param name="place">The place of the lists in notes, such as <c>the front matter</c>.</param>
internal sealed partial class NameLists(string place)
{
    /// <summary>The maximum number of names in a list.</summary>
    public const int MaxNames = 500;

    /// <summary>The maximum length of a name, in UTF-16 units.</summary>
    public const int MaxNameLength = 400;

    private const int MaxKeywords = 20;

    private const int MaxUnused = 8;

    private static readonly string[] WholeNameKeys = ["name", "display_name", "displayName", "fullname", "full_name"];

    private static readonly string[] NameKeys = [.. WholeNameKeys, "title", "label", "text", "slug", "id"];

    private static readonly string[] FirstNameKeys = ["first_name", "firstname", "first", "given_name", "givenname", "given", "forename"];

    private static readonly string[] LastNameKeys = ["last_name", "lastname", "last", "family_name", "familyname", "family", "surname"];

    private static readonly string[] Suffixes = ["jr", "sr", "ii", "iii", "iv", "phd", "md", "esq", "mbe", "obe", "cbe", "qc", "kc", "mp"];

    private readonly List<string> notes = [];
    private bool hasNotedCapitals;

    /// <summary>One sentence for each name or value that was left out.</summary>
    public IReadOnlyList<string> Notes => notes;

    /// <summary>Given a value without commas, whether its spaces separate tags, as in Jekyll.</summary>
    public Func<string, bool> SplitsAtSpaces { get; init; } = _ => false;

    /// <summary>The tags or speakers of a value.</summary>
    /// <param name="key">The key, for notes.</param>
    /// <param name="value">Its value.</param>
    /// <param name="areTags">Whether the names are tags, which may be separated by spaces and begin with <c>#</c>.</param>
    public IReadOnlyList<string> Read(string key, DeclaredValue value, bool areTags) =>
        Distinct(key, areTags, Texts(key, value)
            .SelectMany(text => areTags && text.Text.Value.TrimStart() is ['#', .. var after]
                && after.Contains(" #", StringComparison.Ordinal)
                ? text.Text.Value.Split(" #")
                : text is { IsItem: false, Text.IsPlain: true } ? Split(text.Text.Value, areTags) : [text.Text.Value])
            .SelectMany(name => areTags ? [name] : Persons(key, name))
            .Select(name => areTags ? name.Trim().TrimStart('#').TrimEnd(',', ';', ' ') : name));

    /// <summary>The names of other keys, followed by the new names of one key.</summary>
    /// <param name="key">The key, for notes.</param>
    /// <param name="before">The names of other keys.</param>
    /// <param name="names">The names of the key.</param>
    /// <param name="areTags">Whether the names are tags.</param>
    public IReadOnlyList<string> Join(string key, IReadOnlyList<string> before, IEnumerable<string> names, bool areTags) =>
        Distinct(key, areTags, before.Concat(names));

    /// <summary>The keywords of a page, at most twenty, because some sites write hundreds for search engines.</summary>
    public IReadOnlyList<string> TakeKeywords(string key, IEnumerable<string> names)
    {
        hasNotedCapitals = true;
        var all = Distinct(key, areTags: true, names);
        if (all.Count > MaxKeywords)
            notes.Add(
                FormattableString.Invariant(
                    $"There are {all.Count} {key} in {place}, more than the {MaxKeywords} that are kept; the rest was left out."));
        return [.. all.Take(MaxKeywords)];
    }

    /// <summary>The authors of a value: without "By", mail addresses and job titles.</summary>
    public IReadOnlyList<string> ReadAuthors(string key, DeclaredValue value) =>
        Distinct(key, areTags: false, Texts(key, value).SelectMany(text => NoteMailAddress(key, text.Text.Value,
            [.. text.IsItem ? Author(text.Text.Value) : Authors(text.Text.Value)])));

    /// <summary>The authors of a text, with a note when it is only a mail address.</summary>
    private string[] NoteMailAddress(string key, string text, string[] authors)
    {
        if (authors.All(string.IsNullOrWhiteSpace) && text.Contains('@', StringComparison.Ordinal))
            notes.Add($"\"{CleanText.Cut(CleanText.Line(text), 60)}\" among {key} in {place} is an e-mail address, not a name; it was left out.");
        return authors;
    }

    /// <summary>Distinct names of reasonable length that yield a slug.</summary>
    private List<string> Distinct(string key, bool areTags, IEnumerable<string> names)
    {
        Dictionary<string, string> bySlug = new(StringComparer.Ordinal);
        List<string> kept = [];
        var leftOut = 0;
        foreach (var name in names.Select(CleanText.Line).Where(name => name.Length > 0))
        {
            var slug = Slug.Of(name);
            if (name.Length > MaxNameLength)
                notes.Add(
                    FormattableString.Invariant(
                        $"An entry of {key} in {place} has {name.Length} characters, more than the {MaxNameLength} of a name; it was left out."));
            else if (slug.Length == 0)
                notes.Add(
                    $"\"{CleanText.Cut(name, 60)}\" among {key} in {place} has no letter or digit, so it has no list; it was left out.");
            else if (!areTags && !name.Any(char.IsLetter))
                notes.Add($"\"{CleanText.Cut(name, 60)}\" among {key} in {place} has no letter, so it is not a name; it was left out.");
            else if (bySlug.TryGetValue(slug, out var first))
                NoteRepetition(key, areTags, name, first, slug);
            else if (kept.Count == MaxNames)
                leftOut++;
            else
                kept.Add(bySlug[slug] = name);
        }

        if (leftOut > 0)
            notes.Add(
                FormattableString.Invariant(
                    $"{key} in {place} has {leftOut + MaxNames} entries, more than the {MaxNames} that are kept; the rest was left out."));
        return kept;
    }

    private void NoteRepetition(string key, bool areTags, string name, string first, string slug)
    {
        if (areTags && !hasNotedCapitals && name != first && name.Equals(first, StringComparison.OrdinalIgnoreCase))
        {
            hasNotedCapitals = true;
            notes.Add($"{key} in {place} that differ only in capitals, such as \"{CleanText.Cut(first, 60)}\" and \"{CleanText.Cut(name, 60)}\", are one; the first is shown.");
        }

        if (!name.Equals(first, StringComparison.OrdinalIgnoreCase))
            notes.Add(
                $"\"{CleanText.Cut(name, 60)}\" and \"{CleanText.Cut(first, 60)}\" among {key} in {place} share one list ({slug}); the first is shown.");
    }

    /// <summary>The texts of a value, of the items of a list, and of the names of mappings.</summary>
    private IEnumerable<(DeclaredValue.Text Text, bool IsItem)> Texts(string key, DeclaredValue value)
    {
        value = value is DeclaredValue.Text { IsPlain: true } plain ? YamlValues.ListIn(plain) ?? value : value;
        HashSet<string> unused = new(StringComparer.OrdinalIgnoreCase);
        foreach (var item in value is DeclaredValue.List list ? list.Items : [value])
        {
            var map = item as DeclaredValue.Map;
            var parts = map is not null && map.TextOf(WholeNameKeys) is null
                ? new[] { map.TextOf(FirstNameKeys), map.TextOf(LastNameKeys) }.OfType<DeclaredValue.Text>().ToArray() : [];
            var text = item as DeclaredValue.Text
                ?? (parts is [var first, ..] ? first with { Value = string.Join(' ', parts.Select(part => part.Value.Trim())) }
                    : map?.TextOf(NameKeys));
            unused.UnionWith(map?.Entries.Where(entry => entry.Value != text && !parts.Contains(entry.Value)
                    && entry.Value is not DeclaredValue.Nothing)
                .Select(entry => entry.Key) ?? []);
            if (text is not null)
            {
                // Each line of a block is an item; its commas separate nothing.
                var lines = value is DeclaredValue.Text ? Lines(text.Value) : [text.Value];
                foreach (var line in lines)
                {
                    yield return (text with { Value = WithoutMarkup(line), IsPlain = text.IsPlain && lines.Length == 1 },
                        value is not DeclaredValue.Text);
                }
            }
            else if (item is not DeclaredValue.Nothing)
                notes.Add($"\"{key}\" in {place} has {item.Kind} where a name is expected; it was left out.");
        }

        if (unused.Count > 0)
            notes.Add(
                $"Only the name of an entry of {key} in {place} is used, so {string.Join(", ", unused.Take(MaxUnused).Select(MisspellingHint))} was ignored.");
    }

    /// <summary>A name without a link, emphasis or tags: <c>[Jane Roe](https://jane.example)</c>, <c>**Jane Roe**</c>.</summary>
    private static string WithoutMarkup(string name) => name.AsSpan().IndexOfAny("[*<_") < 0 ? name
        : Emphasis().Replace(Tag().Replace(MarkdownLink().Replace(WikiLink().Replace(name, "$1"), "$1"), ""), "$1");

    [GeneratedRegex(@"\[([^\[\]]+)\]\([^()]*\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MarkdownLink();

    [GeneratedRegex(@"</?(a|b|i|em|strong|span)\b[^<>@]*>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?<!\S)(?:\*{1,3}|_{1,3})(?=\w)([^*_]+)(?<=\w)(?:\*{1,3}|_{1,3})(?!\S)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Emphasis();

    /// <summary>The lines of a block such as <c>speakers: |</c>, without the marks of items.</summary>
    private static string[] Lines(string value) => value.TrimEnd().Contains('\n', StringComparison.Ordinal)
        ? Array.ConvertAll(value.Split('\n'), line => ItemMark().Replace(line.Trim(), ""))
        : [value];

    [GeneratedRegex(@"^[-*•] +", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ItemMark();

    /// <summary>A key inside an entry for a note: <c>"nmae" (did you mean name?)</c>.</summary>
    private static string MisspellingHint(string key) =>
        $"\"{CleanText.Cut(CleanText.Line(key), 40)}\"{(FactKeys.IsMisspelling(key, NameKeys[0]) ? $" (did you mean {NameKeys[0]}?)" : "")}";

    /// <summary>The persons of <c>Tom Beck and Ada Lunt</c>; a note when only one of the two is surely a person.</summary>
    private IReadOnlyList<string> Persons(string key, string name)
    {
        if (name.Contains(',') || Byline.DeclaredAuthors(name) is not { Count: > 1 } names || names.Any(part => !part.Contains(' ')))
            return [name];
        var persons = names.Count(part => AuthorNames.IsFirstName(part.Split(' ')[0]));
        if (persons == names.Count)
            return names;
        if (persons > 0)
            notes.Add($"\"{CleanText.Cut(CleanText.Line(name), 60)}\" among {key} in {place} is one name; write a list if it is several.");
        return [name];
    }

    private IEnumerable<string> Split(string value, bool areTags)
    {
        if (value.Contains(';'))
            return value.Split(';').SelectMany(part => Split(part, areTags: false));
        if (value.Contains(','))
            return WithSuffixes(value.Split(','));
        return areTags && SplitsAtSpaces(value) ? value.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [value];
    }

    /// <summary>Joins each suffix to its name: <c>Martin Luther King, Jr.</c> is one name.</summary>
    private static List<string> WithSuffixes(string[] parts)
    {
        List<string> names = [];
        foreach (var part in parts)
        {
            if (names.Count > 0 && IsSuffix(part))
                names[^1] += $", {part.Trim()}";
            else
                names.Add(part);
        }

        return names;
    }

    private static bool IsSuffix(string part) =>
        Suffixes.Contains(part.Replace(".", "", StringComparison.Ordinal).Trim().ToLowerInvariant());

    /// <summary>A link to a note in Obsidian: <c>[[Jane Roe]]</c>, <c>[[people/jane-roe|Jane Roe]]</c>.</summary>
    [GeneratedRegex(@"\[\[(?:[^\]|]*\|)?([^\]|]+)\]\]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WikiLink();

    private static IEnumerable<string> Authors(string value) =>
        value.Split(';')
            .SelectMany(part => part.Split(',').Any(IsSuffix)
                ? WithSuffixes(part.Split(',')).SelectMany(AuthorOrNone)
                : Byline.DeclaredAuthors(part));

    private static IEnumerable<string> AuthorOrNone(string value) =>
        value.Trim() is { Length: > 0 } name ? name.Contains(',') ? [name] : Byline.DeclaredAuthors(name) : [];

    /// <summary>The author in a list item. After a comma, a suffix of the name is kept and a job title is cut.</summary>
    private static IReadOnlyList<string> Author(string value)
    {
        if (CataloguedName.Of(value) is { } reordered)
            return [reordered];
        var parts = WithSuffixes(value.Split(','));
        var name = parts.Count > 1 && parts.Skip(1).All(part => Byline.IsAffiliation(part.Trim())) ? parts[0] : value;
        return name.Contains(',') ? [MailAddress.Remove(name).Trim()] : Byline.DeclaredAuthors(name);
    }
}
