using System.IO.Compression;
using System.Reflection;
using System.Text;
using Feed.Articles;
using Feed.Storage.Records;

namespace Feed.Tests.Storage.Records;

/// <summary>Records that an earlier version wrote, before members were added.</summary>
public sealed class OlderRecordTests
{
    [Fact]
    public void A_record_without_the_members_that_came_later_is_read_and_its_lists_are_empty()
    {
        var article = ArticleContent.Read(column => column == "Content00" ? Packed(
            """
            {"Title":"Harbour talks","Paragraphs":[{"Kind":"Text","Text":"Hello."}],
            "Quotes":[{"Paragraph":0,"Start":0,"Length":5,"Text":"Hello"}],"Speakers":[{"Slug":"ada-pell","Name":"Ada Pell","Quotes":1,"Declared":false}]}
            """) : null);

        Assert.NotNull(article);
        foreach (var member in typeof(Article).GetProperties().Where(property => property.PropertyType.IsClass || property.PropertyType.IsInterface))
        {
            if (new NullabilityInfoContext().Create(member).ReadState == NullabilityState.NotNull)
                Assert.True(member.GetValue(article) is not null, $"{member.Name} is null.");
        }

        Assert.Empty(article.Reported);
        Assert.Equal(0, article.Speakers[0].Reported);
    }

    private static byte[] Packed(string json)
    {
        using var bytes = new MemoryStream();
        using (var packed = new BrotliStream(bytes, CompressionLevel.Fastest))
            packed.Write(Encoding.UTF8.GetBytes(json));
        return bytes.ToArray();
    }
}
