using System.Globalization;

namespace Feed.Articles.Quotes;

/// <summary>
/// The weights of <see cref="Salience"/>, from <c>salience.txt</c> of the language's folder, which says what each weighs.
/// </summary>
internal sealed class SalienceWeights
{
    /// <summary>Reads the weights.</summary>
    /// <param name="lines">The lines of the file without its comments.</param>
    /// <exception cref="KeyNotFoundException">A weight is missing.</exception>
    public SalienceWeights(IEnumerable<string> lines)
    {
        var weights = lines.Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToDictionary(columns => columns[0], columns => double.Parse(columns[1], CultureInfo.InvariantCulture));
        Speaker = weights["speaker"];
        FirstSubject = weights["first-subject"];
        Subject = weights["subject"];
        FullName = weights["full-name"];
        Other = weights["other"];
        Modifier = weights["modifier"];
        Unconfirmed = weights["unconfirmed"];
        UnknownGender = weights["unknown-gender"];
        Caption = weights["caption"];
        Content = weights["content"];
        Distance = weights["distance"];
        ClearLead = weights["clear-lead"];
    }

    public double Speaker { get; }

    public double FirstSubject { get; }

    public double Subject { get; }

    public double FullName { get; }

    public double Other { get; }

    public double Modifier { get; }

    public double Unconfirmed { get; }

    public double UnknownGender { get; }

    public double Caption { get; }

    public double Content { get; }

    public double Distance { get; }

    public double ClearLead { get; }
}
