namespace Feed.Tests.Quotes.Forms;

/// <summary>Relatives with an adjective, and phrases that mean the person of the article.</summary>
public sealed class KinAndEpithetFormTests
{
    private static readonly (string Owner, string Own, string Pronoun, string[] Kin)[] Owners =
    [
        ("Joan Tarn", "Her", "she", ["daughter, Wren,", "sister Molly", "mother, Ida,", "cousin, Bea,", "flatmate, Kate,", "niece, Posy,"]),
        ("Denis Marsh", "His", "he", ["son, Ned,", "brother Peter", "father, Alan,", "cousin, Mark,", "flatmate, Dev,", "nephew, Luke,"]),
    ];

    private static readonly string[] Acts = ["ran outside", "heard the noise", "was asleep", "called the police", "does not agree"];

    private static readonly string[] Epithet = ["“It is far too late,” the {0} said.", "“It is far too late,” said the {0}."];

    private static readonly string[] Former = ["The former ", "The ex-"];

    private static readonly string[] Workplaces =
        ["Sunrise", "Arsenal", "Chelsea", "Vogue", "Swans", "Morning Stars", "Bake Off", "X Factor", "Hale & Hearty"];

    private static readonly string[] Nouns = ["star", "striker", "singer", "youth coach", "contestant"];

    private static readonly string[] Frames =
    [
        "{0}, 51, told a podcast: “It is far too late.”", "{0}, 51, said: “It is far too late.”", "{0} said: “It is far too late.”",
        "{0}, who lives in Arva, said: “It is far too late.”", "{0}, from Arva, said: “It is far too late.”",
    ];

    [Theory]
    [InlineData("")]
    [InlineData("12-year-old ")]
    [InlineData("eight-year-old ")]
    [InlineData("younger ")]
    [InlineData("elder ")]
    [InlineData("eldest ")]
    [InlineData("only ")]
    [InlineData("little ")]
    [InlineData("adopted ")]
    [InlineData("estranged ")]
    [InlineData("grieving ")]
    [InlineData("distraught ")]
    [InlineData("then teenage ")]
    public void A_relative_with_an_adjective_speaks_next(string adjective) => Said.IsRight(
        from owner in Owners
        from kin in owner.Kin
        from act in Acts
        let text = $"{owner.Owner} said that the fence was down. {owner.Own} {adjective}{kin} {act}. “It is far too late,” {owner.Pronoun} said."
        select (text, kin.TrimEnd(',').Split(' ')[^1], Said.By(text).Split(' ')[0]));

    [Theory]
    [InlineData("12-year-old daughter, Wren,", "she")]
    [InlineData("younger brother, Ned,", "he")]
    public void A_relative_with_an_adjective_may_follow_a_name(string kin, string pronoun) => Said.IsRight(
        from act in Acts
        let text = $"Joan Tarn said that the fence was down. Tarn’s {kin} {act}. “It is far too late,” {pronoun} said."
        select (text, kin.Split(' ')[^1].TrimEnd(','), Said.By(text)));

    [Fact]
    public void A_former_team_or_employer_is_not_a_person() => Said.IsRight(
        from former in Former
        from place in Workplaces
        from noun in Nouns
        from frame in Frames
        let text = "Joan Tarn was asked about the past. " + string.Format(null, frame, $"{former}{place} {noun}")
        let said = Said.By(text)
        select (text, "Joan Tarn or -", said is "Joan Tarn" or "-" ? "Joan Tarn or -" : said));

    [Theory]
    [InlineData("teenager", "Joan Tarn won the race on Sunday.")]
    [InlineData("grandmother", "Joan Tarn won the race on Sunday.")]
    [InlineData("ex-soldier", "Joan Tarn won the race on Sunday.")]
    [InlineData("former soldier", "Joan Tarn won the race on Sunday.")]
    [InlineData("Arva native", "Joan Tarn won the race on Sunday.")]
    [InlineData("mother of two", "Joan Tarn won the race on Sunday.")]
    [InlineData("mother of three", "Joan Tarn won the race on Sunday.")]
    [InlineData("mother-of-three", "Joan Tarn, a mother-of-three, won. Her neighbour Denis Marsh lost.")]
    [InlineData("ex-soldier", "Joan Tarn, an ex-soldier, won. Her neighbour Denis Marsh lost.")]
    [InlineData("right-hander", "Joan Tarn, a right-hander, won. Her rival Iris Marsh lost.")]
    [InlineData("world No 3", "World number three Joan Tarn won on Sunday.")]
    [InlineData("world number three", "World number three Joan Tarn won on Sunday.")]
    public void A_phrase_for_somebody_unnamed_means_the_only_person(string phrase, string before) => Said.IsRight(
        from form in Epithet
        let text = $"{before} {string.Format(null, form, phrase)}"
        select (text, "Joan Tarn", Said.By(text)));

    [Theory]
    [InlineData("teenager", "Joan Tarn beat Iris Marsh on Sunday.")]
    [InlineData("teenager", "Joan Tarn met a teenager on Sunday.")]
    [InlineData("mother", "Joan Tarn, 8, won the race on Sunday.")]
    [InlineData("mother of two", "Joan Tarn beat Iris Marsh on Sunday.")]
    [InlineData("spokeswoman", "Joan Tarn won the race on Sunday.")]
    [InlineData("grandfather", "Joan Tarn won the race on Sunday.")]
    public void A_phrase_for_somebody_unnamed_names_nobody_in_doubt(string phrase, string before) => Said.IsRight(
        from form in Epithet
        let text = $"{before} {string.Format(null, form, phrase)}"
        select (text, "-", Said.By(text)));
}
