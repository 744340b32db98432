namespace Feed.Articles.Reading.Releases;

/// <summary>What a word of <c>notice-words.txt</c> does in a line that asks for a hold; the members are the kinds of that file.</summary>
internal enum NoticeWord
{
    /// <summary>The embargo itself.</summary>
    Embargo,

    /// <summary>Says until when a text is not public: <c>Confidential until 5 March 2099</c>.</summary>
    Bound,

    /// <summary>What the reader is asked to do with the text.</summary>
    Hold,

    /// <summary>Forbids what follows.</summary>
    Deny,

    /// <summary>What is forbidden.</summary>
    Publish,

    /// <summary>What an order to publish on a day is about: <c>For publication on 5 March 2099</c>.</summary>
    Issue,

    /// <summary>Where a text appears: <c>FOR A.M. PAPERS OF SUNDAY, MARCH 5</c>.</summary>
    Slot,

    /// <summary>Turns a line about publishing into an order.</summary>
    Order,

    /// <summary>Before <c>release</c>, names a kind of document: <c>Press release: 5 March 2099</c> is not an order.</summary>
    Label,

    /// <summary>With such a word, the line is an order only if a wait or later word says when.</summary>
    Now,

    /// <summary>With publish and later words, an order: <c>May be used from 5 March 2099</c>.</summary>
    Allow,

    /// <summary>The end of the hold follows.</summary>
    Wait,

    /// <summary>The time follows.</summary>
    Later,

    /// <summary>A document that an office sends, or its recipients.</summary>
    Matter,

    /// <summary>The texts and media that an order to publish names.</summary>
    Paper,

    /// <summary>Shows that a sentence is about the text that contains it.</summary>
    Anchor,

    /// <summary>Shows that a sentence addresses the reader.</summary>
    Reader,

    /// <summary>Asks the reader.</summary>
    Ask,

    /// <summary>Asks to respect the embargo.</summary>
    Heed,

    /// <summary>Begins a sender's sentence after the request.</summary>
    Polite,

    /// <summary>May move the embargo.</summary>
    Change,

    /// <summary>Says nothing by itself.</summary>
    Small,

    /// <summary>A line with such a word is news.</summary>
    News,

    /// <summary>Before <c>embargo</c>, without <c>of</c> between, makes the line news: <c>Council ends embargo</c>.</summary>
    Act,
}
