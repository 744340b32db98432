using Feed.Search;

namespace Feed.Tests.Search;

/// <summary>A set of words says "no" only when a word is missing, and rarely says "perhaps" then.</summary>
public sealed class WordSetTests
{
    [Theory]
    [InlineData(0, 0.0)]
    [InlineData(1, 0.001)]
    [InlineData(350, 0.001)]
    [InlineData(1_000, 0.003)]
    [InlineData(2_000, 0.03)]
    [InlineData(5_000, 0.35)]
    public void A_set_has_every_word_that_was_put_in_and_few_others(int words, double others)
    {
        var set = WordSet.Encode(Enumerable.Range(0, words).Select(number => $"in{number}"));

        Assert.InRange(set.Length, 1, WordSet.MaxBytes);
        Assert.All(Enumerable.Range(0, words), number => Assert.True(WordSet.MayContain(set, WordSet.HashOf($"in{number}"))));
        Assert.InRange(Enumerable.Range(0, 5_000).Count(number => WordSet.MayContain(set, WordSet.HashOf($"out{number}"))) / 5_000.0, 0, others);
    }

    [Fact]
    public void A_typical_article_takes_two_bytes_a_word() =>
        Assert.InRange(WordSet.Encode(Enumerable.Range(0, 350).Select(number => $"in{number}")).Length, 350, 710);

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 9, 1, 2 })]
    [InlineData(new byte[] { 2, 0, 1 })]
    [InlineData(new byte[] { 2, 5, 1 })]
    public void A_set_of_another_version_may_have_any_word(byte[] set) => Assert.True(WordSet.MayContain(set, WordSet.HashOf("harbour")));

    /// <summary>Rows outlive processes: with another hash, nothing would be found in them.</summary>
    [Fact]
    public void The_hash_of_a_word_never_changes() => Assert.Equal(0xBE68BF03FDF674AAUL, WordSet.HashOf("harbour"));
}
