using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Feed.Articles.Reading.Word;

/// <summary>The fields that are open: their instructions are no text, and that of a link says where it leads.</summary>
internal sealed partial class DocxFields
{
    private const int LongestInstruction = 4000;
    private const int MostNested = 50;

    private readonly Stack<Field> open = [];

    /// <summary>
    /// Whether the text that is being read is the result of a field inside the instruction of another one. Text straight in an instruction
    /// is that of a field which is not closed, and stays.
    /// </summary>
    public bool IsInInstruction => open.Skip(1).Any(outer => !outer.IsInResult);

    /// <summary>Takes an element of a field.</summary>
    public void Take(XmlReader reader, DocxParagraph paragraph)
    {
        if (reader.LocalName == "fldSimple" && !reader.IsEmptyElement)
            Begin(new Field { IsInResult = true, IsLink = OpensLink(DocxXml.Attribute(reader, "instr"), paragraph) });
        else if (reader.LocalName == "fldChar")
            Mark(DocxXml.Attribute(reader, "fldCharType"), paragraph);
        else if (!reader.IsEmptyElement && open.TryPeek(out var last) && !last.IsInResult)
            last.Instruct(reader);
    }

    /// <summary>Ends the field that began last.</summary>
    public void End(DocxParagraph paragraph)
    {
        if (open.TryPop(out var ended) && ended.IsLink)
            paragraph.CloseLink();
    }

    /// <summary>An instruction ends with its paragraph, so that a field which is never closed hides no more than that.</summary>
    public void EndParagraph()
    {
        while (open.Any(field => !field.IsInResult))
            open.Pop();
    }

    private void Mark(string type, DocxParagraph paragraph)
    {
        if (type == "begin")
        {
            Begin(new Field());
        }
        else if (type == "separate" && open.TryPeek(out var begun))
        {
            begun.IsInResult = true;
            begun.IsLink = !IsInInstruction && OpensLink(begun.Instruction.ToString(), paragraph);
        }
        else if (type == "end")
        {
            End(paragraph);
        }
    }

    private void Begin(Field begun)
    {
        if (open.Count < MostNested)
            open.Push(begun);
    }

    private static bool OpensLink(string instruction, DocxParagraph paragraph) =>
        Hyperlink().Match(instruction) is { Success: true } match && paragraph.OpenLink(match.Groups["address"].Value);

    /// <summary><c>HYPERLINK "https://..." \o "tip"</c>; one that only leads to a place in the document has no address.</summary>
    [GeneratedRegex(
        """^\s*HYPERLINK\s+(\\[lot]\s*"[^"]*"\s+|\\[mnh]\s+)*("(?<address>[^"]+)"|(?<address>[^\s"\\]+))""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000)]
    private static partial Regex Hyperlink();

    private sealed class Field
    {
        public StringBuilder Instruction { get; } = new();

        public bool IsInResult { get; set; }

        public bool IsLink { get; set; }

        /// <summary>Takes the words of an instruction; a reader stays at the element, whose text is passed over.</summary>
        public void Instruct(XmlReader reader)
        {
            reader.Read();
            for (; reader.NodeType is XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace
                or XmlNodeType.CDATA; reader.Read())
            {
                if (Instruction.Length + reader.Value.Length <= LongestInstruction)
                    Instruction.Append(reader.Value);
            }
        }
    }
}
