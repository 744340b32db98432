using Feed.Articles.Pictures;

namespace Feed.Tests.Pictures;

/// <summary>The text of an article names the pictures beside it.</summary>
public sealed class PictureNameTests
{
    [Theory]
    [InlineData("bridge.md", "harbour.jpg", "harbour.jpg")]
    [InlineData("2026/03/bridge.md", "harbour.jpg", "2026/03/harbour.jpg")]
    [InlineData("2026/03/bridge.md", "./photos/harbour.JPG", "2026/03/photos/harbour.JPG")]
    [InlineData("2026/03/bridge.md", "../harbour.jpg", "2026/harbour.jpg")]
    [InlineData("2026/bridge.md", "../../../../harbour.jpg", "harbour.jpg")]
    [InlineData("2026/bridge.md", "/images/harbour.jpg", "images/harbour.jpg")]
    [InlineData("2026/bridge.md", "the%20harbour.jpg?w=300#x", "2026/the harbour.jpg")]
    [InlineData("2026/bridge.md", "photos\\harbour.webp", "2026/photos/harbour.webp")]
    [InlineData("bridge.md", "cafe\u0301.png", "caf\u00E9.png")]
    public void A_picture_is_named_relative_to_its_article(string article, string reference, string name) =>
        Assert.Equal(name, PictureName.Resolve(article, reference));

    [Theory]
    [InlineData("")]
    [InlineData("harbour")]
    [InlineData("harbour.txt")]
    [InlineData("..")]
    [InlineData("//pictures.example/harbour.jpg")]
    [InlineData("https://pictures.example/harbour.jpg")]
    [InlineData("javascript:alert(1).png")]
    [InlineData("a\nb.png")]
    public void Nothing_else_names_a_picture(string reference) => Assert.Null(PictureName.Resolve("2026/bridge.md", reference));

    [Fact]
    public void An_impossible_file_name_is_not_found() => Assert.Null(PictureName.Resolve("bridge.md", "\uD800.png"));

    [Fact]
    public void A_name_too_long_for_a_file_is_not_found() =>
        Assert.Null(PictureName.Resolve("bridge.md", new string('x', 1100) + ".png"));
}
