namespace Feed.Articles.Reading.Releases;

/// <summary>Compares short texts that may contain OCR errors.</summary>
internal static class NoisyText
{
    /// <summary>The rules tolerate one OCR error in this many letters.</summary>
    public const int LettersPerAllowedError = 5;

    private const int MaxLength = 40;
    private const string AroundWords = ".,:;!?()[]\"'“”‘’-–—";

    /// <summary>The letters of a text, in upper case, without spaces, digits and marks.</summary>
    public static string Letters(ReadOnlySpan<char> text)
    {
        var letters = new char[text.Length];
        var count = 0;
        foreach (var c in text)
        {
            if (char.IsLetter(c))
                letters[count++] = char.ToUpperInvariant(c);
        }

        return new string(letters, 0, count);
    }

    /// <summary>
    /// The edit distance: how many letters must be added, removed or replaced to turn one text into the other; above
    /// <paramref name="most"/>, always most + 1.
    /// </summary>
    public static int Distance(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most || other.Length > MaxLength)
            return most + 1;
        Span<int> row = stackalloc int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++)
            row[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            var least = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(cost, Math.Min(row[j], row[j - 1]) + 1);
                least = Math.Min(least, row[j]);
            }

            if (least > most)
                return most + 1;
        }

        return Math.Min(row[other.Length], most + 1);
    }

    /// <summary>Whether two texts of letters are equal except for OCR errors in at most one letter in five.</summary>
    public static bool IsClose(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var most = other.Length / LettersPerAllowedError;
        return HasPartOf(one, other, most) && Distance(one, other, most) <= most;
    }

    /// <summary>
    /// A quick check before the edit distance: if one text is cut into <c>errors + 1</c> parts, at least one part must be intact in the
    /// other text, at most <c>errors</c> letters from its place.
    /// </summary>
    private static bool HasPartOf(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int errors)
    {
        var length = other.Length / (errors + 1);
        for (var start = 0; start + length <= other.Length; start += length)
        {
            StepBudget.Spend();
            var near = one[Math.Min(one.Length, Math.Max(0, start - errors))..Math.Min(one.Length, start + length + errors)];
            if (near.IndexOf(other.Slice(start, length)) >= 0)
                return true;
        }

        return false;
    }

    /// <summary>The share of a line's characters that belong to plausible words, from 0 to 1.</summary>
    public static double WordShare(string line)
    {
        int inWords = 0, all = 0;
        foreach (var part in line.AsSpan().Split(' '))
        {
            var word = line.AsSpan(part);
            all += word.Length;
            if (IsWord(word.Trim(AroundWords)) || IsDense(word))
                inWords += word.Length;
        }

        return all == 0 ? 0 : (double)inWords / all;
    }

    /// <summary>Whether this is mostly Chinese or Japanese, whose sentences have no spaces but contain marks and numbers.</summary>
    private static bool IsDense(ReadOnlySpan<char> word)
    {
        var dense = 0;
        foreach (var c in word)
            dense += DenseScript.Contains(c) ? 1 : 0;
        return dense * 2 > word.Length;
    }

    /// <summary>Whether this is a word or a name of at least two letters.</summary>
    public static bool IsMultiLetterWord(string word) => word.Count(char.IsLetter) > 1 && IsWord(word.AsSpan().Trim(AroundWords));

    /// <summary>
    /// Whether this is a number or a plausible word: all in one case or with a capital first, and with a vowel if it is long.
    /// </summary>
    private static bool IsWord(ReadOnlySpan<char> word)
    {
        if (word.Length == 0)
            return false;
        if (!word.ContainsAnyExceptInRange('0', '9'))
            return true;
        int upper = 0, lower = 0, vowels = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (!char.IsLetter(c) && c is not ('\'' or '’' or '-' or '–' or '.' or '&' or '/'))
                return false;
            vowels += "aeiouyAEIOUY".Contains(c) || c > 'z' ? 1 : 0;
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
        }

        var isCased = upper == 0 || lower == 0 || char.IsUpper(word[0]);
        return isCased && (vowels > 0 || word.Length <= 4) && (upper + lower > 2 || vowels > 0);
    }
}
