using System.Text;
using Feed.Articles;
using Feed.Articles.Quotes;
using Feed.Speech;
using Feed.Tests.Reading;

namespace Feed.Tests.Quotes;

/// <summary>Interviews in Markdown: their answers have a speaker where the text names who is interviewed.</summary>
public sealed class InterviewTests
{
    private const string Intro = "# The mill\n\nMiller Jane Holt keeps the last mill of Arva. She talked to the Courier in June.\n\n";

    [Theory]
    [InlineData("**Jane Holt:** I never meant to stay here.\n\n**Sam Reed:** And yet?\n\n**JH:** The wind is good and I like the noise.\n\n**SR:** Is it safe?\n\n**JH:** It is as safe as it looks.", "I never meant to stay here.|The wind is good and I like the noise.|It is as safe as it looks.")]
    [InlineData("Sam Reed: Why did you stay?\n\nJane Holt: The wind is good here.\n\nSR: Is it safe?\n\nJH: It is as safe as it looks.", "The wind is good here.|It is as safe as it looks.")]
    [InlineData("Sam Reed: Why did you stay?\n\nMiller Jane Holt: The wind is good here.\n\nSR: Is it safe?\n\nJH: It is as safe as it looks.", "The wind is good here.|It is as safe as it looks.")]
    [InlineData("SAM REED: Why did you stay?\n\nJANE HOLT: The wind is good here.\n\nSR: Is it safe?\n\nJH: It is as safe as it looks.", "The wind is good here.|It is as safe as it looks.")]
    [InlineData("**SR: Why did you stay?**\n\nJH: The wind is good here.\n\n**SR: Is it safe?**\n\nJH: It is as safe as it looks.", "The wind is good here.|It is as safe as it looks.")]
    [InlineData("**Q.** Why did you stay?\n\n**A.** The wind is good here.\n\n**Q.** Is it safe?\n\n**A.** It is as safe as it looks.", "The wind is good here.|It is as safe as it looks.")]
    [InlineData("**Why did you stay?**\n\nThe wind is good and I like the noise.\n\n**Is it safe?**\n\nI think it is as safe as it looks.\n\nThe mill opens on Sundays.", "The wind is good and I like the noise.|I think it is as safe as it looks.")]
    [InlineData("**Why did you stay?**\n\nThe wind is good.\n\nAnd I like the noise.\n\n**Is it safe?**\n\nI think it is as safe as it looks.", "The wind is good.|And I like the noise.|I think it is as safe as it looks.")]
    [InlineData("**Why did you stay?** The wind is good and I like the noise.\n\n**Is it safe?** I think it is as safe as it looks.", "The wind is good and I like the noise.|I think it is as safe as it looks.")]
    [InlineData("### Why did you stay?\n\nThe wind is good and I like the noise.\n\n### Is it safe?\n\nI think it is as safe as it looks.\n\nThe mill opens on Sundays.", "The wind is good and I like the noise.|I think it is as safe as it looks.")]
    [InlineData("## Why wait?\n\nI had no sails.\n\nAnd I had no wind.\n\n## What will you do next?\n\nI grind until Easter.", "I had no sails.|And I had no wind.|I grind until Easter.")]
    [InlineData("**Why did you stay?**\n\n“The wind is good and I like the noise.”\n\n**Is it safe?**\n\n“I think it is as safe as it looks.”", "The wind is good and I like the noise.|I think it is as safe as it looks.")]
    [InlineData("**Why wait?**\n\nI had no sails.\n\nAnd I had no wind.\n\n**And now?**\n\nI grind until Easter.", "I had no sails.|And I had no wind.|I grind until Easter.")]
    [InlineData("**Why wait?** I had no sails.\n\n**What next?** I grind until Easter.", "I had no sails.|I grind until Easter.")]
    [InlineData("### Why wait?\n\nI had no sails.\n\n### What next?\n\nI grind until Easter.", "I had no sails.|I grind until Easter.")]
    [InlineData("**Why wait?**\n\nThere were no sails.\n\n**What next?**\n\nThe stones grind until Easter.", "There were no sails.|The stones grind until Easter.")]
    [InlineData("**When will it open?**\n\nIn the spring, if the wind is good.\n\n**And the cost?**\n\nNobody knows.", "In the spring, if the wind is good.|Nobody knows.")]
    [InlineData("**When will it open?** In the spring.\n\n**And the cost?** Nobody knows.", "In the spring.|Nobody knows.")]
    public void The_answers_are_those_of_the_person_who_is_interviewed(string text, string answers) =>
        Assert.Equal(answers.Split('|'), Read(Intro + text).Quotes.Where(quote => quote.SpeakerSlug == "jane-holt").Select(quote => quote.Text));

    [Theory]
    [InlineData("**Q.** Who taught you?\n\n**A.** Old Tom Varley taught me. Varley knew the wind.\n\n**Q.** And then?\n\n**A.** Then Tom Varley left, and Varley never came back.")]
    [InlineData("**Who taught you?**\n\nOld Tom Varley taught me. Varley knew the wind.\n\n**Did you like it?**\n\nI did, until Tom Varley left, and Varley never came back.")]
    public void Whom_the_answers_name_most_is_not_the_person_who_is_interviewed(string text)
    {
        var quotes = Read(Intro + text).Quotes;
        Assert.Equal(2, quotes.Count);
        Assert.All(quotes, quote => Assert.Equal("Jane Holt", quote.Speaker));
    }

    [Theory]
    [InlineData("# The mill\n\nThe Courier met the miller in June.\n\n**Q.** Why did you stay?\n\n**A.** The wind is good here.\n\n**Q.** Is it safe?\n\n**A.** It is as safe as it looks.")]
    [InlineData("# The mill\n\nThe Courier met the miller in June.\n\n**Why did you stay?**\n\nThe wind is good and I like the noise.\n\n**Is it safe?**\n\nI think it is as safe as it looks.")]
    [InlineData("# The mill\n\nThe Courier met the miller in June.\n\n**Kestrel:** Why did you stay?\n\n**JH:** The wind is good here.\n\n**Kestrel:** Is it safe?\n\n**JH:** It is as safe as it looks.")]
    [InlineData("# Tickets\n\nMayor Jane Holt opens the mill on Sunday.\n\n**How do I get there?**\n\nTake the ferry to the old pier.\n\n**What does it cost?**\n\nChildren pay nothing, and adults pay two crowns.")]
    [InlineData("# Tickets\n\nMayor Jane Holt talked to the Courier in June.\n\n**How do I get there?**\n\nTake the ferry to the old pier.\n\n**What does it cost?**\n\nChildren pay nothing.")]
    [InlineData("# Two mills\n\nMiller Jane Holt and baker Tom Varley talked to the Courier in June.\n\n**Why wait?**\n\nThere were no sails.\n\n**What next?**\n\nThe stones grind.")]
    [InlineData("# Two mills\n\nMiller Jane Holt and baker Tom Varley talked to the Courier in June.\n\n### Why did you stay?\n\nI like the wind.\n\n### Is it safe?\n\nI think it is as safe as it looks.")]
    [InlineData("# Tickets\n\nMayor Jane Holt opens the mill on Sunday.\n\n### How do you get there?\n\nTake the ferry to the old pier.\n\n### What do you pay?\n\nChildren pay nothing, and adults pay two crowns.")]
    [InlineData("# Our mill\n\nMayor Jane Holt opens the mill on Sunday.\n\n### What went wrong?\n\nI think that the council waited too long.\n\n### Who pays?\n\nI fear that all of us do.")]
    [InlineData("# Our mill\n\nMayor Jane Holt opens the mill on Sunday.\n\n**What went wrong?**\n\nI think that the council waited too long.\n\n**Who pays?**\n\nI fear that all of us do.")]
    [InlineData("# Our mill\n\nMayor Jane Holt opens the mill on Sunday.\n\nA. Holt was there, and so was I.\n\nB. Reed was not.\n\nA. Marsh was late.")]
    public void Answers_have_no_speaker_if_the_text_names_none_or_is_not_an_interview(string text) =>
        Assert.All(Read(text).Quotes, quote => Assert.Null(quote.Speaker));

    [Theory]
    [InlineData("**Q.** Why did you stay?\n\n**A.** The wind is good here.\n\n**Q.** Is it safe?\n\n**A.** It is as safe as it looks.")]
    [InlineData("**Why did you stay?**\n\nI like the wind.\n\n**Is it safe?**\n\nI think it is as safe as it looks.")]
    [InlineData("**Why did you stay?** I like the wind.\n\n**Is it safe?** I think it is as safe as it looks.")]
    public void An_answer_comes_with_its_question(string text)
    {
        var article = Read(Intro + text);
        Assert.Equal(["Why did you stay?", "Is it safe?"], Statements.Of(article, article.Quotes).Select(statement => statement.Question));
    }

    [Theory]
    [InlineData("Late Quigley header sinks Rovers", "Conor Quigley")]
    [InlineData("Rampant Quigley sinks Rovers", "Conor Quigley")]
    [InlineData("Late Conor Quigley header sinks Rovers", "Conor Quigley")]
    [InlineData("Tearful Quigley says goodbye", "Conor Quigley")]
    public void The_first_word_of_a_headline_is_not_a_first_name(string headline, string name)
    {
        var reading = new QuoteReader(PeopleConfiguration.Empty).Read(new QuoteContext(headline,
            [new(ParagraphKind.Text, "Rovers lost to Arva, for whom captain Conor Quigley scored in the last minute."), new(ParagraphKind.Text, "“I did not think,” said Quigley. “I just ran.”")]));
        var speaker = Assert.Single(reading.Speakers);
        Assert.Equal((name, "conor-quigley", "captain"), (speaker.Name, speaker.Slug, speaker.Role));
    }

    [Theory]
    [InlineData("Late Rovers captain Conor Quigley header sinks Arva", "Conor Quigley", "Rovers captain")]
    [InlineData("Late Conor Quigley header sinks Arva", "Conor Quigley", null)]
    [InlineData("Early Conor Quigley header sinks Arva", "Conor Quigley", null)]
    [InlineData("Former captain Conor Quigley returns to Arva", "Conor Quigley", "Former captain")]
    public void A_time_that_begins_the_headline_says_nothing_of_the_person(string headline, string name, string? role)
    {
        var reading = new QuoteReader(PeopleConfiguration.Empty).Read(new QuoteContext(headline,
            [new(ParagraphKind.Text, "Rovers lost to Arva in the last minute."), new(ParagraphKind.Text, "“I did not think,” said Quigley. “I just ran.”")]));
        var speaker = Assert.Single(reading.Speakers);
        Assert.Equal((name, role), (speaker.Name, speaker.Role));
    }

    [Fact]
    public void Two_people_of_one_surname_stay_two_in_a_headline_too()
    {
        var reading = new QuoteReader(PeopleConfiguration.Empty).Read(new QuoteContext("Orla Quigley scores as brother watches",
            [new(ParagraphKind.Text, "Conor Quigley watched from the stand as Orla Quigley scored."), new(ParagraphKind.Text, "“I did not think,” Orla Quigley said.")]));
        Assert.Equal(["orla-quigley"], reading.Speakers.Select(speaker => speaker.Slug));
    }

    [Fact]
    public void A_speech_of_forty_paragraphs_is_all_the_speakers()
    {
        var speech = string.Join("\n\n", Enumerable.Range(1, 40).Select(number => $"We built mill number {number}, and the wind turned it for {number} years."));
        var quotes = Read($"# The mill\n\nMiller Jane Holt spoke in Arva on Monday. Here is her speech in full:\n\n{speech}").Quotes;

        Assert.Equal(40, quotes.Count);
        Assert.All(quotes, quote => Assert.Equal("Jane Holt", quote.Speaker));
    }

    [Fact]
    public void An_interview_of_forty_paragraphs_gives_each_answer_to_the_person_who_is_interviewed()
    {
        var talk = string.Join("\n\n", Enumerable.Range(1, 20).Select(number => $"**Q.** Why did you build mill number {number}?\n\n**A.** The wind of year {number} was good, and old Tom Varley helped."));
        var quotes = Read($"{Intro}{talk}").Quotes;

        Assert.Equal(20, quotes.Count);
        Assert.All(quotes, quote => Assert.Equal("Jane Holt", quote.Speaker));
    }

    [Fact]
    public void An_open_quote_of_forty_paragraphs_is_all_the_speakers()
    {
        var speech = string.Join("\n\n", Enumerable.Range(1, 40).Select(number => $"“We built mill number {number}, and the wind turned it."));
        var quotes = Read($"# The mill\n\nMiller Jane Holt said: {speech}”").Quotes;

        Assert.Equal(40, quotes.Count);
        Assert.All(quotes, quote => Assert.Equal("Jane Holt", quote.Speaker));
    }

    private static Article Read(string markdown) => Upload.Article("talk.md", Encoding.UTF8.GetBytes(markdown));
}
