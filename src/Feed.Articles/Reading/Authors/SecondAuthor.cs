using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>
/// Distinguishes another author in a byline, <c>By Jane Roe and Sam Low</c>, from the paper, the place or the photographer behind the
/// first author's name.
/// </summary>
internal static class SecondAuthor
{
    private const string Name = @"\p{Lu}[\p{L}.'’-]*( \p{Lu}[\p{L}.'’-]*){1,3}";

    /// <summary>The rest of a list: it has more names, and a joining word before the last.</summary>
    private static readonly Regex List = Of($@"^,\s*({Name},\s*)*({Name},? )?(?<and>\p{{Ll}}+|AND|[&+]) \p{{Lu}}");

    private static readonly Regex Photographer = Of(
        $@"^[\s,;:(\[|/·•–—-]*(?i:{BylineLead.AnyOf("picture")}|{BylineLead.AnyOf("photographer")})\b");

    /// <summary>The capitalised words directly behind a name, up to the next mark.</summary>
    private static readonly Regex MoreWords = Of(@"^ (?<words>\p{Lu}[\p{L}.'’-]*( [\p{L}.'’-]+)*)");

    /// <summary>Whether a line names this person as an author by a joining word, or as part of a list that ends with one.</summary>
    public static bool IsJoined(string name, string line)
    {
        if (!MayBe(name))
            return false;
        line = BylineDate.Remove(BylineForms.WithoutPictures(line));
        for (var at = IndexOf(0); at >= 0; at = IndexOf(at + name.Length))
        {
            StepBudget.Spend();
            var (before, after) = (line[..at].TrimEnd(' ', '|'), line[(at + name.Length)..]);
            var next = after.TrimStart(' ', '|');
            if (IsWhole(before.Length == at ? before : "", after) && !Photographer.IsMatch(after)
                && (AuthorNames.JoinsNames(before[(before.LastIndexOf(' ') + 1)..]) || AuthorNames.JoinsNames(next.Split(' ')[0])
                    || (List.Match(next) is { Success: true } list && AuthorNames.JoinsNames(list.Groups["and"].Value)
                        && !BylinePlace.Is(name))))
                return true;
        }

        return false;

        int IndexOf(int from) => line.IndexOf(name, from, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether words may be an author's name: a known first name and a surname that does not end a newspaper's name.</summary>
    public static bool MayBe(string name) =>
        name.Split(' ') is [var first, _, ..] && AuthorNames.IsFirstName(first) && !Byline.IsNewspaper(name);

    /// <summary>Whether a name is not part of a longer one, such as that of a newspaper. A job title may follow.</summary>
    private static bool IsWhole(string before, string after) =>
        before is not [.., >= 'A'] && after is not ([>= 'A', ..] or ['\'' or '’' or '-', ..])
        && (MoreWords.Match(after).Groups["words"] is not { Success: true, Value: var words }
            || AuthorNames.JoinsNames(words.Split(' ')[0]) || Byline.IsNewsroom(words));

    private static Regex Of(string pattern) =>
        new(pattern, RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
