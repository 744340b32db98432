using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>Recognises <c>SACRAMENTO, Calif., March 3, 2026 (AP) —</c> at the head of a paragraph.</summary>
internal static partial class Dateline
{
    private const int MaxLength = 110;

    /// <summary>The length of the dateline, its dash and the space after it; 0 when the paragraph has none.</summary>
    public static int Length(string paragraph)
    {
        var match = Pattern().Match(paragraph.Length <= MaxLength ? paragraph : paragraph[..MaxLength]);
        return match.Success ? match.Length : 0;
    }

    /// <summary>The full date in the paragraph's dateline, or null.</summary>
    public static DateOnly? Date(string paragraph) => Length(paragraph) is > 0 and var length ? TextDate.Only(paragraph[..length]) : null;

    /// <summary>The date of a line that is nothing but one, such as <c>Published Tuesday, March 3, 2026 at 10:15 a.m.</c></summary>
    public static DateOnly? DateLine(string line) => line.Length <= 90 && OnlyDate().IsMatch(line) ? TextDate.All(line).Cast<DateOnly?>().FirstOrDefault() : null;

    [GeneratedRegex(@"^[\p{Lu}][\p{Lu}\p{M}.'’\- ]+(, ?[\p{L}.,'’ 0-9]{1,45})?( ?\([\p{L} .&/]{2,30}\))? ?(—|–|--| - ) ?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^((first )?(published|posted|updated|last updated|date|issued)( on| at)?:? *)?((mon|tues|wednes|thurs|fri|satur|sun)day,? *)?(at )?([\d:.]+ *(a\.?m\.?|p\.?m\.?)?( [A-Z]{1,2}S?T)?,? *(on )?((mon|tues|wednes|thurs|fri|satur|sun)day,? *)?)?(\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{1,2} \p{L}{3,9}\.? \d{4}|\d{4}-\d{2}-\d{2})[ ,|]*((at )?[\d:.]+ *(a\.?m\.?|p\.?m\.?)?( [A-Z]{1,4})?)?\.?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OnlyDate();
}
