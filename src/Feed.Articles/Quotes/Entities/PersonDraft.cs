namespace Feed.Articles.Quotes;

/// <summary>A person while the names of an article are being grouped.</summary>
internal sealed class PersonDraft
{
    public required string Surname { get; init; }

    public string? First { get; init; }

    public string? Suffix { get; init; }

    public string? Age { get; set; }

    public Gender Gender { get; set; }

    public bool GenderIsSure { get; set; }

    public bool Confirmed { get; set; }

    public HashSet<string> Titles { get; } = new(StringComparer.OrdinalIgnoreCase);

    public Dictionary<string, int> Forms { get; } = new(StringComparer.Ordinal);

    public int MentionCount { get; set; }

    public int MiddleNameMentions { get; set; }

    public int LastMentionIndex { get; set; } = -1;

    public void AddForm(string form) => Forms[form] = Forms.GetValueOrDefault(form) + 1;

    /// <summary>Counts two surnames without a first name, as in <c>Van Ray</c>, as a use of the full form that ends with them.</summary>
    public void AddSurnames(string form) =>
        AddForm(Forms.Keys.FirstOrDefault(other => other.EndsWith($" {form}", StringComparison.OrdinalIgnoreCase)) ?? form);

    /// <summary>Counts a surname or first name alone as a use of each form that ends with it. Pages show the most frequent form.</summary>
    public void CountBareName(ReadOnlySpan<char> name)
    {
        Confirmed = true;
        foreach (var form in Forms.Keys)
        {
            if (form.AsSpan().EndsWith(name))
                Forms[form]++;
        }
    }

    public NameCluster ToCluster() => new()
    {
        Surname = Surname,
        First = First,
        Forms = Forms,
        Gender = Gender,
        GenderIsSure = GenderIsSure,
        Confirmed = Confirmed,
        MentionCount = MentionCount + MiddleNameMentions,
    };
}
