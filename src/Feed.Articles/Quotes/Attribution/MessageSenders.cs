namespace Feed.Articles.Quotes;

/// <summary>Recognises the sender of a message that is the subject of a verb: <c>a tweet from Smith read</c>.</summary>
internal sealed class MessageSenders(AnnotatedDocument text)
{
    private const int MaxLength = 6;

    /// <summary>Whether a name is that of the writer.</summary>
    public bool IsSender(Mention name, int low)
    {
        var at = name.First - 1;
        while (at > low && text.Tokens[at].Shape == Shape.Small && text.Is(at, WordClass.Definite | WordClass.Role))
            at--;
        return at > low && text.Is(at, ReportingRole.Sender) && IsMessage(at, low);
    }

    /// <summary>Whether the words before a preposition are a message, perhaps with those to whom it goes.</summary>
    public bool IsMessage(int preposition, int low)
    {
        var at = preposition - 1;
        while (at > low && at > preposition - MaxLength && text.Tokens[at].IsWord && !text.Is(at, ReportingRole.Message)
            && (!text.Is(at, WordClass.SpeechVerb | WordClass.Auxiliary) || text.Is(at, WordClass.Past)))
            at--;
        return text.Is(at, ReportingRole.Message) && text.Tokens[at].Shape == Shape.Small
            && (at <= low || text.Is(at - 1, WordClass.Determiner | WordClass.Indefinite) || !text.BeginsSentence(at));
    }
}
