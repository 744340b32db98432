using AngleSharp.Dom;

namespace Feed.Articles.Reading;

/// <summary>Distinguishes data tables from layout tables.</summary>
internal static class HtmlTable
{
    private const int MaxCellLength = 400;
    private const int MaxCells = 5000;

    /// <summary>
    /// Whether a table has only short cells without blocks, a row of several cells, and two rows; one row is enough with the role
    /// <c>table</c>.
    /// </summary>
    public static bool IsData(IElement? table)
    {
        if (table is null || table.QuerySelector("table, p + p, div, ul, ol, h1, h2, h3, form, article, section") is not null)
            return false;
        var rows = table.QuerySelectorAll("tr");
        var fewest = table.GetAttribute("role") == "table" ? 1 : 2;
        return rows.Length >= fewest && rows.Length * 2 <= MaxCells && rows.Any(row => Cells(row).Length > 1)
            && rows.All(row => Cells(row).All(cell => cell.Length <= MaxCellLength));
    }

    /// <summary>The texts of a row's cells, each on one line.</summary>
    public static string[] Cells(IElement row) =>
        [.. row.Children.Where(cell => cell.LocalName is "td" or "th").Select(cell => CleanText.Line(cell.TextContent))];
}
