namespace Feed.Articles.Quotes;

/// <summary>Splits a paragraph into words and punctuation marks.</summary>
/// <param name="language">Classifies words.</param>
/// <param name="doubledApostrophes">Whether the article uses two apostrophes for each double mark.</param>
internal sealed class Tokenizer(LanguageProfile language, bool doubledApostrophes)
{
    private const int MaxQuoteLength = 1000;

    /// <summary>Appends the tokens of a paragraph.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="paragraph">Its index.</param>
    /// <param name="tokens">Where the tokens go.</param>
    /// <param name="singleMarks">Whether the article quotes with single marks.</param>
    public void Read(string text, int paragraph, TokenBuffer tokens, bool singleMarks)
    {
        for (var at = 0; at < text.Length;)
        {
            StepBudget.Spend();
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var token = char.IsLetterOrDigit(text[at]) || char.IsSurrogate(text[at]) || IsElidedParticle(text, at) ? Word(text, at)
                : Punctuation(text, at, singleMarks);
            token.Paragraph = paragraph;
            token.QuoteIndex = -1;
            at = token.Possessive ? SkipPossessive(text, token.End) : token.End;
            tokens.Add(token);
        }
    }

    /// <summary>Whether an apostrophe begins a particle of a surname: <c>van 't Hof</c>.</summary>
    private bool IsElidedParticle(string text, int at) => SingleMarks.IsSingleMark(text[at]) && at > 0 && at + 3 < text.Length
        && text[at - 1] == ' ' && text[at + 2] == ' ' && char.IsUpper(text[at + 3])
        && (language.ClassOf(text.AsSpan(at, 2)) & WordClass.Particle) != 0;

    /// <summary>The token of a mark; two hyphens make a dash.</summary>
    private Token Punctuation(string text, int at, bool singleMarks) => text.AsSpan(at).StartsWith("--")
        ? new() { Start = at, End = at + 2, Mark = '—' }
        : QuotedRanges.MarkLength(text, at, doubledApostrophes) is > 0 and var length ? new() { Start = at, End = at + length, Mark = '"' }
        : new() { Start = at, End = at + 1, Mark = singleMarks && SingleMarks.IsSingleMark(text[at]) ? '"' : text[at] };

    private Token Word(string text, int start)
    {
        var (end, capitals, small) = WordEnd(text, start);
        var token = new Token { Start = start, End = end };
        if (small == 0 && end < text.Length && text[end] == '.' && (end - start == 1 || text.AsSpan(start, end - start).Contains('.')))
        {
            token.End++;
            token.Shape = Shape.Initial;
            token.Class = language.ClassOf(text.AsSpan(start, end - start)) & (WordClass.Place | WordClass.Honour);
            return token;
        }

        if (end - start > 2 && text[end - 1] is 's' or 'S' && SingleMarks.IsSingleMark(text[end - 2]))
        {
            token.End = end -= 2;
            token.Possessive = true;
            small--;
        }
        else if (end - start > 2 && text[end - 1] == 's' && end + 1 < text.Length && SingleMarks.IsSingleMark(text[end])
            && text[end + 1] == ' ' && char.IsUpper(text[start]))
        {
            token.Possessive = true;
        }
        else if (IsNameWithApostrophe(text, start, end))
        {
            token.End = ++end;
        }

        Classify(ref token, text, end, capitals, isAllCapitals: capitals > 1 && small <= 0);
        return token;
    }

    /// <summary>The end of a word, and how many of its letters are capitals and how many are not.</summary>
    private static (int End, int Capitals, int Small) WordEnd(string text, int start)
    {
        var end = start;
        var capitals = 0;
        var small = 0;
        for (; end < text.Length; end++)
        {
            var letter = text[end];
            if (char.IsAsciiLetterLower(letter))
            {
                small++;
            }
            else if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter)
                || (letter > '\x7f' && char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.NonSpacingMark))
            {
                if (char.IsUpper(letter))
                    capitals++;
                else
                    small++;
            }
            else if (end + 1 == text.Length || !char.IsLetterOrDigit(text[end + 1]) || !IsJoint(text, end))
            {
                break;
            }
        }

        return (end, capitals, small);
    }

    /// <summary>Sets the classes and the shape of a word, and extends an abbreviation over its full stop.</summary>
    private void Classify(ref Token token, string text, int end, int capitals, bool isAllCapitals)
    {
        var word = text.AsSpan(token.Start, end - token.Start);
        (token.Class, token.ReportingRole) = language.LookUp(word);
        token.Class |= PartyAndState(word);
        if (end < text.Length && text[end] == '.' && !token.Possessive && char.IsUpper(word[0])
            && (token.Class & WordClass.Abbreviation) != 0 && !IsSurname(text, token))
            token.End++;
        var isSmall = !char.IsUpper(word[0]) && (capitals == 0 || !IsSurnameWithArticle(word));
        token.Shape = isSmall ? Shape.Lowercase : isAllCapitals ? Shape.AllCapitals : Shape.Capital;

        // The acronym WHO is not a relative pronoun.
        if (token.Shape == Shape.AllCapitals && token.Is(WordClass.Relative))
            token.Class = WordClass.Organisation;
        else if (token.IsLowercase)
            token.Class |= language.ClassOfEnding(word) & (token.Class == WordClass.None ? ~(WordClass.Compound | WordClass.Body)
                : WordClass.Participle | WordClass.Past | WordClass.Age);
        else if (token.Class == WordClass.None && token.Shape == Shape.Capital)
            token.Class |= language.ClassOfEnding(word) & (WordClass.Occupation | WordClass.Compound | WordClass.Body);
    }

    /// <summary>Whether a possible abbreviation of a state is a surname that ends a sentence: <c>Sean Penn. The film</c>, but not
    /// <c>Lowell, Mass. The town</c>.</summary>
    private bool IsSurname(string text, in Token token)
    {
        var (space, after) = (token.Start - 1, token.End + 1);
        if (token.Class != WordClass.Abbreviation || space < 1 || text[space] != ' ' || !char.IsLetter(text[space - 1])
            || (after + 1 < text.Length && !(text[after] == ' ' && !char.IsLower(text[after + 1]))))
            return false;
        var first = text.LastIndexOf(' ', space - 1) + 1;
        var before = language.ClassOf(text.AsSpan(first, space - first));
        return char.IsUpper(text[first]) && (before & WordClass.FirstName) != 0 && (before & WordClass.Place) == 0;
    }

    /// <summary>
    /// Whether an apostrophe belongs to a name: another name, a verb, a comma or a full stop follows, and no single mark is open
    /// (<c>Achieng' Otieno</c>, <c>Achieng' said</c>).
    /// </summary>
    private bool IsNameWithApostrophe(string text, int start, int end)
    {
        if (end >= text.Length || !SingleMarks.IsSingleMark(text[end]) || end - start < 3 || !char.IsUpper(text[start])
            || !char.IsLower(text[end - 1]) || text[end - 1] == 's')
            return false;
        var after = end + 1 < text.Length ? text[end + 1] : '.';
        return after is ',' or '.' ? !IsOpen(text, start) : after == ' ' && IsNameContinued(text, end + 2) && !IsOpen(text, start);
    }

    /// <summary>Whether a name or a verb begins at a position.</summary>
    private bool IsNameContinued(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return end > start && (char.IsUpper(text[start])
            || (language.ClassOf(text.AsSpan(start, end - start)) & (WordClass.SpeechVerb | WordClass.Auxiliary)) != 0);
    }

    /// <summary>Whether a single mark that began a word is still open at a position.</summary>
    private static bool IsOpen(string text, int end)
    {
        var open = 0;
        for (var at = Math.Max(0, end - MaxQuoteLength); at < end; at++)
        {
            if (!SingleMarks.IsSingleMark(text[at]))
                continue;
            var isAfterWord = at > 0 && !char.IsWhiteSpace(text[at - 1]);
            var isBeforeWord = char.IsLetterOrDigit(text[at + 1]);
            open = !isAfterWord && isBeforeWord ? open + 1 : isAfterWord && !isBeforeWord ? Math.Max(0, open - 1) : open;
        }

        return open > 0;
    }

    private static bool IsJoint(string text, int at) => text[at] switch
    {
        '‘' or 'ʻ' or 'ʼ' => char.IsLetter(text[at - 1]) && char.IsLower(text[at + 1]),
        '-' or '‑' or '\'' or '’' => true,
        '.' => char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]),
        ',' or '/' => char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]),
        _ => false,
    };

    /// <summary>Whether a word is a surname with an article or prefix before it, such as <c>al-Mansur</c> and <c>kaMbele</c>.</summary>
    private bool IsSurnameWithArticle(ReadOnlySpan<char> word)
    {
        var capital = 1;
        while (capital < word.Length && !char.IsUpper(word[capital]))
            capital++;
        return capital < word.Length && (language.ClassOf(word[..capital].TrimEnd('-')) & WordClass.Particle) != 0;
    }

    /// <summary>The classes of the state in <c>R-Ky.</c>; none for any other word.</summary>
    private WordClass PartyAndState(ReadOnlySpan<char> word) =>
        word.Length > 3 && word[1] == '-'
            && (language.ClassOf(word[..1]) & WordClass.Party) != 0 && char.IsUpper(word[0])
            ? WordClass.Place | (language.ClassOf(word[2..]) & WordClass.Abbreviation) : WordClass.None;

    private static int SkipPossessive(string text, int end)
    {
        var next = end + 1;
        return next < text.Length && text[next] is 's' or 'S' ? next + 1 : next;
    }
}
