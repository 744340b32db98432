using System.Buffers;

namespace Feed.Articles.Quotes;

/// <summary>
/// The tokens of one article. A long article has megabytes of them, and allocating arrays of that size triggers full collections, so
/// the array is rented from the shared pool until <see cref="Dispose"/>.
/// </summary>
/// <param name="capacity">How many tokens to expect.</param>
internal sealed class TokenBuffer(int capacity) : IDisposable
{
    /// <summary>The tokens; entries from Count on are undefined.</summary>
    public Token[] Items { get; private set; } = ArrayPool<Token>.Shared.Rent(capacity);

    /// <summary>How many tokens there are.</summary>
    public int Count { get; private set; }

    /// <summary>Appends a token.</summary>
    public void Add(in Token token)
    {
        if (Count == Items.Length)
        {
            var longer = ArrayPool<Token>.Shared.Rent(Count * 2);
            Items.CopyTo(longer, 0);
            Dispose();
            Items = longer;
        }

        Items[Count++] = token;
    }

    /// <summary>Returns the array to the pool; it must not be used afterwards.</summary>
    public void Dispose()
    {
        ArrayPool<Token>.Shared.Return(Items);
        Items = [];
    }
}
