using System.Globalization;
using System.Text;

namespace Feed.Benchmarks.Scale;

/// <summary>Draws storage operations and rows over articles, on logarithmic axes, as SVG.</summary>
internal sealed class ScalePlot
{
    private const int Width = 980;
    private const int PanelHeight = 470;
    private const int Left = 90;
    private const int Right = 600;
    private const int Top = 50;
    private const int Bottom = 410;
    private const int LabelHeight = 17;
    private const int MaxDigits = 5;

    private static readonly string[] Colours = ["#1f77b4", "#d62728", "#2ca02c", "#9467bd", "#b35900", "#8c564b", "#0e7c86", "#c2369b", "#555555", "#7a7a00", "#3b3bb3"];

    private readonly StringBuilder svg = new();
    private readonly IReadOnlyList<(int Size, IReadOnlyList<Measure> Measures)> all;

    private ScalePlot(IReadOnlyList<(int Size, IReadOnlyList<Measure> Measures)> all) => this.all = all;

    public static string Of(IReadOnlyList<(int Size, IReadOnlyList<Measure> Measures)> all)
    {
        var plot = new ScalePlot(all);
        plot.Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {2 * PanelHeight}\" font-family=\"sans-serif\" font-size=\"13\">");
        plot.Add($"<rect width=\"{Width}\" height=\"{2 * PanelHeight}\" fill=\"white\"/>");
        plot.Panel(0, "Storage operations", use => use.Operations);
        plot.Panel(1, "Table rows read", use => use.Rows);
        return plot.svg.Append("</svg>\n").ToString();
    }

    private void Panel(int number, string title, Func<StorageUse, long> count)
    {
        Add($"<g transform=\"translate(0 {number * PanelHeight})\">");
        Axes(title);
        var lines = all[0].Measures.Index().Where(one => one.Item.What != ScaleMeasures.SweepRound)
            .Select(one => new Line(one.Item.What, [.. all.Select(size => (X(size.Size), Y(count(size.Measures[one.Index].Use))))], count(all[^1].Measures[one.Index].Use)))
            .Where(line => line.Last > 0)
            .OrderByDescending(line => line.Last)
            .ToList();
        var labels = Labels(lines);
        foreach (var (index, line) in lines.Index())
        {
            var colour = Colours[index % Colours.Length];
            Add($"<polyline fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\" points=\"{string.Join(' ', line.Points.Select(point => Text($"{point.X:F1},{point.Y:F1}")))}\"/>");
            foreach (var (x, y) in line.Points)
                Add($"<circle cx=\"{x:F1}\" cy=\"{y:F1}\" r=\"3\" fill=\"{colour}\"/>");
            Add($"<line x1=\"{Right + 4}\" y1=\"{line.Points[^1].Y:F1}\" x2=\"{Right + 24}\" y2=\"{labels[index] - 4:F1}\" stroke=\"{colour}\"/>");
            Add($"<text x=\"{Right + 28}\" y=\"{labels[index]:F1}\" fill=\"{colour}\">{line.Last:N0}: {line.What}</text>");
        }

        Add($"</g>");
    }

    private void Axes(string title)
    {
        Add($"<text x=\"{Left}\" y=\"28\" font-size=\"16\" font-weight=\"bold\">{title}</text>");
        foreach (var size in all.Select(one => one.Size))
        {
            Add($"<line x1=\"{X(size):F1}\" y1=\"{Top}\" x2=\"{X(size):F1}\" y2=\"{Bottom}\" stroke=\"#ddd\"/>");
            Add($"<text x=\"{X(size):F1}\" y=\"{Bottom + 20}\" text-anchor=\"middle\">{size:N0}</text>");
        }

        for (var digits = 0; digits <= MaxDigits; digits++)
        {
            var tick = Math.Pow(10, digits);
            Add($"<line x1=\"{Left}\" y1=\"{Y(tick):F1}\" x2=\"{Right}\" y2=\"{Y(tick):F1}\" stroke=\"#ddd\"/>");
            Add($"<text x=\"{Left - 8}\" y=\"{Y(tick) + 4:F1}\" text-anchor=\"end\">{tick:N0}</text>");
        }

        Add($"<text x=\"{(Left + Right) / 2}\" y=\"{Bottom + 42}\" text-anchor=\"middle\">articles</text>");
    }

    /// <summary>Where the labels are: beside the ends of their lines, without overlapping.</summary>
    private static double[] Labels(List<Line> lines)
    {
        var places = lines.Select(line => line.Points[^1].Y + 4).ToArray();
        for (var index = 1; index < places.Length; index++)
            places[index] = Math.Max(places[index], places[index - 1] + LabelHeight);
        for (var (index, lowest) = (places.Length - 1, Bottom + 4.0); index >= 0; index--, lowest -= LabelHeight)
            places[index] = Math.Min(places[index], lowest);
        return places;
    }

    private double X(double size) => Left + ((Right - Left) * Math.Log(size / all[0].Size) / Math.Log((double)all[^1].Size / all[0].Size));

    private static double Y(double count) => Bottom - ((Bottom - Top) * Math.Log10(Math.Max(1, count)) / MaxDigits);

    private void Add(FormattableString element) => svg.Append(Text(element)).Append('\n');

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record Line(string What, IReadOnlyList<(double X, double Y)> Points, long Last);
}
