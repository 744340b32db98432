using CsCheck;
using Feed.Articles;
using Feed.Articles.Quotes;

namespace Feed.Tests.Quotes;

/// <summary>Generators of articles that no editor would write: marks, names, cues and arbitrary characters in any order.</summary>
internal static class AnyArticle
{
    private static readonly Gen<string> Marks = Gen.OneOf(
        "\"", "“", "”", "‘", "’", "'", "``", "''", "«", "»", "„", "“‘", "’”", "“ ", " ”", ",”", ".” ", "?\" ");

    private static readonly Gen<string> Names = Gen.OneOf(
        "Ellen Prescott", "Prescott", "Mayor Prescott", "Mr.", "Mrs. Robert Ellery", "Joris van der Meulen", "Sean O’Hanlon", "Thorpe Jr.",
        "J. R.", "Lt. Col.", "the Marlowes", "Greg and Monica Salter", "the governor", "a spokesman", "Harwick", "St. Brannock’s", "Þórunn", "MR. DACRE", "Ø", "I");

    private static readonly Gen<string> Cues = Gen.OneOf(
        "said", "says", "told", "was told by", "according to", "wrote", "asked", "he added", "she said", "they said", "who", "that",
        "in a statement", "of", "and");

    private static readonly Gen<string> Glue = Gen.OneOf(
        " ", " ", " ", "", ", ", ". ", "? ", "! ", "… ", " — ", "-", " (", ") ", "\n", "\r\n", "\t", "\u00a0", "\u2028", "\u200b");

    private static readonly Gen<string> Reports = Gen.OneOf(
        "said that", "said on Tuesday that", "told reporters that", "told the council", "saying", "adding that", "asked whether", "according to", ", he said,",
        ", said", "was quoted as saying that", "called the plan", "described as", "While", "who said", "did not say that", "the bridge was closed", "it would rain",
        "and", "but", "which", "in an interview", "If");

    private static readonly Gen<string> Labels = Gen.OneOf(": ", "Q: ", "A: ", "PRESCOTT: ", "MR. DACRE: ", "By ", "— ");

    private static readonly Gen<string> Characters = Gen.Frequency(
        (4, Gen.Char['\0', '\uffff'].Array[0, 12].Select(units => new string(units))),
        (2, Gen.Char['\ud800', '\udfff'].Select(half => half.ToString())),
        (1, Gen.OneOf("😀", "e\u0301", "\u202e", "\0", "\ufffe", "\ufeff", "ﬁ", "İ", "ß", "漢字", "עברית")));

    private static readonly Gen<ParagraphKind> Kinds = Gen.Frequency(
        (6, Gen.Const(ParagraphKind.Text)),
        (4, Gen.OneOf(ParagraphKind.Heading, ParagraphKind.Caption, ParagraphKind.BlockQuote, ParagraphKind.ListItem)));

    /// <summary>Any article at all.</summary>
    public static readonly Gen<QuoteContext> Whole = Of(Gen.Frequency((5, Marks), (5, Names), (4, Cues), (6, Glue), (2, Labels), (2, Characters)), Kinds);

    /// <summary>Articles in which people mostly report what others say.</summary>
    public static readonly Gen<QuoteContext> Reporting = Of(
        Gen.Frequency((2, Marks), (5, Names), (3, Cues), (7, Glue), (7, Reports.Select(words => $" {words} ")), (1, Characters)), Kinds);

    /// <summary>Articles of running text without a mark of quotation, a label or a colon.</summary>
    public static readonly Gen<QuoteContext> WithoutMarks = Of(
        Gen.Frequency((5, Names.Select(name => name.Replace("’", "", StringComparison.Ordinal))), (4, Cues), (6, Glue)),
        Gen.Const(ParagraphKind.Text));

    /// <summary>An article as text, to read in the message of a failure.</summary>
    public static string Print(QuoteContext article) => string.Join('\n',
    [
        $"headline {Escape(article.Headline)}, authors {Escape(string.Join("; ", article.Authors))}, declared {Escape(string.Join("; ", article.DeclaredSpeakers))}",
        .. article.Paragraphs.Select(paragraph => $"{paragraph.Kind}> {Escape(paragraph.Text)}"),
    ]);

    private static Gen<QuoteContext> Of(Gen<string> piece, Gen<ParagraphKind> kind)
    {
        var line = piece.Array[0, 40].Select(string.Concat);
        var paragraphs = Gen.Select(kind, line, (kind, text) => new Paragraph(kind, text)).Array[0, 8];
        var people = Gen.Frequency((3, Names), (1, line)).Array[0, 2];
        return Gen.Select(line, paragraphs, people, people, (headline, paragraphs, authors, declared) =>
            new QuoteContext(headline, paragraphs) { Published = new DateOnly(2017, 3, 1), Authors = authors, DeclaredSpeakers = declared });
    }

    private static string Escape(string text) =>
        string.Concat(text.Select(unit => char.IsControl(unit) || char.IsSurrogate(unit) ? $"\\u{(int)unit:x4}" : unit.ToString()));
}
