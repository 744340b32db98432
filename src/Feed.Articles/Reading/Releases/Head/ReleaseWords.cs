namespace Feed.Articles.Reading.Releases;

/// <summary>The phrases of <c>release-words.txt</c>.</summary>
internal static class ReleaseWords
{
    /// <summary>Shorter phrases must match exactly, because with one OCR error they could be other words.</summary>
    private const int MinLettersForNoise = 8;

    private const int MinLettersForLowercaseNoise = 13;

    private const int MaxLetters = 44;
    /// <summary>The most characters of a company's name in a script without spaces.</summary>
    private const int MaxDenseSender = 20;

    private const int MaxSenderWords = 8;

    /// <summary><c>News from the Harwick Rowing Club</c>: after the article, a name with this many words is a sender's.</summary>
    private const int MinNamedSenderWords = 3;

    /// <summary><c>de</c>, <c>des</c>, <c>für</c>: the small words in the names of organisations abroad.</summary>
    private const int MaxConnectorLetters = 3;

    private static readonly ILookup<string, string> Phrases = DataFile.Entries("Reading.Releases.Head.release-words.txt")
        .Select(line => line.Split(':', 2)).ToLookup(parts => parts[0], parts => NoisyText.Letters(parts[1]));

    private static readonly PhraseList Labels = PhrasesOf("label");
    private static readonly PhraseList Offices = PhrasesOf("office");
    private static readonly PhraseList OfficeStarts = PhrasesOf("of");
    private static readonly PhraseList Organisations = PhrasesOf("organisation");
    private static readonly HashSet<string> Companies = [.. Phrases["company"]];
    private static readonly PhraseList Honorifics = PhrasesOf("honorific");
    private static readonly PhraseList PublicTitles = PhrasesOf("public-title");
    private static readonly PhraseList Statements = PhrasesOf("statement");
    private static readonly PhraseList SenderLeads = PhrasesOf("from");
    private static readonly PhraseList Providers = PhrasesOf("provider");
    private static readonly PhraseList Contacts = PhrasesOf("contact");
    private static readonly PhraseList Notes = PhrasesOf("notes");
    private static readonly PhraseList TodayLabels = PhrasesOf("today");
    private static readonly PhraseList Listings = PhrasesOf("listing");
    private static readonly PhraseList Versions = PhrasesOf("version");
    private static readonly PhraseList Salutations = PhrasesOf("salutation");
    private static readonly PhraseList Slogans = PhrasesOf("slogan");
    private static readonly HashSet<string> Allowing = [.. Phrases["allow"]];
    private static readonly HashSet<string> Agencies = [.. Phrases["agency"]];
    private static readonly HashSet<string> DeskVerbs = [.. Phrases["desk"]];
    private static readonly HashSet<string> UrgencyMarks = [.. Phrases["slug"]];
    private static readonly HashSet<string> Senders = [.. Phrases["sender"]];
    private static readonly HashSet<string> Verbs = [.. Phrases["verb"]];
    private static readonly HashSet<string> States = [.. Phrases["state"]];
    private static readonly HashSet<string> Streets = [.. Phrases["street"]];
    private static readonly HashSet<string> Connectors = [.. Phrases["connector"]];
    private static readonly string[] PostNominals = [.. Phrases["post-nominal"].OrderByDescending(phrase => phrase.Length)];

    /// <summary>The length of the label at the start of the line; 0 when there is none.</summary>
    public static int LabelLength(string line) => LabelLengths.Of(line);

    private static readonly LineMemo<int> LabelLengths = new(line => PrefixLength(line, Labels, noisy: true));

    /// <summary>Whether the line only says that the text may be published: <c>FINAL</c>, <c>Status: published</c>.</summary>
    public static bool AllowsPublication(string line) =>
        line.Length <= MaxLetters && !line.Any(char.IsDigit) && Allowing.Contains(NoisyText.Letters(line));

    /// <summary>The length of the letterhead at the start of the line, such as <c>PRIME MINISTER</c>; 0 when there is none.</summary>
    public static int LetterheadLength(string line) => LetterheadLengths.Of(line);

    private static readonly LineMemo<int> LetterheadLengths = new(line => PrefixLength(line, Offices, noisy: true));

    /// <summary>Whether the line begins like the letterhead of an office.</summary>
    public static bool BeginsWithOfficeWord(string line) => PrefixLength(line, OfficeStarts, noisy: false) > 0;

    /// <summary>Whether the line begins like the letterhead of a person: <c>The Hon</c>.</summary>
    public static bool BeginsWithHonorific(string line) => PrefixLength(line, Honorifics, noisy: false) > 0;

    /// <summary>Whether the line begins with the title of an elected person: <c>Senator</c>.</summary>
    public static bool BeginsWithPublicTitle(string line) => PrefixLength(line, PublicTitles, noisy: false) > 0;

    /// <summary>Whether the line is a letterhead such as <c>News from the City of Harwick</c>.</summary>
    public static bool IsFromSender(string line)
    {
        if (PrefixLength(line, SenderLeads, noisy: false) is not (> 0 and var end))
            return false;
        var rest = line[end..].Trim();
        var sender = rest.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? rest[4..] : rest;
        var words = sender.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= MaxSenderWords && !HasVerb(sender)
            && Array.TrueForAll(words, word => !char.IsLower(word[0]) || BeginsWithConnector(word))
            && (BeginsWithOfficeWord(sender) || BeginsWithHonorific(sender) || EndsWithSenderWord(sender)
                || (sender.Length < rest.Length && words.Length >= MinNamedSenderWords && !BeginsWithConnector(line)));
    }

    /// <summary>
    /// Whether the line is the name of an organisation in a language that puts the kind first, <c>Ville de Port Ansel</c>, or of a company,
    /// <c>Reederei Ansel GmbH</c>.
    /// </summary>
    public static bool IsOrganisation(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (DenseScript.CountIn(line) is > 0 and <= MaxDenseSender && line.Length <= MaxDenseSender)
            return Companies.Any(company => DenseScript.Contains(company[0])
                && (line.StartsWith(company, StringComparison.Ordinal) || line.EndsWith(company, StringComparison.Ordinal)));
        return words.Length is >= 2 and <= MaxSenderWords && (PrefixLength(line, Organisations, noisy: false) > 0
                || Companies.Contains(NoisyText.Letters(words[^1])))
            && Array.TrueForAll(words, word => !char.IsLower(word[0]) || word.Length <= MaxConnectorLetters || BeginsWithConnector(word));
    }

    /// <summary>Whether the line begins like the name of an organisation or an office.</summary>
    public static bool BeginsAsSender(string line) => BeginsWithOfficeWord(line) || PrefixLength(line, Organisations, noisy: false) > 0;

    /// <summary>Whether the line begins like the slogan of a sender: <c>Working for a safer coast</c>.</summary>
    public static bool BeginsWithSlogan(string line) => PrefixLength(line, Slogans, noisy: false) > 0;

    /// <summary>Whether the line begins with words that announce a statement: <c>Statement by</c>.</summary>
    public static bool IntroducesStatement(string line) => PrefixLength(line, Statements, noisy: true) > 0;

    /// <summary>Whether the line says that the name of the sender is below it.</summary>
    public static bool IntroducesSender(string line) => PrefixLength(line, Providers, noisy: false) > 0;

    /// <summary>The length of the contact label at the start of the line; 0 when there is none.</summary>
    public static int ContactLength(string line) => PrefixLength(line, Contacts, noisy: false);

    /// <summary>Whether the whole text is the name of a state or a province.</summary>
    public static bool IsState(string text) => States.Contains(NoisyText.Letters(text));

    /// <summary>The length of the label of a note for editors at the start of the line; 0 when there is none.</summary>
    public static int NoteLength(string line) => PrefixLength(line, Notes, noisy: false);

    /// <summary>Whether the line is the headline of a list of events, whose telephone numbers are for readers: <c>What's on</c>.</summary>
    public static bool BeginsListing(string line) => PrefixLength(line, Listings, noisy: false) > 0;

    /// <summary>Whether the line begins like one that shows the reader today's date: <c>Today: July 24, 2008</c>.</summary>
    public static bool BeginsWithToday(string line) => PrefixLength(line, TodayLabels, noisy: false) > 0;

    /// <summary>
    /// A headline without the agency's version mark before it: <c>UPDATE 2-Harbour opens</c>, <c>(2nd LD) Harbour opens</c>.
    /// </summary>
    public static string WithoutVersion(string headline)
    {
        var close = headline is ['(', ..] ? headline.IndexOf(") ", StringComparison.Ordinal) : -1;
        var rest = close > 0 && IsUrgencyMark(headline[..close]) ? headline[(close + 2)..] : headline;
        while (PrefixLength(rest, Versions, noisy: false) is > 0 and var end && !rest[..end].Any(char.IsLower))
        {
            StepBudget.Spend();
            var after = rest[end..].TrimStart(' ').TrimStart(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
            if (after is not ['-', _, ..] || !char.IsLetterOrDigit(after[1]))
                break;
            rest = after[1..];
        }

        return rest;
    }

    /// <summary>Whether a word in capitals is the abbreviation of an agency.</summary>
    public static bool IsAgency(string word) => Agencies.Contains(word);

    /// <summary>
    /// Whether the line tells editors what is new in this version of agency copy: <c>(Adds quotes, background)</c>,
    /// <c>RECASTS throughout</c>.
    /// </summary>
    public static bool IsDeskNote(string line)
    {
        const int Longest = 250;
        if (line.Length > Longest)
            return false;
        var isBracketed = line is ['(' or '[', .., ')' or ']'];
        var text = isBracketed ? line[1..^1] : line;
        var first = text.Split([' ', ',', ';', ':'], 2)[0];
        return DeskVerbs.Contains(NoisyText.Letters(first))
            && (isBracketed || (first == NoisyText.Letters(first) && text.Any(char.IsLower) && !HeaderLine.EndsSentence(text)));
    }

    /// <summary>Whether the line begins with the abbreviation of an agency.</summary>
    public static bool BeginsWithAgency(string line) => Agencies.Contains(line.Split(' ', 2)[0]);

    /// <summary>Whether the line is the salutation of a speech or a letter, such as <c>Ladies and gentlemen,</c>.</summary>
    public static bool IsSalutation(string line)
    {
        const int MaxWords = 8;
        return line.TrimEnd() is [.., ',' or '!' or ':'] && line.Split(' ').Length <= MaxWords
            && PrefixLength(line, Salutations, noisy: false) > 0;
    }

    /// <summary>Whether the whole line is an agency's mark of urgency: <c>URGENT</c>.</summary>
    public static bool IsUrgencyMark(string line) => UrgencyMarks.Contains(NoisyText.Letters(line));

    /// <summary>Whether the line ends like the name of an organisation: <c>PORT ANSEL HARBOUR BOARD</c>.</summary>
    public static bool EndsWithSenderWord(string line) =>
        Senders.Contains(NoisyText.Letters(line.AsSpan(line.TrimEnd().LastIndexOf(' ') + 1)));

    /// <summary>Whether one of the words is a verb that headlines use.</summary>
    public static bool HasVerb(string line) => line.Split(' ').Any(word => Verbs.Contains(NoisyText.Letters(word)));

    /// <summary>Whether the line begins with a street address: a number, capitalised words and a word for a street.</summary>
    public static bool IsStreet(string line)
    {
        const int MaxWords = 6;
        if (line.AsSpan().TrimStart(" ,") is not [var first, ..] || !char.IsDigit(first))
            return false;
        var words = line.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        // The name of the street may itself be such a word: "1 Quay Street".
        var street = Array.FindIndex(words, Math.Min(2, words.Length), word => Streets.Contains(NoisyText.Letters(word)));
        return street is >= 0 and <= MaxWords && words[1..street].All(word => char.IsUpper(word[0]));
    }

    /// <summary>Whether the line ends in letters that follow a name, such as <c>MP</c> and <c>Q.C.</c></summary>
    public static bool EndsInPostNominal(string line)
    {
        var last = NoisyText.Letters(line.AsSpan(line.TrimEnd().LastIndexOf(',') + 1));
        var end = line.TrimEnd(' ', '.', ')');
        return Array.Exists(PostNominals, post => last == post || end.EndsWith(" " + post, StringComparison.Ordinal));
    }

    /// <summary>Whether a line begins with a small word, so that it continues the line before.</summary>
    public static bool BeginsWithConnector(ReadOnlySpan<char> line) =>
        Connectors.Contains(NoisyText.Letters(line[..(line.IndexOf(' ') is > 0 and var end ? end : line.Length)]));

    /// <summary>Whether a line ends with a small word, so that it continues on the next line.</summary>
    public static bool EndsWithConnector(ReadOnlySpan<char> line) =>
        Connectors.Contains(NoisyText.Letters(line[(line.LastIndexOf(' ') + 1)..]));

    /// <summary>The length of the longest phrase at the start of the line, as whole words; 0 when there is none.</summary>
    private static int PrefixLength(string line, PhraseList phrases, bool noisy)
    {
        Span<char> letters = stackalloc char[MaxLetters];
        Span<int> ends = stackalloc int[MaxLetters];
        letters = letters[..CopyLetters(line, letters, ends)];
        if (letters.IsEmpty)
            return 0;
        foreach (var phrase in phrases.BeginningWith(letters[0]))
        {
            if (letters.StartsWith(phrase) && IsWordEnd(line, ends[phrase.Length - 1]))
                return ends[phrase.Length - 1];
        }

        return noisy ? NoisyPrefixLength(line, letters, ends, phrases) : 0;
    }

    private static int NoisyPrefixLength(string line, ReadOnlySpan<char> letters, ReadOnlySpan<int> ends, PhraseList phrases)
    {
        Span<ulong> sets = stackalloc ulong[MaxLetters];
        // Bit n is set if a word ends after n letters.
        var wordEnds = 0UL;
        for (var i = 0; i < letters.Length; i++)
        {
            sets[i] = (i == 0 ? 0 : sets[i - 1]) | PhraseList.Phrase.Bit(letters[i]);
            wordEnds |= IsWordEnd(line, ends[i]) ? 1UL << (i + 1) : 0;
        }

        // The longest come first.
        foreach (var (length, sameLength) in phrases.ByLength)
        {
            if (length < MinLettersForNoise)
                break;
            if ((wordEnds >> (length - 1) & 0b111) == 0)
                continue;
            foreach (var phrase in sameLength)
            {
                for (var end = length - 1; end <= length + 1; end++)
                {
                    if ((wordEnds >> end & 1) != 0 && phrase.CanBeCloseTo(sets[end - 1])
                        && CanBeNoisy(line.AsSpan(0, ends[end - 1]), phrase.Letters)
                        && NoisyText.IsClose(letters[..end], phrase.Letters))
                        return ends[end - 1];
                }
            }
        }

        return 0;
    }

    /// <summary>In lower case, only a long phrase may contain an error, because a short one may be another word.</summary>
    private static bool CanBeNoisy(ReadOnlySpan<char> words, string phrase) =>
        phrase.Length >= MinLettersForLowercaseNoise || !words.ContainsAnyInRange('a', 'z');

    private static bool IsWordEnd(string line, int end) => end >= line.Length || !char.IsLetter(line[end]);

    /// <summary>Copies the first letters of the line, and the index in the line after each of them.</summary>
    private static int CopyLetters(string line, Span<char> letters, Span<int> ends)
    {
        var count = 0;
        for (var i = 0; i < line.Length && count < letters.Length; i++)
        {
            if (!char.IsLetter(line[i]))
                continue;
            letters[count] = char.ToUpperInvariant(line[i]);
            ends[count++] = i + 1;
        }

        return count;
    }

    private static PhraseList PhrasesOf(string kind) => new(Phrases[kind]);
}
