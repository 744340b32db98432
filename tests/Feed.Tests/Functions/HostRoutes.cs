using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Constraints;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace Feed.Tests.Functions;

/// <summary>Finds the function for an address as the Functions host does: the first template, by function name, that matches path and method.</summary>
internal static class HostRoutes
{
    private static readonly IInlineConstraintResolver Constraints =
        new ServiceCollection().AddLogging().AddRouting().BuildServiceProvider().GetRequiredService<IInlineConstraintResolver>();

    public static (string? Function, RouteValueDictionary Values) Find(string method, string path)
    {
        foreach (var trigger in TriggerMethod.HttpInHostOrder)
        {
            var values = new RouteValueDictionary();
            if (trigger.Http!.Methods!.Contains(method, StringComparer.OrdinalIgnoreCase) && Matches(trigger.Http.Route!, path, values))
                return (trigger.Name, values);
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
