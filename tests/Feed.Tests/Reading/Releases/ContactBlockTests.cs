namespace Feed.Tests.Reading.Releases;

public sealed class ContactBlockTests
{
    private const string Story = "Ferry line adds a night boat\n\nThe ferry line of Port Ansel adds a night boat to its winter timetable, "
        + "its owners said on Friday.\n\n“People asked for it for years,” said Nell Abara, who runs the line. “Now they have it.”\n\n"
        + "The first boat sails on 3 December and the fare is that of the day.";

    private const string Wire = "Ferry line adds a night boat\n\nPORT ANSEL, Maine--(BUSINESS WIRE)--The ferry line of Port Ansel adds a night "
        + "boat to its winter timetable, its owners said on Friday.\n\n“People asked for it for years,” said Nell Abara, who runs the line.\n\n"
        + "The first boat sails on 3 December and the fare is that of the day.";

    [Theory]
    [InlineData("Contacts\n\nInes Holm\n207-555-0161\nines@ferry.example")]
    [InlineData("Contact\n\nInes Holm\n(207) 555-0161")]
    [InlineData("Contact:\nInes Holm\nHead of Press, Ansel Ferries\nTel. 20755\nines@ferry.example")]
    [InlineData("For interviews:\nInes Holm, 207-555-0161")]
    [InlineData("Enquiries\nInes Holm 07700 900456")]
    [InlineData("Media:\nInes Holm\nines@ferry.example\n+1 (207) 555-0161\n\nInvestors:\nJoe Tarn\njoe@ferry.example")]
    [InlineData("For more information, please contact:\nInes Holm\n07700 900456")]
    [InlineData("To request an interview with Nell Abara, ring Ines Holm on 07700 900456.")]
    [InlineData("Ines Holm\nCommunications Manager\nAnsel Ferries\nT: 07700 900456\nE: ines@ferry.example")]
    [InlineData("Ines Holm, press officer, 07700 900456, ines@ferry.example")]
    [InlineData("Rückfragen:\nInes Holm\nTel. 0163 29601\nines@ferry.example")]
    [InlineData("Contact presse :\nInes Holm – 01 99 00 45 61 – presse@ferry.example")]
    [InlineData("Notes to editors:\n1. The line has sailed since 1931 and has six boats in all, each with a name of its own.\n"
        + "2. The winter timetable begins on 1 December and ends on 28 February.\n3. Pictures are at https://ferry.example/pictures")]
    public void Contacts_below_an_unlabelled_text_are_cut(string tail)
    {
        var article = Upload.Article($"{Story}\n\n{tail}");
        Assert.Equal("Ferry line adds a night boat", article.Title);
        Assert.Equal(3, article.Paragraphs.Count);
        Assert.EndsWith("of the day.", article.Paragraphs[2].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Contacts\n\nMedia:\nInes Holm, +1 207-555-0161\nines@ferry.example")]
    [InlineData("Ines Holm\nPress officer\n207-555-0161\nines@ferry.example")]
    public void Nothing_of_a_block_stays_below_a_labelled_release(string tail)
    {
        var article = Upload.Article($"FOR IMMEDIATE RELEASE\n3 November 2025\n\n{Story}\n\n{tail}");
        Assert.EndsWith("of the day.", article.Paragraphs[^1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("About Ansel Ferries\n\nAnsel Ferries has sailed since 1931 and has six boats.\n\nContacts\n\nInes Holm\n207-555-0161\nines@ferry.example")]
    [InlineData("About Ansel Ferries Ansel Ferries has sailed since 1931, with six boats and two hundred people, and it belongs to them.")]
    [InlineData("About Ansel Ferries: Ansel Ferries has sailed since 1931, with six boats and two hundred people, and it belongs to them.")]
    public void A_release_of_a_distributor_ends_where_its_sender_writes_of_himself(string tail)
    {
        var article = Upload.Article($"{Wire}\n\n{tail}");
        Assert.EndsWith("of the day.", article.Paragraphs[^1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Call 0800 496 0123 to book a berth, or ask at the quay, where the office opens at nine.")]
    [InlineData("The line’s number for complaints, 01632 960 777, had 400 calls in its first week.")]
    [InlineData("Contact with the boat was lost at noon and came back at one, when it had 14 people on board.")]
    [InlineData("Media reports of a strike were wrong, the owners said.\n\nNobody had asked the crews.")]
    public void A_number_in_a_sentence_for_readers_stays(string rest)
    {
        var article = Upload.Article($"{Story}\n\n{rest}");
        Assert.EndsWith(rest, string.Join("\n\n", article.Paragraphs.Select(paragraph => paragraph.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_directory_keeps_its_numbers()
    {
        var places = Enumerable.Range(1, 6).Select(
            i => $"Harbour {i} lies in a bay of its own and takes forty boats in summer.\n\nContact:\nPort office\n01632 96070{i}");
        var article = Upload.Article($"Six harbours\n\nSix harbours of the coast are worth a night.\n\n{string.Join("\n\n", places)}");
        Assert.Contains(article.Paragraphs, paragraph => paragraph.Text == "01632 960705");
    }
}
