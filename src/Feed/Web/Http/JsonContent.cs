using System.Text.Json;
using Feed.Syndication;

namespace Feed.Web.Http;

/// <summary>Renders data as JSON.</summary>
static class JsonContent
{
    /// <summary>The bytes of a document, UTF-8.</summary>
    public static byte[] Bytes<T>(T data) => JsonSerializer.SerializeToUtf8Bytes(data, JsonStyle.Options);

    public static RenderedContent Render<T>(T data, Uri self, string fingerprint = "", bool isRestricted = false, Uri? first = null,
        Uri? next = null) =>
        new(Bytes(data), "application/json")
        {
            Self = self,
            First = first,
            Next = next,
            Fingerprint = fingerprint,
            IsRestricted = isRestricted,
        };
}
