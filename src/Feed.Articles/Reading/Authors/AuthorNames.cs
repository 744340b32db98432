using System.Globalization;
using System.Text.RegularExpressions;
using Feed.Articles.Quotes;

namespace Feed.Articles.Reading;

/// <summary>Finds people's names in an author field; dates, job titles, organisations and the site itself are ignored.</summary>
/// <param name="site">Names of the site, which are never authors.</param>
internal sealed partial class AuthorNames(IReadOnlyCollection<string> site)
{
    private const int MaxLineLength = 300;
    private const int MaxCount = 10;

    /// <summary>A shorter word that occurs in the site's name may be a first name.</summary>
    private const int MinLengthOfSiteWord = 4;

    private static readonly string[] Leads = [.. Entries("before: ").OrderByDescending(lead => lead.Length)];
    private static readonly HashSet<string> Conjunctions = new(Entries("and: "), StringComparer.Ordinal);
    private static readonly HashSet<string> ListEnd = new(Entries("end: "), StringComparer.Ordinal);
    private static readonly HashSet<string> NotAuthors = new(Entries("not: "), StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> PhraseWords = new(Entries("phrase: "), StringComparer.OrdinalIgnoreCase);
    private static readonly string[] Endings = [.. Entries("ending: ")];
    private static readonly HashSet<string> FirstNames =
        [.. new[] { "words.first-names", "words.first-names-world" }.SelectMany(new LanguageFiles("en").Classes).Select(name => name.Word)];
    private static readonly HashSet<string> Degrees = new(Entries("degree: "), StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Particles = new(Entries("particle: "), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a word is a known first name.</summary>
    public static bool IsFirstName(string word) => FirstNames.Contains(word);

    /// <summary>Whether a word or a mark joins two names: <c>and</c>, <c>&amp;</c>.</summary>
    public static bool JoinsNames(string word) => word is "&" or "+" || Conjunctions.Contains(word.ToLowerInvariant());

    /// <summary>Whether words after "By" are a phrase, not a name: <c>Popular Demand</c>.</summary>
    public static bool IsPhrase(string name) => name.Split(' ').Any(PhraseWords.Contains);

    /// <summary>
    /// Whether a name in a byline may be a person's: none of its words names an organisation, or only the last one does and first names
    /// precede it.
    /// </summary>
    public static bool MayBePerson(string name)
    {
        var words = name.Split(' ');
        return Array.TrueForAll(words, word => !IsNotAuthor(word))
            || (words.Length is 2 or 3 && Array.TrueForAll(words[..^1], IsFirstName) && !BylineLead.IsAgency(words[^1]));
    }

    private readonly HashSet<string> siteNames = [.. site.Select(Folded).Where(name => name.Length > 0)];

    /// <summary>The people of a line; empty when it names none.</summary>
    /// <param name="line">The value of an author field, or a byline.</param>
    /// <param name="needsLead">Whether a name counts only after a word such as "By".</param>
    /// <param name="isShown">Whether it is a byline that a page shows, which may end with a place.</param>
    public IReadOnlyList<string> Of(string? line, bool needsLead = false, bool isShown = false)
    {
        if (line is null || line.Length > MaxLineLength || line.Contains("://", StringComparison.Ordinal)
            || line.Contains("(www.", StringComparison.OrdinalIgnoreCase))
            return [];
        var text = MailAddress.Remove(CleanText.Line(line)).TrimStart('|', '/', '-', '–', '—', '•', '·', '*', ' ').TrimEnd(':', ' ');
        if (needsLead || isShown)
            text = BylineDate.NamesFirst(BylineForms.WithoutPictures(text));
        var rest = WithoutLead(WithoutRepetition(text));
        if (needsLead && rest.Length == text.Length)
            return [];
        // After a byline, a star refers to a note; without "By" it marks a required field of a form.
        if (rest.Length < text.Length)
            rest = rest.TrimEnd('*', ' ');
        rest = BylineLead.AfterJobTitle(rest);
        if (needsLead || isShown)
            rest = BylinePlace.Remove(BylineDate.Remove(rest));
        if (CataloguedName.Of(rest, isSure: true) is { } reordered && IsPerson(reordered))
            return [reordered];
        List<string> people = [];
        var others = 0;
        foreach (var part in Separator().Split(rest))
        {
            var before = people.Count;
            foreach (var name in Names(part).Select(WithoutEmployer))
            {
                if (!IsPerson(name))
                    others += Folded(name).Length > 0 ? 1 : 0;
                else if (!people.Contains(name) && people.Count < MaxCount)
                    people.Add(Cased(name));
            }

            // What follows the names is a job title, a date or a place; a lead-in may start another name.
            if (people.Count > 0 && people.Count == before && part.Trim().Length > 0 && Folded(part).Length > 0
                && !Degrees.Contains(part.Trim()))
                break;
        }

        // A single word next to something that is not a person is part of an organisation's name, or a place.
        if (others > 0)
            people.RemoveAll(name => !name.Contains(' ', StringComparison.Ordinal) && !IsCjkName(name));
        return people;
    }

    /// <summary>Whether a label says that an author's name follows.</summary>
    public static bool IsLead(string label) =>
        Array.Exists(Leads, lead => label.Trim().TrimEnd(':').Equals(lead, StringComparison.OrdinalIgnoreCase));

    /// <summary>Removes the second copy of a repeated name, as from an element and the link inside it.</summary>
    private static string WithoutRepetition(string text) =>
        text.Length > 6 && text.Length % 2 == 0 && text.AsSpan(0, text.Length / 2).SequenceEqual(text.AsSpan(text.Length / 2))
            ? text[..(text.Length / 2)]
            : text;

    private static string WithoutLead(string text)
    {
        for (var rounds = 0; rounds < 2; rounds++)
        {
            var lead = Array.Find(Leads, lead => text.Length > lead.Length && text.StartsWith(lead, StringComparison.OrdinalIgnoreCase)
                && text[lead.Length] is ' ' or ':' or '：');
            if (lead is null)
                break;
            text = text[lead.Length..].TrimStart(' ', ':', '：', '-', '–', '|');
        }

        return text;
    }

    /// <summary>The names in a part, split at words such as "and".</summary>
    private static IEnumerable<string> Names(string part)
    {
        List<string> name = [];
        // "Dan" and "Le" are names, "dan" and "le" are small words; in an all-caps line they look the same.
        var inCapitals = !part.Any(char.IsLower);
        // "Jane Roe in Port Ansel and Sam Low": after a place, another author needs a known name.
        var (isPlace, needsKnownName) = (false, false);
        foreach (var word in part.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(""))
        {
            var small = inCapitals ? word.ToLowerInvariant() : word;
            var ends = word.Length == 0 || (Conjunctions.Contains(small) && !(Particles.Contains(word) && name.Count == 1));
            var isEnd = ListEnd.Contains(small) && name.Count > 0;
            if (!ends && !isEnd)
            {
                if (!Degrees.Contains(word.TrimEnd(',')))
                    name.Add(word);
                continue;
            }

            if (name.Count > 0 && !isPlace && (!needsKnownName || IsFirstName(name[0])))
                yield return string.Join(' ', name);
            if (name.Count > 0 || !ends)
                isPlace = isEnd;
            needsKnownName |= isEnd;
            name.Clear();
        }
    }

    /// <summary>
    /// A name without the paper or agency after it, <c>Jane Roe BBC News</c>. It is removed only after a known first name; otherwise the
    /// whole may be an office.
    /// </summary>
    private static string WithoutEmployer(string name)
    {
        var words = name.Split(' ');
        var end = Array.FindIndex(words, IsNotAuthor);
        // A word before a job title is the author's subject: "Jane Roe Games Editor".
        var isName = end == 2 || (end > 2 && !BylineLead.IsJobTitle(words[end]));
        return isName && FirstNames.Contains(words[0]) && Array.TrueForAll(words[end..], IsNotAuthor)
            ? string.Join(' ', words[..end])
            : name;
    }

    private bool IsPerson(string name)
    {
        if (name.Length is < 2 or > 60)
            return false;
        var words = name.Split(' ');
        // A personal site may carry the person's name.
        if (siteNames.Contains(Folded(name)) && !(words.Length > 1 && FirstNames.Contains(words[0])))
            return false;
        if (words.Length == 1 && name.Length >= MinLengthOfSiteWord
            && siteNames.Any(site => site.Contains(Folded(name), StringComparison.Ordinal)))
            return false;
        if (words.Length > 5
            || !name.All(c => char.IsLetter(c) || char.IsSurrogate(c) || c is ' ' or '.' or '-' or '\'' or '’' or '`' or 'ʻ'
                || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark))
            return false;
        if (words.Any(IsNotAuthor)
            || !words.All(word => !char.IsLower(word[0]) || Particles.Contains(word) || word.StartsWith("d'", StringComparison.Ordinal)
                || word.StartsWith("d’", StringComparison.Ordinal)))
            return false;
        if (char.IsLower(words[^1][0]) && words[^1] is not ['d', '\'' or '’', _, ..])
            return false;
        if (words.Length > 1)
            return words.Any(word => word.Length > 2);
        if (IsCjkName(name))
            return true;
        // A single word counts as a name unless it is in capitals, which suggests an agency, or is a small word between names.
        return name.Length > 2 && (FirstNames.Contains(name) || (!Particles.Contains(name) && !IsLead(name)))
            && !MultilingualDate.IsMonth(name) && name.Skip(1).Any(char.IsLower)
            && !name.Contains('.', StringComparison.Ordinal);
    }

    private static bool IsNotAuthor(string word) => NotAuthors.Contains(word.Trim('.', '\'', '’'))
        || PhraseWords.Contains(word)
        || Array.Exists(Endings, ending => word.Length > ending.Length && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static bool IsCjkName(string name) =>
        name.Length is 2 or 3 or 4 && name.All(c => c is (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7AF'));

    /// <summary>An all-caps name in title case.</summary>
    public static string Cased(string name) =>
        name.Any(char.IsLower) || !name.Contains(' ', StringComparison.Ordinal)
            ? name
            : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant());

    private static string Folded(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static IEnumerable<string> Entries(string kind) =>
        DataFile.Entries("Reading.Authors.not-authors.txt").Where(line => line.StartsWith(kind, StringComparison.Ordinal))
            .Select(line => line[kind.Length..]);

    [GeneratedRegex(@"[|;•·/()\[\]<>»→\t\n,、，&+]| @|^@| [-–—] |[—–]|(?<=\p{L})(?=[0-9])|\s(?=[0-9])|\.\.\.|…|\.\s+(?=\p{L}+:)",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Separator();
}
