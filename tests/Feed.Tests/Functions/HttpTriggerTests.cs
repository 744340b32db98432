using Feed.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;

namespace Feed.Tests.Functions;

public sealed class HttpTriggerTests
{
    /// <summary>What a template contains only to make the host use it for the front page or for every other address.</summary>
    private static readonly string[] TakenByNobody = ["ignored", "path"];

    public static TheoryData<string> EndpointNames => [.. Endpoints.All.Select(endpoint => endpoint.Name)];

    [Theory]
    [MemberData(nameof(EndpointNames))]
    public void Every_endpoint_has_a_function_of_its_name_with_the_same_route_methods_and_key(string name)
    {
        var endpoint = Endpoints.All.Single(endpoint => endpoint.Name == name);
        var http = Assert.Single(TriggerMethod.All, trigger => trigger.Name == name).Http;

        Assert.NotNull(http);
        Assert.Equal(endpoint.Template, http.Route);
        Assert.Equal(endpoint.Methods.Order(), http.Methods!.Select(method => method.ToUpperInvariant()).Order());
        Assert.Equal(endpoint.RequiresFunctionKey ? AuthorizationLevel.Function : AuthorizationLevel.Anonymous, http.AuthLevel);
    }

    [Fact]
    public void No_function_answers_an_address_that_is_not_an_endpoint() =>
        Assert.Equal(Endpoints.All.Select(endpoint => endpoint.Name).Order(), TriggerMethod.HttpInHostOrder.Select(trigger => trigger.Name).Order());

    [Theory]
    [MemberData(nameof(EndpointNames))]
    public void Every_function_takes_the_request_the_values_of_its_route_and_a_cancellation_token(string name)
    {
        var trigger = TriggerMethod.Named(name);
        var parameters = trigger.Method.GetParameters();
        var values = RoutePatternFactory.Parse(Endpoints.All.Single(endpoint => endpoint.Name == name).Template).Parameters.Select(parameter => parameter.Name);

        Assert.Equal(typeof(HttpRequest), parameters[0].ParameterType);
        Assert.Equal(values.Except(TakenByNobody), parameters.Where(parameter => parameter.ParameterType == typeof(string)).Select(parameter => parameter.Name));
        Assert.All(parameters[1..], parameter => Assert.Contains(parameter.ParameterType, new[] { typeof(string), typeof(CancellationToken) }));
        Assert.Equal(typeof(Task<IResult>), trigger.Method.ReturnType);
    }

    [Theory]
    [MemberData(nameof(EndpointNames))]
    public void No_route_is_one_that_the_host_refuses_or_replaces(string name)
    {
        var route = TriggerMethod.Named(name).Http!.Route;

        Assert.False(string.IsNullOrEmpty(route), "An empty route means the function's own name.");
        Assert.DoesNotMatch("^/|^(?i:admin|runtime)", route);
    }
}
