using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Feed.Web.Http;
using RazorSlices;

namespace Feed.Web.Pages;

/// <summary>Renders Razor slices into memory, so that pages are cached and compressed like feeds.</summary>
static class PageRenderer
{
    public const string ContentType = "text/html; charset=utf-8";

    /// <summary>The maximum size of a page with a list; what does not fit goes to the next page.</summary>
    public const int MaxBytes = 60_000;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The content of a page.</summary>
    /// <param name="slice">The view with its model.</param>
    public static async Task<RenderedContent> ContentAsync(RazorSlice slice) => new(await BytesAsync(slice), ContentType);

    /// <summary>The content of a page with as many entries as fit into <see cref="MaxBytes"/>, but at least one.</summary>
    /// <param name="count">How many entries there are.</param>
    /// <param name="slice">Creates the view with the given number of entries, from the first on.</param>
    /// <param name="isRestricted">Whether its address requires a key.</param>
    public static async Task<RenderedContent> ContentAsync(int count, Func<int, RazorSlice> slice, bool isRestricted = false)
    {
        var bytes = await BytesAsync(slice(count));
        while (bytes.Length > MaxBytes && count > 1)
        {
            count = Math.Clamp((int)((long)count * MaxBytes / bytes.Length), 1, count - 1);
            bytes = await BytesAsync(slice(count));
        }

        return new(bytes, ContentType) { IsRestricted = isRestricted };
    }

    /// <summary>The bytes of a page, UTF-8.</summary>
    public static async Task<byte[]> BytesAsync(RazorSlice slice) => Encoding.UTF8.GetBytes(await RenderAsync(slice));

    private static async Task<string> RenderAsync(RazorSlice slice)
    {
        using (slice)
        {
            var html = new StringBuilder();
            await slice.RenderAsync(html, Encoder);
            return html.ToString();
        }
    }
}
