using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading.RichText;

/// <summary>The control words that stand for characters, and those whose groups contain no text.</summary>
internal static partial class RtfWords
{
    private static readonly FrozenSet<string> Skipped = FrozenSet.ToFrozenSet(
        ["object", "atnid", "atnauthor", "atnref", "listtable", "listoverridetable", "listtext", "pntext", "nonshppict",
            "themedata", "colorschememapping", "datastore", "xmlnstbl", "rsidtbl", "generator", "mmathPr", "latentstyles",
                "bkmkstart", "bkmkend", "xe", "tc", "rxe", "revtbl", "filetbl", "template", "do", "ftnsep", "ftnsepc", "aftnsep",
            "htmltag", "mhtmltag", "fontemb", "panose", "falt", "sp", "upr"],
        StringComparer.Ordinal);

    /// <summary>Whether the group that a word opens contains nothing to read.</summary>
    public static bool IsSkipped(string word) => Skipped.Contains(word);

    /// <summary>The character of a word or symbol; null when it stands for none.</summary>
    public static char? Character(string word) => word switch
    {
        // A tab splits a line as a break does: a tab may separate a headline from a hold request.
        "line" or "lbr" or "tab" => InlineHtml.LineBreak[0],
        "emspace" or "enspace" or "qmspace" or "~" => ' ',
        "emdash" => '—',
        "endash" => '–',
        "bullet" => '•',
        "lquote" => '‘',
        "rquote" => '’',
        "ldblquote" => '“',
        "rdblquote" => '”',
        "_" => '-',
        "\\" => '\\',
        "{" => '{',
        "}" => '}',
        _ => null,
    };

    /// <summary>The address in a field's instruction; null when the field is not a link.</summary>
    public static string? Link(string instruction) =>
        Address().Match(instruction) is { Success: true } match ? match.Groups["address"].Value : null;

    [GeneratedRegex(
        """HYPERLINK\s+(\\l\s+)?"(?<address>[^"]{1,2000})""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Address();
}
