using System.Text;

namespace Feed.Storage;

/// <summary>Normalizes names: an accented letter can be one code point, or a letter followed by a combining mark.</summary>
public static class ComposedName
{
    /// <summary>The name in Unicode normalization form C; the name unchanged when it is not valid UTF-16.</summary>
    public static string Compose(string name)
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

    /// <summary>The name with each combining mark as <c>\uXXXX</c>, so that a reader can distinguish two names that look alike.</summary>
    public static string EscapeMarks(string name) =>
        string.Concat(
            name.Select(letter => char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.NonSpacingMark
                ? $"\\u{(int)letter:X4}"
                : letter.ToString()));
}
