namespace Feed.Articles.Quotes;

/// <summary>Finds what a sentence reports: the statement follows the verb (<c>Smith said that ...</c>) or precedes it (<c>...,
/// Smith said</c>).</summary>
internal sealed class ReportedRules
{
    private readonly AnnotatedDocument text;
    private readonly TrailingAttributionRules trailing;
    private readonly LeadingAttributionRules leading;

    public ReportedRules(AnnotatedDocument text, Mentions mentions)
    {
        this.text = text;
        var verbs = new ReportingVerbs(text);
        var edges = new ContentEdges(text, mentions, verbs);
        trailing = new TrailingAttributionRules(text, mentions, verbs, edges);
        leading = new LeadingAttributionRules(text, mentions, verbs, edges);
    }

    /// <summary>Everything that a sentence reports, in its order. What one person says ends at a semicolon.</summary>
    /// <param name="low">Its first token.</param>
    /// <param name="end">One past its last token.</param>
    public List<ReportedSpan> Find(int low, int end)
    {
        var found = new List<ReportedSpan>();
        if (IsQuestion(low, end))
            return found;
        for (var first = low; first < end;)
        {
            StepBudget.Spend();
            var semicolon = first;
            while (semicolon < end && text.Tokens[semicolon] is not { Mark: ';', QuoteIndex: < 0 })
                semicolon++;
            found.AddRange(FindInClause(first, semicolon));
            first = semicolon + 1;
        }

        return found;
    }

    private List<ReportedSpan> FindInClause(int low, int end)
    {
        var found = new List<ReportedSpan>();
        var at = low;
        if (trailing.Find(low, end) is { } attributed)
        {
            found.Add(attributed);
            at = attributed.Next;
        }

        while (at < end)
        {
            StepBudget.Spend();
            if (leading.Find(at, low, end, found.Count > 0 ? found[^1] : null) is { } next)
            {
                found.Add(next);
                at = next.Next;
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    /// <summary>Whether a sentence asks what it seems to report: <c>Has Smith said that ...?</c></summary>
    private bool IsQuestion(int low, int end) =>
        text.Tokens[end - 1] is { Mark: '?', QuoteIndex: < 0 } && text.Is(low, WordClass.Auxiliary | WordClass.Be | WordClass.Modal);
}
