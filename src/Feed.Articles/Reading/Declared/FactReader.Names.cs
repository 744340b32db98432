using Feed.Articles.Reading.Releases;

namespace Feed.Articles.Reading;

/// <content>Facts that are lists of names: authors, speakers and tags.</content>
internal sealed partial class FactReader
{
    private void TakeNames(string key, DeclaredValue value, Fact fact)
    {
        if (fact == Fact.Authors)
            collected.Facts = collected.Facts with { Authors = JoinNames(key, collected.Facts.Authors, value, NameKind.Author) };
        else if (fact == Fact.Speakers)
            collected.Facts = collected.Facts with { Speakers = JoinNames(key, collected.Facts.Speakers, value, NameKind.Speaker) };
        else
            TakeTags(key, value, fact);
    }

    private void TakeTags(string key, DeclaredValue value, Fact fact)
    {
        var tags = JoinNames(key, collected.Facts.Tags, value, NameKind.Tag);
        if (fact == Fact.Tags && tags.FirstOrDefault(DraftMark.IsHoldingTag) is { } mark)
            collected.Holds.Add(TagHold(DraftMark.DraftHold(key, mark, collected.Where(value)), mark));
        collected.Facts = collected.Facts with
        {
            Tags = [.. tags.Where(tag => fact == Fact.Tags || !tag.Equals("uncategorized", StringComparison.OrdinalIgnoreCase))],
        };
    }

    /// <summary>
    /// The hold of a tag. It is dropped if the tag is <em>draft</em> and the article is about the draft of a sports league.
    /// </summary>
    private static Hold TagHold(Hold hold, string mark) => !SubjectWords.IsDraft(mark) ? hold : hold with
    {
        Review = context => context.Tags.Any(SubjectWords.NamesLeague) && SubjectWords.AnyMentionsDraft([context.Title,
            .. context.Text.Select(paragraph => paragraph.Text)]) ? null : hold,
    };

    /// <summary>The names found so far, followed by those of another key.</summary>
    private IReadOnlyList<string> JoinNames(string key, IReadOnlyList<string> before, DeclaredValue value, NameKind kind)
    {
        var lists = new NameLists(collected.PlaceOf(value.Line))
        {
            SplitsAtSpaces = SplitsAtSpaces,
        };
        var areTags = kind == NameKind.Tag;
        var names = lists.Join(
            key, before, kind == NameKind.Author ? lists.ReadAuthors(key, value) : lists.Read(key, value, areTags), areTags);
        collected.Notes.AddRange(lists.Notes);
        return names;
    }

    private enum NameKind
    {
        Author,
        Speaker,
        Tag,
    }
}
