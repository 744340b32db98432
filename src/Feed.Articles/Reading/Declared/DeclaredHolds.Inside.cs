namespace Feed.Articles.Reading;

/// <content>Holds inside mappings: <c>extra: {draft: true}</c>, <c>seo: {published: false}</c>.</content>
internal sealed partial class DeclaredHolds
{
    private readonly HashSet<DeclaredValue.Map> seen = new(ReferenceEqualityComparer.Instance);

    /// <summary>
    /// Takes, from a mapping of a generator or theme, only values that must concern the article: <c>seo: {published: false}</c>, <c>build:
    /// {render: never}</c>. Other values there usually hide part of the page.
    /// </summary>
    public void TakeFromGenerator(string key, DeclaredValue.Map map)
    {
        foreach (var entry in map.Entries)
        {
            if (HoldWords.IsBuildKey(key, entry.Key) && DeclaredTexts.Of(entry.Value) is [var render]
                && (DraftMark.ParseBoolean(render) == false || HoldWords.IsUnbuilt(render)))
                Add(DraftMark.DraftHold($"{key}.{entry.Key}", render, placeOf(entry.Value)));
            if (FactKeys.Find(entry.Key)?.Fact is Fact.Published && DeclaredTexts.Of(entry.Value) is [var text]
                && DraftMark.ParseBoolean(text) == false)
                Add(DraftMark.DraftHold(entry.Key, text, placeOf(entry.Value)));
        }
    }

    /// <summary>Takes the holds in a mapping of a site's own facts, or in a list of such mappings.</summary>
    /// <param name="value">The mapping or the list.</param>
    /// <param name="keysKeepMeaning">Whether keys have the same meaning as outside the mapping; otherwise only unmistakable values hold the
    /// file.</param>
    /// <param name="isAboutSubject">Whether it describes the subject of the article, such as a film, which has its own dates.</param>
    public void TakeContainer(DeclaredValue value, bool keysKeepMeaning = true, bool isAboutSubject = false)
    {
        switch (value)
        {
            case DeclaredValue.Alias { Target: { } target }:
                TakeContainer(target, keysKeepMeaning, isAboutSubject);
                break;
            case DeclaredValue.List list:
                foreach (var item in list.Items)
                    TakeContainer(item, keysKeepMeaning, isAboutSubject);
                break;
            case DeclaredValue.Map map when seen.Add(map):
                foreach (var entry in SplitDates.Join(map.Entries))
                    TakeEntry(entry, keysKeepMeaning, isAboutSubject);
                break;
            case DeclaredValue.Text text when DeclaredTexts.Entry(text) is { } entry:
                TakeEntry(entry, keysKeepMeaning, isAboutSubject);
                break;
        }
    }

    private void TakeEntry(DeclaredEntry entry, bool keysKeepMeaning, bool isAboutSubject)
    {
        entry = DeclaredTexts.Split(entry);
        var (key, value) = (CleanText.Line(entry.Key), entry.Value);
        if (FactKeys.Find(key)?.Fact is not { } fact)
        {
            if (!isAboutSubject)
                TakeUnknown(key, value);
        }
        else if (isAboutSubject && fact is Fact.NotBefore or Fact.StartOrOther or Fact.Published or Fact.Status or Fact.Publish)
        {
            // The opening day of a film is not the publication date of the article.
        }
        else if (fact == Fact.NestedTable)
            TakeContainer(value, keysKeepMeaning);
        else if (fact == Fact.Published)
            TakePublish(key, value, string.Join(", ", DeclaredTexts.Of(value)), DeclaredTexts.Of(value), fact);
        else if (keysKeepMeaning && FactKeys.CanHold(fact))
            Take(key, value, fact);
        else if (FactKeys.CanHold(fact))
            TakeUnmistakable(key, value, fact);
    }

    /// <summary>Takes a known key in an unknown mapping, such as <c>product: {status: sold}</c>.</summary>
    private void TakeUnmistakable(string key, DeclaredValue value, Fact fact)
    {
        foreach (var text in DeclaredTexts.Of(value))
        {
            if (fact is Fact.Draft or Fact.Embargo && DraftMark.ParseBoolean(text) == true)
                Add(DraftMark.DraftHold(key, text, placeOf(value)));
            else if (fact is Fact.Status or Fact.Publish && DraftMark.IsHolding(text))
                Add(DraftMark.DraftHold(key, text, placeOf(value)));
            else if (fact is Fact.Embargo or Fact.NotBefore && ReadDate(text) is { } until)
                AddEmbargo(key, text, value, until);
        }
    }
}
