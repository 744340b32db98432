using System.Text;
using DocumentFormat.OpenXml.Packaging;
using Feed.Articles;

namespace Feed.Tests.Reading.Holds;

/// <summary>Keys of front matter and metadata of several languages by which newsrooms say that a file is not approved, or not yet out.</summary>
public sealed class HeldKeysTests
{
    private static readonly string[] NoKeys =
    [
        "freigabe: nein", "freigegeben: nein", "veröffentlichen: nein", "publier: non", "publicar: no", "pubblicare: no", "publiceren: nee", "publicar: não", "approuvé: non", "validé: non", "aprobado: no", "goedgekeurd: nee", "ready: not yet", "embargo_bis: 5. März 2099",
    ];

    private static readonly string[] States = ["statut", "état", "estado", "stato", "situação", "zustand", "workflow", "workflow_state", "approval", "status", "editorial_status", "legal", "stage"];

    private static readonly string[] Values =
    [
        "needs approval", "needs sign-off", "pending legal", "not cleared", "awaiting sign-off", "in legal", "to be approved", "brouillon", "borrador", "bozza", "rascunho", "Entwurf", "concept", "en attente", "pendiente",
        "in revisione", "em revisão", "in bewerking", "nicht freigegeben", "à valider", "no publicado", "non pubblicato", "não publicado", "niet gepubliceerd",
    ];

    private static readonly string[] Approvals = ["approval", "approved_by", "clearance", "sign_off", "signed off by", "legal_approval", "freigegeben_von", "aprobación", "goedkeuring"];

    private static readonly string[] Missing = ["none", "nobody", "TBC", "pending", "not yet", "missing", "outstanding", "ausstehend", "en attente", "pendiente", "geen", "nessuno"];

    private static readonly string[] Notes =
    [
        "please hold", "Please hold this until Friday", "Do not publish yet", "hold for the verdict", "Not before the vote", "Tom, please hold", "Embargoed until 7 December 2098", "bitte noch nicht veröffentlichen",
        "Ne pas diffuser", "no publicar todavía", "non pubblicare", "nog niet publiceren", "treat as confidential",
    ];

    private static readonly string[] NoteKeys = ["editor_note", "ednote", "note_to_editors", "internal_note", "special_instructions"];

    private static readonly string[] Free =
    [
        "estado: Jalisco", "stato: Italia", "état: français", "statut: avocat", "state: Ohio", "legal: Quill & Roe", "workflow: standard", "approval: 62 percent", "approved_by: Ada Quill", "sign_off: given", "freigabe: ja",
        "publier: oui", "publicar: sí", "hold_the_date: 2098-12-07", "editor_note: The embargo on this report has now passed", "editor_note: The embargo was lifted on Monday", "ednote: the embargo on the attached figures has expired",
        "editor_note: Second pass done, thanks", "note: Hold the butter at room temperature", "comment: Do not use salted butter", "release: 2.1", "release: afterglow", "freigabe: 2019-03-05", "ready: yes",
    ];

    public static TheoryData<string> FreeLines => [.. Free];

    [Fact]
    public void A_key_that_denies_publication_holds_the_file() => AssertHeld(NoKeys);

    [Fact]
    public void A_state_that_says_not_yet_holds_the_file() => AssertHeld(States.SelectMany(key => Values.Select(value => $"{key}: {value}")));

    [Fact]
    public void An_approval_that_is_missing_holds_the_file() => AssertHeld(Approvals.SelectMany(key => Missing.Select(value => $"{key}: {value}")));

    [Fact]
    public void A_note_for_editors_that_asks_to_wait_holds_the_file() =>
        AssertHeld(NoteKeys.SelectMany(key => Notes.Select(value => $"{key}: {value}")));

    [Theory]
    [InlineData("release: TBC")]
    [InlineData("release: to be confirmed")]
    [InlineData("released: TBA")]
    [InlineData("available: TBD")]
    [InlineData("release: after the verdict")]
    [InlineData("release: when ready")]
    public void An_unknown_release_value_holds_the_file(string line) => AssertHeld([line]);

    [Theory]
    [MemberData(nameof(FreeLines))]
    public void A_key_about_something_else_holds_nothing(string line)
    {
        var hold = Front(line).Hold;
        Assert.True(hold is null || hold.Until < new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), hold?.Message);
    }

    [Theory]
    [InlineData("workflow-state", "draft", true)]
    [InlineData("workflow-state", "needs approval", true)]
    [InlineData("workflow_state", "In review", true)]
    [InlineData("cms:workflow-state", "pending approval", true)]
    [InlineData("moderation-state", "needs review", true)]
    [InlineData("workflow-state", "published", false)]
    [InlineData("state", "Ohio", false)]
    public void A_state_in_the_head_of_a_page_holds_it(string name, string value, bool isHeld) => Assert.Equal(isHeld, Upload.Article("a.html", Encoding.UTF8.GetBytes(
        $"<html><head><title>{AnyFormat.Headline}</title><meta name=\"{name}\" content=\"{value}\"></head><body><article><h1>{AnyFormat.Headline}</h1><p>{AnyFormat.Text}</p></article></body></html>")).Hold is not null);

    [Theory]
    [InlineData("status", "Draft", true)]
    [InlineData("status", "In review", true)]
    [InlineData("status", "Needs approval", true)]
    [InlineData("status", "Final", false)]
    [InlineData("category", "Embargoed", true)]
    [InlineData("category", "Draft", true)]
    [InlineData("category", "Not for publication", true)]
    [InlineData("category", "Harbours", false)]
    [InlineData("keywords", "embargo", true)]
    [InlineData("keywords", "pears; embargoed until 7 December 2098", true)]
    [InlineData("keywords", "do not publish", true)]
    [InlineData("keywords", "pears, rivers", false)]
    [InlineData("subject", "EMBARGOED", true)]
    [InlineData("subject", "The draft law on pears", false)]
    public void A_core_property_of_a_Word_document_holds_it(string property, string value, bool isHeld) => Assert.Equal(isHeld, Word(property, value, AnyFormat.Text).Hold is not null);

    [Fact]
    public void The_keyword_embargo_of_a_document_about_an_embargo_holds_nothing() => Assert.Null(Word("keywords", "embargo", "The embargo on pears was lifted in May, the harbour board said, and eleven crates left the pier at nine.").Hold);

    [Theory]
    [InlineData("Expires: Mon, 07 Dec 2098 06:00:00 +0000")]
    [InlineData("Expiry-Date: Mon, 07 Dec 2098 06:00:00 +0000")]
    public void An_expiry_in_the_heading_of_a_mail_ends_its_publication(string field) =>
        Assert.Equal(new DateTimeOffset(2098, 12, 7, 6, 0, 0, TimeSpan.Zero), Mail(field).Expires);

    [Theory]
    [InlineData("Expires: 0")]
    [InlineData("Expires: never")]
    public void An_expiry_that_is_not_a_time_ends_nothing(string field) => Assert.Null(Mail(field).Expires);

    private static Article Mail(string field) => Upload.Article("a.eml", Encoding.UTF8.GetBytes(
        $"From: Ada Quill <ada@harbour.example>\r\nSubject: {AnyFormat.Headline}\r\n{field}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{AnyFormat.Text}\r\n\r\n{AnyFormat.Text}\r\n"));

    private static Article Word(string property, string value, string text)
    {
        using var stream = new MemoryStream();
        stream.Write(AnyFormat.Of("a.docx", AnyFormat.Headline, text));
        using (var document = WordprocessingDocument.Open(stream, isEditable: true))
        {
            var properties = document.PackageProperties;
            _ = property switch
            {
                "status" => properties.ContentStatus = value,
                "category" => properties.Category = value,
                "subject" => properties.Subject = value,
                _ => properties.Keywords = value,
            };
        }

        return Upload.Article("a.docx", stream.ToArray());
    }

    private static void AssertHeld(IEnumerable<string> lines)
    {
        var passed = lines.Where(line => Front(line).Hold is null).ToList();
        Assert.True(passed.Count == 0, $"{passed.Count}:\n{string.Join('\n', passed)}");
    }

    private static Article Front(string line) => Upload.Article("a.md", Encoding.UTF8.GetBytes($"---\ntitle: {AnyFormat.Headline}\n{line}\n---\n\n{AnyFormat.Text}\n"));
}
