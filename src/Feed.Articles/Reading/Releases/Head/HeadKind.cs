namespace Feed.Articles.Reading.Releases;

/// <summary>What a line at the head of an article is.</summary>
internal enum HeadKind
{
    /// <summary>A headline, a deck, or an unknown line.</summary>
    Headline,

    /// <summary>A paragraph of the article's text.</summary>
    Prose,

    /// <summary>A sentence between headline and byline, date or dateline.</summary>
    Deck,

    /// <summary>The label of a release, its number or its date: <c>MEDIA RELEASE No. 12</c>.</summary>
    Label,

    /// <summary>The name of the office or person that sends a release.</summary>
    Letterhead,

    /// <summary>A line that names the speaker of the text: <c>Statement by the Mayor</c>.</summary>
    Statement,

    /// <summary>Contacts, and notes for editors.</summary>
    Contact,

    /// <summary>A request not to publish the article yet.</summary>
    Embargo,

    /// <summary>An agency's name for the story: <c>Harbours/politics/</c>.</summary>
    Slug,

    /// <summary>The section of a newspaper.</summary>
    Kicker,

    /// <summary>A line that stays in the text, such as a photo's caption.</summary>
    Kept,

    /// <summary>The line that names the authors.</summary>
    Byline,

    /// <summary>Letters that OCR read from a crest or a stamp.</summary>
    Noise,
}
