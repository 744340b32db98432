using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Feed.Articles.Reading.Word;

/// <summary>Tracks the open fields. A field's instruction is not text, but that of a link contains the address.</summary>
internal sealed partial class DocxFields
{
    private const int MaxInstructionLength = 4000;
    private const int MaxDepth = 50;

    private readonly Stack<Field> open = [];

    /// <summary>
    /// Whether the current text is the result of a field inside another field's instruction. Text directly in an instruction belongs to a
    /// field that is never closed, so it stays.
    /// </summary>
    public bool IsInInstruction => open.Skip(1).Any(outer => !outer.IsInResult);

    /// <summary>Takes an element of a field.</summary>
    public void Take(XmlReader reader, DocxParagraph paragraph)
    {
        if (reader.LocalName == "fldSimple" && !reader.IsEmptyElement)
            Begin(new Field { IsInResult = true, IsLink = OpensLink(DocxXml.Attribute(reader, "instr"), paragraph) });
        else if (reader.LocalName == "fldChar")
            TakeMark(DocxXml.Attribute(reader, "fldCharType"), paragraph);
        else if (!reader.IsEmptyElement && open.TryPeek(out var last) && !last.IsInResult)
            last.ReadInstruction(reader);
    }

    /// <summary>Ends the innermost field.</summary>
    public void End(DocxParagraph paragraph)
    {
        if (open.TryPop(out var ended) && ended.IsLink)
            paragraph.CloseLink();
    }

    /// <summary>Ends the open instructions together with their paragraph: a field that is never closed hides only the rest of it.</summary>
    public void EndParagraph()
    {
        while (open.Any(nested => !nested.IsInResult))
        {
            StepBudget.Spend();
            open.Pop();
        }
    }

    private void TakeMark(string type, DocxParagraph paragraph)
    {
        if (type == "begin")
        {
            Begin(new Field());
        }
        else if (type == "separate" && open.TryPeek(out var field))
        {
            field.IsInResult = true;
            field.IsLink = !IsInInstruction && OpensLink(field.Instruction.ToString(), paragraph);
        }
        else if (type == "end")
        {
            End(paragraph);
        }
    }

    private void Begin(Field field)
    {
        if (open.Count < MaxDepth)
            open.Push(field);
    }

    private static bool OpensLink(string instruction, DocxParagraph paragraph) =>
        Hyperlink().Match(instruction) is { Success: true } match && paragraph.OpenLink(match.Groups["address"].Value);

    /// <summary><c>HYPERLINK "https://..." \o "tip"</c>; a link to a place in the document has no address.</summary>
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

        /// <summary>Reads the text of an instruction; the reader stops after that text.</summary>
        public void ReadInstruction(XmlReader reader)
        {
            reader.Read();
            for (; reader.NodeType is XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace
                or XmlNodeType.CDATA; reader.Read())
            {
                StepBudget.Spend();
                if (Instruction.Length + reader.Value.Length <= MaxInstructionLength)
                    Instruction.Append(reader.Value);
            }
        }
    }
}
