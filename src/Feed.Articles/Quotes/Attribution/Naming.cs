namespace Feed.Articles.Quotes;

/// <summary>How the words next to a quote name its speaker.</summary>
internal enum Naming
{
    /// <summary>By the name of a person that the article introduces.</summary>
    Name,

    /// <summary>By he or she.</summary>
    Pronoun,

    /// <summary>By "he" or "she", when another person is almost as likely.</summary>
    Contested,

    /// <summary>By a description, such as "the mayor".</summary>
    Phrase,

    /// <summary>By a capitalised word that may not be a name at all.</summary>
    Guess,
}
