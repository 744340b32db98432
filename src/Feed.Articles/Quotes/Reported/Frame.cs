namespace Feed.Articles.Quotes;

/// <summary>What a word does in a sentence that reports speech, as <c>reporting.txt</c> of the language's folder lists it.</summary>
[Flags]
internal enum Frame
{
    None = 0,

    /// <summary>A verb before "that" and the statement.</summary>
    That = 1 << 0,

    /// <summary>A verb right before what was said.</summary>
    Say = 1 << 1,

    /// <summary>A verb directly before the statement, if the statement has its own verb.</summary>
    Clause = 1 << 2,

    /// <summary>A verb that may follow the statement.</summary>
    Tag = 1 << 3,

    /// <summary>A verb that takes its listener as object: <c>told Smith</c>.</summary>
    Told = 1 << 4,

    /// <summary>A verb before a reported question.</summary>
    Ask = 1 << 5,

    /// <summary>A verb that labels something with quoted words.</summary>
    Call = 1 << 6,

    /// <summary>A base form that counts only after a word such as "did".</summary>
    Plain = 1 << 7,

    Joint = 1 << 8,
    Whether = 1 << 9,
    Subject = 1 << 10,
    Did = 1 << 11,
    Went = 1 << 12,
    Quoted = 1 << 13,
    As = 1 << 14,
    Unasserted = 1 << 15,
    Leading = 1 << 16,
    When = 1 << 17,
    Noun = 1 << 18,
    Addition = 1 << 19,

    /// <summary>Ties a time to what happens: <c>a day after the vote</c>.</summary>
    Time = 1 << 20,

    /// <summary>After a name and before "by", marks the name as a company.</summary>
    Owned = 1 << 21,

    /// <summary>Before a hyphen, belongs to the title or noun after it: <c>vice-captain</c>.</summary>
    Prefix = 1 << 22,

    /// <summary>Between hyphens, belongs to the noun before it: <c>officer-in-charge</c>.</summary>
    Suffix = 1 << 23,

    /// <summary>Distinguishes a person from the one already named with that role: <c>the rival captain</c>.</summary>
    Other = 1 << 24,

    /// <summary>Says by a pronoun whose somebody or something is: <c>her lawyer</c>.</summary>
    Own = 1 << 25,

    /// <summary>Before a name, a form of address and no office: <c>Dr.</c>, <c>Lady</c>.</summary>
    Address = 1 << 26,

    /// <summary>A noun that says whose relative, friend or rival somebody is.</summary>
    Relation = 1 << 27,

    /// <summary>Before a role, says that it is over: <c>former</c>.</summary>
    Former = 1 << 28,

    /// <summary>Behind a role, begins what belongs to it: <c>adviser to the mayor</c>.</summary>
    Complement = 1 << 29,

    /// <summary>A noun for a person only where a role is expected: <c>head of the school</c>.</summary>
    Post = 1 << 30,

    /// <summary>What is said itself and begins no statement: <c>said goodbye</c>, <c>said his prayers</c>.</summary>
    Object = 1 << 31,

    /// <summary>Any of the verbs above.</summary>
    Verb = That | Ask | Call,
}
