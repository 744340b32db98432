namespace Feed.Articles.Reading;

/// <content>Facts in a table of custom fields: <c>extra: {author: Jane Roe}</c>.</content>
internal sealed partial class FactReader
{
    private string? TakeTable(string key, DeclaredValue value)
    {
        collected.Holds.TakeContainer(value);
        if (value is DeclaredValue.Map custom)
            return TakeCustom(key, custom);

        // In blob metadata, other programs store texts under these keys.
        var isEntry = value is DeclaredValue.Text text && DeclaredTexts.Entry(text) is not null;
        if (!collected.IsMetadata && !isEntry && !DeclaredTexts.IsEmpty(value))
            collected.NoteKind(key, value, "a mapping");
        return null;
    }

    /// <summary>
    /// Takes facts about the article from a table of custom fields, such as Zola's <c>extra</c> and Hugo's <c>params</c>. Facts outside the
    /// table win. A fact that is read only outside gets a note.
    /// </summary>
    private string? TakeCustom(string table, DeclaredValue.Map custom)
    {
        var outside = collected.Facts;
        foreach (var (key, value) in custom.Entries.Where(entry => !DeclaredTexts.IsEmpty(entry.Value)))
        {
            var fact = FactKeys.Find(key)?.Fact;
            if (fact is not (Fact.Authors or Fact.Tags or Fact.Categories or Fact.Summary))
                TakeOtherFromTable(table, key, value, fact);
            else if (IsDeclared(outside, fact.Value))
                collected.Notes.Add($"\"{key}\" in the table {table} in {collected.Where(value)} was not used, because it is declared outside the table too.");
            else if (Take(key, value) is { } problem)
                return problem;
        }

        return null;
    }

    private static bool IsDeclared(Facts facts, Fact fact) => fact switch
    {
        Fact.Authors => facts.Authors.Count > 0,
        Fact.Summary => facts.Summary is not null,
        _ => facts.Tags.Count > 0,
    };

    private void TakeOtherFromTable(string table, string key, DeclaredValue value, Fact? fact)
    {
        if (fact is { } known)
            NoteInTable(table, key, value, known);
        else
            unknown.TakeFromTable(table, key, value);
    }

    /// <summary>
    /// Notes a fact in a table that is read only outside. Holds are read in a table too, so they get no note. Nor do facts that themes and
    /// copy tools write there on purpose, such as <c>featured: true</c> and the time of the last change.
    /// </summary>
    private void NoteInTable(string table, string key, DeclaredValue value, Fact fact)
    {
        if (fact == Fact.NestedTable && value is DeclaredValue.Map inner)
            TakeCustom(key, inner);
        if (FactKeys.CanHold(fact) || fact is Fact.NestedTable or Fact.Cover or Fact.Path or Fact.Created or Fact.LastModified
            || (fact == Fact.Published && DeclaredTexts.Of(value) is [var text] && DraftMark.ParseBoolean(text) is not null))
            return;
        collected.Notes.Add($"\"{key}\" in the table {table} in {collected.Where(value)} was not used; write it outside the table.");
    }
}
