namespace Feed.Tests.Reading.Releases;

/// <summary>Numbers and mail addresses of people whom newsrooms may ask are never published.</summary>
public sealed class LooseContactTests
{
    private static readonly string[] Story =
    [
        "The ferry line of Port Ansel adds a night boat to its winter timetable, its owners said on Friday.",
        "“People asked for it for years,” said Nell Abara, who runs the line. “Now they have it.”",
        "The first boat sails on 3 December and the fare is that of the day, which most of the islanders find too high.",
    ];

    private static string[] Texts(string tail) =>
        [.. Upload.Article($"Ferry line adds a night boat\n\n{string.Join("\n\n", Story)}\n\n{tail}").Paragraphs.Select(paragraph => paragraph.Text)];

    [Theory]
    [InlineData("coast wire contacts: desk@wire.example")]
    [InlineData("- Reporting by: Ines Holm\n\n- Editing by: Joe Tarn\n\n- <desk@wire.example>")]
    [InlineData("(Redaktionelle Rückfragen: Ines Holm, 01/990 60-4561)\n\nih/jt")]
    [InlineData("For all media requests please email press@ferry.example or phone 01632 960456 (24 hours).")]
    [InlineData("Issued by: Ansel Ferries\n\nEnquiries: Ines Holm\n\n082 555 0456")]
    [InlineData("Ansel Ferries\n\n4 Pier Street\n\nPort Ansel\n\n01632 960456")]
    [InlineData("Ines Holm\n\nHead of Press\n\nAnsel Ferries\n\n01632 960456")]
    [InlineData("Notizblock\n\nInes Holm, 01632 960456")]
    [InlineData("Best regards,\n\nInes Holm\n\n07700 900456")]
    [InlineData("Best regards,\nInes Holm\n07700 900456")]
    [InlineData("Public information: Ines Holm, 312-555-0156; Investors: Joe Tarn, 312-555-0145")]
    public void No_number_at_the_end_stays(string tail) => Assert.Equal(Story, Texts(tail));

    [Theory]
    [InlineData("# Notizblock\n\nDie Reederei hat für 15 Uhr eine Pressekonferenz angesetzt. Wir berichten weiter und senden am Abend.")]
    [InlineData("Notizblock\n\nSachverhalt\n\n- Mitteilung der Reederei, https://ferry.example/x")]
    [InlineData("Notizblock")]
    [InlineData("## Hinweis an die Redaktionen\n\n- Zu dieser Meldung gibt es ein Bild")]
    [InlineData("Achtung Redaktionen: Ein Bild folgt bis 18 Uhr.")]
    [InlineData("(Achtung Redaktionen: Ergänzungen in Absatz 3)")]
    [InlineData("Editorial Notes\n\nAmends paragraph two to correct the name of the captain of the night boat, as given by the line.")]
    public void No_note_for_newsrooms_stays(string tail) => Assert.Equal(Story, Texts(tail));

    [Theory]
    [InlineData("Call 0800 496 0123 to book a berth, or ask at the quay, where the office opens at nine.")]
    [InlineData("Passengers can write to boats@ferry.example if they lose a hat on the way to the island.")]
    [InlineData("Die Wache Ansel bittet um Hinweise unter Telefon 0511/960-0.")]
    [InlineData("Die Wehr Ansel fuhr mit Leiter und Boot aus. Das Hafenamt Ansel beantwortet Fragen unter Telefon 0511/960-10.")]
    [InlineData("The line had 1,204 passengers in 2024-2025 and 1,377 in the year after that one.")]
    public void A_sentence_for_readers_stays(string sentence) => Assert.Equal([.. Story, sentence], Texts(sentence));

    [Theory]
    [InlineData("Zeugen werden gebeten, sich unter der Telefonnummer 0511/960-0 zu melden.", "(rd)")]
    [InlineData("The berth office can be reached at 312-555-0123.", "(jt)")]
    public void A_sentence_for_readers_stays_before_a_credit(string sentence, string credit) =>
        Assert.Equal([.. Story, sentence], Texts($"{sentence} {credit}"));
}
