namespace Feed.Tests.Reading.Releases;

public sealed class ShortYearTests
{
    private const string German = "Die Fährlinie von Neuhafen nimmt im Winter ein Nachtboot in den Fahrplan auf, das haben die Eigner am Freitag "
        + "gesagt. Das erste Boot fährt am dritten Dezember, und der Preis ist der des Tages.\n\n"
        + "Die Karten sind an Bord und im Hafen zu haben, und wer eine Monatskarte hat, zahlt nicht mehr als bisher.";

    private const string English = "The ferry line of Port Ansel adds a night boat to its winter timetable, its owners said on Friday.\n\n"
        + "The first boat sails in December and the fare is that of the day, which the board had asked for.";

    [Theory]
    [InlineData("PRESSEMITTEILUNG\n14.10.25\n\nNachtboot für Neuhafen kommt im Winter", German)]
    [InlineData("Pressemitteilung vom 14.10.25\n\nNachtboot für Neuhafen kommt im Winter", German)]
    [InlineData("Nachtboot für Neuhafen kommt im Winter\n\nNeuhafen, 14.10.25", German)]
    [InlineData("MEDIA RELEASE\n10/14/25\n\nFerry line adds a night boat", English)]
    [InlineData("Ferry line adds a night boat\n\nPosted 10/14/25", English)]
    public void A_year_of_two_digits_is_read_where_the_order_is_clear(string head, string text)
    {
        var article = Upload.Article($"{head}\n\n{text}");
        Assert.Equal(new DateOnly(2025, 10, 14), DateOnly.FromDateTime(article.Published!.Value.DateTime));
        Assert.Equal(2, article.Paragraphs.Count);
    }

    [Theory]
    [InlineData("MEDIA RELEASE\n10/11/25\n\nFerry line adds a night boat")]
    [InlineData("MEDIA RELEASE\n14/15/25\n\nFerry line adds a night boat")]
    [InlineData("MEDIA RELEASE\nVersion 14.10.25.3\n\nFerry line adds a night boat")]
    [InlineData("Pressemitteilung Nr. 12/25\n\nFerry line adds a night boat")]
    public void A_two_digit_year_is_not_a_date_where_the_order_is_in_doubt(string head) =>
        Assert.Null(Upload.Article($"{head}\n\n{English}").Published);
}
