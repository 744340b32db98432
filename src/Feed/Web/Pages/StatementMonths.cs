using System.Globalization;
using Feed.Storage.Lists;

namespace Feed.Web.Pages;

/// <summary>How often a person is quoted or reported each month, as a bar chart.</summary>
/// <param name="Bars">One bar for each month with a statement; empty when there is too little to draw.</param>
/// <param name="From">The first month, as a label.</param>
/// <param name="To">The last month, as a label.</param>
/// <param name="InWords">The numbers in a sentence.</param>
public sealed record StatementMonths(IReadOnlyList<StatementMonths.Bar> Bars, string From, string To, string InWords)
{
    /// <summary>Width of the drawing.</summary>
    public const int Width = 640;

    /// <summary>Height of the tallest bar.</summary>
    public const int Height = 72;

    private const int MaxMonths = 36;
    private const int MinMonths = 12;
    private const int MaxBarWidth = 40;

    /// <summary>With fewer months there is no trend to draw.</summary>
    private const int MinTrendMonths = 3;

    /// <summary>With fewer months than this, or at most two statements in each, the page shows the sentence without a chart.</summary>
    private const int MinDrawnMonths = 4;
    private const int MinTallest = 3;

    /// <summary>Counts the statements of a person in articles.</summary>
    /// <param name="articles">The articles of the person's list, in any order.</param>
    /// <param name="zone">The site's time zone, in which days and months begin.</param>
    /// <param name="isComplete">Whether the person speaks in no other articles. Otherwise there are older ones, and the first month may be
    /// incomplete, so it is left out.</param>
    /// <returns>Null when there is no statement in them, or too few complete months.</returns>
    public static StatementMonths? Of(IReadOnlyList<ListedArticle> articles, TimeZoneInfo zone, bool isComplete = true)
    {
        int MonthOf(ListedArticle article) => MonthNumber(TimeZoneInfo.ConvertTime(article.Published, zone));
        var spoken = articles.SelectMany(article => Enumerable.Repeat(MonthOf(article), article.Statements)).ToList();
        if (spoken.Count == 0)
            return null;
        var last = spoken.Max();
        var first = Math.Max(Math.Min(spoken.Min(), last - MinMonths + 1), last - MaxMonths + 1);
        if (!isComplete)
            first = Math.Max(first, articles.Min(MonthOf) + 1);
        if (last - first + 1 < MinTrendMonths && !isComplete)
            return null;
        var counts = spoken.Where(month => month >= first).CountBy(month => month).OrderBy(pair => pair.Key).ToList();
        var isDrawn = counts.Count >= MinDrawnMonths && counts.Max(pair => pair.Value) >= MinTallest;
        var source = isComplete ? "" : $" in the newest {articles.Count} articles";
        return new StatementMonths(
            isDrawn ? Draw(counts, first, last) : [], MonthName(first), MonthName(last), Describe(counts, last, source));
    }

    private static IReadOnlyList<Bar> Draw(List<KeyValuePair<int, int>> counts, int first, int last)
    {
        var most = counts.Max(pair => pair.Value);
        var width = Math.Min((Width / (last - first + 1)) - 2, MaxBarWidth);
        return
        [
            .. counts.Select(pair =>
            {
                var height = Math.Max(3, pair.Value * Height / most);
                // The first bar touches the left edge of the drawing and the last the right edge, so that the month labels are below them.
                var left = (pair.Key - first) * (Width - width) / Math.Max(1, last - first);
                return new Bar(left, Height - height, width, height, $"{MonthName(pair.Key)}: {DisplayText.Statements(pair.Value)}");
            }),
        ];
    }

    private static string Describe(List<KeyValuePair<int, int>> counts, int last, string source)
    {
        var total = DisplayText.Statements(counts.Sum(pair => pair.Value));
        var (busiest, most) = counts.MaxBy(pair => pair.Value);
        if (counts.Count == 1)
            return $"{total} in {MonthName(busiest)}{source}.";
        var peak = counts.Count(pair => pair.Value == most) == 1 ? $", the most in {MonthName(busiest)} ({most})" : "";
        return $"{total} from {MonthName(counts[0].Key)} to {MonthName(last)}{source}{peak}.";
    }

    private static int MonthNumber(DateTimeOffset local) => (local.Year * 12) + local.Month - 1;

    private static string MonthName(int month) =>
        new DateTime(month / 12, (month % 12) + 1, 1).ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>One bar.</summary>
    /// <param name="X">Left edge.</param>
    /// <param name="Y">Upper edge.</param>
    /// <param name="Width">Width.</param>
    /// <param name="Height">Height.</param>
    /// <param name="Label">Month and number in words.</param>
    public sealed record Bar(int X, int Y, int Width, int Height, string Label);
}
