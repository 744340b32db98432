using System.Text;

namespace Feed.Storage;

/// <summary>The one form of a name that can be written with composed letters or with letters and marks.</summary>
public static class ComposedName
{
    /// <summary>The name in Unicode's form C; the name itself when it is no valid UTF-16, which has no such form.</summary>
    public static string Of(string name)
    {
        try
        {
            return name.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Half of a surrogate pair.
            return name;
        }
    }

    /// <summary>The name with its combining marks as code points, so that two names which look alike can be told apart.</summary>
    public static string Spelled(string name) =>
        string.Concat(
            name.Select(letter => char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.NonSpacingMark
                ? $"\\u{(int)letter:X4}"
                : letter.ToString()));
}
