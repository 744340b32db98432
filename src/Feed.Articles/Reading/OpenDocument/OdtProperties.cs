using System.Xml;

namespace Feed.Articles.Reading.OpenDocument;

/// <summary>The properties of an OpenDocument file.</summary>
internal sealed record OdtProperties
{
    private static readonly string[] Names = ["title", "language", "keyword", "subject", "description", "user-defined",
        "creator", "initial-creator"];

    public string Title { get; init; } = "";

    public string Language { get; init; } = "";

    public string Subject { get; init; } = "";

    public string Description { get; init; } = "";

    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>The user accounts that created and last saved the file.</summary>
    public IReadOnlyList<string> Creators { get; init; } = [];

    /// <summary>The names and values of the properties that the user added.</summary>
    public IReadOnlyList<(string Name, string Value)> Custom { get; init; } = [];

    /// <summary>Reads <c>meta.xml</c>.</summary>
    public static OdtProperties Read(XmlReader reader)
    {
        var (title, language, subject, description) = ("", "", "", "");
        List<string> keywords = [];
        List<string> creators = [];
        List<(string Name, string Value)> custom = [];
        using (reader)
        {
            var more = reader.Read();
            while (more)
            {
                StepBudget.Spend();
                if (reader.NodeType != XmlNodeType.Element || !Names.Contains(reader.LocalName))
                {
                    more = reader.Read();
                    continue;
                }

                var name = reader.LocalName;
                var key = CleanText.Line(reader.GetAttribute("meta:name") ?? "");
                var value = CleanText.Line(reader.ReadElementContentAsString());
                more = !reader.EOF;
                if (name == "title")
                    title = value;
                else if (name == "language")
                    language = value;
                else if (name == "subject")
                    subject = value;
                else if (name == "description")
                    description = value;
                else if (name is "creator" or "initial-creator")
                    creators.Add(value);
                else if (name == "user-defined")
                    custom.Add((key, value));
                else
                    keywords.AddRange(value.Split(',', ';'));
            }
        }

        return new OdtProperties
        {
            Title = title,
            Language = language,
            Subject = subject,
            Description = description,
            Keywords = keywords,
            Creators = [.. creators.Distinct()],
            Custom = custom,
        };
    }
}
