using System.Xml;

namespace Feed.Articles.Reading.OpenDocument;

/// <summary>The properties of an OpenDocument file. The creator is left out: it is a user account, not an author.</summary>
internal sealed record OdtProperties
{
    public string Title { get; init; } = "";

    public string Language { get; init; } = "";

    public string Subject { get; init; } = "";

    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Reads the part <c>meta.xml</c>.</summary>
    public static OdtProperties Read(XmlReader reader)
    {
        var (title, language, subject) = ("", "", "");
        List<string> keywords = [];
        using (reader)
        {
            var more = reader.Read();
            while (more)
            {
                StepBudget.Spend();
                if (reader is not { NodeType: XmlNodeType.Element, LocalName: "title" or "language" or "keyword" or "subject" })
                {
                    more = reader.Read();
                    continue;
                }

                var name = reader.LocalName;
                var value = CleanText.Line(reader.ReadElementContentAsString());
                more = !reader.EOF;
                if (name == "title")
                    title = value;
                else if (name == "language")
                    language = value;
                else if (name == "subject")
                    subject = value;
                else
                    keywords.AddRange(value.Split(',', ';'));
            }
        }

        return new OdtProperties { Title = title, Language = language, Subject = subject, Keywords = keywords };
    }
}
