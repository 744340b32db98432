namespace Feed.Articles.Quotes;

/// <summary>Recognises the sender of a message that is the subject of a verb: <c>a tweet from Smith read</c>.</summary>
internal sealed class MessageSenders(AnnotatedDocument text)
{
    private const int MaxLength = 6;

    /// <summary>Whether a name is the sender of a message: it follows the message and a preposition such as <em>from</em>.</summary>
    public bool IsSender(Mention name, int start)
    {
        var at = text.BeforeLowercase(name.First - 1, start, WordClass.Definite | WordClass.Role);
        return at > start && text.Is(at, ReportingRole.Sender) && IsMessage(at, start);
    }

    /// <summary>Whether the words before a preposition are a message, with or without its recipients.</summary>
    public bool IsMessage(int preposition, int start)
    {
        var at = preposition - 1;
        while (at > start && at > preposition - MaxLength && text.Tokens[at].IsWord && !text.Is(at, ReportingRole.Message)
            && (!text.Is(at, WordClass.SpeechVerb | WordClass.Auxiliary) || text.Is(at, WordClass.Past)))
            at--;
        return text.Is(at, ReportingRole.Message) && text.Tokens[at].IsLowercase
            && (at <= start || text.Is(at - 1, WordClass.Determiner | WordClass.Indefinite) || !text.BeginsSentence(at));
    }
}
