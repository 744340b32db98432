using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Feed.Storage;

/// <summary>A place in a list, stable while articles arrive: the next page starts after it.</summary>
/// <param name="Order">19 digits, see <c>ArticleRecord.Order</c>.</param>
/// <param name="Id">The article's id, 32 hex digits.</param>
public sealed record Cursor(string Order, string Id)
{
    private const int OrderLength = 19;

    /// <summary>Reads the form <c>{Order}-{Id}</c> of <see cref="ToString"/>; false for a place outside the years 1 to 9999.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Cursor? cursor)
    {
        cursor = text.Length > OrderLength && text[OrderLength] == '-'
            && IsOrder(text[..OrderLength]) && ArticleId.IsValid(text[(OrderLength + 1)..])
                ? new Cursor(text[..OrderLength], text[(OrderLength + 1)..])
                : null;
        return cursor is not null;
    }

    /// <summary>Whether a text is a valid <see cref="Order"/>: 19 digits that convert to a time.</summary>
    internal static bool IsOrder(string? text) =>
        text is { Length: OrderLength } && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            && ticks <= DateTime.MaxValue.Ticks;

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
