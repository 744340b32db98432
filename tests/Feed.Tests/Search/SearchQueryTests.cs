using CsCheck;
using Feed.Search;

namespace Feed.Tests.Search;

public sealed class SearchQueryTests
{
    /// <summary>Languages that are split in different ways.</summary>
    private static readonly string[] Splitters = ["en", "ja", "ar", ""];

    private static readonly string[] Text = ["Harbour wall", "The dredging of the inner harbour began in March.", "It costs 1,250 crowns, said the COVID-19 council."];

    [Theory]
    [InlineData("harbour")]
    [InlineData("HARBOURS dredged")]
    [InlineData("\"inner harbour\"")]
    [InlineData("“inner harbours”")]
    [InlineData("\"dredging of the inner")]
    [InlineData("crowns -tunnel")]
    [InlineData("crowns −tunnel")]
    [InlineData("crowns –tunnel")]
    [InlineData("crowns -\"harbour council\"")]
    [InlineData("covid-19")]
    [InlineData("1,250")]
    [InlineData("harbour & wall")]
    [InlineData("  harbour\t wall ")]
    [InlineData("it")]
    public void All_that_is_wanted_occurs(string query) => Assert.True(Read(query).Matches(Text, "en"));

    [Theory]
    [InlineData("harbour wall", "“harbour wall”")]
    [InlineData("\"inner harbour\"", "“inner harbour”")]
    [InlineData("wall \"inner harbour\" crowns \"March began\"", "“wall crowns” and “inner harbour” and “March began”")]
    [InlineData("harbour -wall -\"inner harbour\"", "“harbour” without “wall” or “inner harbour”")]
    public void A_heading_has_each_phrase_in_one_pair_of_marks(string query, string heading) => Assert.Equal(heading, Read(query).Label);

    [Theory]
    [InlineData("harbour OR wall", "one word at a time")]
    [InlineData("harbour AND wall", "Leave out AND")]
    [InlineData("harbour NOT wall", "a minus sign before it")]
    public void Operators_of_other_searches_are_explained_when_nothing_is_found(string query, string advice) =>
        Assert.Contains(advice, Read(query).Advice, StringComparison.Ordinal);

    [Theory]
    [InlineData("港")]
    [InlineData("harbour 港")]
    [InlineData("강")]
    public void One_character_that_is_searched_in_pairs_is_refused_instead_of_finding_nothing(string query) =>
        Assert.Contains("at least two", Problem(query), StringComparison.Ordinal);

    [Theory]
    [InlineData("tunnel")]
    [InlineData("harbour tunnel")]
    [InlineData("\"harbour inner\"")]
    [InlineData("\"wall the\"")]
    [InlineData("harbour -dredge")]
    [InlineData("harbour −dredge")]
    [InlineData("harbour –dredge")]
    [InlineData("harbour -\"inner harbour\"")]
    [InlineData("covid-20")]
    public void Something_is_missing_or_not_wanted(string query) => Assert.False(Read(query).Matches(Text, "en"));

    [Theory]
    [InlineData("\"harbour\"  wall", "harbour wall")]
    [InlineData("„inner  harbour“ -wall", "\"inner harbour\" -wall")]
    [InlineData("harbour harbour & -", "harbour")]
    [InlineData("-\"-4\" wall", "-\"-4\" wall")]
    [InlineData("–tunnel wall", "-tunnel wall")]
    [InlineData("\"–4\" wall", "\"–4\" wall")]
    [InlineData("a\u202Eb", "ab")]
    [InlineData("harbour\"inner wall", "harbour \"inner wall\"")]
    public void A_query_has_one_form(string typed, string form)
    {
        Assert.Equal(form, Read(typed).Text);
        Assert.Equal(form, Read(form).Text);
    }

    [Theory]
    [InlineData("-tunnel", "tunnel")]
    [InlineData("-tunnel -\"inner wall\"", "tunnel \"inner wall\"")]
    [InlineData("wall\u0007 -tunnel", "wall -tunnel")]
    [InlineData("har\uFFFDbour", "harbour")]
    [InlineData("harbour 港", "harbour")]
    [InlineData("a b c d e f g h i j k l m", "a b c d e f g h i j k l")]
    [InlineData("\"-", null)]
    [InlineData("港", null)]
    public void What_is_not_a_query_has_a_nearest_one(string typed, string? nearest) =>
        Assert.Equal(nearest, SearchQuery.Repair(typed)?.Text);

    [Fact]
    public void The_nearest_query_of_a_long_text_is_its_first_whole_words() =>
        Assert.Equal(["harbour", "wall"], SearchQuery.Repair("harbour wall " + new string('a', 300))!.Text.Split(' '));

    [Theory]
    [InlineData("", "no word")]
    [InlineData(" \"\" - & “ ”", "no word")]
    [InlineData("-tunnel -\"inner wall\"", "only what to leave out")]
    [InlineData("har\0bour", "control character")]
    [InlineData("har\u009Fbour", "control character")]
    [InlineData("har\uFFFDbour", "not UTF-8")]
    [InlineData("har\uD800bour", "not UTF-8")]
    [InlineData("a b c d e f g h i j k l m", "at most 12 words")]
    public void What_is_wrong_is_said_in_one_sentence(string query, string reason)
    {
        var wrong = Problem(query);

        Assert.Contains(reason, wrong, StringComparison.Ordinal);
        Assert.EndsWith(".", wrong, StringComparison.Ordinal);
    }

    [Fact]
    public void A_query_of_as_many_letters_as_may_be_is_read_and_a_longer_one_is_not()
    {
        Assert.NotNull(Read(string.Join(' ', Enumerable.Repeat(new string('a', 24), 8))));
        Assert.Contains("at most 200", Problem(new string('a', 201)), StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_cover_what_was_found()
    {
        var places = Read("harbours \"dredge of\" -wall").MatchesIn(Text[1], "en");

        Assert.Equal(["dredging of", "harbour"], places.Select(place => Text[1][place]));
    }

    [Fact]
    public void Words_of_a_language_without_blanks_are_found_inside_a_sentence()
    {
        Assert.True(Read("港湾").Matches(["市議会は港湾の浚渫を決めた。"], "ja"));
        Assert.False(Read("港市").Matches(["市議会は港湾の浚渫を決めた。"], "ja"));
    }

    [Theory]
    [InlineData("4月6日", "港口将于4月6日星期一开放，共有112人参加", "zh")]
    [InlineData("112人", "港口将于4月6日星期一开放，共有112人参加", "zh")]
    [InlineData("2026年4月6日", "市長は2026年4月6日に発表した。3月に5人がＡ社で働いた", "ja")]
    [InlineData("A社", "市長は2026年4月6日に発表した。3月に5人がＡ社で働いた", "ja")]
    [InlineData("3월", "시장은 3월에 항구를 열었다. 그 집이 좋다. 112명이", "ko")]
    [InlineData("112명", "시장은 3월에 항구를 열었다. 그 집이 좋다. 112명이", "ko")]
    [InlineData("A4용지", "책상에 A4용지를 놓았다", "ko")]
    [InlineData("\"그 집\"", "시장은 3월에 항구를 열었다. 그 집이 좋다. 112명이", "ko")]
    public void A_number_with_one_character_behind_it_is_found(string query, string sentence, string language)
    {
        var search = Read(query);
        Assert.True(search.Matches([sentence], language));
        Assert.True(search.MayMatch(WordSet.Encode(WordReader.Read(sentence, language).SelectMany(word => word.Forms)), language));
        Assert.False(search.Matches(["港湾の工事は9年かかる"], language));
    }

    [Theory]
    [InlineData("東京", "市長は東京の港湾を歩いた。")]
    [InlineData("港湾", "市長は東京の港湾を歩いた。")]
    [InlineData("あるく", "あるくひとをみた。")]
    [InlineData("カヌー", "市長はカヌーに乗った。")]
    [InlineData("서울", "시장은 서울에 갔다. 서울 시장")]
    [InlineData("สะพาน", "สะพานใหม่เปิดแล้ว")]
    public void Whatever_the_language_of_an_article_its_words_alone_tell_that_a_word_of_another_script_is_missing(string query, string sentence)
    {
        var search = Read(query);
        Assert.All(WordReader.Languages.Append(""), language =>
        {
            Assert.True(!search.Matches([sentence], language) || MayMatch(sentence, language), $"{language}: the word is not found.");
            Assert.False(MayMatch("The dredging of the inner harbour began in March.", language), $"{language}: every article is examined.");
        });

        bool MayMatch(string text, string language) =>
            search.MayMatch(WordSet.Encode(WordReader.Read(text, language).SelectMany(word => word.Forms)), language);
    }

    [Theory]
    [InlineData("รัฐบาล", "รัฐบาลประกาศแผนท่าเรือใหม่", "th")]
    [InlineData("ท่าเรือ", "รัฐบาลประกาศแผนท่าเรือใหม่", "en")]
    [InlineData("កំពង់ផែ", "រដ្ឋាភិបាលសាងសង់កំពង់ផែថ្មី", "km")]
    [InlineData("ဆိပ်ကမ်း", "အစိုးရသည်ဆိပ်ကမ်းသစ်ဆောက်မည်", "my")]
    [InlineData("ທ່າເຮືອ", "ລັດຖະບານສ້າງທ່າເຮືອໃໝ່", "lo")]
    public void A_word_of_a_script_without_spaces_is_found_in_a_sentence(string word, string sentence, string language)
    {
        Assert.True(Read(word).Matches([sentence], language));
        Assert.True(Read(word).Matches([string.Concat(Enumerable.Repeat(sentence, 30))], language is "en" ? "th" : language));
        Assert.False(Read(word).Matches([sentence.Replace(word, "", StringComparison.Ordinal)], language));
    }

    /// <summary>Any input is either a query that reads the same again and finds its own words, or gets a sentence that explains the fault.</summary>
    [Fact]
    public void Any_text_is_a_query_or_gets_a_sentence()
    {
        string[] pieces = ["\"", "-", "“", "”", " ", "harbour", "-\"", "<b>", "' or 1 eq 1", "\u202E", "港湾", "هاربور", "🎣", "%00", "\0"];
        var piece = Gen.OneOf(Gen.String[Gen.Char, 0, 12], Gen.OneOf([.. pieces.Select(Gen.Const)]));
        piece.List[0, 14].Select(string.Concat).Sample(
            typed =>
            {
                if (!SearchQuery.TryParse(typed, out var query, out var wrong))
                {
                    if (SearchQuery.Repair(typed) is { } nearest)
                        Read(nearest.Text);
                    return wrong is { Length: > 10 and < 120 } && wrong.EndsWith('.');
                }

                var again = Read(query.Text);
                foreach (var language in Splitters)
                {
                    query.Matches([query.Text], language);
                    Assert.All(query.MatchesIn(query.Text, language), place => Assert.NotEmpty(query.Text[place]));
                }

                return wrong is null && again.Text == query.Text && query.Text.Length <= (2 * SearchQuery.MaxLength) && !query.Text.Any(char.IsControl);
            },
            iter: 500);
    }

    private static SearchQuery Read(string text)
    {
        Assert.True(SearchQuery.TryParse(text, out var query, out _));
        return query;
    }

    private static string Problem(string text)
    {
        Assert.False(SearchQuery.TryParse(text, out var none, out var problem));
        Assert.Null(none);
        return problem;
    }
}
