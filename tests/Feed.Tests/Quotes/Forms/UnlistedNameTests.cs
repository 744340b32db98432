namespace Feed.Tests.Quotes.Forms;

/// <summary>Somebody whose first name is in no list does not lose <em>he</em> and <em>she</em> to somebody named earlier.</summary>
public sealed class UnlistedNameTests
{
    private static readonly (string Earlier, string Newest, string Pronoun, string Own)[] Pairs =
    [
        ("Mary Fenn", "Ottka Brandvold", "she", "Her"), ("Alice Marrow", "Xanthia-Bo Lund", "she", "Her"),
        ("Ann Foy", "Jorunnveig Aas", "she", "Her"), ("Tom Beck", "Zoltar Hajnal", "he", "His"),
        ("Miles Corran", "Baek-ro Moon", "he", "His"), ("Rohit Deshpande", "Tuomaz Lehto", "he", "His"),
    ];

    private static readonly string[] Tags = ["“We want some peace here,” HE said.", "“We want some peace here,” HE told the Echo."];

    [Theory]
    [InlineData("NAME, 44, disagreed.")]
    [InlineData("NAME, 44, who lives on the quay, said the harbour had lost its heart.")]
    [InlineData("NAME, who lives on the quay, shook a fist.")]
    [InlineData("NAME said the harbour had lost its heart.")]
    [InlineData("NAME, a plumber, saw it too.")]
    [InlineData("OWN neighbour, NAME, disagreed.")]
    [InlineData("OWN former partner in the shop, NAME, saw it too.")]
    [InlineData("OWN spouse, the painter NAME, was less sure.")]
    [InlineData("Another neighbour, NAME, was less sure.")]
    [InlineData("A customer, NAME, came to the door.")]
    [InlineData("The club’s coach, NAME, offered no sympathy.")]
    [InlineData("Harwick’s mayor, NAME, said the ferry would stay.")]
    [InlineData("The dead man’s cousin, NAME, said the ferry would stay.")]
    [InlineData("Neighbour NAME offered no sympathy.")]
    [InlineData("The head of the school, NAME, offered no sympathy.")]
    public void The_newest_person_is_meant(string form) => Said.IsRight(
        from pair in Pairs
        from tag in Tags
        let text = $"{pair.Earlier} opposed the ferry. “It is a waste of money,” {pair.Pronoun} said. {Fill(form, pair)} {Fill(tag, pair)}"
        select (text, $"{pair.Earlier}, {pair.Newest}", Said.By(text)));

    [Theory]
    [InlineData("NAME disagreed.")]
    [InlineData("NAME came to the door.")]
    public void A_pronoun_means_the_newest_person_or_has_no_referent(string form) => Said.IsRight(
        from pair in Pairs
        let text = $"{pair.Earlier} opposed the ferry. “It is a waste of money,” {pair.Pronoun} said. {Fill(form, pair)} "
            + $"“We want some peace here,” {pair.Pronoun} said."
        let actual = Said.By(text)
        select (text, actual == $"{pair.Earlier}, -" ? actual : $"{pair.Earlier}, {pair.Newest}", actual));

    private static string Fill(string form, (string Earlier, string Newest, string Pronoun, string Own) pair) => form
        .Replace("NAME", pair.Newest, StringComparison.Ordinal).Replace("OWN", pair.Own, StringComparison.Ordinal)
        .Replace("HE", pair.Pronoun, StringComparison.Ordinal);
}
