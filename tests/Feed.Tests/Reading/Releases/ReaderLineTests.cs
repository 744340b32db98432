namespace Feed.Tests.Reading.Releases;

/// <summary>Numbers for readers stay at the end of a text; numbers of people for newsrooms do not.</summary>
public sealed class ReaderLineTests
{
    private static readonly string[] Story =
    [
        "The Lower Quay Players open their winter season with a comedy about a lost anchor, the theatre said on Friday.",
        "“We rehearsed it on a barge,” said Wilma Oke, who directs it. “Nobody fell in.”",
        "The play runs until the end of January and the barge may be visited before each evening.",
    ];

    private static string[] Texts(string tail) =>
        [.. Upload.Article($"Players open with a comedy\n\n{string.Join("\n\n", Story)}\n\n{tail}").Paragraphs.Select(paragraph => paragraph.Text)];

    [Theory]
    [InlineData("Tickets: 01632 960123")]
    [InlineData("Tickets\n\n01632 960123")]
    [InlineData("Box office: 01632 960123 (Monday to Saturday, 10am to 6pm)")]
    [InlineData("Helpline: 0800 496 0456")]
    [InlineData("Open daily 10am–5pm. Tickets 01632 960123, quayplayers.example/tickets")]
    [InlineData("Opening hours: Tuesday to Sunday, 10am to 5pm\n\nTelephone: 01632 960123")]
    [InlineData("When: Friday 6 March, 7.30pm\n\nWhere: Lower Quay Theatre\n\nTickets: £12 from 01632 960123")]
    [InlineData("Bookings: 01632 960123 or seats@quayplayers.example")]
    [InlineData("Karten: 0511 960123")]
    [InlineData("Réservations : 01 99 00 12 34")]
    [InlineData("Entradas: 91 990 12 34")]
    [InlineData("Hinweise an die Wache am Kai: 0511 960123")]
    [InlineData("Spenden: 0511 960123")]
    [InlineData("Register by Nov. 20 at 312-555-0123.")]
    [InlineData("Anyone with information: 312-555-0123.")]
    public void Lines_for_readers_stay(string tail) => Assert.Equal([.. Story, .. tail.Split("\n\n")], Texts(tail));

    [Theory]
    [InlineData("Tickets: 01632 960123", "Press: Ines Holm, 01632 960124")]
    [InlineData("Helpline: 0800 496 0456", "Press officer: Ines Holm, 01632 960124")]
    public void A_contact_for_newsrooms_next_to_them_goes(string stays, string goes)
    {
        Assert.Equal([.. Story, stays], Texts($"{stays}\n\n{goes}"));
        Assert.Equal([.. Story, stays], Texts($"{goes}\n\n{stays}"));
    }

    [Theory]
    [InlineData("To book an interview with Wilma Oke call 01632 960124")]
    [InlineData("Ticket manager and press officer: Ines Holm, 01632 960124")]
    [InlineData("Out of hours: 07700 900124")]
    [InlineData("Residents’ association: Ines Holm, 01632 960124")]
    [InlineData("Book publicist: Ines Holm, 01632 960124")]
    [InlineData("Info: Ines Holm, 01632 960124")]
    [InlineData("info@quayplayers.example")]
    public void A_line_for_newsrooms_with_a_word_for_readers_goes(string tail) => Assert.Equal(Story, Texts(tail));
}
