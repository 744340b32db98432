using Feed.Articles;

namespace Feed.Tests.Reading;

/// <summary>Looking up words of a text regardless of case.</summary>
public sealed class WordLookupTests
{
    private static readonly WordLookup<int> Words = new(new Dictionary<string, int> { ["pear"] = 1, ["Äpfel"] = 2, ["o'clock"] = 3 });

    [Theory]
    [InlineData("pear", 1)]
    [InlineData("PEAR", 1)]
    [InlineData("Äpfel", 2)]
    [InlineData("äPFEL", 2)]
    [InlineData("O'Clock", 3)]
    public void A_word_is_found_in_any_case(string word, int value)
    {
        Assert.True(Words.TryGetValue(word, out var found));
        Assert.Equal(value, found);
    }

    [Theory]
    [InlineData("")]
    [InlineData("pears")]
    [InlineData("pe\u00E4r")]
    [InlineData("Apfel")]
    public void Another_word_is_not_found(string word) => Assert.False(Words.TryGetValue(word, out _));
}
