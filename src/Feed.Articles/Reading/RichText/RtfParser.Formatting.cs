namespace Feed.Articles.Reading.RichText;

/// <content>The control words that format text, end paragraphs or stand for a character.</content>
internal sealed partial class RtfParser
{
    private void TakeFormat(string word, int? number)
    {
        switch (word)
        {
            case "ansicpg":
                codePage = number ?? 1252;
                group = group with { CodePage = codePage };
                break;
            case "mac":
                codePage = 10000;
                group = group with { CodePage = codePage };
                break;
            case "pc" or "pca":
                codePage = word == "pc" ? 437 : 850;
                group = group with { CodePage = codePage };
                break;
            case "f":
                group = group with { CodePage = styles.CodePage(number ?? 0) ?? codePage };
                break;
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
            case "cf":
                group = group with { Color = number ?? 0 };
                break;
            case "fs":
                group = group with { IsTiny = number <= MaxUnseenSize };
                break;
            case "cb" or "highlight" or "chcbpat" or "chshdng":
                group = group with { IsOnColor = number > 0 && !colors.IsWhite(number.Value) };
                break;
            case "cbpat" or "shading":
                group = group with { IsInColoredParagraph = number > 0 && !colors.IsWhite(number.Value) };
                break;
            case "uc":
                group = group with { FallbackBytes = Math.Clamp(number ?? 1, 0, 20) };
                break;
            case "u":
                // Rich Text writes the character as a signed 16-bit number.
                TakeCharacter((char)(ushort)(number ?? '?'));
                fallbackBytesLeft = group.FallbackBytes;
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
