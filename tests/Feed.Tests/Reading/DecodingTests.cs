using System.Text;
using Feed.Articles;
using Feed.Articles.Reading;

namespace Feed.Tests.Reading;

public sealed class DecodingTests
{
    private const string Text = "Café Réna Reopens\n\n“It is ours again,” Zoë Núñez said – at last.";

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Text) },
        { "UTF-8 with a byte order mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)] },
        { "UTF-16 little-endian", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)] },
        { "UTF-16 big-endian", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Text)] },
        { "UTF-16 little-endian without a byte order mark", Encoding.Unicode.GetBytes(Text) },
        { "UTF-16 big-endian without a byte order mark", Encoding.BigEndianUnicode.GetBytes(Text) },
        { "Mac Roman", MacRoman.Encoding.GetBytes(Text) },
        { "Mac Roman with carriage returns alone", MacRoman.Encoding.GetBytes(Text.Replace('\n', '\r')) },
        { "Windows-1252", TextDecoder.Windows1252.GetBytes(Text) },
        { "UTF-8 read as Windows-1252 and saved again", Encoding.UTF8.GetBytes(TextDecoder.Windows1252.GetString(Encoding.UTF8.GetBytes(Text))) },
        { "decomposed accents", Encoding.UTF8.GetBytes(Text.Normalize(NormalizationForm.FormD)) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void The_same_text_comes_out_of_each_encoding(string encoding, byte[] content)
    {
        var article = Upload.Article("cafe.txt", content);
        Assert.True(article.Title == "Café Réna Reopens", encoding);
        Assert.Equal("“It is ours again,” Zoë Núñez said – at last.", Assert.Single(article.Paragraphs).Text);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("  \r\n\t\n ", "empty")]
    [InlineData("%PDF-1.7 and so on", "PDF")]
    [InlineData("GIF89a and so on", "GIF")]
    [InlineData("PK\u0003\u0004 and so on", "zip")]
    [InlineData("Title\n\nText with a \0 zero in it", "not a text file")]
    public void What_is_not_text_is_rejected_with_the_reason(string content, string reason) =>
        Assert.Contains(reason, Upload.Reason("story.txt", Encoding.UTF8.GetBytes(content)), StringComparison.Ordinal);

    [Fact]
    public void Half_a_character_of_UTF_16_is_rejected() =>
        Assert.Contains("cut off", Upload.Reason("story.txt", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("Title"), 0x41]), StringComparison.Ordinal);

    [Fact]
    public void More_than_five_megabytes_are_rejected() =>
        Assert.Contains("5 MB", Upload.Reason("story.txt", [.. Enumerable.Repeat((byte)'a', ArticleFile.MaxBytes + 1)]), StringComparison.Ordinal);

    [Fact]
    public void More_than_200_000_words_are_rejected() =>
        Assert.Contains("200,000", Upload.Reason("Title\n\n" + string.Concat(Enumerable.Repeat("word ", 200_001))), StringComparison.Ordinal);

    [Fact]
    public void What_XML_cannot_carry_is_removed()
    {
        var article = Upload.Article("Ti\u0001tle\uFFFE\uFFFF of \u200Bit\n\nA\u00A0b \uFEFFc\u0085d \u202Ee.");
        Assert.Equal("Title of it", article.Title);
        Assert.Equal(["A b c", "d e."], article.Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Fact]
    public void A_lone_surrogate_is_removed()
    {
        var article = Upload.Article("story.txt", [0xFF, 0xFE, 0x54, 0, 0x00, 0xD8, 0x69, 0, 0x74, 0, 0x6C, 0, 0x65, 0]);
        Assert.DoesNotContain('\uD800', article.Title);
    }

    [Fact]
    public void A_true_a_circumflex_is_left_alone() =>
        Assert.Equal("Pâté and Ânes: “Ça va”", Upload.Article("Pâté and Ânes: “Ça va”\n\nText.").Title);

    [Fact]
    public void Ten_thousand_accents_on_one_letter_take_no_time()
    {
        var title = Upload.Article("E" + string.Concat(Enumerable.Repeat("\u0301\u0327", 500_000)) + " Title\n\nText.").Title;
        Assert.True(title.Length < 60);
    }
}
