namespace Feed.Articles.Quotes;

/// <summary>Finds the statements that a sentence reports, after the verb (<c>Smith said that ...</c>) or before it (<c>..., Smith
/// said</c>).</summary>
internal sealed class ReportedRules
{
    private readonly AnnotatedDocument text;
    private readonly TrailingAttributionRules trailing;
    private readonly LeadingAttributionRules leading;

    public ReportedRules(SentenceGrammar grammar)
    {
        text = grammar.Text;
        var verbs = new ReportingVerbs(text, grammar.Verbs);
        var edges = new ContentEdges(text, grammar.Mentions, verbs);
        trailing = new TrailingAttributionRules(grammar, verbs, edges);
        leading = new LeadingAttributionRules(grammar, verbs, edges, new ContentStarts(text, verbs));
    }

    /// <summary>The statements that a sentence reports, in order. A statement ends at a semicolon.</summary>
    /// <param name="start">Its first token.</param>
    /// <param name="end">One past its last token.</param>
    public List<ReportedSpan> Find(int start, int end)
    {
        var found = new List<ReportedSpan>();
        if (IsQuestion(start, end))
            return found;
        for (var first = start; first < end;)
        {
            StepBudget.Spend();
            var semicolon = first;
            while (semicolon < end && text.Tokens[semicolon] is not { Mark: ';', QuoteIndex: < 0 })
                semicolon++;
            AddFromClause(first, semicolon, found);
            first = semicolon + 1;
        }

        return found;
    }

    private void AddFromClause(int start, int end, List<ReportedSpan> found)
    {
        var before = found.Count;
        var at = start;
        if (trailing.Find(start, end) is { } attributed)
        {
            found.Add(attributed);
            at = attributed.Next;
        }

        while (at < end)
        {
            StepBudget.Spend();
            if (leading.Find(at, start, end, found.Count > before ? found[^1] : null) is { } next)
            {
                found.Add(next);
                at = next.Next;
            }
            else
            {
                at++;
            }
        }
    }

    /// <summary>Whether a sentence is a question about what it seems to report: <c>Has Smith said that ...?</c></summary>
    private bool IsQuestion(int start, int end) =>
        text.Tokens[end - 1] is { Mark: '?', QuoteIndex: < 0 } && text.Is(start, WordClass.Auxiliary | WordClass.Be | WordClass.Modal);
}
