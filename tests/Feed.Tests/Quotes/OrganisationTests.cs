using Feed.Articles;
using Feed.Articles.Quotes;

namespace Feed.Tests.Quotes;

public sealed class OrganisationTests
{
    public static TheoryData<string> Organisations => [.. Names()];

    public static TheoryData<string> FirmNames => [.. new LanguageFiles("en").Lines("firm-names")];

    [Theory]
    [MemberData(nameof(Organisations))]
    [MemberData(nameof(FirmNames))]
    public void An_organisation_that_speaks_is_not_a_speaker(string organisation)
    {
        Assert.Null(SpeakerOf($"The plan was dropped. {organisation} said: “We could not find the money for it.”"));
        Assert.Null(SpeakerOf($"“We could not find the money for it,” {organisation} said."));
        Assert.Null(SpeakerOf($"“We could not find the money for it,” said {organisation}."));
        Assert.Null(SpeakerOf($"“We could not find the money for it,” {organisation} told the Echo."));
        Assert.Null(SpeakerOf($"A spokesman for {organisation} said: “We could not find the money for it.”"));
    }

    [Theory]
    [MemberData(nameof(Organisations))]
    public void A_person_who_speaks_for_an_organisation_is_the_speaker(string organisation)
    {
        Assert.Equal("Ann Hale", SpeakerOf($"Ann Hale at {organisation} said: “We could not find the money for it.”"));
        Assert.Equal("Ann Hale", SpeakerOf($"Ann Hale of {organisation} said: “We could not find the money for it.”"));
        Assert.Equal("Ann Hale", SpeakerOf($"“We could not find the money for it,” Ann Hale from {organisation} said."));
        Assert.Equal("Ann Hale", SpeakerOf($"“We could not find the money for it,” said Ann Hale of {organisation}."));
        Assert.Equal("Ann Hale", SpeakerOf($"{organisation} chief executive Ann Hale said: “We could not find the money for it.”"));
    }

    private static string? SpeakerOf(string text) =>
        Assert.Single(new QuoteReader(PeopleConfiguration.Empty).Read(new QuoteContext("",
            [new Paragraph(ParagraphKind.Text, text)])).Quotes).Speaker;

    private static IEnumerable<string> Names()
    {
        using var reader = new StreamReader(typeof(OrganisationTests).Assembly.GetManifestResourceStream("Feed.Tests.Quotes.organisations.txt")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')];
    }
}
