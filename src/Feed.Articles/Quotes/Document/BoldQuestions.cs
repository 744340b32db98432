using System.Net;

namespace Feed.Articles.Quotes;

/// <summary>Finds the answers of an interview without labels, whose questions are in bold or in headings: <c>**Why did you wait?**</c> and
/// then the answer, in the same paragraph or the next ones. Unlike in an FAQ, the answers contain <em>I</em>, or the text before them names
/// the person interviewed. Unlike in an essay, the questions contain <em>you</em>, or the text before them mentions an interview.</summary>
/// <param name="paragraphs">The text of the article.</param>
/// <param name="language">The language it is written in.</param>
internal sealed class BoldQuestions(IReadOnlyList<Paragraph> paragraphs, LanguageProfile language)
{
    private const int MinQuestions = 2;

    private static readonly string[] Elements = ["strong", "b"];

    /// <summary>Where each answer begins, by the index of its paragraph; empty without an interview.</summary>
    public IReadOnlyDictionary<int, int> Answers()
    {
        var answers = new Dictionary<int, int>();
        var (questions, questionsWithYou, questionsWithI, answersWithI, answersWithYou) = (0, 0, 0, 0, 0);
        var last = Enumerable.Range(0, paragraphs.Count).LastOrDefault(index => QuestionLength(paragraphs[index]) > 0, -1);
        for (var index = 0; index <= last; index++)
        {
            if (QuestionLength(paragraphs[index]) is not (> 0 and var length))
                continue;
            var found = AnswersTo(index, length, isLast: index == last).ToList();
            if (found.Count == 0)
                continue;
            questions++;
            bool HasAnswer(ReportingRole roles) =>
                found.Exists(answer => HasWord(paragraphs[answer.Index].Text.AsSpan(answer.Start), roles));
            var question = paragraphs[index].Text.AsSpan(0, length);
            questionsWithYou += HasWord(question, ReportingRole.Addressed) ? 1 : 0;
            questionsWithI += HasWord(question, ReportingRole.FirstPerson) ? 1 : 0;
            answersWithI += HasAnswer(ReportingRole.FirstPerson) ? 1 : 0;
            answersWithYou += HasAnswer(ReportingRole.Addressed) ? 1 : 0;
            foreach (var (answer, start) in found)
                answers[answer] = start;
        }

        var isInterview = questions >= MinQuestions && (answersWithI * 2 >= questions
            ? questionsWithYou > 0 || Announcement(answers.Keys.Min()) is not null
            : questionsWithI == 0 && answersWithYou * 2 < questions && NamesOnePerson(Announcement(answers.Keys.Min()) ?? ""));
        return isInterview ? answers : [];
    }

    /// <summary>The paragraph before the first answer that announces an interview; null when none does.</summary>
    private string? Announcement(int answer) => paragraphs.Take(answer).FirstOrDefault(paragraph => QuestionLength(paragraph) == 0
        && language.InterviewPhrases.Any(phrase => paragraph.Text.Contains(phrase, StringComparison.OrdinalIgnoreCase)))?.Text;

    /// <summary>Whether a text has the full name of exactly one person with a listed first name.</summary>
    private bool NamesOnePerson(string text)
    {
        var words = text.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
        bool EndsName(int at) => at > 0 && char.IsUpper(words[at][0]) && char.IsUpper(words[at - 1][0])
            && (language.ClassOf(words[at - 1]) & WordClass.FirstName) != 0;
        return Enumerable.Range(0, words.Length).Where(at => EndsName(at) && !EndsName(at - 1)).Select(at => words[at]).Distinct()
            .Take(2).Count() == 1;
    }

    /// <summary>The answer paragraphs up to the next question, each with the position where its answer starts. The last question gets only
    /// one paragraph, because the reporter may have written the next ones.</summary>
    private IEnumerable<(int Index, int Start)> AnswersTo(int question, int length, bool isLast)
    {
        var text = paragraphs[question].Text;
        var isAlone = length == text.Length;
        var start = text.Length - text.AsSpan(length).TrimStart().Length;
        if (start < text.Length && !QuotedRanges.IsDoubleMark(text[start]))
            yield return (question, start);
        for (var next = question + 1; next < paragraphs.Count && IsAnswer(paragraphs[next]); next++)
        {
            if (!isLast || (next == question + 1 && isAlone))
                yield return (next, 0);
        }
    }

    private static bool IsAnswer(Paragraph paragraph) =>
        paragraph is { Kind: ParagraphKind.Text, Text: [var first, ..] } && !QuotedRanges.IsDoubleMark(first)
            && QuestionLength(paragraph) == 0;

    /// <summary>The length of the question at the start of a paragraph; 0 without a question.</summary>
    private static int QuestionLength(Paragraph paragraph)
    {
        if (paragraph is { Kind: ParagraphKind.Heading, Text: [.., '?'] heading })
            return heading.Length;
        if (paragraph is not { Kind: ParagraphKind.Text, Html: { } html })
            return 0;
        foreach (var element in Elements)
        {
            var open = $"<{element}>";
            var close = html.IndexOf($"</{element}>", StringComparison.Ordinal);
            if (close < 0 || !html.StartsWith(open, StringComparison.Ordinal))
                continue;
            var bold = WebUtility.HtmlDecode(html[open.Length..close]).TrimEnd();
            return bold.EndsWith('?') && paragraph.Text.StartsWith(bold, StringComparison.Ordinal) ? bold.Length : 0;
        }

        return 0;
    }

    private bool HasWord(ReadOnlySpan<char> text, ReportingRole roles)
    {
        foreach (var range in text.SplitAny(' ', ',', '.', '?', '!', ';', ':', '—'))
        {
            if ((language.LookUp(text[range]).ReportingRole & roles) != 0)
                return true;
        }

        return false;
    }
}
