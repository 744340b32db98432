using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading;

public sealed class ReaderFaultTests
{
    [Theory]
    [InlineData("The Big Ten met on Friday.")]
    [InlineData("Parents of Year Ten pupils heard it, Ann Hale said.")]
    [InlineData("Big TEN Van DER Den De LA")]
    public void A_capital_before_a_word_that_is_both_a_particle_and_a_function_word_is_read(string text) =>
        Assert.NotEmpty(Upload.Article("Schools play again\n\n" + text).Paragraphs);

    [Fact]
    public void What_a_reader_throws_becomes_a_rejection_that_names_it()
    {
        var result = Read(new FormatException("no number"));
        Assert.IsType<FormatException>(result.Fault);
        Assert.Contains("(FormatException)", result.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("no number", result.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reader_that_takes_too_many_steps_rejects_the_file()
    {
        var result = Read(new StepBudgetException());
        Assert.IsType<StepBudgetException>(result.Fault);
        Assert.Contains("takes more steps", result.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Lack_of_memory_is_not_a_fault_of_the_file() => Assert.Throws<InsufficientMemoryException>(() => Read(new InsufficientMemoryException()));

    private static ReadResult.Rejected Read(Exception fault) =>
        Assert.IsType<ReadResult.Rejected>(new ArticleReader(new ReaderSettings()).Read(new ArticleFile("story.txt", Encoding.UTF8.GetBytes("Title\n\nText."), new Throwing(fault))));

    /// <summary>Metadata that throws when it is read, as a fault in any reader would.</summary>
    private sealed class Throwing(Exception fault) : IReadOnlyDictionary<string, string>
    {
        public int Count => throw fault;

        public IEnumerable<string> Keys => throw fault;

        public IEnumerable<string> Values => throw fault;

        public string this[string key] => throw fault;

        public bool ContainsKey(string key) => throw fault;

        public bool TryGetValue(string key, out string value) => throw fault;

        public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => throw fault;

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw fault;
    }
}
