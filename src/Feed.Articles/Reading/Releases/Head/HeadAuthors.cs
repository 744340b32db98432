namespace Feed.Articles.Reading.Releases;

/// <summary>Finds the author lines of a head that lack the word "By".</summary>
/// <param name="paragraphs">The paragraphs of the article.</param>
/// <param name="lines">The lines of the head above.</param>
/// <param name="title">The declared headline; null when none is declared.</param>
/// <param name="known">The declared authors, and the account that created the file.</param>
internal sealed class HeadAuthors(
    IReadOnlyList<Paragraph> paragraphs, List<HeaderLine> lines, string? title, IReadOnlyCollection<string> known)
{
    private const int MaxLines = 40;

    /// <summary>The letters of a word such as "and" or "und" between two names.</summary>
    private const int MaxJoiningLetters = 4;

    private readonly int index = lines.Count;

    /// <summary>The next line of a head as an author line; null when it is not one.</summary>
    public static HeaderLine? Find(IReadOnlyList<Paragraph> paragraphs, List<HeaderLine> lines, string? title,
        IReadOnlyCollection<string> known) => new HeadAuthors(paragraphs, lines, title, known).Find();

    /// <summary>
    /// A byline without "By", or the line below a byline that names the author's paper; null for any other line.
    /// </summary>
    private HeaderLine? Find()
    {
        var text = paragraphs[index].Text.Replace("\n", " | ", StringComparison.Ordinal);
        if (lines is [.., { Kind: HeadKind.Byline }] && Byline.IsAffiliation(text) && index + 1 < paragraphs.Count)
            return HeaderLine.Used;
        if (Byline.Authors(text).Count > 0)
            return null;
        if (IsKnown(text) && index + 1 < paragraphs.Count)
            return new HeaderLine($"By {text}", HeadKind.Byline);
        var next = index + 1 < paragraphs.Count ? paragraphs[index + 1].Text : "";
        if (Byline.AuthorsWithoutBy(text) is { Count: > 0 } names && !IsOrdinaryPhrase(names[0]))
            return new HeaderLine($"By {string.Join(" and ", names)}", HeadKind.Byline, EnglishDate.First(text));
        if ((lines.Count > 0 || title is not null) && BylineForms.Authors(text, new BylineContext(
                IsNamedElsewhere, known, BylineForms.IsFactBesideByline(next)
                    || BylineForms.IsFactBesideByline(Above()))) is { Count: > 0 } formed)
            return new HeaderLine($"By {string.Join(" and ", formed)}", HeadKind.Byline);
        if (Byline.NameAlone(text) is { } alone && (Dateline.Length(next) > 0 || IsDayBelowHeadline(next))
            && !IsNamedElsewhere(alone) && !IsOrdinaryPhrase(alone))
            return new HeaderLine($"By {alone}", HeadKind.Byline);
        return Byline.AuthorsWithoutBy($"{text}, {next}") is [var name]
            && name.Equals(text, StringComparison.OrdinalIgnoreCase) && !IsOrdinaryPhrase(name)
            ? new HeaderLine($"By {text}", HeadKind.Byline, EnglishDate.First(text))
            : null;
    }

    private string Above() => index > 0 ? paragraphs[index - 1].Text : "";

    /// <summary>Whether a line consists of the names of known authors and the small words that join them.</summary>
    private bool IsKnown(string text)
    {
        if (known.Count == 0)
            return false;
        var names = Byline.Authors($"By {text}");
        return names.Count > 0 && names.All(name => known.Contains(name, StringComparer.OrdinalIgnoreCase))
            && text.Count(char.IsLetter) <= names.Sum(name => name.Count(char.IsLetter) + MaxJoiningLetters) - MaxJoiningLetters;
    }

    /// <summary>
    /// Whether a line is a day below the headline. Above the headline, a name and a day belong to the sender.
    /// </summary>
    private bool IsDayBelowHeadline(string line) =>
        (title is not null || lines is [{ Kind: HeadKind.Headline }]) && Dateline.DateAlone(line) is not null;

    /// <summary>Whether another line repeats the last name, because then the article is about that person.</summary>
    private bool IsNamedElsewhere(string name) =>
        name[(name.LastIndexOf(' ') + 1)..] is var last
        && ((title?.Contains(last, StringComparison.OrdinalIgnoreCase) ?? false)
            || paragraphs.Where((_, at) => at != index).Take(MaxLines)
                .Any(paragraph => paragraph.Text.Contains(last, StringComparison.OrdinalIgnoreCase)));

    /// <summary>
    /// Whether the text below has a word of the supposed name in lower case, so that it is not a name: <c>Night Boats | 5 April</c>.
    /// </summary>
    private bool IsOrdinaryPhrase(string name)
    {
        var words = name.Split(' ');
        return !AuthorNames.IsFirstName(words[0])
            && paragraphs.Skip(index + 1).Take(MaxLines).Any(paragraph => paragraph.Text.Split([' ', ',', '.'])
                .Any(word => word.Length > 0 && char.IsLower(word[0]) && words.Contains(word, StringComparer.OrdinalIgnoreCase)));
    }
}
