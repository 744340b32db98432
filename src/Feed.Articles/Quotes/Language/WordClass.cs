namespace Feed.Articles.Quotes;

/// <summary>The classes of a word, from the language's word lists, which use the same names. A word may have several.</summary>
[Flags]
internal enum WordClass : ulong
{
    None = 0,

    /// <summary>A man's first name.</summary>
    MaleName = 1UL << 0,

    /// <summary>A woman's first name; a name of either gender has both classes.</summary>
    FemaleName = 1UL << 1,

    /// <summary>A title before a name: <c>Senator</c>.</summary>
    Title = 1UL << 2,

    /// <summary>Written with a full stop: <c>Dr.</c>, <c>Calif.</c></summary>
    Abbreviation = 1UL << 3,

    /// <summary>A pronoun, title or noun for a man.</summary>
    Male = 1UL << 4,

    /// <summary>A pronoun, title or noun for a woman.</summary>
    Female = 1UL << 5,

    /// <summary>A noun for a person: <c>mayor</c>, <c>boy</c>.</summary>
    Role = 1UL << 6,

    /// <summary>A verb of speech: <c>said</c>.</summary>
    SpeechVerb = 1UL << 7,

    /// <summary>A word in the names of organisations: <c>Committee</c>.</summary>
    Organisation = 1UL << 8,

    /// <summary>The name of a place, or a word in such names.</summary>
    Place = 1UL << 9,

    /// <summary>An article, preposition, conjunction, pronoun or other word of grammar.</summary>
    Function = 1UL << 10,

    /// <summary>A preposition.</summary>
    Preposition = 1UL << 11,

    /// <summary>An adverb that may separate a subject from its verb: <c>also</c>.</summary>
    Adverb = 1UL << 12,

    /// <summary>An auxiliary verb: <c>has</c>.</summary>
    Auxiliary = 1UL << 13,

    /// <summary>A day, month, season or feast.</summary>
    Calendar = 1UL << 14,

    /// <summary>Often capitalised, but not a name: <c>Republican</c>, <c>Editor</c>.</summary>
    CapitalisedCommonWord = 1UL << 15,

    /// <summary>In lowercase inside a surname: <c>van</c>.</summary>
    Particle = 1UL << 16,

    /// <summary>After a surname: <c>Jr</c>.</summary>
    Suffix = 1UL << 17,

    /// <summary>A noun for people who are rarely named: <c>spokesman</c>.</summary>
    Unnamed = 1UL << 18,

    /// <summary>A thing whose name follows: the <c>trawler</c> Emma Halloran.</summary>
    NamedObject = 1UL << 19,

    /// <summary>Begins a clause: <c>because</c>.</summary>
    Clause = 1UL << 20,

    /// <summary>Begins a noun phrase: <c>the</c>, <c>her</c>.</summary>
    Determiner = 1UL << 21,

    /// <summary>A form of <c>to be</c>.</summary>
    Be = 1UL << 22,

    /// <summary><c>He</c> or <c>she</c>.</summary>
    Pronoun = 1UL << 23,

    /// <summary>Joins two people: <c>and</c>.</summary>
    And = 1UL << 24,

    /// <summary>Joins two verbs of one subject: <c>and</c>, <c>but</c>.</summary>
    Coordinate = 1UL << 25,

    /// <summary>Begins a clause about the person before it: <c>who</c>.</summary>
    Relative = 1UL << 26,

    /// <summary>Begins a phrase for somebody known: <c>the</c>.</summary>
    Definite = 1UL << 27,

    /// <summary>Begins a phrase for somebody new: <c>a</c>, <c>her</c>.</summary>
    Indefinite = 1UL << 28,

    /// <summary>Ties somebody to a person or an organisation: a spokesman <c>for</c>, a friend <c>of</c>.</summary>
    AffiliationPreposition = 1UL << 29,

    /// <summary>Introduces the person who acts in a passive sentence: <c>by</c>.</summary>
    Agent = 1UL << 30,

    /// <summary>Opens <c>according to</c>.</summary>
    Source = 1UL << 31,

    /// <summary>Before a verb of speech, means that it was not said: <c>to</c> say, <c>if</c> she says. The enum has no bit left for a
    /// separate class for the infinitive's <c>to</c>.</summary>
    UnsaidMarker = 1UL << 32,

    /// <summary>A verb of speech that continues the previous quote: <c>added</c>.</summary>
    Sequel = 1UL << 33,

    /// <summary>A verb of speech that asks: <c>asked</c>.</summary>
    Question = 1UL << 34,

    /// <summary>The label of a question in an interview: <c>Q</c>.</summary>
    Asking = 1UL << 35,

    /// <summary>The label of an answer in an interview: <c>A</c>.</summary>
    Answering = 1UL << 36,

    /// <summary>The letter of a party before a state: <c>R-Ky.</c></summary>
    Party = 1UL << 37,

    /// <summary>Ends like a participle that depends on another verb, such as <c>saying</c>.</summary>
    Participle = 1UL << 38,

    /// <summary>Ends like a past-tense verb.</summary>
    Past = 1UL << 39,

    /// <summary>Ends like an adverb of manner.</summary>
    Manner = 1UL << 40,

    /// <summary>A verb of speech that is as often a noun: <c>claims</c>.</summary>
    VerbOrNoun = 1UL << 41,

    /// <summary>Begins with an apostrophe: <c>'em</c>.</summary>
    Elision = 1UL << 42,

    /// <summary>Denies the verb of speech after it: <c>refused</c> to say.</summary>
    Negation = 1UL << 43,

    /// <summary>A modal verb; with it, a verb of speech reports nothing: <c>would</c> say.</summary>
    Modal = 1UL << 44,

    /// <summary>A verb whose object was not said: <c>denied</c>.</summary>
    Denial = 1UL << 45,

    /// <summary>A text or medium in which its owner speaks: Smith's <c>statement</c>.</summary>
    Channel = 1UL << 46,

    /// <summary>Ends like an age: <c>34-year-old</c>.</summary>
    Age = 1UL << 47,

    /// <summary>A subject that refers to no one: <c>nobody</c>.</summary>
    Nobody = 1UL << 48,

    /// <summary>Ends like a job: <c>guitarist</c>.</summary>
    Occupation = 1UL << 49,

    /// <summary>Ties somebody to the place where they work: an analyst <c>at</c>.</summary>
    WorkplacePreposition = 1UL << 50,

    /// <summary>Begins the name of a place: <c>New</c>.</summary>
    PlacePrefix = 1UL << 51,

    /// <summary>Letters after a name: <c>MP</c>.</summary>
    Honour = 1UL << 52,

    /// <summary>A subject for several people: <c>they</c>.</summary>
    Group = 1UL << 53,

    /// <summary>A noun for something said: <c>message</c>, <c>view</c>.</summary>
    SpeechNoun = 1UL << 54,

    /// <summary>A preposition before a place: <c>near</c>.</summary>
    LocationPreposition = 1UL << 55,

    /// <summary>A text that an organisation publishes: <c>statement</c>.</summary>
    Bulletin = 1UL << 56,

    /// <summary>Begins a clause about a thing: <c>which</c>.</summary>
    Neuter = 1UL << 57,

    /// <summary>A compound that only describes the noun after it: <c>Texas-based</c>.</summary>
    Compound = 1UL << 58,

    /// <summary>A plural verb: <c>have</c>.</summary>
    Plural = 1UL << 59,

    /// <summary>A noun for an organisation: <c>company</c>.</summary>
    Firm = 1UL << 60,

    /// <summary>Ends the name of an organisation and is never a surname: <c>Foundation</c>.</summary>
    Body = 1UL << 61,

    /// <summary>A noun for somebody from a country: <c>Swede</c>.</summary>
    Demonym = 1UL << 62,

    /// <summary>A noun for a part of an organisation, its people or its owners: <c>shares</c> in it, the <c>boss</c> of it.</summary>
    OrganisationPart = 1UL << 63,

    /// <summary>A first name of either gender.</summary>
    FirstName = MaleName | FemaleName,

    /// <summary>Ties somebody to a person, an organisation or a workplace.</summary>
    LinkPreposition = AffiliationPreposition | WorkplacePreposition,

    /// <summary>A finite verb.</summary>
    Finite = SpeechVerb | Auxiliary | Past | Modal,

    /// <summary>A word that is rarely a surname.</summary>
    RarelySurname = Organisation | Place | Calendar | CapitalisedCommonWord,

    /// <summary>Classes that come from an ending rather than a list.</summary>
    Ending = Participle | Past | Manner | Age | Occupation | Compound | Body,
}
