using Feed.Articles;

namespace Feed.Tests.Reading;

/// <summary>Texts in lower case, written without asking the system's library for each letter.</summary>
public sealed class LowerCaseTests
{
    [Fact]
    public void Every_character_becomes_what_the_library_makes_of_it()
    {
        var all = string.Concat(Enumerable.Range(1, 0xD7FF).Select(code => (char)code)) + "Pears “Plums” \U00010400\U0001F350 ÉTÉ İI";

        Assert.Equal(all.ToLowerInvariant(), Lower(all));
    }

    [Theory]
    [InlineData("")]
    [InlineData("PEARS")]
    [InlineData("“PEARS”")]
    [InlineData("ÜBER “PEARS” — ÉTÉ")]
    [InlineData("half a pair \uD801 and PEARS")]
    public void Quotation_marks_and_letters_of_other_alphabets_may_be_anywhere(string text) =>
        Assert.Equal(text.ToLowerInvariant(), Lower(text));

    private static string Lower(string text) => string.Create(text.Length, text, (lower, written) => LowerCase.Write(written, lower));
}
