namespace Feed.Tests.Quotes.Forms;

/// <summary>Titles, ranks and ages before a name are no part of it.</summary>
public sealed class TitleFormTests
{
    private static readonly string[] Names = ["Alice Corbet", "Rosa Lindqvist"];

    [Theory]
    [InlineData("Det Con")]
    [InlineData("Temp Det Con")]
    [InlineData("Cst")]
    [InlineData("Snr Const")]
    [InlineData("Sub-Lt")]
    [InlineData("Maj-Gen")]
    [InlineData("Mdm")]
    [InlineData("Oom")]
    [InlineData("Tannie")]
    [InlineData("Nan")]
    [InlineData("Nana")]
    [InlineData("Gogo")]
    [InlineData("Matron")]
    [InlineData("Midwife")]
    [InlineData("Staff-Nurse")]
    [InlineData("MP")]
    [InlineData("TD")]
    [InlineData("Detectives")]
    [InlineData("Bishops")]
    [InlineData("Professors")]
    [InlineData("Seven-year-old")]
    [InlineData("Fourteen-year-old")]
    [InlineData("Six-month-old")]
    public void A_title_is_not_part_of_the_name(string title) => Said.IsRight(
        from name in Names
        let text = $"{title} {name} praised the crew. “They were first here,” said {name.Split(' ')[1]}."
        select (text, name, Said.By(text)));

    [Theory]
    [InlineData("Con Murtagh")]
    [InlineData("Nan Corbet")]
    [InlineData("Don Ashdown")]
    [InlineData("Mel Lindqvist")]
    [InlineData("Nana Darko")]
    public void A_first_name_that_is_a_title_too_stays(string name) =>
        Assert.Equal(name, Said.By($"{name} praised the crew. “They were first here,” said {name}."));
}
