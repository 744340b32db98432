using System.Text;

namespace Feed.Articles.Reading.RichText;

/// <summary>Processes the tokens of Rich Text one by one, and tracks the state of the open group.</summary>
internal sealed partial class RtfParser
{
    private readonly RtfStyles styles = new();
    private readonly RtfColors colors = new();
    private readonly Stack<RtfGroup> outerGroups = new();
    private readonly StringBuilder instruction = new();
    private readonly RtfPictures pictures = new();
    private RtfText box = new();
    private RtfGroup group = new();
    private int codePage = 1252;
    private int fallbackBytesLeft;
    private int notes;
    private bool isOptional;
    private bool hasPageColor;

    /// <summary>The body text.</summary>
    public RtfText Text { get; } = new();

    /// <summary>The footnotes.</summary>
    public RtfText Notes { get; } = new();

    /// <summary>The headers and footers.</summary>
    public RtfText Margins { get; } = new();

    /// <summary>The comments in the margin.</summary>
    public RtfText Comments { get; } = new();

    /// <summary>What the document says about itself.</summary>
    public RtfProperties Properties { get; } = new();

    /// <summary>Opens the pictures, by <see cref="ArticlePicture.Part"/>.</summary>
    public IReadOnlyDictionary<string, Func<Stream>> Parts => pictures.Parts;

    private RtfText Current => group.Destination switch
    {
        RtfDestination.Footnote => Notes,
        RtfDestination.Box => box,
        RtfDestination.Margin => Margins,
        RtfDestination.Comment => Comments,
        _ => Text,
    };

    /// <summary>The largest unreadable size: one point, in half-points.</summary>
    private const int MaxUnseenSize = 2;

    /// <summary>The current group, marked as unseen if its letters are invisible.</summary>
    private RtfGroup WithVisibility => IsInvisible ? group with { IsUnseen = true } : group;

    private bool IsInvisible => group.IsTiny || (colors.IsWhite(group.Color) && IsOnPage);

    /// <summary>Whether the text stands directly on the white page. In a cell or a text box it may stand on a colour.</summary>
    private bool IsOnPage => !group.IsOnColor && !group.IsInColoredParagraph && !hasPageColor && !Current.IsInTable
        && group.Destination != RtfDestination.Box;

    private bool IsText =>
        !group.RepeatsHtml
        && group.Destination is RtfDestination.Text or RtfDestination.Footnote or RtfDestination.Box or RtfDestination.Margin
            or RtfDestination.Comment;

    /// <summary>Reads a document; false when it is nested too deeply.</summary>
    public bool Read(ReadOnlySpan<byte> content)
    {
        var tokens = new RtfTokens(content);
        for (var kind = tokens.Next(); kind != RtfTokenKind.End; kind = tokens.Next())
        {
            StepBudget.Spend();
            switch (kind)
            {
                case RtfTokenKind.Open when outerGroups.Count == RtfDocument.MaxDepth:
                    return false;
                case RtfTokenKind.Open:
                    outerGroups.Push(group);
                    (fallbackBytesLeft, isOptional) = (0, false);
                    break;
                case RtfTokenKind.Close:
                    if (!Leave())
                        return End();
                    break;
                case RtfTokenKind.Byte:
                    TakeByte(tokens.Byte);
                    break;
                case RtfTokenKind.Word when tokens.Word == "bin":
                    TakeRaw(tokens.Skip(tokens.Number ?? 0));
                    break;
                case RtfTokenKind.Word:
                    TakeWord(tokens.Word, tokens.Number);
                    break;
            }
        }

        return End();
    }

    private bool End()
    {
        Text.End();
        Notes.End();
        Margins.End();
        Comments.End();
        return true;
    }

    /// <summary>Ends a group; false at the end of the document.</summary>
    private bool Leave()
    {
        fallbackBytesLeft = 0;
        if (!outerGroups.TryPop(out var outer))
            return false;
        if (group.IsLink && !outer.IsLink)
            Current.EndLink();
        if (group.Destination == RtfDestination.Footnote && outer.Destination != RtfDestination.Footnote)
            Notes.End();
        if (group.Destination == RtfDestination.Properties)
            Properties.End();
        if (group.Destination == RtfDestination.Margin && outer.Destination != RtfDestination.Margin)
            Margins.EndParagraph();
        if (group.Destination == RtfDestination.Comment && outer.Destination != RtfDestination.Comment)
            Comments.EndParagraph();
        if (group.Destination == RtfDestination.Picture && outer.Destination != RtfDestination.Picture && pictures.End() is { } picture)
            (outer.Destination == RtfDestination.Box ? box : Text).AddPicture(picture);
        if (group.Destination == RtfDestination.Box && outer.Destination != RtfDestination.Box)
            EndBox();
        group = outer;
        return outerGroups.Count > 0;
    }

    private void EndBox()
    {
        box.End();
        Text.AddBox(box.Paragraphs);
        box = new RtfText();
    }

    private void TakeRaw(ReadOnlySpan<byte> bytes)
    {
        if (group.Destination == RtfDestination.Picture)
            pictures.Take(bytes);
    }

    private void TakeByte(byte value)
    {
        isOptional = false;
        if (fallbackBytesLeft > 0)
            fallbackBytesLeft--;
        else if (IsText)
            Current.Add(value, WithVisibility);
        else if (group.Destination == RtfDestination.Picture)
            pictures.TakeDigit(value);
        else if (group.Destination == RtfDestination.Colors)
            colors.TakeByte(value);
        else if (group.Destination == RtfDestination.Styles)
            styles.TakeName(value);
        else if (group.Destination == RtfDestination.Instruction)
            instruction.Append((char)value);
        else if (group.Destination == RtfDestination.Properties)
            Properties.Add((char)value);
    }

    private void TakeWord(string word, int? number)
    {
        if (word == "*")
        {
            isOptional = true;
            return;
        }

        hasPageColor |= word == "background";
        if (Destination(word) is { } destination)
            Enter(destination);
        else if (isOptional && group.Destination is not (RtfDestination.Styles or RtfDestination.Properties))
            Enter(RtfDestination.Skipped);
        isOptional = false;
        if (group.Destination == RtfDestination.Fonts)
            styles.TakeFont(word, number ?? 0);
        else if (group.Destination == RtfDestination.Styles)
            styles.TakeStyle(word, number);
        else if (group.Destination == RtfDestination.Colors)
            colors.Take(word, number);
        else if (group.Destination == RtfDestination.Properties && word is not ("u" or "uc"))
            Properties.Begin(word);
        else if (word == "htmlrtf")
            group = group with { RepeatsHtml = number != 0 };
        else
            TakeFormat(word, number);
    }

    /// <summary>The destination that a control word opens; null when it opens none.</summary>
    private static RtfDestination? Destination(string word) => word switch
    {
        "fonttbl" => RtfDestination.Fonts,
        "stylesheet" => RtfDestination.Styles,
        "colortbl" => RtfDestination.Colors,
        "fldinst" => RtfDestination.Instruction,
        "footnote" => RtfDestination.Footnote,
        "shptxt" => RtfDestination.Box,
        "header" or "headerl" or "headerr" or "headerf" or "footer" or "footerl" or "footerr" or "footerf" => RtfDestination.Margin,
        "annotation" => RtfDestination.Comment,
        "pict" => RtfDestination.Picture,
        "info" or "userprops" => RtfDestination.Properties,
        "fldrslt" or "shp" or "shpinst" or "shppict" => RtfDestination.Text,
        _ => RtfWords.IsSkipped(word) ? RtfDestination.Skipped : null,
    };

    private void Enter(RtfDestination destination)
    {
        if (group.Destination == RtfDestination.Skipped)
            return;
        if (destination == RtfDestination.Picture && group.Destination is not (RtfDestination.Text or RtfDestination.Box))
            destination = RtfDestination.Skipped;
        if (destination == RtfDestination.Instruction)
            instruction.Clear();
        if (destination == RtfDestination.Footnote)
            StartNote();
        if (destination != RtfDestination.Text)
            group = group with { Destination = destination };
    }

    private void StartNote()
    {
        foreach (var c in FormattableString.Invariant($"[{++notes}]"))
            Text.Add(c, group);
        Notes.EndParagraph();
    }
}
