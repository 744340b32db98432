using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Feed.Storage;

/// <summary>A place in a list, stable while articles arrive: the next page begins after it.</summary>
/// <param name="Order">19 digits, see <see cref="StoredArticle.Order"/>.</param>
/// <param name="Id">The article's id, 32 hex digits.</param>
public sealed record Cursor(string Order, string Id)
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>Reads the form <c>{Order}-{Id}</c> of <see cref="ToString"/>.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Cursor? cursor)
    {
        cursor = text.Length == 52 && text[19] == '-'
            && text.AsSpan(0, 19).IndexOfAnyExceptInRange('0', '9') < 0
            && text.AsSpan(20).IndexOfAnyExcept(HexDigits) < 0
                ? new Cursor(text[..19], text[20..])
                : null;
        return cursor is not null;
    }

    /// <inheritdoc />
    public override string ToString() => $"{Order}-{Id}";
}
