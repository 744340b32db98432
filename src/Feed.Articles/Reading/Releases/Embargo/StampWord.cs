namespace Feed.Articles.Reading.Releases;

/// <summary>What a word of <c>stamp-words.txt</c> does in a stamp; the members are the kinds of that file.</summary>
internal enum StampWord
{
    /// <summary>Forbids what follows.</summary>
    Deny,

    /// <summary>Before a deny word, makes a question: <c>To run or not to run</c>.</summary>
    Choice,

    /// <summary>May come between a deny word and what it forbids.</summary>
    Link,

    /// <summary>What is forbidden.</summary>
    Publish,

    /// <summary>
    /// Everyday words for publishing: <c>Don't run</c> is a headline; <c>DON'T RUN</c> and <c>don't run this story</c> are bans.
    /// </summary>
    Weak,

    /// <summary>The text is not finished.</summary>
    Draft,

    /// <summary>A name for a text: <c>copy</c>, <c>article</c>.</summary>
    Document,

    /// <summary>The text is under embargo; <c>embargo</c> alone needs capitals or an until word.</summary>
    Embargo,

    /// <summary>What an embargo waits for.</summary>
    Until,

    /// <summary>The text waits for an approval word.</summary>
    Wait,

    /// <summary>The approval that a text waits for.</summary>
    Approval,

    /// <summary>For a few people; needs <c>only</c>, or capitals if the word is also a strong secret.</summary>
    Secret,

    /// <summary>Asks for a hold; needs a for word.</summary>
    Hold,

    /// <summary>In capitals before a document word, stops the text.</summary>
    Kill,

    /// <summary>After <c>to be</c>, what a text still waits for: <c>Still to be signed off</c>.</summary>
    Settle,

    /// <summary>Comes before a clear word: <c>Copy for approval</c>.</summary>
    Purpose,

    /// <summary>The approval that a finished text waits for.</summary>
    Clear,

    /// <summary>Begins a stamp that says where the text is: <c>With client for approval</c>.</summary>
    Sent,

    /// <summary>Before or after a document word, says that nobody has approved the text: <c>Unapproved copy</c>.</summary>
    Raw,

    /// <summary>Before a draft word, makes a stamp, in capitals or not: <c>Still a draft</c>.</summary>
    Still,

    /// <summary>A line with such a word is about the rights to a text: <c>Not to be published without permission</c>.</summary>
    Rights,

    /// <summary>Date and time words; ignored, like numbers.</summary>
    When,

    /// <summary>The value after a word such as draft or publish, as in <c>draft: true</c> and <c>published: no</c>.</summary>
    Yes,

    /// <summary>The value after a word such as draft or publish, as in <c>draft: true</c> and <c>published: no</c>.</summary>
    No,

    /// <summary>Adds nothing to a stamp.</summary>
    Filler,

    /// <summary>At the start of a line with draft or embargo, shows that the line is a headline: <c>The draft</c>.</summary>
    Article,

    /// <summary>With a draft word alone, makes a stamp: <c>Rough draft</c>.</summary>
    Early,

    /// <summary>An embargo word that needs no capitals.</summary>
    Imposed,

    /// <summary>In capitals, a secret word that needs no <c>only</c>.</summary>
    StrongSecret,

    /// <summary>Limits the text to a few readers.</summary>
    Only,

    /// <summary>Comes between hold or draft and what the text waits for.</summary>
    For,

    /// <summary>With a weak word, a temporary ban.</summary>
    Yet,

    /// <summary>With draft and early words, makes a mark before a headline, in capitals or not: <c>Draft press release: ...</c>.</summary>
    Mark,

    /// <summary>After draft before a headline, what is being drafted: <c>DRAFT EVENT: ...</c>.</summary>
    Topic,

    /// <summary>After a draft word, says that its date follows: <c>Draft as of 23 November</c>.</summary>
    Dated,

    /// <summary>States when a draft's hold ends.</summary>
    Time,
}
