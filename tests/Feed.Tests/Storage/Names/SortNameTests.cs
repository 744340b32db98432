using Feed.Storage;
using Feed.Storage.Names;

namespace Feed.Tests.Storage.Names;

/// <summary>The word by which a name is sorted in a list by surname.</summary>
public sealed class SortNameTests
{
    [Theory]
    [InlineData("Mara Okafor", "o", "okafor mara")]
    [InlineData("María José Ångström", "a", "angstrom maria-jose")]
    [InlineData("Ines de la Cruz", "c", "cruz ines-de-la")]
    [InlineData("Ines De La Cruz", "d", "de-la-cruz ines")]
    [InlineData("Pieter van der Meer", "m", "meer pieter-van-der")]
    [InlineData("Pauline Van Buskirk", "v", "van-buskirk pauline")]
    [InlineData("Van Hollister", "h", "hollister van")]
    [InlineData("Nadia al-Rashid", "r", "rashid nadia")]
    [InlineData("Yves d’Arcy", "a", "arcy yves")]
    [InlineData("Sean O’Malley", "o", "omalley sean")]
    [InlineData("Jean-Luc Saint-Pierre", "s", "saint-pierre jean-luc")]
    [InlineData("Julio Ortega y Prado", "o", "ortega-y-prado julio")]
    [InlineData("Walter Finch Jr.", "f", "finch walter-jr")]
    [InlineData("Walter Finch, Jr.", "f", "finch walter-jr")]
    [InlineData("Walter J. Finch III", "f", "finch walter-j-iii")]
    [InlineData("Rosa Delgado, Ph.D.", "d", "delgado rosa-phd")]
    [InlineData("Björk", "b", "bjork")]
    [InlineData("Chen Xiaoming", "c", "chen xiaoming")]
    [InlineData("Kim Min-seo", "k", "kim min-seo")]
    [InlineData("Park Ji Hoon", "p", "park ji-hoon")]
    [InlineData("Nguyen Thi Lan", "n", "nguyen thi-lan")]
    [InlineData("Grace Kim", "k", "kim grace")]
    [InlineData("Kim Delaney", "d", "delaney kim")]
    [InlineData("Lee Marshall", "m", "marshall lee")]
    [InlineData("David Wang", "w", "wang david")]
    [InlineData("The Harwick Trust", "h", "harwick-trust the")]
    [InlineData("Harwick City Council", "h", "harwick-city-council")]
    [InlineData("Friends of the Pier", "f", "friends-of-the-pier")]
    [InlineData("김민서", null, "김민서")]
    [InlineData("Лев Орлов", null, "орлов лев")]
    public void A_name_is_listed_under_its_surname(string name, string? letter, string key)
    {
        var sorted = SortName.Of(name);

        Assert.Equal((letter, key.Normalize(System.Text.NormalizationForm.FormC)), (sorted.Letter, sorted.Key));
        Assert.Equal(name, string.Join(' ', new[] { sorted.Before, sorted.SortedBy, sorted.After }.Where(part => part.Length > 0)));
    }

    [Fact]
    public void Surnames_come_in_order_as_wholes_and_given_names_after_them()
    {
        string[] sorted = ["Ann Lee", "Ann B. Lee", "Bob Lee", "Ann Lee-Potter", "Ann Leeds", "Ann Ng"];

        Assert.Equal(sorted, sorted.Reverse().OrderBy(name => NameIndex.KeyOf(new Term(TermKind.Speaker, Feed.Articles.Slug.Of(name), name, 1, null, null)), StringComparer.Ordinal));
    }
}
