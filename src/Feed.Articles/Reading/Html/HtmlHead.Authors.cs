using AngleSharp.Dom;

namespace Feed.Articles.Reading;

/// <content>The authors that the page names.</content>
internal sealed partial class HtmlHead
{
    /// <summary>A link to the page of an author, or an element that says that it names one.</summary>
    private const string AuthorLink = "[rel~='author'], [itemprop~='author'], a[href*='/author']";

    /// <summary>The elements with the authors' names.</summary>
    private readonly List<IElement> bylines = [];

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
                bylines.Add(element);
            }

            if (found.Count > 0)
            {
                // The word that joins two elements is in the element around them.
                if (first!.ParentElement is { } parent)
                    bylines.Add(parent);
                HasByline = IsBetweenHeadingAndText(first!);
                return [.. found.Distinct()];
            }
        }

        var declared = metadata.DeclaredAuthors();
        foreach (var element in ShortLines())
        {
            var line = Line(element);
            var people = metadata.Names.Of(line, needsLead: true);
            if (people.Count == 0 && DenseScript.CountIn(line) > 0)
                people = line.Split([' ', '\u3000', '|', '\t']).Select(part => metadata.Names.Of(part, needsLead: true))
                    .FirstOrDefault(names => names.Count > 0) ?? [];
            if (people.Count == 0 && ReporterLead.AuthorsOfLine(line) is { Count: > 0 } reporters)
                people = reporters;
            if (people.Count == 0 && (Byline.AuthorsOfNameAndDay(line) is { Count: > 0 } named
                || (named = [.. line.Split(" | ").SelectMany(part => NamesBeforeJobTitle(part))]).Count > 0))
                people = metadata.Names.Of(string.Join(", ", named), isShown: true);
            if (people.Count == 0)
                people = BylineForms.Authors(line, new BylineContext(IsNamedTwice, declared, IsNextToFact(element)));
            if (people.Count == 0)
                continue;
            marked.Add((element, true, false));
            bylines.Add(element);
            HasByline = true;
            return WithoutPlaces(people, line);
        }

        return [];
    }

    private bool IsSecondAuthor(string name)
    {
        return bylines.Exists(byline => lengths.GetValueOrDefault(byline) <= MaxElementLength
            && HtmlFactLine.Of(byline) is { Length: <= MaxLineLength } line
            && (SecondAuthor.IsJoined(name, line) || (SecondAuthor.MayBe(name)
                && (Links(byline) || byline.QuerySelectorAll(AuthorLink).Any(Links)))));

        bool Links(IElement element) =>
            element.Matches(AuthorLink) && name.Equals(NameIn(element), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a date, a dateline or a reporter's job title is beside a line.</summary>
    private bool IsNextToFact(IElement element)
    {
        while (element.ParentElement is { ChildElementCount: 1 } parent && parent != body)
        {
            StepBudget.Spend();
            element = parent;
        }

        return new[] { element.PreviousElementSibling, element.NextElementSibling }.OfType<IElement>()
            .Any(other => other.LocalName == "time" || BylineForms.IsFactBesideByline(Line(other)));
    }

    private bool IsNamedTwice(string surname) =>
        body.TextContent is var all && all.IndexOf(surname, StringComparison.OrdinalIgnoreCase) is >= 0 and var at
        && all.IndexOf(surname, at + 1, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>The author in a part of a line that is a name and a newsroom's job title: <c>Jane Roe, Staff Writer</c>.</summary>
    private static IReadOnlyList<string> NamesBeforeJobTitle(string part) =>
        part.Split(", ") is [_, var title] && Byline.IsNewsroom(title) ? Byline.AuthorsWithoutBy(part) : [];

    /// <summary>The names without the place in capitals below them: <c>By Jane Roe</c>, <c>PORT ANSEL</c>.</summary>
    private static IReadOnlyList<string> WithoutPlaces(IReadOnlyList<string> people, string line)
    {
        return [.. people.Where((name, at) => at == 0 || !IsInCapitals(name) || IsInCapitals(people[0]))];

        bool IsInCapitals(string name) => line.Contains(name.ToUpperInvariant(), StringComparison.Ordinal);
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
        return lengths.GetValueOrDefault(name) > MaxElementLength ? TooLong : HtmlFactLine.Of(name);
    }
}
