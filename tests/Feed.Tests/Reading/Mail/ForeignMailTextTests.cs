namespace Feed.Tests.Reading.Mail;

/// <summary>A mail that a program of another language saved as text has its subject, sender and date as facts.</summary>
public sealed class ForeignMailTextTests
{
    [Theory]
    [InlineData("De: Inés Holm <ines@dredger.example>", "Enviado el: viernes, 6 de marzo de 2026 10:15", "Para: redaccion@courier.example", "Asunto: NOTA DE PRENSA: La draga llega al muelle", "Datos adjuntos: draga.jpg")]
    [InlineData("De: Inés Holm", "Enviado: viernes, 6 de marzo de 2026 10:15", "Para: Redacción", "CC: otros@courier.example", "Asunto: La draga llega al muelle")]
    [InlineData("De : Inés Holm", "Envoyé : vendredi 6 mars 2026 10:15", "À : redaction@courier.example", "Objet : La draga llega al muelle", "Pièces jointes : drague.jpg")]
    [InlineData("Von:\tInés Holm", "Gesendet:\tFreitag, 6. März 2026 10:15", "An:\tRedaktion", "Betreff:\tLa draga llega al muelle", "Anlagen:\tbagger.jpg")]
    [InlineData("Da: Inés Holm", "Inviato: venerdì 6 marzo 2026 10:15", "A: redazione@courier.example", "Oggetto: La draga llega al muelle")]
    [InlineData("De: Inés Holm", "Enviada: sexta-feira, 6 de março de 2026 10:15", "Para: redacao@courier.example", "Assunto: La draga llega al muelle")]
    [InlineData("Van: Inés Holm", "Verzonden: vrijdag 6 maart 2026 10:15", "Aan: redactie@courier.example", "Onderwerp: La draga llega al muelle")]
    [InlineData("-----Ursprüngliche Nachricht-----", "Von: Inés Holm", "Gesendet: Freitag, 6. März 2026 10:15", "An: Redaktion", "Betreff: WG: La draga llega al muelle")]
    [InlineData("De : Inés Holm", "Envoyé : vendredi 6 mars 2026 10:15", "À : Rédaction", "Objet : TR: La draga llega al muelle", "Importance : Haute")]
    public void Its_header_fields_are_facts(params string[] header)
    {
        const string Text = "El ayuntamiento compra una draga usada para la dársena, según anunció el viernes en una nota.";
        var article = Upload.Article($"{string.Join('\n', header)}\n\nBuenos días:\n\n{Text}\n\nUn saludo,\nInés Holm\n");
        Assert.Equal("La draga llega al muelle", article.Title);
        Assert.Equal(["Inés Holm"], article.Authors);
        Assert.Equal(new DateTime(2026, 3, 6, 10, 15, 0, DateTimeKind.Unspecified), article.Published?.DateTime);
        Assert.Equal(Text, Assert.Single(article.Paragraphs).Text);
    }
}
