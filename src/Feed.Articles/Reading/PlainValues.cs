using System.Text;
using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>Helps YAML over what people write: a headline with a colon in it.</summary>
internal static partial class PlainValues
{
    /// <summary>Puts the value of a line such as <c>title: Water: a plan</c> into quotation marks where YAML would stumble over it.</summary>
    public static string Quote(string yaml)
    {
        if (!yaml.Contains(": ", StringComparison.Ordinal))
            return yaml;
        var quoted = new StringBuilder(yaml.Length + 16);
        foreach (var line in yaml.Split('\n'))
        {
            var match = TextValue().Match(line.TrimEnd());
            if (match.Success && NeedsQuotes(match.Groups["value"].Value))
                quoted.Append(match.Groups["name"].Value).Append('\'').Append(match.Groups["value"].Value.Replace("'", "''", StringComparison.Ordinal)).Append('\'');
            else
                quoted.Append(line);
            quoted.Append('\n');
        }

        return quoted.ToString();
    }

    private static bool NeedsQuotes(string value) => value.Contains(": ", StringComparison.Ordinal) || value.Contains(" #", StringComparison.Ordinal) || value.EndsWith(':') || value[0] is '@' or '`' or '%' or '*' or '&';

    [GeneratedRegex(@"^(?<name>(title|headline|summary|description|excerpt|authors?|byline): +)(?<value>[^'""\[{>|\s].*)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TextValue();
}
