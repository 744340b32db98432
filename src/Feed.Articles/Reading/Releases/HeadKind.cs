namespace Feed.Articles.Reading.Releases;

/// <summary>What a line at the head of an article is.</summary>
internal enum HeadKind
{
    /// <summary>A headline, a deck, or something that is not known.</summary>
    Headline,

    /// <summary>The article's text begins.</summary>
    Prose,

    /// <summary>The kind of paper, its number or its date: <c>MEDIA RELEASE No. 12</c>.</summary>
    Label,

    /// <summary>The letterhead of an office or of a person.</summary>
    Letterhead,

    /// <summary>Whose words follow: <c>Statement by the Mayor</c>.</summary>
    Statement,

    /// <summary>Contacts, and notes for editors.</summary>
    Contact,

    /// <summary>The article is not to be published yet.</summary>
    Embargo,

    /// <summary>An agency's name for the story: <c>Harbours/politics/</c>.</summary>
    Slug,

    /// <summary>The section of a newspaper.</summary>
    Kicker,

    /// <summary>A photo's caption.</summary>
    Kept,

    /// <summary>Who wrote it.</summary>
    Byline,

    /// <summary>What a scanner made of a crest or a stamp.</summary>
    Noise,
}
