namespace Feed.Articles.Quotes;

/// <summary>Reads reported statements sentence by sentence and names their speakers. Skips statements without a named speaker.</summary>
/// <param name="grammar">The grammar of the article.</param>
/// <param name="scorer">Decides who a candidate refers to.</param>
/// <param name="knowledge">Facts about its people from outside the text.</param>
/// <param name="minConfidence">The lowest confidence at which a speaker is named.</param>
internal sealed class ReportedReader(SentenceGrammar grammar, Scorer scorer, PeopleKnowledge knowledge,
    double minConfidence = QuoteReader.Threshold)
{
    private readonly AnnotatedDocument text = grammar.Text;
    private readonly ReportedRules rules = new(grammar);

    /// <summary>The statements of an article, in the order of the text.</summary>
    public List<ReportedStatement> Read(IReadOnlyList<Paragraph> paragraphs)
    {
        var found = new List<ReportedStatement>();
        var tokens = text.Tokens;
        var read = 0;
        for (var paragraph = 1; paragraph <= paragraphs.Count; paragraph++)
        {
            if (paragraphs[paragraph - 1].Kind is ParagraphKind.Heading or ParagraphKind.Code or ParagraphKind.TableRow)
                continue;
            var limit = text.FirstTokens[paragraph + 1];
            for (var start = text.FirstTokens[paragraph]; start < limit;)
            {
                StepBudget.Spend();
                var end = start + 1;
                var sentence = tokens[start].Sentence;
                while (end < limit && tokens[end].Sentence == sentence)
                    end++;
                foreach (var span in rules.Find(start, end))
                {
                    // A mark that closes one statement may begin the next sentence.
                    if (span.First < read || ToStatement(span, start, end, paragraphs[paragraph - 1].Text) is not { } statement)
                        continue;
                    found.Add(statement);
                    read = span.End;
                }

                start = end;
            }
        }

        return found;
    }

    private ReportedStatement? ToStatement(ReportedSpan span, int sentence, int end, string paragraph)
    {
        var decision = scorer.Score(span.Candidate);
        if (decision.Person is not { } person || decision.Confidence < minConfidence
            || (span.Candidate.Speaker.Kind == MentionKind.Pronoun && !person.Confirmed))
            return null;
        var (start, last) = (text.Tokens[span.First].Start, text.Tokens[span.End - 1].End);
        return new ReportedStatement
        {
            Paragraph = text.Tokens[span.First].Paragraph - 1,
            Start = start,
            Length = last - start,
            Text = paragraph[start..last],
            Kind = HasMarks(span) ? StatementKind.Mixed : StatementKind.Reported,
            Sentence = paragraph[text.Tokens[sentence].Start..text.Tokens[Math.Max(end, span.End) - 1].End],
            Speaker = person.Name,
            SpeakerSlug = knowledge.ListedSlug(person),
            Role = decision.Role,
            Cue = span.Candidate.Cue ?? "",
            Rule = decision.Rule.Id,
            Confidence = decision.Confidence,
        };
    }

    private bool HasMarks(ReportedSpan span) => AnnotatedDocument.Any(span.First, span.End, at => text.Tokens[at].Mark == '"');
}
