using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Constraints;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace Feed.Tests.Functions;

/// <summary>The route of an HTTP function, as the Functions host knows it.</summary>
internal sealed record HostRoute(string Function, string Template, IReadOnlyList<string> Methods)
{
    private static readonly IInlineConstraintResolver Constraints =
        new ServiceCollection().AddLogging().AddRouting().BuildServiceProvider().GetRequiredService<IInlineConstraintResolver>();

    /// <summary>Finds the function of an address as the host does: the first template, by function name, that matches path and method.</summary>
    public static (string? Function, RouteValueDictionary Values) Find(IEnumerable<HostRoute> routes, string method, string path)
    {
        foreach (var route in routes.OrderBy(route => route.Function, StringComparer.OrdinalIgnoreCase))
        {
            var values = new RouteValueDictionary();
            if (route.Methods.Contains(method, StringComparer.OrdinalIgnoreCase) && Matches(route.Template, path, values))
                return (route.Function, values);
        }

        return (null, []);
    }

    private static bool Matches(string route, string path, RouteValueDictionary values)
    {
        var template = TemplateParser.Parse(route);
        return new TemplateMatcher(template, []).TryMatch(path, values)
            && template.Parameters.All(parameter => parameter.InlineConstraints.All(constraint => Allows(parameter, constraint.Constraint, values)));
    }

    private static bool Allows(TemplatePart parameter, string constraint, RouteValueDictionary values)
    {
        var rule = Constraints.ResolveConstraint(constraint)!;
        if (parameter.IsOptional)
            rule = new OptionalRouteConstraint(rule);
        return rule.Match(new DefaultHttpContext(), null, parameter.Name!, values, RouteDirection.IncomingRequest);
    }
}
