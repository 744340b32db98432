using System.Text;

namespace Feed.Tests.Reading;

/// <summary>What the head of a text file declares is used, or there is a note.</summary>
public sealed class LabelNoteTests
{
    private const string Text = "The ferry left the upper pier at nine and carried eleven crates of pears to the far bank of the river.";

    [Theory]
    [InlineData("Speeker: Ada Lindgren\nContact: Jane Roe, 01632 960 001", "speakers")]
    [InlineData("Keywrds: pears, harvest\nContact: Jane Roe, 01632 960 001", "keywords")]
    [InlineData("Speeker: Ada Lindgren\nZorble: yes", "speakers")]
    [InlineData("RELEASE DATE: TBC", "names no day")]
    [InlineData("Web date: to be confirmed", "names no day")]
    [InlineData("Date: 5 March 2026\nDate: 6 March 2026", "second time")]
    public void A_line_that_nothing_uses_is_a_note_above_and_below_the_headline(string lines, string note)
    {
        foreach (var text in new[] { $"{lines}\n\nPears cross the river\n\n{Text}", $"Pears cross the river\n\n{lines}\n\n{Text}" })
            Assert.Contains(Upload.Article(text).Notes, one => one.Contains(note, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Editor's note: the spelling of the river is as in the map.")]
    [InlineData("[Editor's note: check the spelling of the river]")]
    [InlineData("Note to editors: pictures are on the server")]
    [InlineData("Ed note: check the spelling.")]
    public void A_note_for_editors_that_is_cut_from_a_head_is_a_note(string line)
    {
        foreach (var text in new[] { $"{line}\n\nPears cross the river\n\nBy Ada Quill\n\n{Text}", $"Pears cross the river\n\n{line}\n\nBy Ada Quill\n\n{Text}" })
        {
            var article = Upload.Article(text);
            Assert.Contains(article.Notes, note => note.Contains("note for editors", StringComparison.Ordinal));
            Assert.DoesNotContain(article.Paragraphs, paragraph => paragraph.Text.Contains(line, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void An_unknown_label_below_the_headline_gets_a_note() => Assert.Contains(
        Upload.Article($"Pears cross the river\n\nZorble: yes indeed\n\n{Text}").Notes, note => note.Contains("Zorble", StringComparison.Ordinal));

    [Fact]
    public void A_misspelt_key_in_the_head_of_a_release_is_a_note()
    {
        var article = Upload.Article($"Contact: Jane Roe, 01632 960 001\nTitle: Pears cross the river\nSpeeker: Ada Lindgren\nAuthor: Ada Quill\n\n{Text}");
        Assert.Contains(article.Notes, note => note.Contains("Speeker", StringComparison.Ordinal) && note.Contains("speakers", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Pears cross the river\n\nTags: pears, harvest")]
    [InlineData("Pears cross the river\nBy Ada Quill\nTags: pears, harvest")]
    [InlineData("Keywords: pears, harvest\n\nPears cross the river")]
    public void Tags_in_the_head_of_a_text_are_used(string head) =>
        Assert.Equal(["harvest", "pears"], Upload.Article($"{head}\n\n{Text}").Tags.Where(tag => tag.Declared).Select(tag => tag.Label).Order());

    [Theory]
    [InlineData("Kill: the game that divided a nation")]
    [InlineData("Pears cross the river\n\nBy Ada Quill")]
    [InlineData("PRESS RELEASE\nFor immediate release\nContact: Jane Roe, 01632 960 001\n\nPears cross the river")]
    [InlineData("HEADLINE: Pears cross the river\nBYLINE: Ada Quill\nSection: News\nBODY:")]
    public void An_ordinary_head_has_no_note(string head) => Assert.Empty(Upload.Article($"{head}\n\n{Text}\n\n{Text}").Notes);

    [Theory]
    [InlineData("{firstName: Ada, lastName: Quill}")]
    [InlineData("{given: Ada, family: Quill}")]
    [InlineData("[{first_name: Ada, last_name: Quill}]")]
    public void The_parts_of_an_authors_name_are_joined(string author)
    {
        var article = Upload.Article($"---\ntitle: Pears\nauthor: {author}\n---\n\n{Text}");
        Assert.Equal(["Ada Quill"], article.Authors);
        Assert.Empty(article.Notes);
    }

    [Fact]
    public void Text_behind_the_end_of_a_bare_document_of_yaml_is_read()
    {
        var article = Upload.Article("a.md", Encoding.UTF8.GetBytes($"title: Pears\nauthor: Ada Quill\n...\n{Text}\n"));
        Assert.Equal(("Pears", "Ada Quill", Text), (article.Title, article.Authors[0], article.Paragraphs[0].Text));
    }
}
