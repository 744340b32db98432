using System.Globalization;
using System.Text;

namespace Feed.Benchmarks.Scale;

/// <summary>Draws storage operations over articles, both on logarithmic axes, as SVG.</summary>
internal static class ScalePlot
{
    private const int Width = 980;
    private const int Height = 560;
    private const int Left = 90;
    private const int Right = 640;
    private const int Top = 50;
    private const int Bottom = 500;
    private const int LabelHeight = 17;
    private const double MostOperations = 1e5;

    private static readonly string[] Colours = ["#1f77b4", "#d62728", "#2ca02c", "#9467bd", "#ff7f0e", "#8c564b", "#17becf", "#e377c2", "#7f7f7f", "#bcbd22"];

    public static string Of(IReadOnlyList<(int Size, IReadOnlyList<Measure> Measures)> all)
    {
        var svg = new StringBuilder();
        Add(svg, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" font-family=\"sans-serif\" font-size=\"13\">");
        Add(svg, $"<rect width=\"{Width}\" height=\"{Height}\" fill=\"white\"/>");
        Add(svg, $"<text x=\"{Left}\" y=\"28\" font-size=\"16\" font-weight=\"bold\">Storage operations, by the number of articles</text>");
        var sizes = all.Select(one => one.Size).ToList();
        double X(double size) => Left + ((Right - Left) * Math.Log10(size / sizes[0]) / Math.Log10((double)sizes[^1] / sizes[0]));
        foreach (var size in sizes)
        {
            Add(svg, $"<line x1=\"{X(size):F1}\" y1=\"{Top}\" x2=\"{X(size):F1}\" y2=\"{Bottom}\" stroke=\"#ddd\"/>");
            Add(svg, $"<text x=\"{X(size):F1}\" y=\"{Bottom + 20}\" text-anchor=\"middle\">{size:N0}</text>");
        }

        for (var tick = 1.0; tick <= MostOperations; tick *= 10)
        {
            Add(svg, $"<line x1=\"{Left}\" y1=\"{Y(tick):F1}\" x2=\"{Right}\" y2=\"{Y(tick):F1}\" stroke=\"#ddd\"/>");
            Add(svg, $"<text x=\"{Left - 8}\" y=\"{Y(tick) + 4:F1}\" text-anchor=\"end\">{tick:N0}</text>");
        }

        Add(svg, $"<text x=\"{(Left + Right) / 2}\" y=\"{Bottom + 44}\" text-anchor=\"middle\">articles</text>");
        Add(svg, $"<text transform=\"translate(24 {(Top + Bottom) / 2}) rotate(-90)\" text-anchor=\"middle\">operations</text>");
        var lines = all[0].Measures.Index().Where(one => one.Item.What != ScaleMeasures.SweepRound)
            .Select(one => (one.Item.What, Points: all.Select(size => (X(size.Size), Y(size.Measures[one.Index].Use.Operations))).ToList(), Last: all[^1].Measures[one.Index].Use.Operations))
            .GroupBy(line => string.Join(' ', line.Points))
            .Select(same => (What: string.Join("; ", same.Select(line => line.What)), same.First().Points, same.First().Last))
            .OrderByDescending(line => line.Last);
        var labelled = double.NegativeInfinity;
        foreach (var (index, (what, points, last)) in lines.Index())
        {
            var colour = Colours[index % Colours.Length];
            Add(svg, $"<polyline fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\" points=\"{string.Join(' ', points.Select(point => Text($"{point.Item1:F1},{point.Item2:F1}")))}\"/>");
            foreach (var (x, y) in points)
                Add(svg, $"<circle cx=\"{x:F1}\" cy=\"{y:F1}\" r=\"3\" fill=\"{colour}\"/>");
            labelled = Math.Max(points[^1].Item2 + 4, labelled + LabelHeight);
            Add(svg, $"<text x=\"{Right + 12}\" y=\"{labelled:F1}\" fill=\"{colour}\">{last:N0}: {what}</text>");
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static double Y(double operations) => Bottom - ((Bottom - Top) * Math.Log10(Math.Max(1, operations)) / Math.Log10(MostOperations));

    private static void Add(StringBuilder svg, FormattableString element) => svg.Append(Text(element)).Append('\n');

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
