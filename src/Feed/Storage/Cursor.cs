using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Feed.Storage;

/// <summary>A place in a list, stable while articles arrive: the next page starts after it.</summary>
/// <param name="Order">19 digits, see <c>ArticleRecord.Order</c>.</param>
/// <param name="Id">The article's id, 32 hex digits.</param>
public sealed record Cursor(string Order, string Id)
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>Reads the form <c>{Order}-{Id}</c> of <see cref="ToString"/>; false for a place outside the years 1 to 9999.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Cursor? cursor)
    {
        cursor = text.Length == 52 && text[19] == '-'
            && text.AsSpan(0, 19).IndexOfAnyExceptInRange('0', '9') < 0
            && long.TryParse(text.AsSpan(0, 19), NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            && ticks <= DateTime.MaxValue.Ticks
            && text.AsSpan(20).IndexOfAnyExcept(HexDigits) < 0
                ? new Cursor(text[..19], text[20..])
                : null;
        return cursor is not null;
    }

    /// <summary>Whether this place comes after another one; every place comes after null.</summary>
    public bool IsAfter(Cursor? other)
    {
        if (other is null)
            return true;
        var order = string.CompareOrdinal(Order, other.Order);
        return order > 0 || (order == 0 && string.CompareOrdinal(Id, other.Id) > 0);
    }

    /// <inheritdoc />
    public override string ToString() => $"{Order}-{Id}";
}
