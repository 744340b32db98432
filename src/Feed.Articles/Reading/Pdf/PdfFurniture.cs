using System.Text.RegularExpressions;
using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading.Pdf;

/// <summary>Cuts running heads, running feet and page numbers.</summary>
internal static partial class PdfFurniture
{
    /// <summary>The share of the page height, at the top and at the bottom, in which running heads and feet appear.</summary>
    private const double MarginShare = 0.14;

    /// <summary>Baselines that round to the same multiple of this many points are at the same height.</summary>
    private const double HeightStep = 8;

    /// <summary>The blocks without running heads, running feet and page numbers, and the distinct texts of the lines that repeat.</summary>
    public static (IReadOnlyList<PdfBlock> Kept, IReadOnlyList<string> Margins) Cut(IReadOnlyList<PdfBlock> blocks)
    {
        var pages = blocks.Select(block => block.Page).Distinct().Count();
        var repeated = blocks.SelectMany(block =>
            block.Lines.Where(line => IsInMargin(block, line)).Select(line => (block.Page, Line: line)))
            .GroupBy(entry => (Key(entry.Line), Math.Round(entry.Line.Baseline / HeightStep)))
            .Where(group => group.Select(entry => entry.Page).Distinct().Count() is var count && count > 1 && count * 3 >= pages)
            .SelectMany(group => group.Select(entry => entry.Line)).ToHashSet();
        var feet = blocks.GroupBy(block => block.Page).SelectMany(page => Foot([.. page], PdfParagraphs.BodySize(blocks))).ToHashSet();
        IReadOnlyList<PdfBlock> kept = [.. blocks.Select(block =>
            block with { Lines = [.. block.Lines.Where(line =>
                !feet.Contains(line) && !repeated.Contains(line) && !(IsInMargin(block, line) && PageNumber().IsMatch(line.Text)))] })
            .Where(block => block.Lines.Count > 0)];
        return (kept, [.. repeated.Concat(feet).Select(line => line.Text).Distinct()]);
    }

    /// <summary>
    /// The lines of a letterhead at the foot of a page: below everything else, in smaller letters than the text, with a telephone number
    /// or a mail address.
    /// </summary>
    private static IEnumerable<PdfLine> Foot(IReadOnlyList<PdfBlock> page, double bodySize)
    {
        var lowest = page.SelectMany(block => block.Lines.Where(line => line.Size >= bodySize)).Select(line => line.Baseline)
            .DefaultIfEmpty(double.MaxValue).Min();
        return page.SelectMany(block => block.Lines.Where(line => line.Baseline < lowest && line.Size < bodySize && IsInMargin(block, line)
            && ContactLine.HasPhoneOrMail(line.Text) && !HeaderLine.IsProse(line.Text) && !ContactLine.IsForReaders(line.Text)));
    }

    private static bool IsInMargin(PdfBlock block, PdfLine line) =>
        line.Baseline < block.PageHeight * MarginShare || line.Baseline > block.PageHeight * (1 - MarginShare);

    /// <summary>The letter size, and the text with every number replaced, so that <c>Page 2 of 5</c> repeats <c>Page 1 of 5</c>.</summary>
    private static string Key(PdfLine line) => FormattableString.Invariant($"{Digits().Replace(line.Text, "#")} {line.Size:0}");

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Digits();

    [GeneratedRegex(
        @"^[-–—|•. ]*((page|pg|p|seite|página|pagina|strana|sida)\.?)?[-–—|•. ]*[0-9]{1,4}"
        + @"(\s*(of|/|von|de|sur|di|av)\s*[0-9]{1,4})?[-–—|•. ]*$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex PageNumber();
}
