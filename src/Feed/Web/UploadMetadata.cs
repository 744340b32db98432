using System.Text;
using Feed.Web.Http;
using Microsoft.AspNetCore.Http;

namespace Feed.Web;

/// <summary>
/// The blob metadata that an upload sets or removes, from its headers <c>x-ms-meta-NAME</c>, as in storage's own interface.
/// </summary>
/// <param name="changes">Names and values; an empty value removes the name.</param>
sealed class UploadMetadata(IReadOnlyDictionary<string, string> changes)
{
    private const string Prefix = "x-ms-meta-";

    /// <summary>Names and values of one blob, in bytes.</summary>
    private const int MaxBytes = 8 * 1024;

    /// <summary>Reads the headers of a request.</summary>
    /// <exception cref="InsteadException">A header is no metadata, or they are too long.</exception>
    public static UploadMetadata Read(IHeaderDictionary headers)
    {
        var changes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (header, values) in headers)
        {
            if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
                continue;
            var name = header[Prefix.Length..];
            if (!IsName(name))
                throw Wrong($"{header} names no metadata: a name has letters, digits and underscores, and no digit at its beginning.");
            changes[name] = Ascii(values.ToString().Trim());
        }

        return changes.Sum(pair => pair.Key.Length + pair.Value.Length) <= MaxBytes
            ? new UploadMetadata(changes)
            : throw Wrong($"The metadata of a file has at most {MaxBytes / 1024} KB: shorten it, or put it at the head of the file.");
    }

    /// <summary>The metadata to be: what the blob has, with the changes.</summary>
    /// <param name="known">What it has; null for a new one.</param>
    public Dictionary<string, string> Over(IDictionary<string, string>? known)
    {
        var metadata = new Dictionary<string, string>(known ?? new Dictionary<string, string>(), StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in changes)
        {
            if (value.Length == 0)
                metadata.Remove(name);
            else
                metadata[name] = value;
        }

        return metadata;
    }

    private static InsteadException Wrong(string detail) => new(Answer.BadRequest(detail));

    /// <summary>Storage takes the names of C# identifiers.</summary>
    private static bool IsName(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');

    /// <summary>Storage takes ASCII alone; other letters are percent-encoded, as the reader of metadata expects them.</summary>
    private static string Ascii(string value)
    {
        if (System.Text.Ascii.IsValid(value))
            return value;
        var ascii = new StringBuilder(value.Length);
        foreach (var rune in value.EnumerateRunes())
            ascii.Append(rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString()));
        return ascii.ToString();
    }
}
