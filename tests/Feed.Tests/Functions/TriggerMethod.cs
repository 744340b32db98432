using System.Reflection;
using Feed.Functions;
using Microsoft.Azure.Functions.Worker;

namespace Feed.Tests.Functions;

/// <summary>One function of the app, found as the worker finds it: a public method with a <see cref="FunctionAttribute"/>.</summary>
internal sealed record TriggerMethod(string Name, MethodInfo Method)
{
    public static IReadOnlyList<TriggerMethod> All { get; } =
    [
        .. typeof(ArticleTriggers).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(ArticleTriggers).Namespace)
            .SelectMany(type => type.GetMethods())
            .Select(method => (method, function: method.GetCustomAttribute<FunctionAttribute>()))
            .Where(found => found.function is not null)
            .Select(found => new TriggerMethod(found.function!.Name, found.method)),
    ];

    /// <summary>The functions with an address, in the order in which the host tries their routes: by name, whatever the case.</summary>
    public static IReadOnlyList<TriggerMethod> HttpInHostOrder { get; } =
        [.. All.Where(trigger => trigger.Http is not null).OrderBy(trigger => trigger.Name, StringComparer.OrdinalIgnoreCase)];

    public HttpTriggerAttribute? Http => Attribute<HttpTriggerAttribute>();

    public HostRoute Route => new(Name, Http!.Route!, Http.Methods!);

    public TAttribute? Attribute<TAttribute>()
        where TAttribute : Attribute =>
        Method.GetParameters().Select(parameter => parameter.GetCustomAttribute<TAttribute>()).SingleOrDefault(attribute => attribute is not null);

    public static TriggerMethod Named(string name) => All.Single(trigger => trigger.Name == name);
}
