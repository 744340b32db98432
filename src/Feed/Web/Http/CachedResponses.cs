using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Feed.Web.Http;

/// <summary>Serves cached responses before routing, binding and the creation of a service scope.</summary>
public static class CachedResponses
{
    /// <summary>
    /// Serves the cached response of the exact address. All other requests continue to the endpoints, which would send the same response
    /// more slowly. Call it before <c>UseRouting</c>.
    /// </summary>
    public static IApplicationBuilder UseCachedResponses(this IApplicationBuilder app)
    {
        var cache = app.ApplicationServices.GetRequiredService<RenderCache>();
        var time = app.ApplicationServices.GetRequiredService<TimeProvider>();
        return app.Use(next => context =>
        {
            if (Find(cache, context) is not { } content)
                return next(context);
            var sending = ContentResult.SendAsync(content, context, time);
            MeasuredResult.Count(content.Kind, context.Response.StatusCode);
            return sending;
        });
    }

    private static RenderedContent? Find(RenderCache cache, HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            return null;
        // The address as sent: path and query are decoded differently, so two addresses that are equal when decoded may
        // have two responses.
        return context.Features.Get<IHttpRequestFeature>()?.RawTarget is ['/', ..] target ? cache.TryFind(target.AsSpan(1)) : null;
    }
}
