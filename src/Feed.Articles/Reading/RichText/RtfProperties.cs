using System.Text;

namespace Feed.Articles.Reading.RichText;

/// <summary>The properties of a Rich Text document: title, subject, comments, keywords, and those that the user added.</summary>
internal sealed class RtfProperties
{
    private const int MaxLength = 1000;
    private const int MaxProperties = 100;

    private readonly StringBuilder text = new();
    private readonly List<(string Name, string Value)> properties = [];
    private string? name;

    /// <summary>The properties, in the order of the document.</summary>
    public IReadOnlyList<(string Name, string Value)> All => properties;

    /// <summary>The values of the properties with one of these names.</summary>
    public IEnumerable<string> Of(params string[] names) =>
        properties.Where(property => names.Contains(property.Name)).Select(property => property.Value);

    /// <summary>Begins a property if a control word names one; other words change nothing.</summary>
    public void Begin(string word)
    {
        if (word is "title" or "subject" or "keywords" or "doccomm" or "category" or "propname" or "staticval")
        {
            End();
            name = word;
        }
    }

    /// <summary>Adds a letter of the value.</summary>
    public void Add(char letter)
    {
        if (name is not null && text.Length < MaxLength)
            text.Append(letter);
    }

    /// <summary>Ends a property.</summary>
    public void End()
    {
        var value = CleanText.Line(text.ToString());
        text.Clear();
        if (name is not null && value.Length > 0 && properties.Count < MaxProperties)
        {
            // A user-defined property comes as a name and then a value.
            if (name == "staticval" && properties is [.., ("propname", var own)])
                properties[^1] = (own, value);
            else
                properties.Add((name, value));
        }

        name = null;
    }
}
