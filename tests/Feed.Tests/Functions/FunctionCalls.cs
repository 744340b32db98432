using System.Text.RegularExpressions;
using Feed.Tests.Support;
using Feed.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Feed.Tests.Functions;

/// <summary>Calls a function as the worker does, and its endpoint as Kestrel does, with the same request.</summary>
internal sealed partial class FunctionCalls(TestFeed feed)
{
    private readonly IServiceProvider services = feed.Get<IServiceProvider>();

    /// <summary>Status, media type, body and the methods of the header Allow.</summary>
    public sealed record Reply(int Status, string? ContentType, string Body, string Allow);

    public async Task<Reply> FunctionAsync(string name, string method, IReadOnlyDictionary<string, string> values, string body = "")
    {
        var trigger = TriggerMethod.Named(name);
        var context = Context(trigger.Http!.Route!, method, values, body);
        var arguments = trigger.Method.GetParameters().Select(parameter => parameter switch
        {
            { ParameterType: var type } when type == typeof(HttpRequest) => context.Request,
            { ParameterType: var type } when type == typeof(CancellationToken) => TestContext.Current.CancellationToken,
            { Name: var parameterName } => (object)values[parameterName!],
        });
        var instance = ActivatorUtilities.CreateInstance(services, trigger.Method.DeclaringType!);
        var result = await (Task<IResult>)trigger.Method.Invoke(instance, [.. arguments])!;
        await result.ExecuteAsync(context);
        return await ReplyAsync(context);
    }

    public async Task<Reply> EndpointAsync(string name, string method, IReadOnlyDictionary<string, string> values)
    {
        var endpoint = Endpoints.All.Single(endpoint => endpoint.Name == name);
        var context = Context(endpoint.Template, method, values, "");
        await endpoint.Handler(context);
        return await ReplyAsync(context);
    }

    private DefaultHttpContext Context(string template, string method, IReadOnlyDictionary<string, string> values, string body)
    {
        var path = Parameter().Replace(template, found => values.GetValueOrDefault(found.Groups[1].Value, ""));
        var context = new DefaultHttpContext { RequestServices = services };
        context.Request.Method = method;
        context.Request.Path = "/" + path;
        context.Request.RouteValues = new RouteValueDictionary(values.ToDictionary(pair => pair.Key, pair => (object?)pair.Value));
        context.Request.Body = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(body));
        context.Response.Body = new MemoryStream();
        return context;
    }

    private static async Task<Reply> ReplyAsync(HttpContext context)
    {
        context.Response.Body.Position = 0;
        using var reader = new StreamReader(context.Response.Body);
        return new Reply(context.Response.StatusCode, context.Response.ContentType, await reader.ReadToEndAsync(TestContext.Current.CancellationToken), context.Response.Headers.Allow.ToString());
    }

    [GeneratedRegex(@"\{\*?(\w+)[^}]*\}", RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();
}
