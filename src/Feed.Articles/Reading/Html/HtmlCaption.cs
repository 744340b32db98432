using System.Collections.Frozen;
using AngleSharp.Dom;
using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <summary>Recognises the caption of a picture by its class names, or by those of the box around picture and caption.</summary>
internal static class HtmlCaption
{
    private const int MaxLength = 400;
    private const int MaxLevels = 3;
    private const int MaxNodes = 80;

    private static readonly FrozenSet<string> Captions = PageNames.Set("caption");
    private static readonly FrozenSet<string> Boxes = PageNames.Set("picture-box");

    /// <summary>Whether an element is a caption, or inside one.</summary>
    public static bool Is(IElement element)
    {
        var at = element;
        for (var level = 0; level <= MaxLevels && at is not null && at.LocalName is not ("body" or "article" or "main"); level++)
        {
            if (IsCaption(at))
                return Byline.Authors(CleanText.Line(element.TextContent)) is [];
            at = at.ParentElement;
        }

        return false;
    }

    /// <summary>
    /// Whether a line is in the block of a picture or right below it, and has words besides a byline and a date:
    /// <c>&lt;img&gt;&lt;br&gt;The old lamp, December 4, 2019</c>.
    /// </summary>
    public static bool IsNextToPicture(IElement element, string line)
    {
        const int MaxParents = 2;
        if (!line.AsSpan().ContainsAnyInRange('0', '9') || !HasLowercaseWordBeforeDigit(line)
            || HeaderLine.Classify(line).Kind is HeadKind.Label or HeadKind.Byline
            || Byline.AuthorsWithoutBy(line).Count > 0)
            return false;
        var at = element;
        for (var level = 0; level <= MaxParents && at is not null; level++)
        {
            if (at.LocalName is "body" or "article" or "main" or "header" or "section")
                return false;
            if (IsShort(at) && (at.QuerySelector("img, picture") is not null || IsPictureAlone(at.PreviousElementSibling)))
                return true;
            at = at.ParentElement;
        }

        return false;
    }

    private static bool IsPictureAlone(IElement? element)
    {
        if (element is { LocalName: "br" })
            element = element.PreviousElementSibling;
        return element is not null && (element.LocalName is "img" or "picture" || element.QuerySelector("img, picture") is not null)
            && IsShort(element) && string.IsNullOrWhiteSpace(element.TextContent);
    }

    /// <summary>Whether a lower-case word precedes the date, as in a sentence.</summary>
    private static bool HasLowercaseWordBeforeDigit(string line)
    {
        var before = line[..line.AsSpan().IndexOfAnyInRange('0', '9')];
        return before.Split(' ').Any(word => word.Length > 2 && char.IsLower(word[0]));
    }

    private static bool IsCaption(IElement element)
    {
        if (element.Id is null && !element.HasAttribute("class"))
            return false;
        var (isNamed, isBox) = (false, false);
        foreach (var name in ClassWords.Of(element))
        {
            isNamed |= Captions.Contains(name);
            isBox |= Boxes.Contains(name);
        }

        return (isNamed || isBox) && IsShort(element) && (isNamed || HoldsPictureAlone(element));
    }

    private static bool HoldsPictureAlone(IElement box) =>
        box.QuerySelector("img, picture") is not null
        && box.QuerySelector("h1, h2, h3, time, [class*='date']:not([class*='taken']), [class*='byline']") is null;

    private static bool IsShort(IElement element)
    {
        var (length, nodes) = (0, 0);
        foreach (var node in element.Descendants())
        {
            length += node is IText text ? text.Length : 0;
            if (length > MaxLength || ++nodes > MaxNodes)
                return false;
        }

        return true;
    }
}
