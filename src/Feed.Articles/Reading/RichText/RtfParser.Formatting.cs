namespace Feed.Articles.Reading.RichText;

/// <content>The control words that format text, end paragraphs or stand for a character.</content>
internal sealed partial class RtfParser
{
    private void TakeFormat(string word, int? number)
    {
        if (TakeCharacterSet(word, number) || TakeColor(word, number))
            return;
        switch (word)
        {
            case "plain":
                group = new RtfGroup
                {
                    Destination = group.Destination,
                    CodePage = codePage,
                    FallbackBytes = group.FallbackBytes,
                    RepeatsHtml = group.RepeatsHtml,
                    IsLink = group.IsLink,
                    IsInColoredParagraph = group.IsInColoredParagraph
                };
                break;
            case "u":
                // Rich Text writes the character as a signed 16-bit number.
                TakeCharacter((char)(ushort)(number ?? '?'));
                fallbackBytesLeft = group.FallbackBytes;
                break;
            case "fs":
                group = group with { IsTiny = number <= MaxUnseenSize };
                break;
            case "cs" when styles.IsUnseen(number ?? 0):
                group = group with { IsUnseen = true };
                break;
            case "b" or "i" or "v" or "webhidden" or "strike" or "striked" or "deleted" or "super" or "sub" or "nosupersub" or "up" or "dn":
                group = WithStyle(word, number != 0, number);
                break;
            case "fldrslt" when IsText && RtfWords.Link(instruction.ToString()) is { } address:
                instruction.Clear();
                Current.OpenLink(address);
                group = group with { IsLink = true };
                break;
            default:
                if (IsText)
                    TakeTextWord(word, number);
                break;
        }
    }

    /// <summary>Takes a word that says how bytes become characters; false for any other word.</summary>
    private bool TakeCharacterSet(string word, int? number)
    {
        switch (word)
        {
            case "ansicpg":
                SetCodePage(number ?? 1252);
                return true;
            case "mac":
                SetCodePage(10000);
                return true;
            case "pc":
                SetCodePage(437);
                return true;
            case "pca":
                SetCodePage(850);
                return true;
            case "f":
                group = group with { CodePage = styles.CodePage(number ?? 0) ?? codePage };
                return true;
            case "uc":
                group = group with { FallbackBytes = Math.Clamp(number ?? 1, 0, 20) };
                return true;
            default:
                return false;
        }
    }

    private void SetCodePage(int page)
    {
        codePage = page;
        group = group with { CodePage = page };
    }

    /// <summary>Takes a word that colours letters or their background; false for any other word.</summary>
    private bool TakeColor(string word, int? number)
    {
        switch (word)
        {
            case "cf":
                group = group with { Color = number ?? 0 };
                return true;
            case "cb" or "highlight" or "chcbpat" or "chshdng":
                group = group with { IsOnColor = number > 0 && !colors.IsWhite(number.Value) };
                return true;
            case "cbpat" or "shading":
                group = group with { IsInColoredParagraph = number > 0 && !colors.IsWhite(number.Value) };
                return true;
            default:
                return false;
        }
    }

    private RtfGroup WithStyle(string word, bool isOn, int? number) => word switch
    {
        "b" => group with { IsBold = isOn },
        "i" => group with { IsItalic = isOn },
        "super" => group with { VerticalAlign = isOn ? VerticalAlign.Superscript : VerticalAlign.None },
        "sub" => group with { VerticalAlign = isOn ? VerticalAlign.Subscript : VerticalAlign.None },
        "up" => group with { VerticalAlign = number is null or > 0 ? VerticalAlign.Superscript : VerticalAlign.None },
        "dn" => group with { VerticalAlign = number is null or > 0 ? VerticalAlign.Subscript : VerticalAlign.None },
        "nosupersub" => group with { VerticalAlign = VerticalAlign.None },
        "v" or "webhidden" => group with { IsUnseen = isOn },
        _ => group with { IsUnseen = isOn, IsStruck = isOn },
    };

    private void TakeTextWord(string word, int? number)
    {
        switch (word)
        {
            case "par" or "sect" or "page" or "\n" or "\r":
                Current.EndParagraph();
                break;
            case "pard":
                (Current.Kind, Current.IsTitle, Current.IsInTable) = (ParagraphKind.Text, false, false);
                group = group with { IsInColoredParagraph = false };
                break;
            case "s":
                (Current.Kind, Current.IsTitle) = styles.Kind(number ?? 0);
                break;
            case "ls" or "pnlvlblt" when Current.Kind == ParagraphKind.Text:
                Current.Kind = ParagraphKind.ListItem;
                break;
            case "outlinelevel" when number < 9:
                Current.Kind = ParagraphKind.Heading;
                break;
            case "intbl":
                Current.IsInTable = true;
                break;
            case "cell" or "nestcell":
                Current.EndCell();
                break;
            case "row":
                Current.EndRow();
                break;
            default:
                if (RtfWords.Character(word) is { } character)
                    TakeCharacter(character);
                break;
        }
    }

    private void TakeCharacter(char character)
    {
        if (fallbackBytesLeft > 0)
            fallbackBytesLeft--;
        else if (IsText)
            Current.Add(character, WithVisibility);
        else if (group.Destination == RtfDestination.Properties)
            Properties.Add(character);
    }
}
