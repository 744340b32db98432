using Feed.Articles;
using Feed.Articles.Quotes;

namespace Feed.Tests.Quotes;

/// <summary>The role that pages show beside a speaker's name.</summary>
public sealed class ShownRoleTests
{
    [Theory]
    [InlineData("“We wait,” said former teacher Ada Dunleavy, the governor of Arva.", "governor of Arva")]
    [InlineData("“We wait,” said Gov. Ada Dunleavy, a former teacher.", "Gov.")]
    [InlineData("“We wait,” said Mayor Ada Dunleavy, the mother of two sons.", "Mayor")]
    [InlineData("“We wait,” said Dr. Ada Dunleavy, director of the harbour museum.", "director of the harbour museum")]
    [InlineData("“We wait,” said novelist Ada Dunleavy, a former minister.", "novelist")]
    [InlineData("Senator Ada Dunleavy spoke on Monday. “We wait,” said Dunleavy, a former librarian.", "Senator")]
    [InlineData("Ada Dunleavy, a retired captain, is the new harbour master’s deputy. “We wait,” said Commissioner Dunleavy.", "Commissioner")]
    [InlineData("“We wait,” said Governor Ada Dunleavy, chair of the river commission.", "Governor")]
    public void An_office_comes_before_what_the_person_was_or_is_beside_it(string text, string role) => Assert.Equal(role, RoleIn(text));

    [Theory]
    [InlineData("“We wait,” said Ada Dunleavy, a former teacher.", "former teacher")]
    [InlineData("“We wait,” said former Republican congresswoman Ada Dunleavy.", "former Republican congresswoman")]
    [InlineData("“We wait,” said Ada Dunleavy, who was once mayor of Arva.", "once mayor of Arva")]
    [InlineData("“We wait,” said ex-mayor Ada Dunleavy.", "ex-mayor")]
    [InlineData("Former secretary of state Ada Dunleavy arrived. “We wait,” Secretary Dunleavy said.", "Former secretary of state")]
    public void What_somebody_was_is_said_with_the_word_that_says_so(string text, string role) => Assert.Equal(role, RoleIn(text));

    [Theory]
    [InlineData("“We wait,” said Ada Dunleavy, Secretary of State for Health.", "Secretary of State for Health")]
    [InlineData("“We wait,” said Ada Dunleavy, the Secretary of State for Health and Social Care.", "Secretary of State for Health and Social Care")]
    [InlineData("“We wait,” said Secretary of State Ada Dunleavy.", "Secretary of State")]
    [InlineData("The Secretary of State for Health, Ada Dunleavy, arrived late. “We wait,” Dunleavy said.", "Secretary of State for Health")]
    [InlineData("“We wait,” said Ada Dunleavy, the minister for trade, industry and fish.", "minister for trade, industry and fish")]
    [InlineData("“We wait,” said Ada Dunleavy, professor of law and economics at Arva College.", "professor of law and economics at Arva College")]
    [InlineData("“We wait,” said Ada Dunleavy, chair and chief executive of Nordvik Ferries.", "chair and chief executive of Nordvik Ferries")]
    [InlineData("“We wait,” said Ada Dunleavy, president of the Society for Tides and Weather and a keen sailor.", "president of the Society for Tides and Weather")]
    [InlineData("The vice president of sales Ada Dunleavy arrived late. “We wait,” Dunleavy said.", "vice president of sales")]
    [InlineData("“We wait,” said Ada Dunleavy, a councillor in Arva.", "councillor in Arva")]
    [InlineData("“We wait,” said Ada Dunleavy, owner of a licensed restaurant.", "owner of a licensed restaurant")]
    [InlineData("“We wait,” said Ada Dunleavy, head teacher at Hill Lane School, on Monday.", "head teacher at Hill Lane School")]
    [InlineData("“We wait,” said Ada Dunleavy, leader of the council since 2019.", "leader of the council")]
    [InlineData("“We wait,” said Ada Dunleavy, adviser to the mayor.", "adviser to the mayor")]
    [InlineData("“We wait,” said Ada Dunleavy, a University of Arva professor.", "University of Arva professor")]
    [InlineData("“We wait,” said Ada Dunleavy, a pollster working for the Liberals.", "pollster")]
    [InlineData("“We wait,” said Ada Dunleavy, Arva’s director of political advertising.", "Arva’s director of political advertising")]
    [InlineData("“We wait,” said Ada Dunleavy, former head of global sales.", "former head of global sales")]
    [InlineData("“We wait,” said Ada Dunleavy, founder of two lobbying firms.", "founder of two lobbying firms")]
    [InlineData("“We wait,” said Ada Dunleavy, a professor whose firm is new.", "professor")]
    [InlineData("“We wait,” said Ada Dunleavy, local director of Keep the Promise.", "local director of Keep the Promise")]
    [InlineData("“We wait,” said Ada Dunleavy, law professor in his first campaign.", "law professor")]
    [InlineData("The Bishop of Arva, the Rt Rev Dr Ada Dunleavy, arrived late. “We wait,” Dunleavy said.", "Bishop of Arva")]
    [InlineData("A spokesman for the Arva Harbour Board, Ada Dunleavy, arrived late. “We wait,” Dunleavy said.", "spokesman for the Arva Harbour Board")]
    [InlineData("A spokeswoman for the minister, Ada Dunleavy, arrived late. “We wait,” Dunleavy said.", "spokeswoman for the minister")]
    [InlineData("The spokeswoman for the mayor of Port Ansel, Ada Dunleavy, arrived late. “We wait,” Dunleavy said.", "spokeswoman for the mayor of Port Ansel")]
    [InlineData("“We wait,” said a spokeswoman for the Arva police, Ada Dunleavy.", "spokeswoman for the Arva police")]
    [InlineData("“We wait,” said Ada Dunleavy, a spokeswoman for the ferry company Nordvik.", "spokeswoman for the ferry company Nordvik")]
    [InlineData("“We wait,” said Ada Dunleavy, the poet laureate of Arva.", "poet laureate of Arva")]
    [InlineData("“We wait,” said the poet laureate, Ada Dunleavy.", "poet laureate")]
    [InlineData("“We wait,” said poet laureate Ada Dunleavy.", "poet laureate")]
    [InlineData("“We wait,” said Nobel laureate Ada Dunleavy.", "Nobel laureate")]
    [InlineData("“We wait,” said Ada Dunleavy, professor emerita of law at Arva College.", "professor emerita of law at Arva College")]
    [InlineData("“We wait,” said Ada Dunleavy, the film critic of the Courier.", "film critic of the Courier")]
    [InlineData("“We wait,” said Ada Dunleavy, a restaurant critic.", "restaurant critic")]
    [InlineData("“We wait,” said theatre critic Ada Dunleavy.", "theatre critic")]
    [InlineData("“We wait,” said the Courier’s chief music critic, Ada Dunleavy.", "Courier’s chief music critic")]
    public void A_role_is_whole(string text, string role) => Assert.Equal(role, RoleIn(text));

    [Theory]
    [InlineData("“We wait,” press secretary Ada Dunleavy said.", "press secretary")]
    [InlineData("“We wait,” Harwick campaign manager Ada Dunleavy said.", "Harwick campaign manager")]
    [InlineData("“We wait,” said Oleg Varnas’s former education secretary Ada Dunleavy.", "Oleg Varnas’s former education secretary")]
    [InlineData("“We wait,” state party chairwoman Ada Dunleavy said.", "state party chairwoman")]
    [InlineData("“We wait,” said the presumptive Liberal nominee Ada Dunleavy.", "presumptive Liberal nominee")]
    [InlineData("“We wait,” said longtime Liberal pollster Ada Dunleavy.", "longtime Liberal pollster")]
    [InlineData("The chair went to University of Arva historian Ada Dunleavy. “We wait,” Dunleavy said.", "University of Arva historian")]
    [InlineData("“We wait,” said Varnas supporter Ada Dunleavy. Oleg Varnas waits.", "Varnas supporter")]
    [InlineData("“We wait,” said Port Ansel Mayor Ada Dunleavy.", "Port Ansel Mayor")]
    public void Nouns_before_the_name_belong_to_the_role(string text, string role) => Assert.Equal(role, RoleIn(text));

    [Theory]
    [InlineData("Oleg Varnas leads Arva Gov. Ada Dunleavy by four points. “We wait,” Dunleavy said.", "Arva Gov.")]
    [InlineData("In March he left Sen. Ada Dunleavy alone. “We wait,” Dunleavy said.", "Sen.")]
    [InlineData("The quarrel of the rivals Sen. Ada Dunleavy and Oleg Varnas goes on. “We wait,” Dunleavy said.", "Sen.")]
    [InlineData("He met his rival Sen. Ada Dunleavy at noon. “We wait,” Dunleavy said.", "Sen.")]
    [InlineData("The cuts will assail Sen. Ada Dunleavy. “We wait,” Dunleavy said.", "Sen.")]
    [InlineData("The politician was President Ada Dunleavy. “We wait,” Dunleavy said.", "President")]
    [InlineData("Introducing Senator Ada Dunleavy took a minute. “We wait,” Dunleavy said.", "Senator")]
    public void Verbs_and_plurals_before_a_title_are_not_part_of_it(string text, string role) => Assert.Equal(role, RoleIn(text));

    [Theory]
    [InlineData("“We wait,” said Ada Dunleavy, 52, a baker from Ostmund.", "baker from Ostmund")]
    [InlineData("Ada Dunleavy – the governor of Arva – arrived late. “We wait,” Dunleavy said.", "governor of Arva")]
    [InlineData("Ada Dunleavy (director of the harbour museum) arrived late. “We wait,” Dunleavy said.", "director of the harbour museum")]
    [InlineData("Ada Dunleavy is the head of the fire brigade. “We wait,” she said.", "head of the fire brigade")]
    [InlineData("“We wait,” said Ada Dunleavy, who is the mayor of Port Ansel.", "mayor of Port Ansel")]
    [InlineData("“We wait,” said Ada Dunleavy, its director.", "director")]
    [InlineData("“We must thank President Dunleavy,” said Bruno Marrow. “We wait,” said Ada Dunleavy.", "President")]
    [InlineData("Mayor Ada Dunleavy arrived. “We wait,” said Dunleavy, mayor of Port Ansel since May.", "mayor of Port Ansel")]
    public void A_role_is_found_wherever_the_article_gives_it(string text, string role) => Assert.Equal(role, RoleIn(text));

    [Theory]
    [InlineData("“We wait,” said Ada Dunleavy, a member of her own city council.")]
    [InlineData("“We wait,” said Ada Dunleavy, a critic of his plan.")]
    [InlineData("“We wait,” said Ada Dunleavy, a fierce critic.")]
    [InlineData("“We wait,” said Ada Dunleavy, a television rival.")]
    [InlineData("“We wait,” said his wife, Ada Dunleavy.")]
    [InlineData("Oleg Varnas thanked his best friend Ada Dunleavy. “We wait,” Dunleavy said.")]
    [InlineData("“We wait,” said Sir Ada Dunleavy.")]
    public void Words_that_need_another_person_to_be_understood_are_not_a_role(string text) => Assert.Null(RoleIn(text));

    [Theory]
    [InlineData("Ada Dunleavy, poised to take the place of the mayor, waits. “We wait,” Dunleavy said.")]
    [InlineData("Ada Dunleavy is not an employee of the museum. “We wait,” Dunleavy said.")]
    [InlineData("“We wait,” said Ada Dunleavy, according to a spokesman.")]
    [InlineData("Ada Dunleavy, under fire from the mayor, waits. “We wait,” Dunleavy said.")]
    [InlineData("Ada Dunleavy, accompanied by a lawyer, came late. “We wait,” Dunleavy said.")]
    [InlineData("Ada Dunleavy, battling the senator for the top spot, came late. “We wait,” Dunleavy said.")]
    [InlineData("Ada Dunleavy, engineer Bruno Marrow and two others came late. “We wait,” Dunleavy said.")]
    [InlineData("Ada Dunleavy, Varnas and Council Leader Bruno Marrow came late. “We wait,” Dunleavy said.")]
    [InlineData("Ada Dunleavy was the mayor of Port Ansel then. “We wait,” Dunleavy said.")]
    [InlineData("In her application Miss Ada Dunleavy was frank. “We wait,” Dunleavy said.")]
    [InlineData("Ada Dunleavy, no doctor, came late. “We wait,” Dunleavy said.")]
    [InlineData("Ada Dunleavy, the Liberal Party Convention in July behind her, came late. “We wait,” Dunleavy said.")]
    public void Words_that_do_not_describe_the_person_are_not_a_role(string text) => Assert.Null(RoleIn(text));

    [Theory]
    [InlineData("Sens.", "Senator")]
    [InlineData("Republican Senators", "Republican Senator")]
    [InlineData("Lt. Gov.", "Lieutenant Governor")]
    [InlineData("adviser to the Senators and the Mayor", "adviser to the Senators and the Mayor")]
    [InlineData("Det Insp", "Detective Inspector")]
    [InlineData("Det. Supt.", "Detective Superintendent")]
    [InlineData("DCI", "Detective Chief Inspector")]
    [InlineData("PC", "Police Constable")]
    [InlineData("mayor of Washington DC", "mayor of Washington DC")]
    [InlineData("Chief Const", "Chief Constable")]
    [InlineData("Dist. Atty.", "District Attorney")]
    [InlineData("Asst. Dist. Atty.", "Assistant District Attorney")]
    [InlineData("Lt Col", "Lieutenant Colonel")]
    [InlineData("Lt Gen", "Lieutenant General")]
    [InlineData("Brig. Gen.", "Brigadier General")]
    [InlineData("Wg Cdr", "Wing Commander")]
    [InlineData("Sqn Ldr", "Squadron Leader")]
    [InlineData("Pte", "Private")]
    [InlineData("Msgr.", "Monsignor")]
    [InlineData("Rt Rev", "Right Reverend")]
    [InlineData("Gen Z voter", "Gen Z voter")]
    public void A_role_is_that_of_one_person_in_full_words(string role, string full) => Assert.Equal(full, RoleText.InFull(role));

    [Theory]
    [InlineData("“We wait,” said Det Insp Ada Dunleavy.", "Det Insp")]
    [InlineData("Dist. Atty. Ada Dunleavy arrived late. “We wait,” Dunleavy said.", "Dist. Atty.")]
    [InlineData("“We wait,” said Lt. Col. Ada Dunleavy.", "Lt. Col.")]
    public void Several_abbreviations_before_a_name_are_one_role(string text, string role) => Assert.Equal(role, RoleIn(text));

    [Theory]
    [InlineData("Gov. Ada Dunleavy and Sen. Bruno Marrow wait", "Governor Ada Dunleavy and Senator Bruno Marrow wait")]
    [InlineData("Det Supt Ada Dunleavy told Rev. Bruno Marrow to wait", "Detective Superintendent Ada Dunleavy told Rev. Bruno Marrow to wait")]
    [InlineData("The gov. waits in Dover, Del. for now", "The gov. waits in Dover, Del. for now")]
    public void Before_a_name_in_a_sentence_a_role_is_written_out_unless_it_is_usually_short(string sentence, string full) =>
        Assert.Equal(full, RoleText.InSentence(sentence));

    private static string? RoleIn(string text) => Assert.Single(
        new QuoteReader(PeopleConfiguration.Empty).Read(new QuoteContext("Talks", [new(ParagraphKind.Text, text)])).Speakers,
        speaker => speaker.Name == "Ada Dunleavy").Role;
}
