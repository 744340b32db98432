using System.Text.RegularExpressions;
using Feed.Articles.Quotes;

namespace Feed.Articles.Reading;

/// <summary>Recognises <c>By Jane Roe and Sam Low, Staff Writers</c>.</summary>
internal static partial class Byline
{
    private const int MaxLength = 160;
    private const int MaxDayLength = 30;
    private const int MaxNewsroomWords = 7;
    private static readonly HashSet<string> NewsroomWords = new(DataFile.Entries("Reading.Authors.byline-words.txt"),
        StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Particles = new(DataFile.Entries("Reading.Authors.byline-particles.txt"),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The authors that a line of the article's head names; empty when the line is not a byline.</summary>
    public static IReadOnlyList<string> Authors(string line)
    {
        if (line.Length > MaxLength)
            return [];

        // Wire systems put an equals sign at the end of a line in the head.
        line = line.TrimEnd('=', ' ');
        if (ReporterLead.AuthorsOfLine(line) is { Count: > 0 } reporters)
            return reporters;
        line = BylineDate.NamesFirst(BylineForms.WithoutPictures(line));
        if (HasBy(line))
        {
            var named = ParseNames(BylinePlace.Remove(BylineLead.AfterJobTitle(CapitaliseNames(Names(BylineDate.Remove(line))))));
            return named is [var first, ..] && AuthorNames.IsPhrase(first) ? [] : named;
        }

        if (FromPlace().Match(line) is { Success: true } from)
        {
            var people = ParseNames(from.Groups["names"].Value.Trim());
            return people.TrueForAll(name => AuthorNames.IsFirstName(name.Split(' ')[0]) || from.Groups["place"].Success)
                && !people.Exists(name => Releases.ReleaseWords.EndsWithSenderWord(name) || name.Split(' ').Any(NewsroomWords.Contains))
                ? people
                : [];
        }

        if (BylineLead.Length(line) is not (> 0 and var start))
            return [];
        var rest = line[start..];
        var names = ParseNames(BylinePlace.Remove(Names(BylineDate.Remove(BylineLead.BeforeAgency(rest) ?? rest))));
        return names.Exists(IsOffice) || (BylineLead.IsAmbiguous(line) && !names.TrueForAll(HasKnownFirstName)) ? [] : names;
    }

    /// <summary>An office is recognised by its capitals: <c>PIB Delhi</c>.</summary>
    private static bool IsOffice(string name) =>
        name.Split(' ')[0] is { Length: > 1 } first && first.All(char.IsUpper) && name.Any(char.IsLower);

    /// <summary>The authors of a line that is only a name and a date, or of a byline whose names are in lowercase.</summary>
    public static IReadOnlyList<string> AuthorsOfNameAndDay(string line) =>
        HasBy(line) ? line.TrimStart()[2..].Split('|')[0].Any(char.IsUpper) ? [] : Authors(line)
        : line.AsSpan().ContainsAny("|•·") ? AuthorsWithoutBy(line, needsKnownName: true) : [];

    /// <summary>
    /// The authors of a byline without <c>By</c>. A job title, a place, a newspaper or a date after the name shows that it is one:
    /// <c>Jane Roe, Environment Correspondent</c>, <c>Jane Roe, Lagos</c>, <c>Jane Roe BBC News</c>, <c>Jane Roe | TNN | Mar 3, 2026</c>.
    /// </summary>
    /// <param name="line">The line.</param>
    /// <param name="needsKnownName">Whether the first name must be a known one; otherwise the form of the line may be enough.</param>
    public static IReadOnlyList<string> AuthorsWithoutBy(string line, bool needsKnownName = false)
    {
        if (line.Length > MaxLength)
            return [];
        if (BylineLead.BeforeAgency(line) is { } beforeAgency)
            return HasKnownFirstName(beforeAgency) || (!needsKnownName && MayBeName(AuthorNames.Cased(beforeAgency)))
                ? ParseNames(beforeAgency)
                : [];
        if (WithoutPaper(line) is var withoutPaper && withoutPaper != line && !withoutPaper.AsSpan().ContainsAny(",|•·"))
            return ParseNames(withoutPaper);
        if (line.Split(['|', '•', '·']) is [var date, var afterDate] && IsDay(date.Trim()))
            line = $"{afterDate.Trim()} | {date.Trim()}";
        if (line.Split([',', '|', '/', '•', '·'], 2) is not [var name, var rest]
            || name.Trim().Split(' ').Length is < 2 or > 4
            || Releases.ReleaseWords.EndsWithSenderWord(name) || name.Split(' ').Any(NewsroomWords.Contains))
            return [];
        var separator = line[name.Length];
        (name, rest) = (name.Trim(), rest.Trim());
        var isKnown = HasKnownFirstName(name);
        var isName = isKnown || (!needsKnownName && MayBeName(AuthorNames.Cased(name)));
        var hasJobTitle = (separator == '/' || line.Contains(',', StringComparison.Ordinal))
            && ShowsAuthor(rest, isKnown && separator == '/', isName);
        var hasPlace = isKnown && separator == ',' && BylinePlace.Is(rest);
        var hasDate = isName && separator is not (',' or '/') && IsDay(Agencies().Replace(rest, ""));
        return hasJobTitle || hasPlace || hasDate ? ParseNames(name) : [];
    }

    private static bool HasKnownFirstName(string name) => AuthorNames.IsFirstName(AuthorNames.Cased(name).Split(' ')[0]);

    /// <summary>Whether the words after a name are a job title, which makes the name an author's.</summary>
    /// <param name="title">The words after the name.</param>
    /// <param name="isSure">Whether any job title is enough, because a known name and a slash precede it.</param>
    /// <param name="isName">Whether the words before it may be a name. A newsroom's job title of several words is then enough.</param>
    private static bool ShowsAuthor(string title, bool isSure, bool isName) =>
        title.Length > 0 && IsJobTitle(title)
        && (isSure || BylineLead.IsJobTitle(title.Split(',')[0].Split(' ')[^1])
            || (isName && title.Contains(' ', StringComparison.Ordinal) && NewsroomWords.Contains(title.Split(' ')[^1])));

    /// <summary>
    /// The name in a line that contains nothing else; the lines around it decide whether it is a byline. Null for any other line.
    /// </summary>
    public static string? NameAlone(string line) =>
        line.Split(' ') is { Length: 2 or 3 } && AuthorNames.Cased(line) is var name && MayBeName(name)
        && AuthorNames.IsFirstName(name.Split(' ')[0]) && !Releases.ReleaseWords.EndsWithSenderWord(name) ? name : null;

    /// <summary>Whether unlisted words can be a name: none of them is a place, a newsroom word or an English word.</summary>
    private static bool MayBeName(string name) =>
        name.Split(' ') is { Length: 2 or 3 } words
        && Array.TrueForAll(words, word => word.Length > 1 && char.IsUpper(word[0])
            && word.All(c => char.IsLetter(c) || c is '-' or '\'' or '’')
            && (LanguageProfile.English.ClassOf(word) & ~NameClasses) == WordClass.None
            && !NewsroomWords.Contains(word) && !BylinePlace.Is(word))
        && !Boilerplate.IsBreadcrumbOrKicker(name);

    /// <summary>Classes that a word of a name may have.</summary>
    private const WordClass NameClasses = WordClass.MaleName | WordClass.FemaleName | WordClass.Particle;

    /// <summary>Whether text is a date alone, with or without its year.</summary>
    private static bool IsDay(string text) =>
        Dateline.DateAlone(text) is not null
        || (text.Length <= MaxDayLength && DayAndMonth().IsMatch(text) && EnglishDate.First(text) is not null);

    [GeneratedRegex(@"^(\p{L}+day,? )?(\p{L}{3,9}\.? \d{1,2}(st|nd|rd|th)?|\d{1,2}(st|nd|rd|th)? \p{L}{3,9}\.?)$", Options, 1000)]
    private static partial Regex DayAndMonth();

    /// <summary>The authors of a declared value, which needs no "By"; empty when it is only an e-mail address.</summary>
    public static IReadOnlyList<string> DeclaredAuthors(string value) => CataloguedName.Of(value) is { } reordered ? [reordered] :
        Names(value) is not { Length: > 0 } names ? [] : ParseNames(names) is { Count: > 0 } authors ? authors : [names];

    /// <summary>
    /// Whether a byline gives a job title or a newsroom instead of a name: <c>Staff Reporter</c>, <c>Agencies</c>, <c>Harwick Courier
    /// staff</c>.
    /// </summary>
    public static bool IsNewsroom(string name) =>
        name.Split(' ') is [.., var last] words
        && (BylineLead.BeforeNewsroom(name) is not null ? !(words.Length == 2 && AuthorNames.IsFirstName(words[0]))
            : (BylineLead.IsJobTitle(last) || BylineLead.IsJobTitle(last.TrimEnd('s')))
                && words.All(word => NewsroomWords.Contains(word) || BylineLead.IsJobTitle(word) || word is "Our" or "A" or "The"));

    /// <summary>Whether words are the name of a newspaper: <c>The Harwick Post</c>.</summary>
    public static bool IsNewspaper(string words) =>
        words.Split(' ') is [_, .., var last] names && NewsroomWords.Contains(last) && Array.TrueForAll(names, IsCapitalised);

    private static bool IsCapitalised(string word) => word.Length > 0 && char.IsUpper(word[0]);

    /// <summary>
    /// Whether a byline names only an agency or the staff of a newsroom: <c>By dpa correspondents</c>, <c>By the Harwick Courier staff</c>.
    /// </summary>
    public static bool IsNewsroomAlone(string line) =>
        line.Length <= MaxLength && HasBy(line) && line.TrimEnd('=', ' ') is var byline
        && ((byline.Split(' ') is [_, var agency, .. var staff] && BylineLead.IsAgency(agency)
                && Array.TrueForAll(staff, NewsroomWords.Contains))
            || (BylineLead.BeforeNewsroom(byline)?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, .. var paper]
                && paper.Length <= MaxNewsroomWords
                && Array.TrueForAll(paper, word => char.IsUpper(word[0]) || NewsroomWords.Contains(word) || Particles.Contains(word))));

    /// <summary>Whether a line after a byline gives only the author's employer, job title or address.</summary>
    public static bool IsAffiliation(string line) => line.Length <= 60
        && (MailAddress.Remove(line).Length == 0 || IsJobTitle(line.TrimEnd('=', ' ')));

    private static bool IsJobTitle(string line) =>
        line.Split([' ', ',', '|', '/'], StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 and <= 7 } words
        && words[^1][^1] is not ('.' or '?' or '!' or '”') && words.Any(NewsroomWords.Contains)
        && words.All(word => char.IsUpper(word[0]) || !char.IsLetter(word[0]) || NewsroomWords.Contains(word) || Particles.Contains(word)
            || word is "for" or "and" or "to" or "the");

    /// <summary>The value without a leading "By" and without e-mail addresses.</summary>
    private static string Names(string value) => MailAddress.Remove(HasBy(value) ? value.Trim()[2..].TrimStart(' ', ':') : value.Trim());

    private static bool HasBy(string line) => line.TrimStart() is ['B' or 'b', 'Y' or 'y', ' ' or ':', ..];

    private static List<string> ParseNames(string rest)
    {
        List<string> authors = [];
        foreach (
            var part in rest.Split([',', '|', '/', ';', '•', '·', '—', '–', '(', ')'],
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            foreach (var one in part.Replace(" & ", " and ", StringComparison.Ordinal).Replace(" AND ", " and ", StringComparison.Ordinal)
                .Replace(" with ", " and ", StringComparison.Ordinal).Replace(" und ", " and ", StringComparison.Ordinal)
                .Replace(" avec ", " and ", StringComparison.Ordinal)
                .Split(" and ", StringSplitOptions.TrimEntries))
            {
                var name = one.StartsWith("and ", StringComparison.Ordinal) ? one[4..] : one;
                name = WithoutPaper(name.Split(" in ")[0].Split(" for ")[0].Split(" of The ")[0]);
                if (IsName(name, authors.Count == 0))
                    authors.Add(AuthorNames.Cased(name));
                else if (authors.Count == 0)
                    return [];
            }
        }

        return authors;
    }

    /// <summary>
    /// A name without the newspaper after it. It is removed only after a known first name; otherwise the whole may be a newspaper.
    /// </summary>
    private static string WithoutPaper(string name)
    {
        const int MinNameWords = 2;
        const int MaxNameWords = 3;
        var words = name.Split(' ');
        if (words.Length <= MinNameWords || !AuthorNames.IsFirstName(words[0]))
            return name;
        for (var end = MinNameWords; end <= MaxNameWords && end < words.Length; end++)
        {
            if ((end == MinNameWords || !BylineLead.IsJobTitle(words[end])) && words[end..].Any(NewsroomWords.Contains)
                && words[end..].All(word => NewsroomWords.Contains(word) || IsAbbreviation(word)))
                return string.Join(' ', words[..end]);
        }

        return name;
    }

    private static bool IsAbbreviation(string word) => word.Length is > 1 and <= 5 && word.All(char.IsUpper);

    /// <summary>
    /// Whether a name is two to five capitalised words without newsroom words. The first of several names may also be a newsroom.
    /// </summary>
    private static bool IsName(string name, bool isFirst)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 5 || (words.Length == 1 && !isFirst))
            return false;
        return words.All(word => char.IsUpper(word[0]) || Particles.Contains(word))
            && name.All(c => char.IsLetter(c) || c is ' ' or '.' or '-' or '\'' or '’')
            && char.IsUpper(words[^1][0]) && !(words[^1].Length > 3 && name.EndsWith('.') && !BylineLead.IsSuffix(words[^1]))
            && (isFirst ? words.Length > 1 || NewsroomWords.Contains(name) : !words.Any(NewsroomWords.Contains));
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary><c>From: Nell Abara, Port Harcourt</c>, <c>From NELL ABARA in Lagos</c>: without a colon, in capitals.</summary>
    [GeneratedRegex(
        @"^(From|FROM)(:\s*|(?<=From)\s+(?=\p{Lu}{2,}[ -]\p{Lu}{2,}))(?<names>\p{Lu}[\p{L}.'’-]*( (and |AND |& )?\p{Lu}[\p{L}.'’-]*){1,6})"
        + @"((,| in| \()\s*(?<place>\p{Lu}[\p{L}.'’ -]{2,30})\)?)?$",
        Options,
        1000)]
    private static partial Regex FromPlace();

    /// <summary>Abbreviations of agencies between a name and its date.</summary>
    [GeneratedRegex(@"^(\p{Lu}{2,5}\s*[|•·]\s*)+", Options, 1000)]
    private static partial Regex Agencies();

    /// <summary>Capitalises the lower-case names of a byline, <c>jane roe</c>, that begin with a known first name.</summary>
    private static string CapitaliseNames(string names)
    {
        const int MaxNameWords = 3;
        var parts = LowercaseName().Split(names);
        if (names.Any(char.IsUpper) || !IsLowercaseName(parts[0]))
            return names;
        return string.Concat(parts.Select(part => IsLowercaseName(part) ? Capitalised(part) : part));

        static bool IsLowercaseName(string part) =>
            part.Split(' ') is { Length: > 1 and <= MaxNameWords } words && AuthorNames.IsFirstName(Capitalised(words[0]))
            && Array.TrueForAll(words, word => Particles.Contains(word)
                || (LanguageProfile.English.ClassOf(word) & NonNameClasses) == WordClass.None && !NewsroomWords.Contains(word));
    }

    /// <summary>Classes that a word of a lower-case name cannot have.</summary>
    private const WordClass NonNameClasses = WordClass.Function | WordClass.Preposition | WordClass.Auxiliary | WordClass.SpeechVerb;

    private static string Capitalised(string name) => string.Join(' ', name.Split(' ')
        .Select(word => Particles.Contains(word) || word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));

    [GeneratedRegex("( and |, ?| & )", Options & ~RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LowercaseName();
}
