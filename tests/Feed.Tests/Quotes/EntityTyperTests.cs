using Feed.Articles;
using Feed.Articles.Quotes;

namespace Feed.Tests.Quotes;

public sealed class EntityTyperTests
{
    [Theory]
    [InlineData("Rowan Foundation", "Rowan Foundation will pay the grants in May.")]
    [InlineData("Zubo", "Zubo, which makes kettles, lost customers. “We grew too fast,” Zubo said.")]
    [InlineData("Pellow Dunn", "Pellow Dunn, a software company, will move to the coast.")]
    [InlineData("BrewLoft", "“Orders fell by a third,” BrewLoft said.")]
    [InlineData("Harwick Stanley", "Harwick Stanley have signed two players.")]
    public void The_words_next_to_a_name_identify_an_organisation(string name, string text) =>
        Assert.Contains(name, NonPeople(text));

    [Theory]
    [InlineData("Grant Thornton said the shops would close. “We looked at every offer,” Grant Thornton said.")]
    [InlineData("Morgan Stanley, a bank, expects a loss.")]
    [InlineData("Analysts at Morgan Stanley expect a loss.")]
    public void An_organisation_named_like_a_person_is_not_a_person(string text) =>
        Assert.Single(NonPeople(text));

    [Theory]
    [InlineData("Mr Grant Thornton said the shops would close. Grant Thornton owns two of them.")]
    [InlineData("Grant Thornton, 45, owns two shops.")]
    [InlineData("Grant Thornton, who owns two shops, said so. Grant Thornton left early.")]
    [InlineData("Mayor Grant Thornton left early.")]
    [InlineData("Grant Thornton, the mayor of Harwick, left early. “I am tired,” Grant Thornton said.")]
    public void A_person_who_is_called_like_an_organisation_is_a_person(string text)
    {
        Assert.Empty(NonPeople(text));
        Assert.Single(Read(text).People);
    }

    [Theory]
    [InlineData("Old Harwick", "The band met in Old Harwick. They moved to Old Harwick in May.")]
    public void A_place_is_known_by_the_words_before_it(string name, string text) =>
        Assert.Contains(name, NonPeople(text));

    [Theory]
    [InlineData("Martin Crane", "The film “Goodbye Martin Crane” opens in May.")]
    public void A_name_in_a_title_belongs_to_a_work(string name, string text) =>
        Assert.Contains(name, string.Join('|', NonPeople(text)), StringComparison.Ordinal);

    [Theory]
    [InlineData("Zubo, which makes kettles, lost customers. “We grew too fast,” Zubo said.", "Zubo", EntityType.Organisation)]
    [InlineData("Ann Tolley sued Pellow Dunn, a software company, in May.", "Pellow Dunn", EntityType.Organisation)]
    [InlineData("The band met in Old Harwick. They moved to Old Harwick in May.", "Old Harwick", EntityType.Place)]
    [InlineData("The film “Goodbye Martin Crane” opens in May.", "Goodbye Martin Crane", EntityType.Work)]
    [InlineData("Rohit Deshpande, 34, won the race.", "Rohit Deshpande", EntityType.Person)]
    public void The_index_says_what_a_name_is(string text, string name, object type) =>
        Assert.Equal((EntityType)type, Assert.Single(Read(text).Entities, entity => entity.Name == name).Type);

    [Fact]
    public void The_index_has_each_name_once_in_the_order_of_the_text_and_counts_its_mentions()
    {
        var entities = Read("Ann Tolley left Pellow Dunn, a software company, in May. Tolley had led Pellow Dunn for a year.").Entities;

        Assert.Equal([new("Ann Tolley", EntityType.Person, 2), new("Pellow Dunn", EntityType.Organisation, 2)], entities);
    }

    [Fact]
    public void People_and_the_rest_share_no_name()
    {
        var index = Read("Ann Tolley left Pellow Dunn, a software company, for Old Harwick. She lives in Old Harwick now.");

        Assert.Equal(["Ann Tolley"], index.People.Select(person => person.Name));
        Assert.Equal(index.People.Select(person => person.Name), index.Entities.Where(entity => entity.Type == EntityType.Person).Select(entity => entity.Name));
    }

    [Theory]
    [InlineData("“I locked the door,” said Grace Chambers.")]
    [InlineData("Rohit Deshpande, 34, won the race.")]
    [InlineData("Miner Obi Nkemelu, who lives alone, left.")]
    [InlineData("The play “Goodbye Martin Crane” opens in May. Martin Crane wrote it.")]
    public void A_person_is_not_also_an_organisation(string text)
    {
        Assert.Empty(NonPeople(text));
        Assert.Single(Read(text).People);
    }

    private static string[] NonPeople(string text) =>
        [.. Read(text).Entities.Where(entity => entity.Type != EntityType.Person).Select(entity => entity.Name)];

    private static AnnotatedDocument Document(string text) =>
        AnnotatedDocument.Read(LanguageProfile.English, ["", text], index => index == 0 ? null : ParagraphKind.Text);

    private static EntityIndex Read(string text)
    {
        using var document = Document(text);
        var article = new QuoteContext("", [new Paragraph(ParagraphKind.Text, text)]);
        return EntityIndex.Read(document, new PeopleKnowledge(PeopleConfiguration.Empty, article, LanguageProfile.English));
    }
}
