namespace Feed.Articles.Quotes;

/// <summary>The reporting role of a word: what it does in a sentence that reports speech. The file <c>reporting.txt</c> of the language's
/// folder uses the same names.</summary>
[Flags]
internal enum ReportingRole : ulong
{
    None = 0,

    /// <summary>A verb before "that" and the statement.</summary>
    TakesThat = 1UL << 0,

    /// <summary>A verb right before what was said.</summary>
    Say = 1UL << 1,

    /// <summary>A verb directly before the statement, if the statement has its own verb.</summary>
    Clause = 1UL << 2,

    /// <summary>A verb that may follow the statement: <c>the bridge is safe, he said</c>.</summary>
    Tag = 1UL << 3,

    /// <summary>A verb that takes its listener as object: <c>told Smith</c>.</summary>
    Told = 1UL << 4,

    /// <summary>A verb before a reported question.</summary>
    Ask = 1UL << 5,

    /// <summary>A verb that labels something with quoted words.</summary>
    Call = 1UL << 6,

    /// <summary>A base form, which reports speech only after a word such as "did".</summary>
    Plain = 1UL << 7,

    /// <summary>Joins a statement to its verb: <c>that</c>.</summary>
    Conjunction = 1UL << 8,

    /// <summary>Begins a reported question: <c>whether</c>.</summary>
    Whether = 1UL << 9,

    /// <summary>A pronoun that can only be a subject: <c>they</c>.</summary>
    Subject = 1UL << 10,

    /// <summary>Before a base form, makes it report speech: <c>did say</c>.</summary>
    Did = 1UL << 11,

    /// <summary>Begins <c>went on to say</c>.</summary>
    Went = 1UL << 12,

    /// <summary>Begins <c>quoted Smith as saying</c>.</summary>
    Quoted = 1UL << 13,

    /// <summary>The <em>as</em> of <c>quoted Smith as saying</c>.</summary>
    As = 1UL << 14,

    /// <summary>Before a subject, means that the statement is not a fact: <c>if</c>.</summary>
    Unasserted = 1UL << 15,

    /// <summary>Begins the phrase before a main clause: <c>as he left</c>.</summary>
    Leading = 1UL << 16,

    /// <summary>Before a time, says which one: <c>last week</c>.</summary>
    TimeModifier = 1UL << 17,

    /// <summary>A verb that is often a noun, so its subject must be right before it.</summary>
    NeedsAdjacentSubject = 1UL << 18,

    /// <summary>After a comma, begins what the reporter adds: <c>which</c>.</summary>
    Addition = 1UL << 19,

    /// <summary>Relates a time to an event: <c>a day after the vote</c>.</summary>
    TimeRelation = 1UL << 20,

    /// <summary>After a name and before "by", marks the name as a company.</summary>
    Owned = 1UL << 21,

    /// <summary>Before a hyphen, belongs to the title or noun after it: <c>vice-captain</c>.</summary>
    Prefix = 1UL << 22,

    /// <summary>After a hyphen, belongs to the noun before it: <c>officer-in-charge</c>, <c>senator-elect</c>.</summary>
    Suffix = 1UL << 23,

    /// <summary>Distinguishes a person from the one already named with that role: <c>the rival captain</c>.</summary>
    Other = 1UL << 24,

    /// <summary>A possessive pronoun: <c>her</c> lawyer.</summary>
    Own = 1UL << 25,

    /// <summary>Before a name, a form of address, not an office: <c>Dr.</c>, <c>Lady</c>.</summary>
    Address = 1UL << 26,

    /// <summary>A noun that says whose relative, friend or rival somebody is.</summary>
    Relation = 1UL << 27,

    /// <summary>Before a role, means that it is over: <c>former</c>.</summary>
    Former = 1UL << 28,

    /// <summary>After a role, begins what belongs to it: <c>adviser to the mayor</c>.</summary>
    Complement = 1UL << 29,

    /// <summary>A noun for a person only where a role is expected: <c>head of the school</c>.</summary>
    Post = 1UL << 30,

    /// <summary>The thing said, not the start of a statement: <c>said goodbye</c>, <c>said his prayers</c>.</summary>
    Object = 1UL << 31,

    /// <summary>Shows that somebody disagrees or agrees: <c>Smith disagreed</c>, <c>Smith is not so sure</c>.</summary>
    Stance = 1UL << 32,

    /// <summary>Made up: <c>a fake video</c>.</summary>
    Fake = 1UL << 33,

    /// <summary>Shows or carries what somebody says: <c>video</c>.</summary>
    Media = 1UL << 34,

    /// <summary>Before "quoted", means that the person did not say the words: <c>falsely quoted</c>.</summary>
    Misquoted = 1UL << 35,

    /// <summary>Before "to say", means that it has not been said: <c>unlikely to say</c>.</summary>
    Undone = 1UL << 36,

    /// <summary>A subject that denies a statement: <c>few believe that she said so</c>.</summary>
    Few = 1UL << 37,

    /// <summary>A verb of belief or memory: <c>few believe that she said so</c>.</summary>
    Belief = 1UL << 38,

    /// <summary>Negates a clause with an inverted subject: <c>at no point did she say</c>.</summary>
    Negative = 1UL << 39,

    /// <summary>A work of fiction, with invented people: <c>in the novel she says</c>.</summary>
    Fiction = 1UL << 40,

    /// <summary>Leads to a moment of a story: <c>the film ends when she says</c>.</summary>
    Scene = 1UL << 41,

    /// <summary>Before "by" and an actor, follows a character: <c>played by</c>.</summary>
    Cast = 1UL << 42,

    /// <summary>A job that excludes others: a nurse is not a minister.</summary>
    Job = 1UL << 43,

    /// <summary>A relative who usually has the same surname.</summary>
    Family = 1UL << 44,

    /// <summary>Begins another person's opposite view: <c>while Smith said</c>.</summary>
    Contrast = 1UL << 45,

    /// <summary>Something written and sent that can be the subject of a verb of speech: <c>a tweet from Smith read</c>.</summary>
    Message = 1UL << 46,

    /// <summary>After a message, begins its sender: <c>from</c>.</summary>
    Sender = 1UL << 47,

    /// <summary>Before "to say", means that somebody says it often: <c>likes to say</c>.</summary>
    Habit = 1UL << 48,

    /// <summary>Shows that its subject answers somebody else's question.</summary>
    Reply = 1UL << 49,

    /// <summary>After a comma, may be a passive participle that describes the person before it: <c>Smith, asked whether it was safe,
    /// said</c>.</summary>
    Asked = 1UL << 50,

    /// <summary>A length of time: <c>this week</c>.</summary>
    TimeUnit = 1UL << 51,

    /// <summary>Shows that the speaker talks about himself or herself: <c>I</c>, <c>my</c>.</summary>
    FirstPerson = 1UL << 52,

    /// <summary>Shows that somebody is spoken to: <c>you</c>, <c>your</c>.</summary>
    Addressed = 1UL << 53,

    /// <summary>The field of a job: <em>film</em> in <c>film critic</c>.</summary>
    Field = 1UL << 54,

    /// <summary>A relation that becomes a job after a field: <c>critic</c>.</summary>
    Reviewer = 1UL << 55,

    /// <summary>Sums up a statement in the reporter's words: <c>, a claim that the club denies</c>.</summary>
    Verdict = 1UL << 56,

    /// <summary>Shows that somebody denies a statement.</summary>
    Rebuts = 1UL << 57,

    /// <summary>Shows that somebody leaves, sits down or the like.</summary>
    Exit = 1UL << 58,

    /// <summary>After <see cref="Exit"/>, says where to: <c>walked out</c>, <c>left the room</c>.</summary>
    Away = 1UL << 59,

    /// <summary>Shows that the speaker talks about his or her group: <c>we</c>, <c>our</c>.</summary>
    FirstPersonPlural = 1UL << 60,

    /// <summary>A verb of hearing, seeing or remembering: <c>heard Smith shout</c>.</summary>
    Perceives = 1UL << 61,

    /// <summary>After <see cref="Perceives"/> and a name, a base form of a verb of speech: <c>shout</c>.</summary>
    Infinitive = 1UL << 62,

    /// <summary>Announces that a complete text follows: <c>Here is her speech in full:</c></summary>
    Whole = 1UL << 63,

    /// <summary>Any verb that reports; the other verb roles come with one of these.</summary>
    Verb = TakesThat | Ask | Call,
}
