using System.Text;
using Feed.Articles;

namespace Feed.Tests.Reading;

/// <summary>Reads made-up uploads.</summary>
internal static class Upload
{
    private static readonly ArticleReader Default = new(new ReaderSettings());

    /// <summary>The article of a text file that is expected to be readable.</summary>
    public static Article Article(string text, params (string Key, string Value)[] metadata) =>
        Article("story.txt", Encoding.UTF8.GetBytes(text), new ReaderSettings(), metadata);

    /// <summary>The article of any file that is expected to be readable.</summary>
    public static Article Article(string name, byte[] content, ReaderSettings? settings = null, params (string Key, string Value)[] metadata) =>
        Read(name, content, settings, metadata) switch
        {
            ReadResult.Accepted { Article: var article } => article,
            ReadResult.Rejected { Reason: var reason } => throw new Xunit.Sdk.XunitException($"rejected: {reason}"),
            _ => throw new InvalidOperationException(),
        };

    /// <summary>The reason for which a file is expected to be rejected.</summary>
    public static string Reason(string name, byte[] content, params (string Key, string Value)[] metadata) =>
        Assert.IsType<ReadResult.Rejected>(Read(name, content, null, metadata)).Reason;

    /// <summary>The reason for which a text file is expected to be rejected.</summary>
    public static string Reason(string text, params (string Key, string Value)[] metadata) => Reason("story.txt", Encoding.UTF8.GetBytes(text), metadata);

    /// <summary>The result of reading a file.</summary>
    public static ReadResult Read(string name, byte[] content, ReaderSettings? settings = null, params (string Key, string Value)[] metadata) =>
        (settings is null ? Default : new ArticleReader(settings)).Read(new ArticleFile(name, content, metadata.ToDictionary(pair => pair.Key, pair => pair.Value)));
}
