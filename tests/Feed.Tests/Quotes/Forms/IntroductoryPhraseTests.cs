namespace Feed.Tests.Quotes.Forms;

/// <summary>Somebody in the phrase that introduces a sentence is not its subject.</summary>
public sealed class IntroductoryPhraseTests
{
    /// <summary>Nothing but capitals shows that this is a person, so <em>he</em> alone reports nothing of his.</summary>
    private const string Unconfirmed = "Okolo Vassar";

    private static readonly (string Speaker, string Other, string Pronoun)[] Pairs =
    [
        ("Miles Corran", "Tom Beck", "he"), (Unconfirmed, "Tom Beck", "he"), ("Tom Beck", "Rohit Deshpande", "he"),
        ("Lena Voss", "Ann Foy", "she"), ("Ann Foy", "Ngozi Adeyo", "she"), ("Petra Vance", "Dr Ruth Amsel", "she"),
    ];

    private static readonly string[] Tags =
        ["HE said: “It is far too late.”", "HE told the Echo, “It is far too late.”", "HE added: “It is far too late.”", "“It is far too late,” HE said."];

    public static TheoryData<string> Phrases =>
    [
        "Asked about NAME", "When asked about NAME", "Asked if NAME would resign", "Asked whether NAME had lied", "Asked what NAME had seen",
        "Asked about an old rival, NAME", "Pressed on the plans of NAME", "Told that NAME had won", "Reminded of NAME", "Questioned about the money of NAME",
        "Of the rival NAME", "Of NAME", "Of the claims of NAME", "On NAME", "Like NAME", "Unlike NAME", "Despite NAME", "With NAME beside the boat",
        "After meeting NAME", "Before meeting NAME", "After a meeting with NAME", "While praising NAME", "In a letter to NAME", "In an email sent to NAME",
        "At the home of NAME", "As a friend of NAME", "To NAME", "About NAME", "For NAME", "From the office of NAME", "During a walk with NAME",
        "Standing next to NAME", "Turning to NAME", "Responding to NAME", "Speaking after NAME", "Speaking alongside NAME", "Referring to the report by NAME",
        "Joined by NAME", "Flanked by a lawyer, NAME", "Accompanied by NAME and a clerk", "Pointing at NAME", "Thanking NAME for the boat",
        "Unlike the late NAME", "But asked about NAME", "And of NAME", "In a message to NAME and the crew",
    ];

    [Theory]
    [MemberData(nameof(Phrases))]
    public void The_pronoun_after_an_introductory_phrase_is_not_the_person_in_it(string phrase) => Said.IsRight(
        from pair in Pairs
        from tag in Tags
        let text = $"{pair.Speaker} ran the ferry for years. {Fill(phrase, tag, pair.Other, pair.Pronoun)}"
        select (text, pair.Speaker, Said.By(text)));

    [Theory]
    [MemberData(nameof(Phrases))]
    public void A_pronoun_has_no_referent_where_no_other_person_is_named(string phrase) => Said.IsRight(
        from pair in Pairs
        from tag in Tags
        let text = $"{Fill(phrase, tag, pair.Other, pair.Pronoun)} “Nothing will change now,” {pair.Pronoun} added."
        select (text, "-, -", Said.By(text)));

    [Theory]
    [MemberData(nameof(Phrases))]
    public void A_named_subject_after_an_introductory_phrase_keeps_the_pronouns_that_follow(string phrase) => Said.IsRight(
        from pair in Pairs
        let text = $"{Fill(phrase, "HE left the hall.", pair.Other, pair.Speaker)} “Nothing will change now,” {pair.Pronoun} said."
        select (text, pair.Speaker, Said.By(text)));

    [Theory]
    [MemberData(nameof(Phrases))]
    public void The_pronoun_that_reports_after_an_introductory_phrase_is_not_the_person_in_it(string phrase) => Said.IsRight(
        from pair in Pairs
        where pair.Speaker != Unconfirmed
        let text = $"{pair.Speaker} ran the ferry for years. {Fill(phrase, "HE said the ferry was safe.", pair.Other, pair.Pronoun)}"
        select (text, $"{pair.Speaker}: the ferry was safe", Said.Reported(text)));

    [Theory]
    [InlineData("Unlike {1}, {0} stayed. “It was late,” {2} said.")]
    [InlineData("Unlike {1}, captain {0} stayed. “It was late,” {2} said.")]
    [InlineData("Unlike {1}, the club’s captain {0} has left. “It was late,” {2} said.")]
    [InlineData("Like {1}, {0} heard it on the radio. “It was late,” {2} said.")]
    [InlineData("{0} stayed. “He and she left early,” {2} said.")]
    public void The_subject_after_an_introductory_phrase_is_meant(string form) => Said.IsRight(
        from pair in Pairs
        where pair.Speaker != Unconfirmed
        let text = $"{pair.Other} was there. {string.Format(null, form, pair.Speaker, pair.Other, pair.Pronoun)}"
        select (text, pair.Speaker, Said.By(text)));

    [Theory]
    [InlineData("When NAME arrived")]
    [InlineData("As NAME left the court")]
    [InlineData("After NAME resigned")]
    [InlineData("Because NAME had lost the vote")]
    [InlineData("Before NAME was led away")]
    [InlineData("In NAME’s last letter")]
    [InlineData("In NAME’s view")]
    [InlineData("During NAME’s trial")]
    [InlineData("While NAME was at sea")]
    public void The_subject_of_an_introductory_clause_may_be_meant(string clause) => Said.IsRight(
        from pair in Pairs
        let text = Fill(clause, "HE said: “It is far too late.”", pair.Other, pair.Pronoun)
        select (text, pair.Other.Replace("Dr ", "", StringComparison.Ordinal), Said.By(text)));

    [Theory]
    [InlineData("asked if the pier was safe")]
    [InlineData("asked whether the pier was safe")]
    [InlineData("asked about the pier")]
    [InlineData("asked by a reporter about the pier")]
    [InlineData("asked by a reporter whether the pier was safe")]
    [InlineData("asked why the pier was shut")]
    [InlineData("asked what would happen")]
    [InlineData("told that the pier was shut")]
    [InlineData("told the pier was shut")]
    [InlineData("told of the storm")]
    [InlineData("pressed on the pier")]
    [InlineData("questioned by the board")]
    [InlineData("reminded that the pier was shut")]
    [InlineData("when asked whether the pier was safe")]
    public void Who_is_asked_between_commas_is_the_one_who_answers(string aside) => Said.IsRight(
        from pair in Pairs
        from form in new[]
        {
            ($"{pair.Speaker}, {aside}, said: “It is far too late.”", pair.Speaker, ""),
            ($"{pair.Speaker}, {aside}, told the Echo: “It is far too late.”", pair.Speaker, ""),
            ($"“It is far too late,” {pair.Speaker}, {aside}, said.", pair.Speaker, ""),
            ($"{pair.Speaker}, {aside}, said the ferry would sail.", "", $"{pair.Speaker}: the ferry would sail"),
            ($"{pair.Speaker}, {aside}, replied that the ferry would sail.", "", $"{pair.Speaker}: the ferry would sail"),
        }
        select (form.Item1, $"{form.Item2}/{form.Item3}", $"{Said.By(form.Item1)}/{Said.Reported(form.Item1)}"));

    [Theory]
    [InlineData("An email from {0} to {1} said: “It is far too late.”")]
    [InlineData("A letter from the clerk {0} to the builder {1} read: “It is far too late.”")]
    [InlineData("In May a message from {0} to {1} said: “It is far too late.”")]
    [InlineData("Quoting Paul, {2} said: “It is far too late.”")]
    public void A_message_belongs_to_its_writer_and_a_participle_is_not_a_name(string form) => Said.IsRight(
        from pair in Pairs
        where pair.Speaker != Unconfirmed
        let text = $"{pair.Speaker} ran the ferry for years. {string.Format(null, form, pair.Speaker, pair.Other, pair.Pronoun)}"
        select (text, pair.Speaker, Said.By(text)));

    [Theory]
    [InlineData("Asked if the pier was safe")]
    [InlineData("Asked by a reporter whether the pier was safe")]
    [InlineData("Told that the pier was shut")]
    [InlineData("When asked about the pier")]
    public void Who_is_asked_before_a_comma_is_the_one_who_answers(string phrase) => Said.IsRight(
        from pair in Pairs
        let text = $"{phrase}, {pair.Speaker} said the ferry would sail."
        select (text, $"{pair.Speaker}: the ferry would sail", Said.Reported(text)));

    [Theory]
    [InlineData("NAME, told by a doctor that the pier was shut, ran the marathon.", "")]
    [InlineData("NAME, told that the pier was shut, ran the marathon.", "")]
    [InlineData("NAME, asked by a reporter whether the pier was shut, ran away.", "")]
    [InlineData("NAME, the mayor, asked whether the pier was safe.", "NAME: whether the pier was safe")]
    [InlineData("The mayor, NAME, asked whether the pier was safe.", "NAME: whether the pier was safe")]
    [InlineData("The mayor, NAME, told the council that the pier, built in 1900, was unsafe.", "NAME: the pier, built in 1900, was unsafe")]
    [InlineData("NAME, 34, told reporters that the pier was unsafe.", "NAME: the pier was unsafe")]
    public void Who_asks_or_tells_behind_a_description_still_does(string form, string expected) => Said.IsRight(
        from pair in Pairs
        let text = form.Replace("NAME", pair.Speaker, StringComparison.Ordinal)
        select (text, expected.Replace("NAME", pair.Speaker, StringComparison.Ordinal), Said.Reported(text)));

    private static string Fill(string phrase, string tag, string other, string subject) =>
        $"{phrase}, {tag.Replace("HE", subject, StringComparison.Ordinal)}".Replace("NAME", other, StringComparison.Ordinal);
}
