using System.Text;
using Feed.Articles;

namespace Feed.Tests;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Jeff Sessions", "jeff-sessions")]
    [InlineData("Beyoncé Ångström-Łoś", "beyonce-angstrom-los")]
    [InlineData("STRAẞE", "strasse")]
    [InlineData("O'Neil, Shaquille Jr.", "oneil-shaquille-jr")]
    [InlineData("../..%2f\n", "2f")]
    [InlineData("Лев Толстой", "лев-толстой")]
    [InlineData("†‡", "")]
    public void A_slug_is_lower_case_ascii_where_the_name_allows_else_unicode(string name, string slug) => Assert.Equal(slug, Slug.Of(name));

    [Fact]
    public void The_slug_of_a_slug_is_itself_so_that_its_address_finds_it()
    {
        var broken = from value in Enumerable.Range(0x20, 0x20000)
                     where Rune.IsValid(value)
                     from name in (string[])[$"a{new Rune(value)}b", $"{new Rune(value)}\u0301", $"x \u0301{new Rune(value)}"]
                     let slug = Slug.Of(name)
                     where Slug.Of(slug) != slug
                     select $"U+{value:X4}: {slug} -> {Slug.Of(slug)}";
        Assert.Empty(broken.Take(20));
    }

    [Fact]
    public void A_long_name_is_cut_and_two_long_names_stay_apart()
    {
        var one = Slug.Of(new string('a', 100) + "1");
        var two = Slug.Of(new string('a', 100) + "2");
        Assert.True(one.Length <= Slug.MaxLength);
        Assert.NotEqual(one, two);
    }
}
