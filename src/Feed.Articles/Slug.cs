using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Feed.Articles;

/// <summary>Converts names of tags and people to slugs for URLs and table keys.</summary>
public static class Slug
{
    /// <summary>The maximum length of a slug, in UTF-16 units.</summary>
    public const int MaxLength = 80;

    /// <summary>
    /// Creates the slug of a name: lower case, Latin letters without accents, letters of other scripts unchanged, everything else a hyphen.
    /// The marks of <c>C++</c> and <c>C#</c> become words; otherwise C, C++ and C# would be one tag. A slug longer than
    /// <see cref="MaxLength"/> is cut and ends with eight hex digits of its hash.
    /// </summary>
    /// <returns>The slug; empty when the name has no letter and no digit.</returns>
    public static string Of(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var rune in Fold(WithMarksAsWords(name)).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
                slug.Append(rune);
            else if (!IsDropped(rune) && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        var whole = slug.ToString().Trim('-').Normalize(NormalizationForm.FormC);
        return whole.Length <= MaxLength ? whole : Cut(whole);
    }

    /// <summary>Writes <c>C++</c> as <c>C-plus-plus</c> and <c>C#</c> as <c>C-sharp</c>; a mark counts only at the end of a word.</summary>
    private static string WithMarksAsWords(string name)
    {
        if (!name.Contains("++", StringComparison.Ordinal) && !name.Contains('#'))
            return name;
        var words = name.Split(' ');
        for (var at = 0; at < words.Length; at++)
        {
            if (words[at] is [var letter, ..] && char.IsLetter(letter))
                words[at] = words[at].EndsWith("++", StringComparison.Ordinal) ? $"{words[at][..^2]}-plus-plus"
                    : words[at].EndsWith('#') ? $"{words[at][..^1]}-sharp"
                    : words[at];
        }

        return string.Join(' ', words);
    }

    private static string Fold(string name)
    {
        if (Ascii.IsValid(name))
            return name.ToLowerInvariant();
        var folded = new StringBuilder(name.Length);
        var afterLatin = false;
        foreach (var rune in Clean(name).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark && afterLatin)
                continue;

            // Making a slug of a slug must not change it. So this tests the lower-case letter (ẞ is outside the Latin range below, ß is
            // inside), and dropped characters change nothing.
            var letter = Rune.ToLowerInvariant(rune);
            afterLatin = IsDropped(letter) ? afterLatin : letter.Value < 0x250 && Rune.IsLetter(letter);
            var letters = letter.Value switch
            {
                'ß' => "ss",
                'æ' => "ae",
                'œ' => "oe",
                'ø' => "o",
                'đ' or 'ð' => "d",
                'ł' => "l",
                'þ' => "th",
                'ı' => "i",
                _ => null,
            };
            _ = letters is null ? folded.Append(letter) : folded.Append(letters);
        }

        return folded.ToString();
    }

    private static bool IsDropped(Rune rune) => rune.Value is '\'' or '’' or '.';

    /// <summary>Replaces lone surrogates and removes noncharacters: neither can be normalised.</summary>
    private static string Clean(string name) =>
        !name.AsSpan().ContainsAnyInRange('\uD800', '\uFFFF') ? name
            : string.Concat(name.EnumerateRunes().Where(rune => (rune.Value & 0xFFFE) != 0xFFFE && rune.Value is < 0xFDD0 or > 0xFDEF));

    private static string Cut(string whole)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)))[..8];
        var end = MaxLength - hash.Length - 1;
        if (char.IsHighSurrogate(whole[end - 1]))
            end--;
        return $"{whole[..end].TrimEnd('-')}-{hash}";
    }
}
