namespace Feed.Tests.Quotes.Forms;

/// <summary>What follows "said" without "that", where a report begins, and whose it is.</summary>
public sealed class ReportedFormTests
{
    private static readonly string[] People = ["Tom Beck", "Ann Foy", "Dr Lena Voss", "Rohit Deshpande", "Okolo Vassar"];

    private static readonly string[] Statements =
        ["wages would rise", "the pier was shut", "he had seen it", "Harwick would pay", "ferries could not sail", "boats were late"];

    private static readonly string[] Reactions = ["laughed", "shrugged", "left the room", "did not answer", "was silent", "sat down"];

    private static readonly string[] Tags =
        ["The pier was shut in May, {0} said.", "The pier was shut in May, said {0}.", "The pier was shut in May, according to {0}."];

    [Theory]
    [InlineData("this was a great mistake")]
    [InlineData("this would cost too much")]
    [InlineData("this is the last ferry")]
    [InlineData("this plan would fail")]
    [InlineData("last night’s vote was unfair")]
    [InlineData("next year’s budget would be smaller")]
    [InlineData("claims would rise by a third")]
    [InlineData("claims had doubled")]
    [InlineData("allegations would be looked at")]
    [InlineData("speculation was pointless")]
    [InlineData("nothing would change")]
    [InlineData("nothing was wrong with the pier")]
    [InlineData("everything was in order")]
    [InlineData("things could get worse")]
    [InlineData("little had been done")]
    [InlineData("more than 40 people had left")]
    [InlineData("more than 40 people left the town")]
    [InlineData("less than 5 per cent of it was paid")]
    [InlineData("much would depend on the weather")]
    [InlineData("early voting had begun")]
    [InlineData("late trains would be stopped")]
    public void What_is_said_may_begin_with_almost_any_word(string words) => Said.IsRight(
        from person in People
        let text = $"{person} said {words}."
        select (text, $"{Bare(person)}: {words}", Said.Reported(text)));

    [Theory]
    [InlineData("asked if the pier was safe")]
    [InlineData("asked whether the pier was safe")]
    [InlineData("asked why the pier was shut")]
    [InlineData("asked about the pier")]
    [InlineData("pressed on whether the pier was safe")]
    [InlineData("told that the pier was shut")]
    [InlineData("warned that the pier was shut")]
    [InlineData("assured that the pier was safe")]
    [InlineData("reminded that the pier was shut")]
    public void A_person_who_is_asked_or_told_says_nothing(string participle) => Said.IsRight(
        from person in People
        from verb in Reactions
        let text = $"{person}, {participle}, {verb}."
        select (text, "", Said.Reported(text)));

    [Theory]
    [InlineData("asked if the pier was safe")]
    [InlineData("asked whether the pier was safe")]
    [InlineData("told that the pier was shut")]
    [InlineData("warned that the pier was shut")]
    public void Who_is_asked_may_then_say_something(string participle) => Said.IsRight(
        from person in People
        from words in Statements
        let text = $"{person}, {participle}, said {words}."
        select (text, $"{Bare(person)}: {words}", Said.Reported(text)));

    [Theory]
    [InlineData("said a few words about the pier")]
    [InlineData("said some kind words about the pier")]
    [InlineData("said a short prayer for the crew")]
    [InlineData("had been about to say that the pier was shut")]
    [InlineData("was on the verge of saying that the pier was shut")]
    [InlineData("called the meeting “The Harwick Gathering”")]
    public void Text_that_is_not_a_statement_is_not_reported(string words) => Said.IsRight(
        from person in People
        let text = $"{person} {words}."
        select (text, "", Said.Reported(text)));

    [Theory]
    [InlineData("“a tax on birth”")]
    [InlineData("“a tax on every birth in this town”")]
    [InlineData("“a tax on every single birth in this small town by the sea”")]
    public void A_label_of_any_length_is_partly_quoted(string label) => Said.IsRight(
        from person in People
        let text = $"{person} called the plan {label}."
        select (text, $"{Bare(person)}: the plan {label}", Said.Reported(text)));

    [Theory]
    [InlineData("on Saturday")]
    [InlineData("on Saturday night")]
    [InlineData("on Monday evening")]
    [InlineData("in May")]
    [InlineData("this week")]
    [InlineData("last month")]
    [InlineData("earlier this week")]
    [InlineData("late on Friday")]
    [InlineData("yesterday")]
    public void A_time_may_stand_before_what_is_said(string time) => Said.IsRight(
        from person in People
        from words in Statements
        let text = $"{person} said {time} {words}."
        select (text, $"{Bare(person)}: {words}", Said.Reported(text)));

    [Theory]
    [InlineData("said what he thought")]
    [InlineData("said nothing about the pier")]
    [InlineData("said little and left")]
    [InlineData("said this in a letter")]
    [InlineData("said so last week")]
    [InlineData("said more than he had meant")]
    [InlineData("said things that hurt")]
    [InlineData("said everything he could")]
    public void Other_objects_of_said_report_nothing(string predicate) => Said.IsRight(
        from person in People
        let text = $"{person} {predicate}."
        select (text, "", Said.Reported(text)));

    [Theory]
    [InlineData("of the WHO said the virus was gone.")]
    [InlineData("from the WHO said the virus was gone.")]
    [InlineData("at the WHO in Arva said the virus was gone.")]
    [InlineData(", of the WHO, said the virus was gone.")]
    [InlineData("of the WHO said that the virus was gone.")]
    public void An_acronym_is_not_a_relative_pronoun(string predicate) => Said.IsRight(
        from person in People
        let text = $"{person} {predicate}".Replace(" ,", ",", StringComparison.Ordinal)
        select (text, $"{Bare(person)}: the virus was gone", Said.Reported(text)));

    [Theory]
    [InlineData("Tom Beck", "him")]
    [InlineData("Ann Foy", "her")]
    [InlineData("Rohit Deshpande", "him")]
    public void A_pronoun_may_be_the_source(string person, string pronoun) => Said.IsRight(
        from form in new[] { $"According to {pronoun}, the pier was shut in May.", $"The pier was shut in May, according to {pronoun}." }
        let text = $"{person} saw the fire. {form}"
        select (text, $"{person}: {(form[0] == 'A' ? "the" : "The")} pier was shut in May", Said.Reported(text)));

    [Theory]
    [InlineData("According to her lawyer, the pier was shut in May.")]
    [InlineData("According to his old friends, the pier was shut in May.")]
    public void The_source_may_be_somebody_of_whom_a_pronoun_only_says_whose(string sentence) => Said.IsRight(
        from person in People
        let text = $"{person} saw the fire. {sentence}"
        select (text, "", Said.Reported(text)));

    [Theory]
    [InlineData("HARWICK — ")]
    [InlineData("HARWICK, Aske — ")]
    [InlineData("NORTH HARWICK (CW) - ")]
    [InlineData("HARWICK, March 3 (CW) – ")]
    [InlineData("HARWICK, March 3, 2026 — ")]
    [InlineData("London (CW) — ")]
    [InlineData("London, 3 March – ")]
    [InlineData("ABUJA, Nigeria — ")]
    public void A_dateline_is_not_part_of_a_quote(string dateline) => Said.IsRight(
        from person in People
        from form in Tags
        where !form.Contains("according", StringComparison.Ordinal) || person != "Okolo Vassar"
        let text = dateline + string.Format(null, form, person)
        select (text, $"{Bare(person)}: The pier was shut in May", Said.Reported(text)));

    [Theory]
    [InlineData("Tom Beck — a baker from Harwick — said the pier was shut.", "Tom Beck: the pier was shut")]
    [InlineData("The BBC — with Tom Beck in front — was late, Ann Foy said.", "Ann Foy: The BBC — with Tom Beck in front — was late")]
    public void Other_dashes_begin_no_sentence(string text, string expected) => Assert.Equal(expected, Said.Reported(text));

    private static string Bare(string person) => person.Replace("Dr ", "", StringComparison.Ordinal);
}
