using System.Globalization;
using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading;

/// <summary>Markdown as generators and note-takers write it.</summary>
public sealed class MarkdownDialectTests
{
    private const string Head = "---\ntitle: Quay opens\n---\n";

    private static Article Read(string text, string name = "quay.md") => Upload.Article(name, Encoding.UTF8.GetBytes(text));

    private static string[] Body(string markdown) => [.. Read(Head + markdown).Paragraphs.Select(paragraph => paragraph.Text)];

    [Theory]
    [InlineData("{{< youtube w7Ft2y >}}\n\nIt opened.")]
    [InlineData("It {{% notice %}}opened{{% /notice %}}.")]
    [InlineData("It {{< param\n  \"x\" >}}opened.")]
    [InlineData("{% include head.html %}\n\nIt opened.")]
    [InlineData("{% comment %}never {% x %} this{% endcomment %}It opened.")]
    [InlineData("{% raw %}It opened.{% endraw %}")]
    [InlineData("It opened.{{ page.title }}")]
    [InlineData("It opened. {: .lead #first}")]
    [InlineData("It opened.\n{: .lead}")]
    [InlineData("{::comment}not this{:/comment}It opened.")]
    [InlineData("%% a private remark %%\n\nIt opened.")]
    [InlineData("%%\nover two\nlines\n%%\n\nIt opened.")]
    [InlineData("<!-- wp:paragraph -->\nIt opened.\n<!-- /wp:paragraph -->")]
    [InlineData("It <!-- not\nthis -->opened.")]
    [InlineData("[gallery ids=\"1,2\"]\n\nIt opened.")]
    [InlineData("![[quay.png]]It opened.")]
    [InlineData("* TOC\n{:toc}\n\nIt opened.")]
    [InlineData("[TOC]\n\nIt opened.")]
    [InlineData("import Boat from '../Boat.astro';\nimport 'quay.css'\n\nIt opened.")]
    [InlineData("import {\n  Boat,\n  Quay,\n} from \"../parts\";\n\nIt opened.")]
    [InlineData("export const boats = {\n  quay: 2,\n};\n\nIt opened.")]
    [InlineData(":::note\nIt opened.\n:::")]
    [InlineData("::: {.lead}\nIt opened.\n:::")]
    [InlineData("It opened. ^first-part")]
    [InlineData("It opened.\n\n*[HHB]: Harwick Harbour Board")]
    public void What_a_generator_would_replace_is_cut_and_what_it_wraps_stays(string markdown) => Assert.Equal(["It opened."], Body(markdown));

    [Theory]
    [InlineData("import duties on boats from 'abroad' have doubled.")]
    [InlineData("export duties rose by a third.")]
    [InlineData("It is 2 ^ 3 metres and 10^6^ feet.")]
    public void A_sentence_that_begins_like_a_statement_stays(string sentence) => Assert.Single(Body(sentence));

    [Theory]
    [InlineData("date: { created: 2024-03-05, updated: 2099-04-06 }")]
    [InlineData("date:\n  created: 2024-03-05\n  updated: 2024-04-06")]
    [InlineData("pubDatetime: 2024-03-05T00:00:00Z\nmodDatetime: 2024-04-06T00:00:00Z")]
    [InlineData("date: 05.03.2024 and then\ncreated: 2024-03-05", true)]
    [InlineData("date: 3/25/2024", false, 25)]
    [InlineData("date: 25.3.2024", false, 25)]
    [InlineData("date: 25/03/2024 09:30", false, 25)]
    public void Dates_are_read_as_generators_and_people_write_them(string declared, bool isRefused = false, int day = 5)
    {
        var file = Encoding.UTF8.GetBytes($"---\ntitle: Quay opens\n{declared}\n---\nIt opened.");
        if (isRefused)
        {
            Assert.Contains("cannot be read", Upload.Reason("quay.md", file), StringComparison.Ordinal);
            return;
        }

        var article = Upload.Article("quay.md", file);
        Assert.Equal(new DateTime(2024, 3, day), article.Published?.UtcDateTime.Date);
        Assert.Null(article.Hold);
    }

    [Theory]
    [InlineData("[quay, , \"the sea\",]")]
    [InlineData("[, quay, 'the sea', ]")]
    public void A_left_out_list_entry_is_not_a_name(string list) =>
        Assert.Equal(["quay", "the sea"], Read($"---\ntitle: Quay opens\ntags: {list}\n---\nIt opened.").Tags.Select(tag => tag.Label));

    [Theory]
    [InlineData("See [[Harbour Fund|the fund]].", "See the fund.")]
    [InlineData("See [[Harbour Fund]].", "See Harbour Fund.")]
    [InlineData("See [[Harbour Fund#Rules]].", "See Harbour Fund.")]
    [InlineData("See [[1]](https://courier.example/1).", "See [1].")]
    [InlineData("Use `{{ x }}` and ``{% y %} ` %%z%%``.", "Use {{ x }} and {% y %} ` %%z%%.")]
    [InlineData("It is 100%% sure, and a { brace.", "It is 100%% sure, and a { brace.")]
    [InlineData("Write {% raw %}{{ page.title }}{% endraw %} there.", "Write {{ page.title }} there.")]
    [InlineData("\\[[not a link]] and [gallery](https://courier.example/g)", "[[not a link]] and gallery")]
    [InlineData("A [link]({{< ref \"quay.md\" >}}) and [more]({% post_url 2024-03-05-quay %}).", "A link and more.")]
    public void Text_that_looks_like_a_construct_stays_as_its_reader_would_see_it(string markdown, string text) => Assert.Equal([text], Body(markdown));

    [Fact]
    public void Code_blocks_stay_as_written()
    {
        var article = Read(Head + "It opened.\n\n```python\nif a:\n    b = \"{{ x }}\"\n```\n\n{% highlight ruby %}\nputs \"[[x]]\"\n{% endhighlight %}\n\n{{< highlight go >}}\nx := 1\n{{< /highlight >}}");
        Assert.Equal(
            [(ParagraphKind.Text, "It opened."), (ParagraphKind.Code, "if a:\n    b = \"{{ x }}\""), (ParagraphKind.Code, "puts \"[[x]]\""), (ParagraphKind.Code, "x := 1")],
            article.Paragraphs.Select(paragraph => (paragraph.Kind, paragraph.Text)));
        Assert.Empty(article.Quotes);
    }

    [Fact]
    public void A_table_is_read_by_rows()
    {
        var article = Read(Head + "It opened.\n\n| Ward | Votes |\n| --- | --- |\n| North | 120 |\n| South | *98* |");
        Assert.Equal(["Ward\tVotes", "North\t120", "South\t98"], article.Paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.TableRow).Select(paragraph => paragraph.Text));
    }

    [Fact]
    public void Footnotes_are_at_the_end_with_the_number_that_refers_to_them()
    {
        var article = Read(Head + "It has rules.[^1] And [^note] more.\n\n[^1]: Rules of 2019.\n[^note]: A note.\n\nThe end.");
        Assert.Equal(["It has rules.[1] And [2] more.", "The end."], article.Paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.Text).Select(paragraph => paragraph.Text));
        Assert.Equal(["[1] Rules of 2019.", "[2] A note."], article.Paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.Footnote).Select(paragraph => paragraph.Text));
    }

    [Fact]
    public void Hard_breaks_are_kept_and_are_spaces_in_plain_text()
    {
        var paragraph = Assert.Single(Read(Head + "The quay is grey,  \nthe sea is wide,\\\nthe end.").Paragraphs);
        Assert.Equal("The quay is grey, the sea is wide, the end.", paragraph.Text);
        Assert.Equal("The quay is grey,<br> the sea is wide,<br> the end.", paragraph.Html);
    }

    [Fact]
    public void A_callout_is_text_and_no_quotation()
    {
        var article = Read(Head + "It opened.\n\n> [!NOTE]\n> The council meets on Friday.\n\n> [!tip]- A title\n> It stays open.\n> > Words of a book.\n\n> A motto.");
        Assert.Equal(
            [(ParagraphKind.Text, "It opened."), (ParagraphKind.Text, "The council meets on Friday."), (ParagraphKind.Text, "A title"), (ParagraphKind.Text, "It stays open."), (ParagraphKind.BlockQuote, "Words of a book."), (ParagraphKind.BlockQuote, "A motto.")],
            article.Paragraphs.Select(paragraph => (paragraph.Kind, paragraph.Text)));
    }

    [Fact]
    public void A_reference_in_the_middle_of_a_post_does_not_end_it()
    {
        var body = Body("The quay opened on Monday after nine years of work.\n\nFor further information, see the plan.\n\n## Cost\n\nIt cost three million.\n\n## Ships\n\nNine ships came.\n\n## Council\n\nIt meets on Friday.");
        Assert.Equal("It meets on Friday.", body[^1]);
    }

    [Fact]
    public void A_task_list_says_what_is_done() => Assert.Equal(["☐ ask the mayor", "☑ call the fund"], Body("- [ ] ask the mayor\n- [x] call the fund"));

    [Theory]
    [InlineData("![The quay on Monday](https://courier.example/quay.jpg)")]
    [InlineData("{{< figure src=\"/quay.jpg\" caption=\"The quay on Monday\" >}}")]
    [InlineData("{% include figure.html src=\"quay.jpg\" caption=\"The quay on Monday\" %}")]
    [InlineData("[caption id=\"a\" align=\"left\"]<img src=\"quay.jpg\" alt=\"x\" /> The quay on Monday[/caption]")]
    [InlineData("<figure><img src=\"quay.jpg\" alt=\"grey water\"><figcaption>The quay on Monday</figcaption></figure>")]
    public void The_words_next_to_a_picture_are_its_caption(string markdown)
    {
        var article = Read($"{Head}It opened.\n\n{markdown}\n\nThe end.");
        Assert.Equal([ParagraphKind.Text, ParagraphKind.Caption, ParagraphKind.Text], article.Paragraphs.Select(paragraph => paragraph.Kind));
        Assert.Equal("The quay on Monday", article.Paragraphs[1].Text);
    }

    [Theory]
    [InlineData("+++\ntitle = \"Quay opens\"\ndate = 2024-03-05T10:00:00Z\ntags = [\"Harbour\", \"Money\"]\nauthors = [\"Jane Roe\"]\nweight = 3\n[extra]\nx = { y = 1 }\n+++\nIt opened.")]
    [InlineData("+++\ntitle = 'Quay opens'\ndate = \"2024-03-05 10:00\"\n[taxonomies]\ntags = [\"Harbour\", \"Money\"]\nauthors = [\"Jane Roe\"]\n+++\nIt opened.")]
    [InlineData("{\n  \"title\": \"Quay opens\",\n  \"date\": \"2024-03-05T10:00:00Z\",\n  \"tags\": [\"Harbour\", \"Money\"],\n  \"author\": {\"name\": \"Jane Roe\"}\n}\n\nIt opened.")]
    [InlineData("---\ntitle: Quay\n  opens\ndate: 2024-03-05 10:00\ncategories: [Harbour]\ncategory: Money\nauthor: Jane Roe\n---\nIt opened.")]
    [InlineData("---\ntitle: \"Quay\nopens\"\ndate: 2024-03-05 10:00\ntags: [Harbour,\nMoney]\nauthor:\n- name: Jane Roe\n---\nIt opened.")]
    [InlineData("---\ntitle: Quay opens\ndate: 2024-03-05 10:00\nexcerpt: |\n   \n  It opened.\ntags:\n- \"#Harbour\"\n- \"#Money\"\nauthor: Jane Roe\n---\nIt opened.")]
    public void Front_matter_of_every_generator_declares_the_same(string text)
    {
        var article = Read(text);
        Assert.Equal("Quay opens", article.Title);
        Assert.Equal(new DateTimeOffset(2024, 3, 5, 10, 0, 0, TimeSpan.Zero), article.Published);
        Assert.Equal(["Harbour", "Money"], article.Tags.Where(tag => tag.Declared).Select(tag => tag.Label));
        Assert.Equal(["Jane Roe"], article.Authors);
        Assert.Equal("It opened.", Assert.Single(article.Paragraphs).Text);
        Assert.Empty(article.Notes);
    }

    [Fact]
    public void Extra_dashes_still_begin_front_matter() => Assert.Equal("Quay opens", Read("------\ntitle: Quay opens\n---\nIt opened.").Title);

    [Theory]
    [InlineData("{\"a\": 1}\n\nA text that begins with braces.")]
    [InlineData("{{< youtube x >}}\n\n# Quay opens\n\nText.")]
    [InlineData("{ not json }\n\nText.")]
    [InlineData("---\n\nA text between two rules.\n\n---\n\nMore.")]
    public void A_text_that_only_begins_like_front_matter_is_read(string text) => Assert.NotEmpty(Read(text).Title);

    [Theory]
    [InlineData("2024-03-05-harbour-fund-closes.md", "---\nlayout: post\n---\nThe fund closed.", "Harbour Fund Closes", "2024-03-05")]
    [InlineData("_posts/2024-3-5-harbour-fund-closes.markdown", "---\ntitle: The fund\n---\nThe fund closed.", "The fund", "2024-03-05")]
    [InlineData("posts/2024-03-05-harbour-fund/index.md", "# The fund\n\nIt closed.", "The fund", "2024-03-05")]
    [InlineData("2024-03-05-fund.md", "---\ntitle: The fund\ndate: 2024-03-07\n---\nThe fund closed.", "The fund", "2024-03-07")]
    [InlineData("2024-13-05-fund.md", "---\ntitle: The fund\n---\nThe fund closed.", "The fund", null)]
    public void A_file_name_of_Jekyll_says_the_day_and_the_title_that_are_not_declared(string name, string text, string title, string? day)
    {
        var article = Read(text, name);
        Assert.Equal((title, day), (article.Title, article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void A_file_of_MDX_is_read() => Assert.Equal(("The fund", "It closed."), Read("import Card from './Card'\n\n# The fund\n\nIt closed.\n", "fund.mdx") is var read
        ? (read.Title, Assert.Single(read.Paragraphs).Text) : default);

    [Fact]
    public void A_file_among_the_drafts_is_held() => Assert.Equal(HoldReason.Draft, Read("---\ntitle: The fund\n---\nIt closed.", "_drafts/fund.md").Hold?.Reason);

    [Theory]
    [InlineData("tags: harbour money", "harbour;money")]
    [InlineData("layout: post\ntags: Harbour Money", "Harbour;Money")]
    [InlineData("tags: Local government", "Local government")]
    [InlineData("tags: harbour life, money", "harbour life;money")]
    [InlineData("categories:\n- Uncategorized\n- Harbour", "Harbour")]
    public void White_space_separates_tags_where_Jekyll_writes_them(string declared, string tags) => Assert.Equal(
        tags, string.Join(';', Read($"---\ntitle: Quay\n{declared}\n---\nIt opened.").Tags.Where(tag => tag.Declared).Select(tag => tag.Label)));

    [Theory]
    [InlineData("permalink: /2024/quay/")]
    [InlineData("url: post/quay")]
    [InlineData("permalink: pretty")]
    [InlineData("permalink: /:categories/:title.html")]
    [InlineData("slug: quay")]
    public void A_path_on_the_publishers_site_is_neither_an_address_nor_an_error(string declared)
    {
        var article = Read($"---\ntitle: Quay\n{declared}\n---\nIt opened.");
        Assert.Null(article.Url);
        Assert.Empty(article.Notes);
    }

    [Theory]
    [InlineData("{{<")]
    [InlineData("{% ")]
    [InlineData("[[")]
    [InlineData("%%")]
    [InlineData("`{")]
    [InlineData("<!--")]
    [InlineData("[caption ]")]
    [InlineData("```\n")]
    public void Constructs_that_never_end_are_read_or_refused_at_once(string piece)
    {
        var before = Environment.CpuUsage.TotalTime;
        Upload.Read("quay.md", Encoding.UTF8.GetBytes(Head + string.Concat(Enumerable.Repeat(piece + " x ", 200_000))));
        Assert.True((Environment.CpuUsage.TotalTime - before).TotalSeconds < 8, "it takes too long");
    }

    [Theory]
    [InlineData("It rained.\n\n<aside>\n💡 The quay opens at nine.\n\n</aside>\n\nIt opened.")]
    [InlineData("It rained.\n\n<aside>\n💡\n\nThe quay opens at nine.\n\n</aside>\n\nIt opened.")]
    [InlineData("It rained.\n\n<aside>\n<img src=\"https://www.notion.so/icons/bell.svg\" alt=\"bell\" width=\"40px\" />\n\nThe quay opens at nine.\n\n</aside>\n\nIt opened.")]
    [InlineData("It rained.\n\n<aside>The quay opens at nine.</aside>\n\nIt opened.")]
    [InlineData("It rained.\n\n<aside>\n⚠️ **The quay** opens at nine.\n</aside>\n\nIt opened.")]
    public void A_callout_of_a_note_taker_is_text_without_its_tags_and_its_icon(string markdown) =>
        Assert.Equal(["It rained.", "The quay opens at nine.", "It opened."], Body(markdown));

    [Fact]
    public void A_callout_above_the_headline_is_not_the_title()
    {
        var article = Upload.Article("story.md", System.Text.Encoding.UTF8.GetBytes(
            "> [!note] Moved from the old site\n> The pictures are lost.\n\n# The harbour builds a quay\n\nThe work begins in May, the board says."));
        Assert.Equal("The harbour builds a quay", article.Title);
        Assert.Equal(["Moved from the old site", "The pictures are lost.", "The work begins in May, the board says."],
            article.Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Theory]
    [InlineData("It opened.^[After nine years.] Ships came.", "It opened.[1] Ships came.", "[1] After nine years.")]
    [InlineData("It opened^[After [nine](https://quay.example) years\nof *work*.].", "It opened[1].", "[1] After nine years of work.")]
    [InlineData("It opened.^[See `[a]`.]", "It opened.[1]", "[1] See [a].")]
    public void A_footnote_in_its_sentence_is_a_footnote(string markdown, string text, string footnote) =>
        Assert.Equal([text, footnote], Body(markdown));

    [Fact]
    public void Footnotes_in_sentences_are_numbered_with_the_others() =>
        Assert.Equal(["It opened.[1] It cost much.[2] It rained.[3]", "[1] At nine.", "[2] Three million.", "[3] A little."],
            Body("It opened.^[At nine.] It cost much.[^cost] It rained.^[A little.]\n\n[^cost]: Three million.\n"));

    [Theory]
    [InlineData("The mark ^[ is a caret and a bracket.")]
    [InlineData("Code such as `^[x]` stays.")]
    public void A_caret_that_begins_no_footnote_stays(string markdown) =>
        Assert.Equal(markdown.Replace("`", "", StringComparison.Ordinal), Assert.Single(Body(markdown)));

    [Theory]
    [InlineData("!!! note \"How to come\"\n    Take the bus.\n\n    It is *free*.\n\nIt opened.")]
    [InlineData("??? tip \"How to come\"\n\n    Take the bus.\n\n    It is free.\nIt opened.")]
    [InlineData("???+ warning inline end \"How to come\"\n\tTake the bus.\n\n\tIt is free.\n\nIt opened.")]
    [InlineData("!!! note \"How to come\"\n    Take the bus.\n\n    !!! tip\n        It is free.\n\nIt opened.")]
    public void An_admonition_is_read_like_a_callout(string markdown) =>
        Assert.Equal([(ParagraphKind.Text, "How to come"), (ParagraphKind.Text, "Take the bus."), (ParagraphKind.Text, "It is free."), (ParagraphKind.Text, "It opened.")],
            Read(Head + markdown).Paragraphs.Select(paragraph => (paragraph.Kind, paragraph.Text)));

    [Fact]
    public void Exclamation_marks_before_a_word_stay() =>
        Assert.Equal(["!!! important", "It opened."], Body("!!! important\n\nIt opened."));
}
