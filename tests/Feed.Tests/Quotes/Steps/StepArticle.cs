using Feed.Articles;
using Feed.Articles.Quotes;

namespace Feed.Tests.Quotes.Steps;

/// <summary>An article that the first steps have read, for tests of a later step alone.</summary>
internal sealed class StepArticle : IDisposable
{
    public StepArticle(params string[] paragraphs)
    {
        Paragraphs = [.. paragraphs.Select(paragraph => new Paragraph(ParagraphKind.Text, paragraph))];
        Text = AnnotatedDocument.Read(LanguageProfile.English, ["", .. paragraphs], index => index == 0 ? null : ParagraphKind.Text);
    }

    public IReadOnlyList<Paragraph> Paragraphs { get; }

    public AnnotatedDocument Text { get; }

    /// <summary>The authors, who are no sources.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    public PeopleKnowledge Knowledge =>
        new(PeopleConfiguration.Empty, new QuoteContext("", Paragraphs) { Authors = Authors }, LanguageProfile.English);

    public EntityIndex Entities => field ??= EntityIndex.Read(Text, Knowledge);

    public Mentions Mentions => Entities.Mentions;

    public SentenceGrammar Grammar => field ??= new SentenceGrammar(Text, Mentions);

    /// <summary>The first token of the article, after the empty ones.</summary>
    public int First => Text.FirstTokens[1];

    /// <summary>One past the last token of the article.</summary>
    public int End => Text.FirstTokens[^1];

    /// <summary>The token of a word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="occurrence">Which of several, from 1.</param>
    public int At(string word, int occurrence = 1)
    {
        for (var at = First; at < End; at++)
        {
            if (Text.Word(at).SequenceEqual(word) && --occurrence == 0)
                return at;
        }

        throw new ArgumentException($"The article has no '{word}'.", nameof(word));
    }

    /// <summary>
    /// The words of a mention, in parentheses if they name nobody; <c>-</c> for none and <c>nobody</c> for a person without a name.
    /// </summary>
    public string Show(Mention? mention) => mention is null ? "-"
        : mention.Person is { IsAnonymous: true } ? "nobody"
        : mention is { Kind: MentionKind.Phrase, Person: null } ? $"({Text.Words(mention.First, mention.Last)})"
        : Text.Words(mention.First, mention.Last);

    public void Dispose() => Text.Dispose();
}
