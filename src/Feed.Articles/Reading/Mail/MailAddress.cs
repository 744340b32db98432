using System.Text.RegularExpressions;

namespace Feed.Articles.Reading;

/// <summary>
/// Mail addresses next to names, as in <c>Jane Roe &lt;jane@courier.example&gt;</c> or, in RSS, <c>jane@courier.example (Jane Roe)</c>.
/// </summary>
internal static partial class MailAddress
{
    private static readonly char[] Separators = [' ', '|', '/', ':', ';', '-', '–', '—', '•', '·'];

    /// <summary>
    /// Removes the addresses from names; the result is empty when there is nothing else. The part before the @ is not used as a name:
    /// publishing it would help address harvesters.
    /// </summary>
    public static string Remove(string names)
    {
        if (!names.Contains('@', StringComparison.Ordinal) || Address().Replace(names, ",${name},") is var rest && rest == names)
            return names;
        return string.Join(", ", rest.Replace("\"", "", StringComparison.Ordinal).Split(',').Select(name => name.Trim(Separators))
            .Where(name => name.Length > 0));
    }

    [GeneratedRegex(
        @"[<(\[]?(mailto:)?(?<![^\s<>()\[\],;:|""@])[^\s<>()\[\],;:|""@]{1,64}@([\p{L}\p{M}\p{Nd}-]{1,63}\.){1,9}[\p{L}\p{Nd}-]{2,63}[>)\]]?( ?\((?<name>[^()]*)\))?",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Address();
}
