using System.Reflection;
using Feed.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Feed.Tests.Web;

public sealed class EndpointsTests
{
    [Fact]
    public void Every_route_has_one_endpoint_of_its_name_and_template()
    {
        var routes = typeof(Routes).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (field.Name, Template: (string)field.GetRawConstantValue()!));

        Assert.Equal(routes.Order(), Endpoints.All.Select(endpoint => (endpoint.Name, endpoint.Template)).Order());
    }

    [Fact]
    public async Task Every_endpoint_maps_under_its_methods()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddFeed(builder.Configuration);
        await using var app = builder.Build();
        app.MapFeed();

        var mapped = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints)
            .Where(endpoint => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>() is not null).ToDictionary(
            endpoint => endpoint.Metadata.GetRequiredMetadata<IEndpointNameMetadata>().EndpointName,
            endpoint => endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods);

        Assert.All(Endpoints.All, endpoint => Assert.Equal(endpoint.Methods, mapped[endpoint.Name]));
    }

    [Fact]
    public void Every_address_without_a_key_answers_get_head_and_a_preflight()
    {
        Assert.All(
            Endpoints.All.Where(endpoint => !endpoint.RequiresFunctionKey && !endpoint.IsFallback),
            endpoint => Assert.Equal(["GET", "HEAD", "OPTIONS"], endpoint.Methods));
        Assert.Equal(
            ["Rejected", "RejectedJson", "UploadDelete", "UploadPut"],
            Endpoints.All.Where(endpoint => endpoint.RequiresFunctionKey).Select(endpoint => endpoint.Name).Order());
    }
}
