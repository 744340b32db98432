using System.Text;
using AngleSharp.Dom;

namespace Feed.Articles.Reading;

/// <content>The authors that the page names.</content>
internal sealed partial class HtmlHead
{
    private IReadOnlyList<string> FindAuthors()
    {
        var between = marked.Where(mark => IsBetweenHeadingAndText(mark.Element));
        var above = marked.Where(mark => positions[mark.Element] < HeadingPosition);
        var below = marked.Where(mark => positions[mark.Element] > textStart);
        foreach (var region in new[] { between, above, below })
        {
            List<string> found = [];
            IElement? first = null;
            foreach (var (element, isAuthor, _) in region)
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
                HasByline = IsBetweenHeadingAndText(first!);
                return [.. found.Distinct()];
            }
        }

        foreach (var element in ShortLines())
        {
            var line = LineWithBars(element);
            var people = metadata.Names.Of(line, needsLead: true);
            if (people.Count == 0 && DenseScript.CountIn(line) > 0)
                people = line.Split([' ', '\u3000', '|', '\t']).Select(part => metadata.Names.Of(part, needsLead: true))
                    .FirstOrDefault(names => names.Count > 0) ?? [];
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

    private bool IsBetweenHeadingAndText(IElement element) => positions[element] > HeadingPosition && positions[element] <= textStart;

    /// <summary>Whether two elements are in the same small block, like the authors of one byline.</summary>
    private bool IsNear(IElement first, IElement other)
    {
        var block = first;
        for (var levels = 0; levels < 4 && block.ParentElement is { } parent
            && lengths.GetValueOrDefault(parent, int.MaxValue) < MaxBylineBlockLength; levels++)
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
        return lengths.GetValueOrDefault(name) > MaxElementLength ? TooLong : CleanText.Line(TextWithBars(name));
    }

    /// <summary>
    /// The text of an element with bars between inner elements that have no space between them: <c>Jane Roe | March 3</c>.
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
