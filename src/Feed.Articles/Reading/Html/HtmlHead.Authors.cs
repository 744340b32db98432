using System.Text;
using AngleSharp.Dom;

namespace Feed.Articles.Reading;

/// <content>The authors that the page names.</content>
internal sealed partial class HtmlHead
{
    private IReadOnlyList<string> Authors()
    {
        var start = heading is null ? -1 : order[heading];
        // After the headline first; then above it, which is rarer, and finally at the end.
        foreach (
            var zone in new[] { marked.Where(mark => order[mark.Element] > start && order[mark.Element] <= textStart),
                marked.Where(mark => order[mark.Element] < start), marked.Where(mark => order[mark.Element] > textStart) })
        {
            List<string> found = [];
            IElement? first = null;
            foreach (var (element, isAuthor, _) in zone)
            {
                if (!isAuthor || (first is not null && !IsNear(first, element)))
                    continue;
                var people = metadata.Names.Of(NameIn(element), isShown: true);
                if (people.Count == 0)
                    continue;
                first ??= element;
                found.AddRange(people);
            }

            if (found.Count > 0)
            {
                HasByline = order[first!] > start && order[first!] <= textStart;
                return [.. found.Distinct()];
            }
        }

        foreach (var element in Lines())
        {
            var line = Line(element);
            var people = metadata.Names.Of(line, needsLead: true);
            if (people.Count == 0 && Byline.AuthorsOfNameAndDay(line) is { Count: > 0 } named)
                people = metadata.Names.Of(string.Join(", ", named), isShown: true);
            if (people.Count == 0)
                continue;
            marked.Add((element, true, false));
            HasByline = true;
            return people;
        }

        return [];
    }

    /// <summary>Authors of one byline are within the same small block.</summary>
    private bool IsNear(IElement first, IElement other)
    {
        var block = first;
        for (var levels = 0; levels < 4 && block.ParentElement is { } parent
            && lengths.GetValueOrDefault(parent, int.MaxValue) < ShortBlock; levels++)
            block = parent;
        return block.Contains(other);
    }

    private string NameIn(IElement element)
    {
        if (element.LocalName == "meta")
            return element.GetAttribute("content") ?? "";
        var name = element.QuerySelector("[itemprop~='name'], [rel~='author'], .fn, .author-name") ?? element;
        if (name.LocalName == "meta")
            return name.GetAttribute("content") ?? "";
        return lengths.GetValueOrDefault(name) > Enormous ? TooLong : CleanText.Line(TextWithBars(name));
    }

    /// <summary>
    /// The text of an element with a bar where two of its elements meet in the middle of a line: <c>Jane Roe</c> and <c>March 3</c>.
    /// </summary>
    private static string TextWithBars(IElement element)
    {
        var text = new StringBuilder();
        foreach (var part in element.Descendants<IText>().Select(node => node.Data).Where(data => data.Length > 0))
        {
            if (text.Length > 0 && char.IsLower(text[^1]) && char.IsUpper(part[0]))
                text.Append(" | ");
            text.Append(part);
        }

        return text.ToString();
    }
}
