namespace Feed.Articles.Quotes;

/// <summary>The grammatical finders for one article. The rules of attribution share them, because the finders cache their
/// results.</summary>
internal sealed class SentenceGrammar(AnnotatedDocument text, Mentions mentions)
{
    public AnnotatedDocument Text { get; } = text;

    public Mentions Mentions { get; } = mentions;

    public SpeechVerbFinder Verbs { get; } = new(text);

    public MessageSenders Senders { get; } = new(text);

    public OfficePhrases Offices { get; } = new(text);

    public CoordinatedSubjects Coordination { get; } = new(text, mentions);

    public AppositionFinder Appositions => field ??= new(Text, Mentions, Coordination);

    public ClauseSubjects Clauses => field ??= new(this);

    public SubjectFinder Subjects => field ??= new(this);

    public RelayedSpeech Relayed => field ??= new(this);
}
