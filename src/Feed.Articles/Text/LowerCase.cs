using System.Buffers;
using System.Text;

namespace Feed.Articles;

/// <summary>Writes texts in lower case, as <see cref="MemoryExtensions.ToLowerInvariant"/> does.</summary>
internal static class LowerCase
{
    /// <summary>
    /// Writes a text in lower case. After the first character outside ASCII, such as a curly quotation mark,
    /// <see cref="MemoryExtensions.ToLowerInvariant"/> calls the system's Unicode library for every letter; this method calls it only for
    /// letters outside ASCII.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="lower">Receives the result; at least as long as the text.</param>
    public static void Write(ReadOnlySpan<char> text, Span<char> lower)
    {
        for (var at = 0; at < text.Length;)
        {
            StepBudget.Spend();
            if (Ascii.ToLower(text[at..], lower[at..], out var written) == OperationStatus.Done)
                return;
            at += written;
            var end = text[at..].IndexOfAnyInRange('\0', '\x7F') is >= 0 and var plain ? at + plain : text.Length;
            text[at..end].ToLowerInvariant(lower[at..end]);
            at = end;
        }
    }
}
