namespace Feed.Tests.Quotes.Forms;

/// <summary>Who asks, who answers, who is new, and who speaks with somebody else.</summary>
public sealed class TurnFormTests
{
    private static readonly (string Name, string Pronoun, string Same)[] People =
        [("Ann Foy", "she", "Lena Voss"), ("Ngozi Adeyo", "she", "Ann Foy"), ("Tom Beck", "he", "Miles Corran"), ("Rohit Deshpande", "he", "Tom Beck")];

    private static readonly string[] Answers = ["replied", "answered", "responded", "retorted"];

    private static readonly string[] Couples =
    [
        "{0} and {1}", "{0} and his partner {1}", "{0}, 34, and {1}", "{0}, 34, and {1}, 36", "{0}, the clerk, and {1}, the cook", "Dr {0} and Dr {1}",
        "both {0} and {1}", "{0} and the clerk {1}", "{0} and {1} of the crew",
    ];

    private static readonly string[] FirstNames = ["Lena", "Maria", "Priya", "Kwame", "Deepak", "Oliver"];

    [Theory]
    [InlineData("“Was it dark?” NAME asked. “It was, yes,” HE VERB.")]
    [InlineData("“Was it dark?” asked NAME. “It was, yes,” HE VERB.")]
    [InlineData("NAME asked: “Was it dark?” “It was, yes,” HE VERB.")]
    [InlineData("NAME asked, “Was it dark?” HE VERB: “It was, yes.”")]
    [InlineData("“Was it dark?” NAME asked.\n“It was, yes,” HE VERB.")]
    [InlineData("“Was it dark?” NAME, a lawyer, asked.\n“It was, yes,” VERB HE.")]
    public void Who_asked_does_not_answer(string form) => Said.IsRight(
        from person in People
        from verb in Answers
        from before in new[] { "", $"{person.Same} saw the fire. " }
        let text = before + form.Replace("NAME", person.Name, StringComparison.Ordinal).Replace("HE", person.Pronoun, StringComparison.Ordinal)
            .Replace("VERB", verb, StringComparison.Ordinal)
        select (text, $"{person.Name}, {(before.Length > 0 ? person.Same : "-")}", Said.By(text.Split('\n'))));

    [Theory]
    [InlineData("“Was it dark?” NAME asked. “It cannot have been,” HE added.")]
    [InlineData("“Was it dark?” NAME asked. “Was it cold?” HE asked.")]
    [InlineData("“It was dark,” NAME said. “It was not cold,” HE replied.")]
    public void The_speaker_who_continues_is_the_same(string form) => Said.IsRight(
        from person in People
        let text = form.Replace("NAME", person.Name, StringComparison.Ordinal).Replace("HE", person.Pronoun, StringComparison.Ordinal)
        select (text, $"{person.Name}, {person.Name}", Said.By(text)));

    [Theory]
    [InlineData("“I was far too late,” HE said. NAME, 51, had worked there since school.", true)]
    [InlineData("“I was far too late,” HE said. NAME, who lives alone, was watching from the quay.", true)]
    [InlineData("“I was far too late,” HE said. NAME was watching from the quay.", true)]
    [InlineData("“I was far too late,” HE said.\nNAME was watching from the quay.", false)]
    [InlineData("“I was far too late,” HE said. On the quay, NAME was watching.", false)]
    [InlineData("“I was far too late,” HE said. NAME, her partner and his, was watching from the quay.", false)]
    [InlineData("“I was far too late,” HE said. NAME, who saw him and her, was watching from the quay.", false)]
    [InlineData("“I was far too late,” HE said. NAME, of the coastguard, said the sea was calm.", false)]
    public void A_pronoun_before_any_name_means_who_begins_the_next_sentence_or_nobody(string form, bool isNamed) => Said.IsRight(
        from person in People
        let text = form.Replace("NAME", person.Name, StringComparison.Ordinal).Replace("HE", person.Pronoun, StringComparison.Ordinal)
        select (text, isNamed ? person.Name : "-", Said.By(text.Split('\n'))));

    [Theory]
    [InlineData("The boy, 15, nodded.")]
    [InlineData("The girl, 12, shook her head.")]
    [InlineData("The witness, 40, looked away.")]
    [InlineData("The driver, who was 19, wept.")]
    public void A_pronoun_after_a_subject_without_a_name_has_no_referent(string sentence) => Said.IsRight(
        from person in People
        let text = $"{person.Name} came late. {sentence} “I think about it every day,” {person.Pronoun} said."
        where !sentence.Contains("boy", StringComparison.Ordinal) || person.Pronoun == "he"
        where !sentence.Contains("girl", StringComparison.Ordinal) || person.Pronoun == "she"
        select (text, "-", Said.By(text)));

    [Theory]
    [InlineData("The landlord, Harwick Homes, said: “Parts are on order.”")]
    [InlineData("The owner, the Norham Trust, said: “Parts are on order.”")]
    [InlineData("“Parts are on order,” the owner, HSQ, said.")]
    public void A_noun_that_an_organisation_explains_is_not_a_person(string sentence) => Said.IsRight(
        from person in People
        let text = $"{person.Name} came late. {sentence}"
        select (text, "-", Said.By(text)));

    [Theory]
    [InlineData("said")]
    [InlineData("shouted")]
    [InlineData("wrote")]
    [InlineData("sang")]
    public void Two_speakers_after_the_verb_get_no_name(string verb) => Said.IsRight(
        from person in People
        from second in Couples
        let text = $"“Long live the old pier,” {verb} {string.Format(null, second, person.Name, person.Same)}."
        select (text, "-", Said.By(text)));

    [Theory]
    [InlineData("said {0} and left.")]
    [InlineData("said {0} and {1} left the room.")]
    [InlineData("said {0}, and {1} nodded.")]
    [InlineData("said {0}, the clerk, and {1} was silent.")]
    [InlineData("said {0}, who wrote and sang.")]
    [InlineData("said {0} in Arva and Harwick.")]
    [InlineData("said {0} of the Arva and Harwick Club.")]
    [InlineData("said {0} and {1}’s dog barked.")]
    [InlineData("said {0}, secretary and cook.")]
    public void One_speaker_before_an_and_is_named(string tag) => Said.IsRight(
        from person in People
        let text = $"“Long live the old pier,” {string.Format(null, tag, person.Name, person.Same)}"
        select (text, person.Name, Said.By(text)));

    [Fact]
    public void Two_sources_report_nothing() => Said.IsRight(
        from person in People
        let text = $"According to {person.Name} and {person.Same}, the pier was shut in May."
        select (text, "", Said.Reported(text)));

    [Theory]
    [InlineData("NEW had seen it too.")]
    [InlineData("NEW was less sure.")]
    [InlineData("NEW, 34, saw it from the quay.")]
    [InlineData("NEW, who sells ice cream, saw it from the quay.")]
    [InlineData("NEW saw Miles Corran fall.")]
    public void A_first_name_that_is_new_between_two_quotes_ends_the_first_speech(string sentence) => Said.IsRight(
        from person in People
        from first in FirstNames
        let text = $"“The wall was gone,” said {person.Name}. {sentence.Replace("NEW", first, StringComparison.Ordinal)} “It took a minute.”"
        where !person.Name.StartsWith(first, StringComparison.Ordinal) && !person.Same.StartsWith(first, StringComparison.Ordinal)
        select (text, $"{person.Name}, -", Said.By(text)));

    [Theory]
    [InlineData("Rain fell all day.")]
    [InlineData("The crowd was silent.")]
    [InlineData("FIRST was tired.")]
    [InlineData("LAST was tired.")]
    [InlineData("Will it rain? Nobody knows.")]
    [InlineData("May was dry.")]
    public void Other_sentences_between_two_quotes_leave_the_speaker(string sentence) => Said.IsRight(
        from person in People
        let names = person.Name.Split(' ')
        let between = sentence.Replace("FIRST", names[0], StringComparison.Ordinal).Replace("LAST", names[1], StringComparison.Ordinal)
        let text = $"“The wall was gone,” said {person.Name}. {between} “It took a minute.”"
        select (text, $"{person.Name}, {person.Name}", Said.By(text)));
}
