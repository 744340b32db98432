namespace Feed.Articles.Quotes;

/// <summary>What a word does in a sentence that reports speech, as <c>reporting.txt</c> of the language's folder lists it.</summary>
[Flags]
internal enum Frame : long
{
    None = 0,

    /// <summary>A verb before "that" and the statement.</summary>
    That = 1L << 0,

    /// <summary>A verb right before what was said.</summary>
    Say = 1L << 1,

    /// <summary>A verb directly before the statement, if the statement has its own verb.</summary>
    Clause = 1L << 2,

    /// <summary>A verb that may follow the statement.</summary>
    Tag = 1L << 3,

    /// <summary>A verb that takes its listener as object: <c>told Smith</c>.</summary>
    Told = 1L << 4,

    /// <summary>A verb before a reported question.</summary>
    Ask = 1L << 5,

    /// <summary>A verb that labels something with quoted words.</summary>
    Call = 1L << 6,

    /// <summary>A base form that counts only after a word such as "did".</summary>
    Plain = 1L << 7,

    Joint = 1L << 8,
    Whether = 1L << 9,
    Subject = 1L << 10,
    Did = 1L << 11,
    Went = 1L << 12,
    Quoted = 1L << 13,
    As = 1L << 14,
    Unasserted = 1L << 15,
    Leading = 1L << 16,
    When = 1L << 17,
    Noun = 1L << 18,
    Addition = 1L << 19,

    /// <summary>Ties a time to what happens: <c>a day after the vote</c>.</summary>
    Time = 1L << 20,

    /// <summary>After a name and before "by", marks the name as a company.</summary>
    Owned = 1L << 21,

    /// <summary>Before a hyphen, belongs to the title or noun after it: <c>vice-captain</c>.</summary>
    Prefix = 1L << 22,

    /// <summary>Between hyphens, belongs to the noun before it: <c>officer-in-charge</c>.</summary>
    Suffix = 1L << 23,

    /// <summary>Distinguishes a person from the one already named with that role: <c>the rival captain</c>.</summary>
    Other = 1L << 24,

    /// <summary>Says by a pronoun whose somebody or something is: <c>her lawyer</c>.</summary>
    Own = 1L << 25,

    /// <summary>Before a name, a form of address and no office: <c>Dr.</c>, <c>Lady</c>.</summary>
    Address = 1L << 26,

    /// <summary>A noun that says whose relative, friend or rival somebody is.</summary>
    Relation = 1L << 27,

    /// <summary>Before a role, says that it is over: <c>former</c>.</summary>
    Former = 1L << 28,

    /// <summary>Behind a role, begins what belongs to it: <c>adviser to the mayor</c>.</summary>
    Complement = 1L << 29,

    /// <summary>A noun for a person only where a role is expected: <c>head of the school</c>.</summary>
    Post = 1L << 30,

    /// <summary>What is said itself and begins no statement: <c>said goodbye</c>, <c>said his prayers</c>.</summary>
    Object = 1L << 31,

    /// <summary>Says that somebody takes another view, or the same: <c>Smith disagreed</c>, <c>Smith is not so sure</c>.</summary>
    Stance = 1L << 32,

    /// <summary>Made up: <c>a fake video</c>.</summary>
    Fake = 1L << 33,

    /// <summary>Shows or carries what somebody says: <c>video</c>.</summary>
    Media = 1L << 34,

    /// <summary>Before "quoted", says that the words are not the person's: <c>falsely quoted</c>.</summary>
    Misquoted = 1L << 35,

    /// <summary>Before "to say", says that it has not been said: <c>unlikely to say</c>.</summary>
    Undone = 1L << 36,

    /// <summary>Few people, of whom nothing is said of everybody else.</summary>
    Few = 1L << 37,

    /// <summary>A verb of belief or memory: <c>few believe that she said so</c>.</summary>
    Belief = 1L << 38,

    /// <summary>Negates a clause whose subject then follows its verb: <c>at no point did she say</c>.</summary>
    Negative = 1L << 39,

    /// <summary>A story, whose people are made up.</summary>
    Fiction = 1L << 40,

    /// <summary>Leads to a moment of a story: <c>the film ends when she says</c>.</summary>
    Scene = 1L << 41,

    /// <summary>Before "by", says which actor somebody in a story is: <c>played by</c>.</summary>
    Cast = 1L << 42,

    /// <summary>A job that excludes others: a nurse is no minister.</summary>
    Job = 1L << 43,

    /// <summary>A relative who mostly has the same surname.</summary>
    Family = 1L << 44,

    /// <summary>Begins what somebody else says to the contrary: <c>while Smith said</c>.</summary>
    Contrast = 1L << 45,

    /// <summary>What somebody writes and sends, and what then speaks: <c>a tweet from Smith read</c>.</summary>
    Message = 1L << 46,

    /// <summary>Behind a message, names who wrote it.</summary>
    Sender = 1L << 47,

    /// <summary>Before "to say", says that somebody says it often: <c>likes to say</c>.</summary>
    Habit = 1L << 48,

    /// <summary>Says that its subject answers what somebody else has asked.</summary>
    Reply = 1L << 49,

    /// <summary>Behind a comma, may say what others do to the person before it: <c>Smith, asked whether it was safe, said</c>.</summary>
    Asked = 1L << 50,

    /// <summary>A length of time: <c>this week</c>.</summary>
    Span = 1L << 51,

    /// <summary>Says that the speaker speaks of himself or herself: <c>I</c>, <c>my</c>.</summary>
    FirstPerson = 1L << 52,

    /// <summary>Says that somebody is spoken to: <c>you</c>, <c>your</c>.</summary>
    Addressed = 1L << 53,

    /// <summary>What somebody writes about: <c>film critic</c>.</summary>
    Field = 1L << 54,

    /// <summary>A relation that is a job behind a field: <c>critic</c>.</summary>
    Reviewer = 1L << 55,

    /// <summary>Any of the verbs above.</summary>
    Verb = That | Ask | Call,
}
