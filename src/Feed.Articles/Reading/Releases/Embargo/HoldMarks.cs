using System.Buffers;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.Releases;

/// <summary>
/// Marks that hold an article by their words alone. The place of a mark decides which kinds of words of <c>embargo-words.txt</c> count.
/// Every place also accepts a <see cref="HoldStamp"/>, except where the table says "only".
/// <list type="table">
/// <listheader><term>Place</term><description>Kinds, and the case they need</description></listheader>
/// <item><term><see cref="IsStamp"/>: a whole line</term><description><c>stamp</c>, <c>ban</c>; if in capitals, also <c>capitals</c>,
/// <c>line</c></description></item>
/// <item><term><see cref="IsLastLine"/>: the last line of a text</term><description>a stamp in capitals or brackets; <c>last</c>,
/// <c>gap</c></description></item>
/// <item><term><see cref="IsSetApart"/>: in brackets or capitals, before or after a headline</term><description><c>stamp</c>, <c>ban</c>,
/// <c>capitals</c></description></item>
/// <item><term><see cref="IsBracketedBeforeHeadline"/>: in brackets before a headline</term><description>the same, and
/// <c>line</c></description></item>
/// <item><term><see cref="IsSeparatedMark"/>: before a headline, separated by a dash, a bar or a colon</term><description>only
/// <c>participle</c>, <c>ban</c>; in capitals or not, with or without a time</description></item>
/// <item><term><see cref="IsCapitalWord"/>: one word in capitals right next to a headline</term><description>only
/// <c>led</c></description></item>
/// </list>
/// </summary>
internal static partial class HoldMarks
{
    private const int MaxStampLength = 80;

    private static readonly HashSet<string> Stamps =
        new(EmbargoWords.Of("stamp").Concat(EmbargoWords.Of("ban")), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Copies = new(EmbargoWords.Of("copy"), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Capitals = new(EmbargoWords.Of("capitals"), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Lines = new(EmbargoWords.Of("line"), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Participles =
        new(EmbargoWords.Of("participle").Concat(EmbargoWords.Of("ban")), StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> BetweenStamps = SearchValues.Create(":–—|\t-,");

    /// <summary>
    /// Whether a whole line is a mark, such as <c>DRAFT - NOT FOR PUBLICATION</c>: a <see cref="HoldStamp"/>, or a phrase of the data
    /// file.
    /// </summary>
    public static bool IsStamp(string line)
    {
        if (HoldStamp.IsStampLine(line))
            return true;
        if (line.Length is 0 or > MaxStampLength)
            return false;
        var words = Once(EmbargoWords.Folded(line));
        return Stamps.Contains(words) || IsStampOfParts(line)
            || ((Capitals.Contains(words) || Lines.Contains(words)) && !line.Any(char.IsLower));
    }

    /// <summary>One word for a repeated one: <c>HOLD</c> for <c>HOLD HOLD HOLD</c>.</summary>
    private static string Once(string words) =>
        words.Split(' ') is [var first, _, ..] all && Array.TrueForAll(all, word => word.Equals(first, StringComparison.OrdinalIgnoreCase))
            ? first : words;

    /// <summary>Whether a line forbids publication in a language other than English.</summary>
    public static bool IsForeignBan(string line) =>
        line.Length <= MaxStampLength && EmbargoWords.Of("ban").Contains(EmbargoWords.Folded(line), StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Whether each part of a line is a stamp or a word for a draft, and at least one is a stamp: <c>Uso interno - no difundir</c>,
    /// <c>Entwurf – nicht veröffentlichen</c>, <c>Borrador, no publicar</c>.
    /// </summary>
    public static bool IsStampOfParts(string line) =>
        line.Length <= MaxStampLength && line.AsSpan().ContainsAny(BetweenStamps)
        && StampEnd().Split(line).Select(EmbargoWords.Folded).Where(part => part.Length > 0).ToList() is { Count: > 1 } parts
        && parts.TrueForAll(part => Stamps.Contains(part) || Copies.Contains(part)) && parts.Exists(Stamps.Contains);

    /// <summary>
    /// Whether a line at the end of a text holds the article: a stamp in capitals or in brackets, or a mark at the end of an unfinished
    /// text, such as <c>DRAFT ENDS</c>.
    /// </summary>
    public static bool IsLastLine(string line)
    {
        if (line.Length > MaxStampLength)
            return false;
        var isBracketed = Brackets().Match(line) is { Success: true };
        var words = EmbargoWords.WithoutMarks(line);
        return (!line.Any(char.IsLower) && (IsStamp(line) || EmbargoWords.Of("gap").Contains(words)))
            || EmbargoWords.Of("last").Contains(words, StringComparer.OrdinalIgnoreCase)
            || (isBracketed
                && (IsBracketedBeforeHeadline(words) || BeginsWithBan(line)
                    || EmbargoWords.Of("gap").Any(gap => words.StartsWith(gap + " ", StringComparison.Ordinal))));
    }

    /// <summary>
    /// Whether a remark is a ban followed by its reason: <c>[do not publish yet - waiting for legal]</c>.
    /// </summary>
    private static bool BeginsWithBan(string remark) =>
        StampEnd().Split(remark.Trim('[', '(', '{', ' ')) is [var ban, _, ..] && HoldStamp.ForbidsPublication(ban);

    [GeneratedRegex(@"^\W{0,3}[\[({].*[\])}]\W{0,3}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Brackets();

    /// <summary>Whether words in brackets or in capitals, before or after a headline, hold the article.</summary>
    public static bool IsSetApart(string words) =>
        EmbargoWords.Folded(words) is var folded && (Stamps.Contains(folded) || Capitals.Contains(folded) || HoldStamp.IsStampLine(words));

    /// <summary>Whether a word in capitals holds the article directly before or after a headline in sentence case.</summary>
    public static bool IsCapitalWord(string word) => EmbargoWords.Of("led").Contains(word, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Whether a word in capitals may be a name if a sentence follows its colon: <c>WIP: what the code says</c>.
    /// </summary>
    public static bool MayNameThing(string word) => EmbargoWords.Of("name").Contains(word.Trim(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the words are also used as a kicker above headlines: <c>ON HOLD</c>.</summary>
    public static bool IsKicker(string words) =>
        Capitals.Contains(EmbargoWords.Folded(words)) || EmbargoWords.Folded(words).Equals("embargo", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether words in brackets before a headline hold the article.</summary>
    public static bool IsBracketedBeforeHeadline(string words) => Lines.Contains(EmbargoWords.Folded(words)) || IsSetApart(words);

    /// <summary>Whether words before a headline hold the article, in capitals or not.</summary>
    public static bool IsSeparatedMark(string words) =>
        Participles.Contains(EmbargoWords.Folded(words))
        || (EmbargoTime.HasTime(words) && Participles.Contains(Linked().Replace(EmbargoWords.Folded(EmbargoTime.WithoutTime(words)), "")));

    [GeneratedRegex(@"\s[-–—|/]+\s|[–—|();.,]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex StampEnd();

    [GeneratedRegex(@" (for|until|till|on|to|at)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Linked();
}
