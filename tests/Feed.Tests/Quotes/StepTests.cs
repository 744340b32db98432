using Feed.Articles;
using Feed.Articles.Quotes;

namespace Feed.Tests.Quotes;

/// <summary>The steps by which speakers are found, each alone.</summary>
public sealed class StepTests : IDisposable
{
    private readonly List<AnnotatedDocument> documents = [];

    [Theory]
    [InlineData("Ann Hale rose. Then Hale left.", "Ann Hale: 2")]
    [InlineData("Greg and Monica Salter came. Greg sang.", "Greg Salter: 2, Monica Salter: 1")]
    [InlineData("Deborah Quill spoke. Debbie Quill is 40. Quill left.", "Deborah Quill: 3")]
    [InlineData("Dr. Ada Pell and Tom Pell met. Dr. Pell left.", "Ada Pell: 2, Tom Pell: 1")]
    public void Names_of_one_person_are_put_together(string text, string people)
    {
        var document = Document(text);
        var found = NameClusterer.Resolve(document, new NameFinder(document).Find());
        var clusters = found.OfType<NameCluster>().Distinct();
        Assert.Equal(people, string.Join(", ", clusters.Select(cluster => $"{cluster.Name}: {cluster.MentionCount}")));
    }

    [Theory]
    [InlineData("The kettles sold well. Zubo said so.", "Zubo", true)]
    [InlineData("They asked Zubo, who left.", "Zubo", false)]
    [InlineData("“It works,” Zubo said.", "Zubo", false)]
    public void A_speaking_word_is_a_person_if_its_position_does_not_explain_its_capital(string text, string name, bool isNobody)
    {
        var document = Document(text);
        var names = new NameFinder(document).Find();
        var all = GuessFinder.Complete(document, names, NameClusterer.Resolve(document, names));
        Assert.Equal(isNobody, !all.Any(cluster => cluster?.Name == name && !cluster.IsGuess));
    }

    [Theory]
    [InlineData("Mayor Ann Hale left.", "Mayor", "")]
    [InlineData("Ann Hale, 34, left.", "", "34")]
    [InlineData("Ann Hale, the former mayor of Aske, left.", "former mayor of Aske", "")]
    [InlineData("The Bishop of Aske, Dr Ann Hale, left.", "Dr, Bishop of Aske", "")]
    public void The_words_next_to_a_name_describe_the_person(string text, string roles, string age)
    {
        var document = Document(text);
        var found = new RoleFinder(document).Find(new NameFinder(document).Find().Single(name => name.Kind == MentionKind.FullName));
        Assert.Equal(roles, string.Join(", ", found.Roles.Select(role => role.Words)));
        Assert.Equal(age, found.Age ?? "");
    }

    [Theory]
    [InlineData("Robin Hale said she had won.", "Female")]
    [InlineData("Robin Hale met Kit Dunn. He left.", "")]
    [InlineData("Robin Hale lost his keys. Robin Hale said she had won.", "")]
    public void Pronouns_reveal_the_gender_of_a_lone_name(string text, string gender)
    {
        var document = Document(text);
        var names = new NameFinder(document).Find();
        var votes = GenderVotes.Count(document, names, [.. NameClusterer.Resolve(document, names).OfType<NameCluster>()]);
        Assert.Equal(gender, string.Join(", ", votes.Values));
    }

    [Fact]
    public void A_person_is_built_of_names_descriptions_and_knowledge()
    {
        var person = Assert.Single(Entities("Robin Hale, 34, said she had won. Hale left.",
            PeopleConfiguration.Parse("people:\n  - name: Robin B. Hale\n    aliases: [Robin Hale]")).People);
        Assert.Equal("Robin B. Hale", person.Name);
        Assert.Equal((Gender.Female, "34", 2), (person.Gender, person.Age, person.MentionCount));
        Assert.True(person is { HasFullName: true, Confirmed: true, IsGuess: false });
    }

    [Theory]
    [InlineData("“It is far too late,” Ann Hale said.", "cue.after", Naming.Name, 0)]
    [InlineData("“It is far too late,” said the mayor, Ann Hale.", "cue.after.inverted", Naming.Name, 3)]
    [InlineData("“It is far too late,” Ann Hale of the Aske council said.", "cue.after", Naming.Name, 4)]
    [InlineData("The door opened. The mayor said: “It is far too late.”", "cue.before", Naming.Phrase, 0)]
    public void A_candidate_carries_its_features(string text, string rule, object naming, int distance)
    {
        var document = Document(text);
        var found = new CueRules(new SentenceGrammar(document, Entities(text).Mentions)).Find(Assert.Single(document.QuoteSpans));
        var candidate = found.MaxBy(one => one.Rule.Strength)!;
        Assert.Equal((rule, (Naming)naming, (int?)distance), (candidate.Rule.Id, candidate.Naming, candidate.Distance));
    }

    [Theory]
    [InlineData("“It is far too late,” Ann Hale of the Aske council said.", 0.03)]
    [InlineData("“It is far too late,” said Pellow Dunn.", 0.05)]
    public void Distance_and_a_name_that_nothing_confirms_take_from_the_confidence(string text, double less)
    {
        Assert.Equal(ConfidenceOf("“It is far too late,” Ann Hale said.") - less, ConfidenceOf(text), 3);
    }

    [Theory]
    [InlineData("We Were Never Going To Win")]
    [InlineData("They Could Hardly Wait To Leave")]
    [InlineData("She Has Always Been Going To Sing")]
    [InlineData("‘You Should Have Seen Us Then’")]
    public void A_headline_of_capitalised_common_words_names_no_one(string headline)
    {
        documents.Add(AnnotatedDocument.Read(LanguageProfile.English, [headline], _ => null));
        Assert.Empty(new NameFinder(documents[^1]).Find());
    }

    [Theory]
    [InlineData("Ann Hale Quits", 1)]
    [InlineData("Harwick says Ann Hale is to leave", 2)]
    public void Other_headlines_name_people(string headline, int names)
    {
        documents.Add(AnnotatedDocument.Read(LanguageProfile.English, [headline], _ => null));
        Assert.Equal(names, new NameFinder(documents[^1]).Find().Count);
    }

    public void Dispose() => documents.ForEach(document => document.Dispose());

    private static double ConfidenceOf(string text) =>
        Assert.Single(new QuoteReader(PeopleConfiguration.Empty).Read(Article(text)).Quotes).Confidence;

    private static QuoteContext Article(string text) => new("", [new Paragraph(ParagraphKind.Text, text)]);

    private EntityIndex Entities(string text, PeopleConfiguration? people = null) => EntityIndex.Read(Document(text),
        new PeopleKnowledge(people ?? PeopleConfiguration.Empty, Article(text), LanguageProfile.English));

    private AnnotatedDocument Document(string text)
    {
        documents.Add(AnnotatedDocument.Read(LanguageProfile.English, ["", text], index => index == 0 ? null : ParagraphKind.Text));
        return documents[^1];
    }
}
