using Feed.Articles;
using Feed.Articles.Quotes;

namespace Feed.Tests.Quotes;

/// <summary>What an article calls a speaker, as pages show it beside the name.</summary>
public sealed class ShownRoleTests
{
    [Theory]
    [InlineData("“We wait,” said Gov. Ada Kern, a former teacher.", "Gov.")]
    [InlineData("“We wait,” said Mayor Ada Kern, the mother of two sons.", "Mayor")]
    [InlineData("Senator Ada Kern spoke on Monday. “We wait,” said Kern, a former librarian.", "Senator")]
    [InlineData("“We wait,” said Ada Kern, a former teacher.", "former teacher")]
    [InlineData("“We wait,” said Dr. Ada Kern, director of the harbour museum.", "director of the harbour museum")]
    [InlineData("“We wait,” said Ada Kern, the mayor of Port Ansel.", "mayor of Port Ansel")]
    public void A_title_before_the_name_comes_before_what_stands_behind_it(string paragraph, string role) => Assert.Equal(role, RoleIn(paragraph));

    [Theory]
    [InlineData("“We wait,” said Ada Kern, a member of her own city council.")]
    [InlineData("“We wait,” said Ada Kern, a critic of his plan.")]
    [InlineData("“We wait,” said Ada Kern, the director of their museum.")]
    public void A_role_that_needs_somebody_else_to_be_understood_is_not_shown(string paragraph) => Assert.Null(RoleIn(paragraph));

    [Theory]
    [InlineData("Ada Kern, poised to take the place of the mayor, waits. “We wait,” Kern said.")]
    [InlineData("Ada Kern is not an employee of the museum. “We wait,” Kern said.")]
    [InlineData("“We wait,” said Ada Kern, according to a spokesman.")]
    public void Words_behind_a_name_that_say_nothing_of_what_the_person_is_are_no_role(string paragraph) => Assert.Null(RoleIn(paragraph));

    private static string? RoleIn(string paragraph) => Assert.Single(
        new QuoteReader(PeopleConfiguration.Empty).Read(new QuoteContext("Talks", [new(ParagraphKind.Text, paragraph)])).Speakers).Role;
}
