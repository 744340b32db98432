using System.Globalization;

namespace Feed.Articles.Quotes;

/// <summary>Finds the speakers of a transcript or an interview, where a label and a colon begin each turn.</summary>
internal sealed class TurnRules
{
    private const int MinAnswers = 2;
    private const int MaxQuestionLength = 40;
    private const int MinNameLength = 4;

    private readonly AnnotatedDocument text;
    private readonly EntityIndex entities;
    private readonly Lazy<HashSet<QuoteSpan>> answers;
    private readonly Lazy<Person?> interviewee;
    private readonly Dictionary<string, Person> introduced = new(StringComparer.Ordinal);

    public TurnRules(AnnotatedDocument text, EntityIndex entities, IReadOnlyList<Paragraph> paragraphs)
    {
        (this.text, this.entities) = (text, entities);
        answers = new(() => Answers(text));
        interviewee = new(() => FindInterviewee(text, entities, answers.Value, paragraphs));
    }

    /// <summary>The person interviewed; null when the text names no one.</summary>
    private Person? Interviewee => interviewee.Value;

    /// <summary>The speaker of a turn: the name before the colon; the person interviewed after an answer label or without a
    /// label.</summary>
    public IReadOnlyList<Candidate> Find(QuoteSpan turn)
    {
        var start = text.FirstTokens[turn.Paragraph];
        var colon = turn.First - 1;
        while (colon > start && text.Tokens[colon].Mark != ':')
            colon--;
        if (turn.First == start || text.Tokens[turn.First - 1].Mark == '?')
            return [.. InterviewCandidates(turn)];
        var label = text.Tokens[colon].Mark == ':' ? colon - 1 : start;
        return Speaker(label) is { } person
            ? [Candidate.Of(text, "label", new Mention(MentionKind.FullName, colon, colon) { Person = person }, ":")]
            : [];
    }

    /// <summary>The speaker of an answer that fills its paragraph, below an unmarked question: the person interviewed.</summary>
    public IEnumerable<Candidate> FindAnswer(QuoteSpan quote) => answers.Value.Contains(quote) ? InterviewCandidates(quote) : [];

    private IEnumerable<Candidate> InterviewCandidates(QuoteSpan quote) => Interviewee is { } person
        ? [Candidate.Of(text, "interview", new Mention(MentionKind.FullName, quote.First, quote.First) { Person = person })]
        : [];

    /// <summary>The person named most before the interview, since the answers name other people; else the person named most outside the
    /// quotes; null when there is none.</summary>
    private static Person? FindInterviewee(
        AnnotatedDocument text, EntityIndex entities, HashSet<QuoteSpan> answers, IReadOnlyList<Paragraph> paragraphs)
    {
        var named = entities.Mentions.Where(mention => mention.Kind is not (MentionKind.Pronoun or MentionKind.Phrase)
            && mention is { IsSurePerson: true, Person.IsAuthor: false } && text.Tokens[mention.First].QuoteIndex < 0).ToList();
        var first = text.QuoteSpans.Where(span => span.IsUnmarked || answers.Contains(span)).Min(span => span.Paragraph);
        var begin = text.FirstTokens[text.QuoteSpans.Any(span => span.IsUnmarked && span.Paragraph == first) ? first : first - 1];
        var namedBefore = named.Where(mention => mention.First < begin).ToList();
        // Question headings do not prove an interview: an article about several people may have them too. Accept only a single candidate.
        if (first >= 2 && paragraphs[first - 2].Kind == ParagraphKind.Heading)
            return namedBefore.Select(mention => mention.Person).Distinct().Take(2).ToList() is [var only] ? only : null;
        return Most(namedBefore) ?? Most(named);

        static Person? Most(IEnumerable<Mention> mentions) => mentions.GroupBy(mention => mention.Person).MaxBy(same => same.Count())?.Key;
    }

    /// <summary>The quotes that fill their paragraph below a short paragraph without quotes, if at least one follows a question.</summary>
    private static HashSet<QuoteSpan> Answers(AnnotatedDocument text)
    {
        var found = new HashSet<QuoteSpan>();
        var asked = false;
        foreach (var quote in text.QuoteSpans)
        {
            var (start, end) = (text.FirstTokens[quote.Paragraph], text.FirstTokens[quote.Paragraph + 1]);
            var above = text.FirstTokens[quote.Paragraph - 1];
            if (quote.IsUnmarked || quote.First > start + 1 || quote.End + 1 < end || above == start || start - above > MaxQuestionLength
                || text.HasQuotes(quote.Paragraph - 1))
                continue;
            found.Add(quote);
            asked |= text.Tokens[start - 1].Mark == '?';
        }

        return asked && found.Count >= MinAnswers ? found : [];
    }

    /// <summary>The person that a label names; null for the label of a question.</summary>
    private Person? Speaker(int label)
    {
        var name = text.Word(label).TrimEnd('.').ToString();
        return (text.Language.ClassOf(name) & (WordClass.Asking | WordClass.Answering)) switch
        {
            WordClass.Answering => Interviewee,
            WordClass.Asking => null,
            _ =>
                (entities.FindByLabel(name) is { } known ? WithLowercase(known) : null) ?? FindByInitials(name)
                    ?? (name.Length > Transcript.MinInitials && text.Tokens[label] is { Shape: Shape.AllCapitals } token
                        && (token.Class == WordClass.None || text.Is(label - 1, WordClass.FirstName)) ? Introduce(label) : null),
        };
    }

    /// <summary>A person whose name has lowercase letters, even if the article writes it only in capitals.</summary>
    private Person WithLowercase(Person person)
    {
        if (person.Name.AsSpan().ContainsAnyInRange('a', 'z') || !person.HasFullName)
            return person;
        if (!introduced.TryGetValue(person.Name, out var named))
            introduced[person.Name] = named = Person.Named(ToTitleCase(person.Name), person.HasFullName, person.Gender);
        return named;
    }

    /// <summary>The only person with the initials of a label such as <c>JH</c>.</summary>
    private Person? FindByInitials(string label) =>
        entities.People.Concat(introduced.Values).Where(person => Transcript.AreInitials(label, person.Name)).Take(2).ToArray()
            is [var only] ? only : null;

    /// <summary>A person who appears only in the labels, with the first name if the label has one.</summary>
    private Person Introduce(int label)
    {
        var first = label;
        while (text.Tokens[first - 1].IsCapital && text.Tokens[first - 1].Paragraph == text.Tokens[label].Paragraph)
            first--;
        first = StartOfPersonalName(first, label);
        var surname = text.Word(label).ToString();
        if (!introduced.TryGetValue(surname, out var person))
            introduced[surname] = person = Person.Named(ToTitleCase(text.Words(first, label)), first < label);
        return person;
    }

    /// <summary>The first token of the name in a label: a listed first name, else the word after the titles if all words are
    /// unknown.</summary>
    private int StartOfPersonalName(int first, int label)
    {
        for (var at = first; at < label; at++)
        {
            if (text.Is(at, WordClass.FirstName))
                return at;
        }

        while (first < label && text.Is(first, WordClass.Title | WordClass.Role))
            first++;
        for (var at = first; at < label; at++)
        {
            if ((text.Tokens[at].Class & ~WordClass.Ending) != WordClass.None
                || text.Tokens[at].End - text.Tokens[at].Start < MinNameLength)
                return label;
        }

        return first;
    }

    private static string ToTitleCase(string name) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant());
}
