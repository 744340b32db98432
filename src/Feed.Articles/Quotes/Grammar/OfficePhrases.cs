namespace Feed.Articles.Quotes;

/// <summary>Recognises an office and its field before a name: <c>head of operations Ann Smith</c>, <c>Minister of State at the Department
/// of Health Ann Smith</c>.</summary>
internal sealed class OfficePhrases(AnnotatedDocument text)
{
    private const int MaxLength = 14;
    private const int MaxDescription = 4;

    private const WordClass NotInField = WordClass.SpeechVerb | WordClass.Auxiliary | WordClass.Pronoun | WordClass.Relative
        | WordClass.Indefinite;

    /// <summary>The preposition between an office and its field right before a name; -1 when no such office precedes the name.</summary>
    public int PrepositionBefore(Mention name)
    {
        if (name.Kind != MentionKind.FullName)
            return -1;
        for (var at = name.First - 1; at > name.First - MaxLength && text.SameSentence(at, name.First) && IsInField(at); at--)
        {
            if (IsLink(at) && (text.Is(at - 1, WordClass.Title | WordClass.Role | WordClass.Honour) || text.Is(at - 1, ReportingRole.Post)))
                return HasField(at, name) ? at : -1;
        }

        return -1;
    }

    private bool IsLink(int at) => text.Tokens[at].IsLowercase
        && (text.Is(at, WordClass.LinkPreposition) || text.Is(at, ReportingRole.Complement));

    private bool IsInField(int at) => text.Tokens[at] is { IsWord: true, QuoteIndex: < 0 } word && (word.IsCapital || IsLink(at)
        || text.Language.IsNumber(text.Word(at))
        || (!word.Possessive && !word.Is(NotInField) && (!word.Is(WordClass.Clause) || word.Is(WordClass.And | WordClass.Definite))));

    /// <summary>Whether the words after a preposition are the field of an office, not people as in <c>lawyer for singer Ann Smith</c> and
    /// <c>mother of missing Ann Smith</c>.</summary>
    private bool HasField(int link, Mention name)
    {
        var (office, last) = (link - 1, name.First - 1);
        if (last == link || text.Is(last, WordClass.Definite | WordClass.And) || IsLink(last))
            return false;
        var isRepresentative = text.Is(office, WordClass.Unnamed) && text.Is(link, WordClass.AffiliationPreposition);
        if (isRepresentative && (name.First < name.Core || text.Is(last, WordClass.Honour)))
            return false;
        if (!AnnotatedDocument.Any(link + 1, name.First, at => text.Tokens[at].IsLowercase && !IsLink(at)
            && !text.Is(at, WordClass.Definite | WordClass.And)))
            return true;
        if (text.Is(office, ReportingRole.Relation))
            return last == link + 1 && text.Language.IsNumber(text.Word(last));
        var isPerson = text.Tokens[last].IsLowercase && (text.Is(last, WordClass.Role | WordClass.Past | WordClass.Age)
            || (text.Is(last, WordClass.Firm) && !text.Is(link + 1, WordClass.Definite)));
        return !isRepresentative && !isPerson && !HasArticle(office);
    }

    /// <summary>Whether an article precedes an office: in <c>the head of research firm Reed Carr</c>, the name may be a firm's.</summary>
    private bool HasArticle(int office)
    {
        var at = office;
        while (at > office - MaxDescription && text.Tokens[at] is { IsWord: true, QuoteIndex: < 0 }
            && !text.Is(at, WordClass.Determiner | WordClass.Indefinite | WordClass.SpeechVerb))
            at--;
        return text.Is(at, WordClass.Determiner | WordClass.Indefinite);
    }
}
