namespace Feed.Articles.Quotes;

/// <summary>How the words beside a quote name its speaker.</summary>
internal enum Naming
{
    /// <summary>By the name of somebody whom the article introduces.</summary>
    Name,

    /// <summary>By he or she.</summary>
    Pronoun,

    /// <summary>By he or she, where somebody else is nearly as likely.</summary>
    Contested,

    /// <summary>By what the person is, such as "the mayor".</summary>
    Phrase,

    /// <summary>By a capitalised word that nothing else says to be a name.</summary>
    Guess,
}
