using System.Globalization;

namespace Feed.Articles.Quotes;

/// <summary>The weights of <see cref="Salience"/>, from <c>salience.txt</c> of the language's folder, which explains each weight.</summary>
internal sealed class SalienceWeights(IReadOnlyDictionary<string, double> weights)
{
    public double Speaker { get; } = weights["speaker"];
    public double FirstSubject { get; } = weights["first-subject"];
    public double Subject { get; } = weights["subject"];
    public double FullName { get; } = weights["full-name"];
    public double Other { get; } = weights["other"];
    public double Modifier { get; } = weights["modifier"];
    public double Unconfirmed { get; } = weights["unconfirmed"];
    public double UnknownGender { get; } = weights["unknown-gender"];
    public double Caption { get; } = weights["caption"];
    public double Relative { get; } = weights["relative"];
    public double Content { get; } = weights["content"];
    public double Distance { get; } = weights["distance"];
    public double ClearLead { get; } = weights["clear-lead"];

    /// <summary>Reads the lines of the file without its comments.</summary>
    public static SalienceWeights Read(IEnumerable<string> lines) => new(lines
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .ToDictionary(columns => columns[0], columns => double.Parse(columns[1], CultureInfo.InvariantCulture)));
}
