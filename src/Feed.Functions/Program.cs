using Feed;
using Feed.Functions;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

ExpressionLimit.Set();
var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services.AddFeed(builder.Configuration);
builder.Services.PostConfigure<FeedOptions>(options =>
{
    SiteAddress.SetDefault(options, builder.Configuration);
    // The triggers ask for a function key before they let anybody write.
    options.AllowUpload = true;
});
builder.Services.AddAzureTelemetry(builder.Configuration);
builder.Build().Run();
