using System.Text;
using Feed.Web.Http;
using Microsoft.AspNetCore.Http;

namespace Feed.Web;

/// <summary>
/// The blob metadata that an upload sets or removes, from its headers <c>x-ms-meta-NAME</c>, as in the Azure Blob REST API.
/// </summary>
/// <param name="changes">Names and values; an empty value removes the name.</param>
sealed class UploadMetadata(IReadOnlyDictionary<string, string> changes)
{
    private const string Prefix = "x-ms-meta-";

    /// <summary>The maximum size of names and values together, in bytes.</summary>
    private const int MaxBytes = 8 * 1024;

    /// <summary>Reads the headers of a request.</summary>
    /// <exception cref="ShortCircuitException">A header is not valid metadata, or the metadata is too long.</exception>
    public static UploadMetadata Read(IHeaderDictionary headers)
    {
        var changes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (header, values) in headers)
        {
            if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
                continue;
            var name = header[Prefix.Length..];
            if (!IsName(name))
                throw ShortCircuitException.BadRequest($"{header} is not a metadata header: a name consists of letters, digits and underscores, and does not begin with a digit.");
            changes[name] = Ascii(values.ToString().Trim());
        }

        return changes.Sum(pair => pair.Key.Length + pair.Value.Length) <= MaxBytes
            ? new UploadMetadata(changes)
            : throw ShortCircuitException.BadRequest($"The metadata of a file may have at most {MaxBytes / 1024} KB: shorten it, or put it at the head of the file.");
    }

    /// <summary>The blob's current metadata with the changes applied.</summary>
    /// <param name="current">The current metadata; null for a new blob.</param>
    public Dictionary<string, string> ApplyTo(IDictionary<string, string>? current)
    {
        var metadata = new Dictionary<string, string>(current ?? new Dictionary<string, string>(), StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in changes)
        {
            if (value.Length == 0)
                metadata.Remove(name);
            else
                metadata[name] = value;
        }

        return metadata;
    }


    /// <summary>Storage requires names to be valid C# identifiers.</summary>
    private static bool IsName(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');

    /// <summary>Storage accepts only ASCII; other characters are percent-encoded, and decoded when metadata is read.</summary>
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
