namespace Feed.Tests.Reading.Pdf;

/// <summary>Text in columns, as layout programs set it.</summary>
public sealed class PdfColumnTests
{
    /// <summary>Invented paragraphs of one to five lines and more.</summary>
    private static readonly string[] Paragraphs =
    [
        "The ferry between Harwick and Port Ansel left the quay at nine with forty cars, a lorry of seed and three hundred islanders on "
            + "board, and it came back at noon with the same cars, no lorry and twice as many people as it is allowed to carry in winter.",
        "Nobody at the harbour had counted them, because the man who counts was on the ferry too and the woman who stands in for him was "
            + "at the baker, where pears were sold at half their price from ten to eleven.",
        "\"We have kept our word,\" said Mayor Ellen Prescott in the evening, standing in the wind between the crane and the ticket office. "
            + "\"It took us longer than I like, it cost more than we were told, and I would not do it again without a second engine.\"",
        "The board will meet on Thursday.",
        "Fares stay as they are until the autumn, when children under ten will travel without a ticket and bicycles will need one, and a "
            + "carriage with a horse counts as a lorry unless the horse walks on board by itself and stands beside the rail.",
        "Tom Akers, who has sold plums on the quay since the old bridge fell, asked for a shed with a roof and a lamp, and for a place in "
            + "which the late boat can be awaited without getting wet. The surveyor thinks that a roof alone would take two summers.",
        "The second engine arrives in May, the crane that lifts it in June, and the men who know how to work the crane as soon as the "
            + "school in Ansel has taught them.",
        "A petition against the horn of the ferry was signed by ninety of the hundred and four households near the quay, by both of the "
            + "churches, and by a captain who lives far away but remembers it well from the years in which he blew it.",
    ];

    private static string[] Read(PdfTypesetter page, IReadOnlyList<string> paragraphs) =>
        [.. Upload.Article("ferry.pdf", page.Bytes(paragraphs)).Paragraphs.Select(paragraph => paragraph.Text)];

    [Theory]
    [InlineData("Ansel Harbour Trust | 1 Quay Street | 555-014-7788")]
    [InlineData("Press office 555-014-7788")]
    [InlineData("Tel 555-014-7788")]
    [InlineData("www.aht.example  Tel. 555-014-7788")]
    public void The_letterhead_at_the_foot_of_a_page_is_not_text(string foot)
    {
        foreach (var columns in new[] { 1, 2 })
            Assert.Equal(Paragraphs, Read(new PdfTypesetter { Columns = columns, Foot = foot }, Paragraphs));
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Every_column_is_read_to_its_end(int columns, double size, bool justified, bool indented)
    {
        string[] many =
        [
            .. Paragraphs,
            .. Paragraphs.Select(text => text.Replace(" the ", " that ", StringComparison.Ordinal).Replace(" a ", " no ", StringComparison.Ordinal)),
        ];
        // Half of the widths for each form of paragraphs; all of them take 30 seconds.
        foreach (var gutter in (double[])(columns == 1 ? [8] : indented ? [8, 12, 20] : [10, 14, 30]))
        {
            var page = new PdfTypesetter { Columns = columns, Gutter = gutter, Size = size, Justified = justified, Indented = indented };
            var read = Read(page, many);
            Assert.True(many.SequenceEqual(read), $"gutter {gutter}:\n{string.Join('\n', read)}");
        }
    }

    public static TheoryData<int, double, bool, bool> Layouts() =>
        [.. from columns in (int[])[1, 2, 3]
            from size in (double[])[9, 11, 13]
            from justified in (bool[])[true, false]
            from indented in (bool[])[true, false]
            select (columns, size, justified, indented)];

    [Theory]
    [InlineData(90, 10)]
    [InlineData(110, 10)]
    [InlineData(130, 12)]
    public void A_narrow_justified_column_keeps_its_words_in_order(double width, double size) =>
        Assert.Equal(Paragraphs, Read(new PdfTypesetter { Width = width, Size = size, Justified = true, Indented = true }, Paragraphs));

    [Theory]
    [InlineData(2, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    public void A_drop_cap_is_the_first_letter_of_its_word(int lines, int columns)
    {
        foreach (var justified in (bool[])[true, false])
        {
            var page = new PdfTypesetter
            {
                Columns = columns,
                Gutter = 14,
                Justified = justified,
                DropCapLines = lines,
            };
            Assert.Equal(Paragraphs, Read(page, Paragraphs));
        }
    }

    [Fact]
    public void A_table_is_read_row_by_row_and_the_text_around_it_stays_whole()
    {
        string[] cells = ["Harwick to Ansel", "Ansel to Harwick", "Round the island", "To the lighthouse", "Night ferry", "School ferry"];
        var page = new PdfPages().Draw(60, 780, 20, "Harwick Counts Its Ferries Again").Draw(60, 740, 11, Wrapped(0))
            .Draw(60, 640, 11, cells).Draw(300, 640, 11, "1,200", "1,190", "12", "90", "14", "400").Draw(420, 640, 11, "1,340", "1,320", "14", "77", "16", "380")
            .Draw(60, 540, 11, Wrapped(1));
        var read = Upload.Article("ferry.pdf", page.Bytes()).Paragraphs.Select(paragraph => paragraph.Text).ToList();
        Assert.Equal(Paragraphs[0], read[0]);
        Assert.Equal(Paragraphs[1], read[^1]);
        Assert.Contains("Harwick to Ansel 1,200 1,340", read[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_box_beside_the_text_is_read_after_it()
    {
        string[] narrow = ["The ferry between Harwick and Port Ansel left", "the quay at nine with forty cars, a lorry of seed", "and three hundred islanders on board, and it", "came back at noon with the same cars, no lorry", "and twice as many people as it is allowed to"];
        var page = new PdfPages().Draw(60, 780, 20, "Harwick Counts Its Ferries Again").Draw(60, 740, 11, narrow)
            .Draw(60, 740 - (5 * 13.75), 11, "carry in winter, when the wind is from the north and nobody who can stay at home goes to sea.")
            .Draw(340, 740, 9, "In numbers", "Two ferries for forty cars", "A lorry of seed on Mondays", "Three hundred islanders");
        var read = Upload.Article("ferry.pdf", page.Bytes()).Paragraphs.Select(paragraph => paragraph.Text).ToList();
        Assert.Equal(string.Join(' ', narrow) + " carry in winter, when the wind is from the north and nobody who can stay at home goes to sea.", read[0]);
        Assert.Contains("Two ferries", string.Join(' ', read.Skip(1)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_page_may_have_one_line_in_its_second_column()
    {
        string[] left = ["The ferry left at nine with forty cars,", "a lorry and three hundred islanders on", "board, and it came back at noon with", "the same cars and twice as many of the", "people who had waited at the old quay"];
        var page = new PdfPages().Draw(60, 780, 20, "Harwick Counts Its Ferries Again").Draw(60, 740, 11, left).Draw(320, 740, 11, left)
            .NextPage().Draw(60, 780, 11, "until the pears were sold, and the").Draw(320, 780, 11, "plums too.");
        Assert.EndsWith("until the pears were sold, and the plums too.", Upload.Article("ferry.pdf", page.Bytes()).Paragraphs[0].Text, StringComparison.Ordinal);
    }

    private static string[] Wrapped(int paragraph)
    {
        List<string> lines = [""];
        foreach (var word in Paragraphs[paragraph].Split(' '))
        {
            if (lines[^1].Length + word.Length > 90)
                lines.Add("");
            lines[^1] = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
        }

        return [.. lines];
    }
}
