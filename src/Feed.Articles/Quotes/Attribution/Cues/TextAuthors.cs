namespace Feed.Articles.Quotes;

/// <summary>Finds the author of a text that a sentence announces.</summary>
internal sealed class TextAuthors(SentenceGrammar grammar)
{
    private const int MaxOwnerDistance = 4;

    private readonly AnnotatedDocument text = grammar.Text;
    private readonly Mentions mentions = grammar.Mentions;

    /// <summary>The author in <c>Here is the speech of Smith in full:</c> and <c>The text of Smith's remarks:</c></summary>
    public Mention? OfAnnouncedText(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (!text.Is(at, WordClass.Channel | WordClass.SpeechNoun))
                continue;
            var owner = at - 1;
            while (owner > at - MaxOwnerDistance && text.Tokens[owner].IsLowercase
                && !text.Is(owner, WordClass.Firm | WordClass.SpeechVerb))
                owner--;
            if (text.Tokens[owner].Possessive
                && (mentions.At(owner) is { IsSurePerson: true } possessor ? possessor : OfficePhrase(owner)) is { } named)
                return named;
            if ((text.Is(at + 1, WordClass.AffiliationPreposition) || text.Is(at + 1, ReportingRole.Sender))
                && grammar.Subjects.After(at + 1, end) is { Kind: not MentionKind.Phrase } speaker)
                return speaker;
        }

        return null;
    }

    /// <summary>The first person that a range names or refers to as <em>he</em> or <em>she</em>.</summary>
    public Mention? FirstNamed(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (mentions.At(at) is { } name && !text.Tokens[name.Last].Possessive
                && (name.IsSurePerson || name.Kind == MentionKind.Pronoun))
                return name;
        }

        return null;
    }

    /// <summary>The phrase for the author in <c>the prime minister's speech</c>; null when the possessor is not a person.</summary>
    private Mention? OfficePhrase(int owner)
    {
        var first = owner;
        while (text.Is(first, WordClass.Role | WordClass.Title))
            first--;
        return first < owner && text.Is(first, WordClass.Definite) ? new Mention(MentionKind.Phrase, first, owner) : null;
    }
}
