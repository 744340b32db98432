using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Feed.Articles.Reading;

/// <summary>Recognises text that its colour makes invisible: in the colour of its background, or transparent.</summary>
internal static partial class UnseenColor
{
    private const string White = "ffffff";

    private static readonly FrozenDictionary<string, string> Names = DataFile.Entries("Reading.Html.color-names.txt")
        .Select(line => line.Split(": ", 2)).ToFrozenDictionary(parts => parts[0], parts => parts[1], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether declarations make a text transparent, or give it the colour of its background.</summary>
    public static bool Is(string style)
    {
        if (Value(style, "color") is not { } color || OtherVisibility().IsMatch(style))
            return false;
        return color == "transparent" || Transparent().IsMatch(color)
            || (Background(style) is { } background && HexDigits(color) is { } text && text == HexDigits(background));
    }

    /// <summary>Whether an element's text is white and nothing on the page may give it another background.</summary>
    public static bool IsWhiteOnPage(IElement element) => HasWhiteText(element) && element.Owner is { } page && HasWhitePage(page)
        && element.Ancestors().OfType<IElement>().Prepend(element).All(HasNoBackground);

    private static bool HasWhiteText(IElement element)
    {
        var color = (element.GetAttribute("style") is { } style ? Value(style, "color") : null) ?? element.GetAttribute("color");
        return HexDigits(color ?? "") == White && element.QuerySelector("[style*='color' i], font[color]") is null;
    }

    /// <summary>Whether no style sheet can give the page a background.</summary>
    private static bool HasWhitePage(IDocument page) => page.QuerySelector("link[rel~='stylesheet' i]") is null
        && !page.QuerySelectorAll("style").Any(sheet => sheet.TextContent.Contains("background", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether an element certainly has no background of its own. A cell, or an element with a class, may have one.</summary>
    private static bool HasNoBackground(IElement element) =>
        !element.HasAttribute("bgcolor") && !element.HasAttribute("background") && !element.HasAttribute("class")
        && element.LocalName is not ("td" or "th" or "table")
        && (element.GetAttribute("style") is not { } style || (Background(style) is null && !OtherVisibility().IsMatch(style)));

    private static string? Background(string style) => Value(style, "background-color") ?? Value(style, "background");

    private static string? Value(string style, string name) => HtmlSheets.RemoveComments(style).Split(';')
        .Select(declaration => declaration.Split(':', 2)).LastOrDefault(parts =>
            parts.Length == 2 && parts[0].Trim().Equals(name, StringComparison.OrdinalIgnoreCase))?[1]
        .Replace("!important", "", StringComparison.OrdinalIgnoreCase).Trim().ToLowerInvariant();

    /// <summary>The six hexadecimal digits of a colour; null when a value is not one colour.</summary>
    private static string? HexDigits(string color)
    {
        color = color.Trim().ToLowerInvariant();
        if (Names.TryGetValue(color, out var named))
            return named;
        if (Hex().Match(color) is { Success: true, Groups: var digits })
            return digits["d"].Value is { Length: 3 } three ? string.Concat(three.Select(digit => $"{digit}{digit}")) : digits["d"].Value;
        return Rgb().Match(color) is { Success: true, Groups: var parts }
            ? ToHex(parts["r"]) + ToHex(parts["g"]) + ToHex(parts["b"]) : null;
    }

    private static string ToHex(Group part) =>
        Math.Min(byte.MaxValue, int.Parse(part.ValueSpan, CultureInfo.InvariantCulture)).ToString("x2", CultureInfo.InvariantCulture);

    private const RegexOptions Options =
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    /// <summary>What makes letters visible in another way: a shadow, or a background in their shape.</summary>
    [GeneratedRegex(@"text-shadow\s*:|background-clip\s*:\s*text|text-(fill|stroke)", Options)]
    private static partial Regex OtherVisibility();

    [GeneratedRegex(@"^(rgba|hsla)\([^()]*,\s*0*(\.0+)?\s*\)$", Options)]
    private static partial Regex Transparent();

    [GeneratedRegex("^#(?<d>[0-9a-f]{3}|[0-9a-f]{6})$", Options)]
    private static partial Regex Hex();

    [GeneratedRegex(@"^rgba?\(\s*(?<r>\d{1,3})[\s,]+(?<g>\d{1,3})[\s,]+(?<b>\d{1,3})(\s*[,/]\s*1(\.0+)?)?\s*\)$", Options)]
    private static partial Regex Rgb();
}
