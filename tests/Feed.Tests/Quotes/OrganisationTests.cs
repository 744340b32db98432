using Feed.Articles;
using Feed.Articles.Quotes;

namespace Feed.Tests.Quotes;

public sealed class OrganisationTests
{
    private const string KnownErrorMark = " | known error";

    public static TheoryData<string> Organisations => [.. Names().Select(Name)];

    public static TheoryData<string> ReadRightly => [.. Names().Where(line => !IsKnownError(line))];

    public static TheoryData<string> KnownErrors => [.. Names().Where(IsKnownError).Select(Name)];

    public static TheoryData<string> FirmNames => [.. new LanguageFiles("en").Lines("firm-names")];

    [Theory]
    [MemberData(nameof(ReadRightly))]
    [MemberData(nameof(FirmNames))]
    public void An_organisation_that_speaks_is_not_a_speaker(string organisation) =>
        Assert.All(Speaking(organisation), text => Assert.Null(SpeakerOf(text)));

    [Theory]
    [MemberData(nameof(KnownErrors))]
    public void An_organisation_that_is_named_like_a_person_is_taken_for_one(string organisation) => Assert.True(
        Speaking(organisation).Any(text => SpeakerOf(text) is not null), $"'{organisation}' is read rightly now: take '{KnownErrorMark}' away.");

    [Theory]
    [MemberData(nameof(Organisations))]
    public void A_spokesman_for_an_organisation_is_not_a_speaker(string organisation) =>
        Assert.Null(SpeakerOf($"A spokesman for {organisation} said: “We could not find the money for it.”"));

    [Fact]
    public void Twenty_nine_of_a_hundred_organisations_are_known_errors() =>
        Assert.Equal((100, 29), (Names().Length, Names().Count(IsKnownError)));

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

    private static string[] Speaking(string organisation) =>
    [
        $"The plan was dropped. {organisation} said: “We could not find the money for it.”",
        $"“We could not find the money for it,” {organisation} said.",
        $"“We could not find the money for it,” said {organisation}.",
        $"“We could not find the money for it,” {organisation} told the Echo.",
    ];

    private static bool IsKnownError(string line) => line.EndsWith(KnownErrorMark, StringComparison.Ordinal);

    private static string Name(string line) => line.Replace(KnownErrorMark, "", StringComparison.Ordinal);

    private static string[] Names()
    {
        using var reader = new StreamReader(typeof(OrganisationTests).Assembly.GetManifestResourceStream("Feed.Tests.Quotes.organisations.txt")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')];
    }
}
