using Feed.Articles.Quotes;

namespace Feed.Tests.Quotes.Steps;

public sealed class TurnRulesTests
{
    [Fact]
    public void The_label_before_the_colon_names_the_speaker_of_a_turn() => Assert.Equal(
        ["label Ann Hale", "label Tom Pell", "label Ann Hale"],
        Turns("ANN HALE: We left the boats.", "TOM PELL: Why did you leave them?", "HALE: The water was too high."));

    [Fact]
    public void Somebody_who_is_in_no_list_and_only_in_labels_is_introduced_by_them() => Assert.Equal(
        ["label Orrin Vash", "label Dena Kolm", "label Orrin Vash", "label Dena Kolm"],
        Turns("ORRIN VASH: We left the boats.", "DENA KOLM: I saw them there.", "ORRIN VASH: The water was too high.", "DENA KOLM: It is high each spring."));

    [Fact]
    public void An_answer_belongs_to_the_person_whom_the_text_before_names() => Assert.Equal(
        ["", "label Ann Hale", "", "label Ann Hale"],
        Turns("Diver Ann Hale talked to the Courier about the wreck.", "Q: Why did you leave it?", "A: The water was too high for us.", "Q: Will you go back?", "A: We will go when it falls."));

    [Fact]
    public void A_question_has_no_speaker() => Assert.Equal(
        ["", "", "", ""], Turns("The Courier met a diver in May.", "Q: Why did you leave it?", "A: The water was too high for us.", "Q: Will you go back?", "A: We will go when it falls."));

    /// <summary>For each turn, the rule and the name of its candidate.</summary>
    private static IEnumerable<string> Turns(params string[] paragraphs)
    {
        using var article = new StepArticle(paragraphs);
        var rules = new TurnRules(article.Text, article.Entities, article.Paragraphs);
        return [.. article.Text.QuoteSpans.Where(span => span.IsUnmarked)
            .Select(turn => string.Join(' ', rules.Find(turn).Select(found => $"{found.Rule.Id} {found.Speaker.Person?.Name}")))];
    }
}
