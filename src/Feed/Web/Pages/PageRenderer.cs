using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using RazorSlices;

namespace Feed.Web.Pages;

/// <summary>Renders slices to text, so that pages are cached and compressed like feeds.</summary>
static class PageRenderer
{
    public const string ContentType = "text/html; charset=utf-8";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static async Task<string> RenderAsync(RazorSlice slice)
    {
        using (slice)
        {
            var html = new StringBuilder();
            await slice.RenderAsync(html, Encoder);
            return html.ToString();
        }
    }
}
